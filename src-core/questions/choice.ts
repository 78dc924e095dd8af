import { z } from 'zod';
import { textSchema, type Text } from '@core/language';
import type { Random } from '@core/random';
import { given, misconceptionOf, partId, wrongReason, type RevealLine } from './kind';

/** Options as the choice kinds author them: a right one says why it is right, a wrong one also the belief behind it. */
const rightOptionSchema = z.strictObject({
  id: z.string().optional(),
  text: textSchema,
  right: z.literal(true),
  why: textSchema.nullable().default(null),
});
const wrongOptionSchema = z.strictObject({
  id: z.string().optional(),
  text: textSchema,
  right: z.literal(false),
  ...wrongReason,
  misconceptionOf,
});
export const optionSchema = z.discriminatedUnion('right', [rightOptionSchema, wrongOptionSchema]);

export type Option = z.infer<typeof optionSchema> & { id: string };
export interface OptionView {
  id: string;
  text: Text;
}

export function withOptionIds(question: string, options: z.infer<typeof optionSchema>[]): Option[] {
  return options.map((option) => ({ ...option, id: partId(question, 'o', option.text) }));
}

export function viewOptions(options: Option[], random: Random, keepOrder = false): OptionView[] {
  const shown = keepOrder ? options : random.shuffle(options);
  return shown.map(({ id, text }) => ({ id, text }));
}

export function optionTexts(options: Option[]): Text[] {
  return given(
    options.flatMap((option) =>
      option.right ? [option.text, option.why] : [option.text, option.why, option.belief],
    ),
  );
}

/** What is said of an option after the answer. */
export function revealOption(option: Option, chosen: boolean): RevealLine {
  const { id: part, text: label, why } = option;
  if (option.right) return { part, label, why, verdict: chosen ? 'right' : 'missed' };
  return { part, label, why, belief: option.belief, verdict: chosen ? 'wrong' : 'left' };
}
