import { expect, it } from 'vitest';
import { numbersIn, unevenNumbers } from './numbers';

it.each([
  ['588.8 billion dollars', [588.8e9]],
  ['5,888億ドル', [5888e8]],
  ['7億9000万TPP', [790e6]],
  ['790 million TPP', [790e6]],
  ['１６．９７％', [16.97]],
  ['on 27 January 2025', [27, 2025, 1]],
  ['1,200百万ドル', [1200e6]],
  ['the A100, H20 and 3A090.a of D:5', []],
  ['ninety days', [90]],
  ['2025年1月27日', [2025, 1, 27]],
])('reads the numbers of %s', (text, values) => {
  expect(numbersIn(text)).toEqual(values.map((value) => expect.closeTo(value, 3)));
});

it('takes the same number in both languages for even, whatever its words', () => {
  expect(
    unevenNumbers({ en: 'about 790 million on 27 January', ja: '1月27日に約7億9000万' }),
  ).toEqual({ en: [], ja: [] });
});

it('lets small numbers be words on one side', () => {
  expect(unevenNumbers({ en: 'two of the seven', ja: '7つのうち2つ' })).toEqual({ en: [], ja: [] });
});

it('takes a scale named once for a whole list', () => {
  expect(unevenNumbers({ en: '35 and 40 billion', ja: '350億と400億' })).toEqual({
    en: [],
    ja: [],
  });
  expect(unevenNumbers({ en: '35 and 41 billion', ja: '350億と400億' })).toEqual({
    en: [41e9],
    ja: [400e8],
  });
});

it('tells a number that stands on one side alone', () => {
  expect(unevenNumbers({ en: '4,800', ja: '1,600' })).toEqual({ en: [4800], ja: [1600] });
});
