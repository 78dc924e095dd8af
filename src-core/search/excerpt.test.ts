import { describe, expect, it } from 'vitest';
import { excerpt, markWords, type Marked } from './excerpt';

const marks = (...terms: string[]) => ({
  isFound: (term: string) => terms.includes(term),
  sought: terms,
});
/** The text with what is marked in brackets. */
function shown({ text, ranges }: Marked): string {
  return [...ranges]
    .reverse()
    .reduce((so, [from, to]) => `${so.slice(0, from)}[${so.slice(from, to)}]${so.slice(to)}`, text);
}

describe('marking', () => {
  it('marks in the original what was found in the searched text', () => {
    expect(shown(markWords('Licences, ４,８００ and LICENSE', marks('licence', '4800')))).toBe(
      '[Licences], [４,８００] and [LICENSE]',
    );
  });

  it('joins pairs of characters and leaves the particle before them', () => {
    expect(shown(markWords('次の許可例外', marks('の許', '許可', '可例', '例外')))).toBe(
      '次の[許可例外]',
    );
    expect(shown(markWords('ちっぷとチップ', marks('ちっ', 'っぷ')))).toBe('[ちっぷ]と[チップ]');
  });

  it('marks the first character of a pair that was found by it', () => {
    expect(
      shown(markWords('対米取引', { isFound: (term) => term === '米取', sought: ['米'] })),
    ).toBe('対[米]取引');
  });
});

describe('an excerpt', () => {
  const long = `${'Something else entirely. '.repeat(20)}Density closes the gap. ${'And more of it. '.repeat(20)}`;

  it('is the text itself where it is short', () => {
    expect(excerpt('A density.', marks('density'), 'en')).toEqual({
      text: 'A density.',
      ranges: [[2, 9]],
    });
  });

  it('stands around what was found, from the beginning of its sentence', () => {
    const { text, ranges } = excerpt(long, marks('density'), 'en');
    expect(text.length).toBeLessThan(200);
    expect(text.startsWith('…')).toBe(true);
    expect(text.endsWith('…')).toBe(true);
    expect(shown({ text, ranges })).toContain('[Density] closes the gap.');
  });

  it('prefers the place with most of what was found', () => {
    const text = `Density once. ${'Nothing here at all. '.repeat(20)}Density and performance, performance and density.`;
    expect(shown(excerpt(text, marks('density', 'performance'), 'en'))).toContain(
      '[Density] and [performance]',
    );
  });

  it('is the beginning where nothing was found in it', () => {
    expect(excerpt(long, marks('absent'), 'en').text.startsWith('Something else')).toBe(true);
  });

  it('does not cut a character in two', () => {
    const text = `${'𠮷'.repeat(60)}許可${'𠮷'.repeat(60)}`;
    const { text: cut } = excerpt(text, marks('許可'), 'ja');
    expect(cut).not.toMatch(/\p{Cs}/u);
    expect(cut).toContain('許可');
  });
});
