import { describe, expect, it } from 'vitest';
import type { Question } from '@core/questions/registry';
import { contentKey } from './content-key';

const question = (change: object = {}) =>
  ({ id: 'who', topic: 'rules', facts: ['f1', 'f2'], ...change }) as Question;

describe('the key of what statistics take from packs', () => {
  it('is the same for the same questions, whatever else they say', () => {
    const reworded = question({ stem: { en: 'Who?', ja: 'だれ？' } });
    expect(contentKey([reworded])).toBe(contentKey([question()]));
  });

  it('is another one where a question comes, goes, or is filed or founded otherwise', () => {
    const keys = [
      [],
      [question()],
      [question(), question({ id: 'other' })],
      [question({ topic: 'chips' })],
      [question({ facts: [] })],
      [question({ id: 'other' }), question()],
    ].map((questions) => contentKey(questions));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
