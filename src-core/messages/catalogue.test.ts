import { describe, expect, it } from 'vitest';
import { catalogue, translate, type MessageKey } from './catalogue';

const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('the message catalogue', () => {
  it.each(Object.keys(catalogue) as MessageKey[])('%s takes the same parameters in both languages', (key) => {
    const { en, ja } = catalogue[key];
    expect(en).not.toBe('');
    expect(ja).not.toBe('');
    if (!key.endsWith('.one')) expect(names(ja)).toEqual(names(en));
  });

  it('fills parameters in and takes the English singular for a count of one', () => {
    expect(translate('en', 'home.due', { count: 1 })).toBe('1 question is due');
    expect(translate('en', 'home.due', { count: 3 })).toBe('3 questions are due');
    expect(translate('ja', 'home.due', { count: 3 })).toBe('復習する問題が3問あります');
  });
});
