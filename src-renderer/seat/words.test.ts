import { describe, expect, it } from 'vitest';
import { refusalCodes } from '@core/drill/refusal';
import { sayInSeat, seatWords, refusalWord } from './words';

const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('the words of the seat page', () => {
  it('take the same parameters in both languages', () => {
    const uneven = Object.entries(seatWords).filter(
      ([, { en, ja }]) => names(en).join() !== names(ja).join(),
    );
    expect(uneven).toEqual([]);
  });

  it('have both languages for every refusal', () => {
    for (const code of refusalCodes)
      for (const language of ['en', 'ja'] as const)
        expect(sayInSeat(language, refusalWord(code)).length, code).toBeGreaterThan(3);
  });
});
