import { z } from 'zod';
import { textSchema, type Text } from '@core/language';
import {
  given,
  misconceptionOf,
  questionHead,
  wrongReason,
  type QuestionKind,
  type RevealLine,
} from './kind';
import { showNumber } from './number-input';

const kind = 'numeric';

const slipSchema = z.strictObject({
  low: z.number(),
  high: z.number(),
  ...wrongReason,
  misconceptionOf,
});

const schema = z
  .strictObject({
    kind: z.literal(kind),
    ...questionHead,
    answer: z.number(),
    /** The unit the number is asked in, shown beside the field; null for a bare number. */
    unit: textSchema.nullable(),
    /** Decimal places the learner is asked to round to, and the answer is shown with. */
    decimals: z.int().min(0).max(6),
    /** Everything from `low` to `high`, both included, is right; `reason` says why the range is so wide. */
    accept: z.strictObject({
      low: z.number(),
      high: z.number(),
      reason: textSchema.nullable().default(null),
    }),
    /** Wrong values that known slips lead to. */
    slips: z.array(slipSchema).default([]),
  })
  .refine(({ answer, accept }) => accept.low <= answer && answer <= accept.high, {
    path: ['accept'],
    message: 'the accepted range must hold the answer',
  })
  .refine(
    ({ accept, slips }) =>
      slips.every(({ low, high }) => low <= high && (high < accept.low || low > accept.high)),
    { path: ['slips'], message: 'a slip may not overlap the accepted range' },
  );

export type Numeric = z.infer<typeof schema>;
export interface NumericView {
  kind: typeof kind;
  stem: Text;
  unit: Text | null;
  decimals: number;
}
const responseSchema = z.strictObject({ kind: z.literal(kind), value: z.number() });
export type NumericResponse = z.infer<typeof responseSchema>;

function slipAt(question: Numeric, value: number) {
  return question.slips.findIndex(({ low, high }) => low <= value && value <= high);
}

/** A value of this question as it is written, with its unit. */
export function sayNumber(question: Numeric, value: number): Text {
  const number = showNumber(value, question.decimals);
  if (question.unit === null) return { en: number, ja: number };
  return { en: `${number} ${question.unit.en}`, ja: `${number}${question.unit.ja}` };
}

/** Said where no foreseen slip fits: which way the answer is off. */
function offBy(question: Numeric, value: number): Text {
  return value > question.accept.high
    ? { en: 'This is above the accepted range.', ja: '正解の範囲より大きい値です。' }
    : { en: 'This is below the accepted range.', ja: '正解の範囲より小さい値です。' };
}

export const numeric: QuestionKind<Numeric, NumericView, NumericResponse> = {
  kind,
  schema,
  responseSchema,
  view: ({ stem, unit, decimals }) => ({ kind, stem, unit, decimals }),
  complete: (_question, response) => Number.isFinite(response.value),
  grade(question, { value }) {
    if (value >= question.accept.low && value <= question.accept.high)
      return { score: 1, confusedWith: [] };
    const slip = slipAt(question, value);
    return { score: 0, confusedWith: slip < 0 ? [] : [`slip${slip}`] };
  },
  reveal(question, { value }) {
    const { low, high, reason } = question.accept;
    const answer = sayNumber(question, question.answer);
    const right = value >= low && value <= high;
    const slip = question.slips[slipAt(question, value)];
    const chosen: RevealLine = right
      ? { part: 'value', label: sayNumber(question, value), verdict: 'right', why: reason }
      : {
          part: 'value',
          label: sayNumber(question, value),
          verdict: 'wrong',
          rightAnswer: answer,
          why: slip?.why ?? offBy(question, value),
          ...(slip ? { belief: slip.belief } : {}),
        };
    const range: RevealLine = {
      part: 'accept',
      label: acceptedRange(question),
      verdict: 'missed',
      why: reason,
    };
    return { lines: right ? [chosen] : [chosen, range], answer, explanation: question.explanation };
  },
  texts: (question) =>
    given([
      question.stem,
      question.explanation,
      question.accept.reason,
      ...question.slips.flatMap(({ why, belief }) => [why, belief]),
    ]),
};

function acceptedRange(question: Numeric): Text {
  const { low, high } = question.accept;
  if (low === high) return sayNumber(question, low);
  const from = showNumber(low, question.decimals);
  const to = sayNumber(question, high);
  return { en: `${from} to ${to.en}`, ja: `${from}〜${to.ja}` };
}
