import { describe, expect, it } from 'vitest';
import { catalogue, translate, type MessageKey } from './catalogue';

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
});
