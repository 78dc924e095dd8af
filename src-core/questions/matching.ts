import { z } from 'zod';
import { textSchema, type Text } from '@core/language';
import {
  allDiffer,
  given,
  partId,
  questionHead,
  wrongReason,
  type QuestionKind,
  type RevealLine,
} from './kind';

const kind = 'matching';

const pairSchema = z.strictObject({
  leftId: z.string().optional(),
  rightId: z.string().optional(),
  left: textSchema,
  right: textSchema,
  /** Why these two belong together; also answers every wrong partner for this left side. */
  why: textSchema.nullable().default(null),
});
/** A right side that belongs to nothing. */
const strayTextSchema = z.strictObject({
  rightId: z.string().optional(),
  text: textSchema,
  ...wrongReason,
});

const schema = z
  .strictObject({
    kind: z.literal(kind),
    ...questionHead,
    pairs: z.array(pairSchema).min(2).max(20),
    strays: z.array(strayTextSchema).max(10).default([]),
  })
  .refine(
    ({ pairs, strays }) => {
      const rights = [...pairs.map(({ right }) => right.en), ...strays.map(({ text }) => text.en)];
      return new Set(rights).size === rights.length;
    },
    { path: ['pairs'], message: 'every right side must be different' },
  )
  .refine(({ pairs }) => allDiffer(pairs.map(({ left }) => left)), {
    path: ['pairs'],
    message: 'every left side must be different',
  })
  .transform((question) => ({
    ...question,
    pairs: question.pairs.map((pair) => ({
      ...pair,
      leftId: partId(question.id, 'l', pair.left),
      rightId: partId(question.id, 'r', pair.right),
    })),
    strays: question.strays.map((stray) => ({
      ...stray,
      rightId: partId(question.id, 'r', stray.text),
    })),
  }));

export type Matching = z.infer<typeof schema>;
export interface MatchingView {
  kind: typeof kind;
  stem: Text;
  lefts: { id: string; text: Text }[];
  rights: { id: string; text: Text }[];
}
/** For each left id the chosen right id. */
const responseSchema = z.strictObject({
  kind: z.literal(kind),
  pairs: z.record(z.string().max(40), z.string().max(40)),
});
export type MatchingResponse = z.infer<typeof responseSchema>;

export const matching: QuestionKind<Matching, MatchingView, MatchingResponse> = {
  kind,
  schema,
  responseSchema,
  view: (question, random) => ({
    kind,
    stem: question.stem,
    lefts: random.shuffle(question.pairs.map(({ leftId, left }) => ({ id: leftId, text: left }))),
    rights: random.shuffle([
      ...question.pairs.map(({ rightId, right }) => ({ id: rightId, text: right })),
      ...question.strays.map(({ rightId, text }) => ({ id: rightId, text })),
    ]),
  }),
  complete(question, { pairs }) {
    const rights = new Set([...question.pairs, ...question.strays].map(({ rightId }) => rightId));
    const chosen = Object.values(pairs);
    return (
      Object.keys(pairs).length === question.pairs.length &&
      question.pairs.every(({ leftId }) => rights.has(pairs[leftId] ?? '')) &&
      new Set(chosen).size === chosen.length
    );
  },
  grade(question, { pairs }) {
    const wrong = question.pairs.filter(({ leftId, rightId }) => pairs[leftId] !== rightId);
    return {
      score: (question.pairs.length - wrong.length) / question.pairs.length,
      confusedWith: wrong.flatMap(({ leftId }) => pairs[leftId] ?? []),
    };
  },
  reveal: (question, response) => ({
    lines: question.pairs.map((pair): RevealLine => {
      const chosen = response.pairs[pair.leftId];
      if (chosen === pair.rightId)
        return {
          part: pair.leftId,
          label: pair.left,
          verdict: 'right',
          rightAnswer: pair.right,
          why: pair.why,
        };
      const stray = question.strays.find(({ rightId }) => rightId === chosen);
      return {
        part: pair.leftId,
        label: pair.left,
        verdict: 'wrong',
        rightAnswer: pair.right,
        why: bothReasons(stray?.why ?? null, pair.why),
        ...(stray ? { belief: stray.belief } : {}),
      };
    }),
    answer: {
      en: question.pairs.map(({ left, right }) => `${left.en} – ${right.en}`).join('; '),
      ja: question.pairs.map(({ left, right }) => `${left.ja}＝${right.ja}`).join('／'),
    },
    explanation: question.explanation,
  }),
  texts: (question) =>
    given([
      question.stem,
      question.explanation,
      ...question.pairs.flatMap(({ left, right, why }) => [left, right, why]),
      ...question.strays.flatMap(({ text, why, belief }) => [text, why, belief]),
    ]),
};

function bothReasons(stray: Text | null, pair: Text | null): Text | null {
  if (stray === null || pair === null) return stray ?? pair;
  return { en: `${stray.en} ${pair.en}`, ja: `${stray.ja}${pair.ja}` };
}
