import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { around, smallDraft } from './authoring.fixture';
import { compileDraft, ReadParts } from './compile-draft';
import type { Draft } from './draft';
import { applyEdit, type Edit } from './edit';

describe('parts that were read before', () => {
  const words = fc.constantFrom('', 'Which chip?', 'Which chip? H20', '5 of 13', '| a |\n| - |');
  const place = fc.nat(2);
  const edits: fc.Arbitrary<(draft: Draft) => Edit> = fc.oneof(
    fc
      .tuple(place, words, fc.constantFrom('en', 'ja'))
      .map(([at, value, language]) => ({ questions }: Draft): Edit => ({
        do: 'set',
        path: ['questions', at % questions.length, 'stem', language],
        value,
      })),
    words.map((value) => (): Edit => ({ do: 'set', path: ['lessons', 0, 'body', 'en'], value })),
    words.map((value) => (): Edit => ({ do: 'set', path: ['facts', 0, 'id'], value })),
    fc
      .constantFrom<string[]>(['en'], ['ja'], ['en', 'ja'])
      .map((value) => (): Edit => ({ do: 'set', path: ['head', 'languages'], value })),
    place.map((at) => ({ questions }: Draft): Edit => ({
      do: 'insert',
      path: ['questions'],
      at: 0,
      // The very same part twice is read once and told of at both places.
      value: questions[at % questions.length]!,
    })),
    fc.constant(({ questions }: Draft): Edit => ({
      do: 'move',
      path: ['questions'],
      from: 0,
      to: questions.length - 1,
    })),
  );

  it('make no difference to what is read, nor to where a problem is told', () => {
    fc.assert(
      fc.property(fc.array(edits, { minLength: 1, maxLength: 12 }), (steps) => {
        const before = new ReadParts();
        let draft = smallDraft();
        for (const step of steps) {
          draft = applyEdit(draft, step(draft));
          expect(compileDraft(draft, around(), before)).toEqual(compileDraft(draft, around()));
        }
      }),
      { numRuns: 60 },
    );
  });
});
