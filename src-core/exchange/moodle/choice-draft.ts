import type { Text } from '@core/language';
import type { ChangedCode } from '@core/messages/exchange-notes';
import type { DraftOption, QuestionDraft } from '../draft';
import { joinTexts, readReason } from '../labels';

/** An answer as Moodle has it: `fraction` 1 is full marks, less than 0 takes marks away. */
export interface WeighedAnswer {
  text: Text;
  fraction: number;
  feedback: Text | null;
}

export type Note = (code: ChangedCode, values?: Record<string, string | number>) => void;
type Body<Kind extends QuestionDraft['kind']> = Omit<
  Extract<QuestionDraft, { kind: Kind }>,
  'stem' | 'explanation'
>;
export type ChoiceBody = Body<'single-choice'> | Body<'multiple-choice'>;
export type NumericBody = Body<'numeric'>;

/** Moodle rounds fractions to five places of a percent. */
const isFull = (fraction: number) => fraction > 0.99999;

/** Answers of a choice question as options. `single`: one may be picked. */
export function choiceBody(
  answers: readonly WeighedAnswer[],
  how: { single: boolean; keepOrder: boolean },
  note: Note,
): ChoiceBody {
  const full = answers.filter(({ fraction }) => isFull(fraction));
  const some = answers.filter(({ fraction }) => fraction > 0);
  if (how.single) {
    if (full.length > 1) note('any-right-as-all');
    if (some.length > full.length) note('partial-credit-left-out');
    const options = answers.map((answer) => optionOf(answer, isFull(answer.fraction)));
    return full.length > 1
      ? { kind: 'multiple-choice', options }
      : { kind: 'single-choice', keepOrder: how.keepOrder, options };
  }
  const weights = new Set(some.map(({ fraction }) => fraction.toFixed(3)));
  if (weights.size > 1) note('weights-levelled');
  if (how.keepOrder) note('order-left-out');
  return {
    kind: 'multiple-choice',
    options: answers.map((answer) => optionOf(answer, answer.fraction > 0)),
  };
}

function optionOf({ text, feedback }: WeighedAnswer, right: boolean): DraftOption {
  const { why, belief } = readReason(feedback);
  return right ? { text, right, why: joinTexts(why, belief) } : { text, right, why, belief };
}
