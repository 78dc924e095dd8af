import { packSchema, type Pack } from '@core/content/pack';
import { sampleQuestions } from '@core/questions/samples';
import { keptPackSchema, madeHere, type KeptPack } from './kept-pack';

/** A pack of one's own without lessons, for tests. */
export const ownPack = (id = 'mine', change: Partial<Pack> = {}): Pack =>
  packSchema.parse({
    head: {
      schema: 1,
      id,
      version: '1.0.0',
      title: { en: `Pack ${id}`, ja: `パック${id}` },
      summary: { en: 'Questions of one’s own', ja: '自分の問題' },
      order: 1000,
      asOf: '2026-11-27',
      authors: ['Aki'],
      license: 'CC0-1.0',
      requires: [],
      lessons: [],
    },
    facts: [],
    lessons: [],
    questions: sampleQuestions.map((question) => ({ ...question, lesson: null, facts: [] })),
    glossary: [],
    claims: [],
    timeline: [],
    ...change,
  });

export const keptPack = (pack: Pack = ownPack(), at = 1): KeptPack =>
  keptPackSchema.parse({
    id: pack.head.id,
    pack,
    from: madeHere,
    installedAt: at,
    updatedAt: at,
  });
