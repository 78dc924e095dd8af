import type { Text } from '@core/language';
import type { RefusedCode } from '@core/messages/exchange-notes';
import { joinTexts, readReason } from '../labels';
import type { Note, NumericBody } from './choice-draft';
import { mostDecimals } from './numbers';

/** A number or range that earns a share of the marks. */
export interface NumericAnswer {
  low: number;
  high: number;
  /** What stands in the middle, where the file says it. */
  answer: number | null;
  decimals: number;
  fraction: number;
  feedback: Text | null;
}

export interface NumericReading {
  body: NumericBody | null;
  refused: RefusedCode | null;
  /** Feedback that has no place of its own in the question. */
  further: Text | null;
}

/**
 * Answers of a numeric question. Those with full marks are the accepted range: a number inside a
 * range names the answer, ranges that touch are one, ranges apart cannot be asked for here. Those
 * with none are slips; a part of the marks counts as none.
 */
export function numericBody(
  answers: readonly NumericAnswer[],
  unit: Text | null,
  asked: number | undefined,
  note: Note,
): NumericReading {
  const full = answers.filter(({ fraction }) => fraction > 0.99999);
  const first = full[0];
  if (first === undefined) return { body: null, refused: 'no-right-answer', further: null };
  const byLow = [...full].sort((one, other) => one.low - other.low);
  let { low, high } = byLow[0]!;
  for (const range of byLow.slice(1)) {
    if (range.low > high) return { body: null, refused: 'several-numbers', further: null };
    high = Math.max(high, range.high);
  }
  low = Math.min(low, first.low);
  const named = full.find(({ answer }) => answer !== null)?.answer ?? null;
  const places = asked ?? Math.max(...full.map(({ decimals }) => decimals));
  if (places > mostDecimals) note('numbers-rounded', { decimals: mostDecimals });
  const reasons = full.flatMap(({ feedback }) => feedback ?? []);
  const further: (Text | null)[] = [];
  const slips: NumericBody['slips'] = [];
  for (const answer of answers.filter((one) => !full.includes(one))) {
    if (answer.fraction > 0) note('partial-credit-left-out');
    if (answer.high < low || answer.low > high)
      slips.push({ low: answer.low, high: answer.high, ...readReason(answer.feedback) });
    else if (answer.feedback !== null) further.push(answer.feedback);
  }
  if (further.length > 0) note('reasons-into-explanation');
  return {
    body: {
      kind: 'numeric',
      answer: named ?? middle(low, high, places),
      unit,
      decimals: Math.min(places, mostDecimals),
      accept: { low, high, reason: joinTexts(...reasons) },
      slips,
    },
    refused: null,
    further: joinTexts(...further),
  };
}

/** The middle of a range without the noise of binary fractions. */
function middle(low: number, high: number, decimals: number): number {
  const half = low + (high - low) / 2;
  const rounded = Number(half.toFixed(Math.min(decimals + 1, 20)));
  return rounded >= low && rounded <= high ? rounded : half;
}
