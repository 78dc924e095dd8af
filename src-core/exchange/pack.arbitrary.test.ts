import fc from 'fast-check';
import { expect, it } from 'vitest';
import { questionKinds, questionSchema } from '@core/questions/registry';
import { arbitraryPack } from './pack.arbitrary';

it('makes packs of every kind, each question sound and different', () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(arbitraryPack(), (pack) => {
      for (const question of pack.questions) {
        kinds.add(question.kind);
        expect(questionSchema.parse(question)).toEqual(question);
      }
      const stems = pack.questions.map(({ stem }) => stem.en);
      expect(new Set(stems).size).toBe(stems.length);
    }),
  );
  expect([...kinds].sort()).toEqual(Object.keys(questionKinds).sort());
});

it('makes packs in one language with the same words on both sides', () => {
  fc.assert(
    fc.property(arbitraryPack({ languages: ['ja'] }), ({ questions }) => {
      for (const { stem } of questions) expect(stem.en).toBe(stem.ja);
    }),
  );
});
