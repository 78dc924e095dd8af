import { describe, expect, it } from 'vitest';
import { exchangeNoteMessages } from './exchange-notes';
import { authorPageMessages } from './rooms/author-page';
import { authorProblemMessages } from './rooms/author-problems';
import { exportMessages } from './rooms/export';
import { importMessages } from './rooms/import';
import { catalogue, translate, type MessageKey } from './catalogue';

/** What is said only of numbers above a limit. */
const neverOne = [
  'exchange.refused.too-many-options',
  'exchange.refused.several-gaps',
  'exchange.refused.h5p-too-many-gaps',
  'exchange.changed.h5p-blocks-apart',
];

const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('the message catalogue', () => {
  it('takes the same parameters in both languages, message by message', () => {
    const uneven = (Object.keys(catalogue) as MessageKey[]).filter(
      (key) =>
        !key.endsWith('.one') &&
        names(catalogue[key].ja).join() !== names(catalogue[key].en).join(),
    );
    expect(uneven).toEqual([]);
  });

  it('leaves nothing unsaid in either language', () => {
    expect(
      Object.entries(catalogue).filter(([, { en, ja }]) => en.trim() === '' || ja.trim() === ''),
    ).toEqual([]);
  });

  it('fills parameters in and takes the English singular for a count of one', () => {
    expect(translate('en', 'home.due', { count: 1 })).toBe('1 question is due');
    expect(translate('en', 'home.due', { count: 3 })).toBe('3 questions are due');
    expect(translate('ja', 'home.due', { count: 3 })).toBe('復習する問題が3問あります');
  });

  it('has an English singular for every count in what is said of bringing, saving and writing packs', () => {
    const rooms: Readonly<Record<string, { en: string }>> = {
      ...importMessages,
      ...exportMessages,
      ...authorPageMessages,
      ...authorProblemMessages,
      ...exchangeNoteMessages,
    };
    const counted = Object.entries(rooms).filter(
      ([key, { en }]) => !key.endsWith('.one') && /\{count\} (\w+ )*\w+s\b/.test(en),
    );
    expect(counted.length).toBeGreaterThan(15);
    expect(counted.map(([key]) => key).filter((key) => !(`${key}.one` in rooms))).toEqual(neverOne);
  });
});
