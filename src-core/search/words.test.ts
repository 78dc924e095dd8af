import { describe, expect, it } from 'vitest';
import { queryWords, wordsIn } from './words';

const texts = (original: string) => wordsIn(original).map(({ text }) => text);
const terms = (query: string) => queryWords(query).map(({ term }) => term);

describe('the words of a text', () => {
  it('are those between spaces and signs, decimals whole', () => {
    expect(texts('3A090.a.2: PD ≥ 5.92')).toEqual(['3a090', 'a', '2', 'pd', '5.92']);
  });

  it('are pairs of characters in Japanese, and the last character', () => {
    expect(texts('許可例外')).toEqual(['許可', '可例', '例外', '外']);
    expect(texts('米国のH20規制')).toEqual(['米国', '国の', 'の', 'h20', '規制', '制']);
  });

  it('know where they stand, also where one sign was read as several', () => {
    expect(wordsIn('約㎜ と4,800')).toMatchObject([
      { text: '約', from: 0, to: 1 },
      { text: 'mm', from: 1, to: 2 },
      { text: 'と', from: 3, to: 4 },
      { text: '4800', from: 4, to: 9 },
    ]);
  });

  it('keep characters beyond the first plane whole', () => {
    expect(wordsIn('𠮷野家')).toMatchObject([
      { text: '𠮷野', from: 0, to: 3 },
      { text: '野家', from: 2, to: 4 },
      { text: '家', from: 3, to: 4 },
    ]);
  });
});

describe('the words of a query', () => {
  it('are filed words, each once, without the odd character a pair holds already', () => {
    expect(terms('licenses license')).toEqual(['licence']);
    expect(terms('許可例外')).toEqual(['許可', '可例', '例外']);
    expect(terms('米')).toEqual(['米']);
    expect(terms('米 中')).toEqual(['米', '中']);
  });

  it('weigh less where they say little', () => {
    const weight = new Map(
      queryWords('the H800 は許可 された').map((word) => [word.term, word.weight]),
    );
    expect(weight.get('the')!).toBeLessThan(weight.get('は許')!);
    expect(weight.get('され')!).toBeLessThan(weight.get('は許')!);
    expect(weight.get('は許')!).toBeLessThan(weight.get('許可')!);
    expect(weight.get('h800')).toBe(1);
  });

  it('are none where nothing but signs was typed', () => {
    expect(queryWords(' 「」… ')).toEqual([]);
  });
});
