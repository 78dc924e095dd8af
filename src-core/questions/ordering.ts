import { z } from 'zod';
import { textSchema, type Text } from '@core/language';
import { allDiffer, given, partId, questionHead, type QuestionKind } from './kind';

const kind = 'ordering';

const itemSchema = z.strictObject({
  id: z.string().optional(),
  text: textSchema,
  /** Why it stands in this place and not elsewhere. */
  why: textSchema.nullable().default(null),
});

const schema = z
  .strictObject({
    kind: z.literal(kind),
    ...questionHead,
    /** What the two ends of the list mean, such as "earliest" and "latest". */
    ends: z.strictObject({ first: textSchema, last: textSchema }),
    /** In the right order. */
    items: z.array(itemSchema).min(2).max(20),
  })
  .refine(({ items }) => allDiffer(items.map(({ text }) => text)), {
    path: ['items'],
    message: 'every item must say something else',
  })
  .transform((question) => ({
    ...question,
    items: question.items.map((item) => ({ ...item, id: partId(question.id, 'i', item.text) })),
  }));

export type Ordering = z.infer<typeof schema>;
export interface OrderingView {
  kind: typeof kind;
  stem: Text;
  ends: { first: Text; last: Text };
  items: { id: string; text: Text }[];
}
const responseSchema = z.strictObject({
  kind: z.literal(kind),
  order: z.array(z.string().max(40)).max(20),
});
export type OrderingResponse = z.infer<typeof responseSchema>;

export const ordering: QuestionKind<Ordering, OrderingView, OrderingResponse> = {
  kind,
  schema,
  responseSchema,
  /** Never shown already in the right order: a learner who touches nothing has not answered. */
  view(question, random) {
    const items = question.items.map(({ id, text }) => ({ id, text }));
    let shown = random.shuffle(items);
    while (shown.every((item, index) => item.id === items[index]!.id))
      shown = random.shuffle(items);
    return { kind, stem: question.stem, ends: question.ends, items: shown };
  },
  complete(question, { order }) {
    const known = new Set(question.items.map(({ id }) => id));
    return (
      order.length === known.size &&
      new Set(order).size === known.size &&
      order.every((id) => known.has(id))
    );
  },
  /**
   * Kendall's tau, never below 0: pairs in the right order less pairs in the wrong one, over all
   * pairs. A random order earns nothing on average (Kendall 1938, Biometrika 30).
   */
  grade(question, response) {
    const place = new Map(response.order.map((id, index) => [id, index]));
    let concordant = 0;
    let pairs = 0;
    question.items.forEach((earlier, index) => {
      for (const later of question.items.slice(index + 1)) {
        pairs += 1;
        concordant += place.get(earlier.id)! < place.get(later.id)! ? 1 : -1;
      }
    });
    const misplaced = question.items.filter(({ id }, index) => place.get(id) !== index);
    return { score: Math.max(0, concordant / pairs), confusedWith: misplaced.map(({ id }) => id) };
  },
  reveal: (question, response) => ({
    lines: question.items.map((item, index) => ({
      part: item.id,
      label: item.text,
      verdict: response.order[index] === item.id ? 'right' : 'wrong',
      rightAnswer: { en: `Place ${index + 1}`, ja: `${index + 1}番目` },
      why: item.why,
    })),
    answer: {
      en: question.items.map(({ text }) => text.en).join(' → '),
      ja: question.items.map(({ text }) => text.ja).join(' → '),
    },
    explanation: question.explanation,
  }),
  texts: (question) =>
    given([
      question.stem,
      question.explanation,
      question.ends.first,
      question.ends.last,
      ...question.items.flatMap(({ text, why }) => [text, why]),
    ]),
};
