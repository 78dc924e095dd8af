import type { Text } from '@core/language';

/** Why a choice is wrong and which belief leads to it. */
export interface WrongReason {
  why: Text;
  belief: Text;
  /** The id of the fact whose misconception this is. */
  misconceptionOf?: string;
}

export type OptionDraft =
  { right: true; text: Text; why: Text } | ({ right: false; text: Text } & WrongReason);
export type ChoiceDraft = { text: Text } & WrongReason;
export type SlipDraft = { low: number; high: number } & WrongReason;

interface BlankDraft {
  name: string;
  by: 'choosing';
  right: Text;
  why: Text;
  wrong: ChoiceDraft[];
}

/** A question as an author writes it, without its head and the ids of its parts. */
export type Draft = {
  stem: Text;
  explanation: Text;
  /** Facts this one question rests on besides those of its template. */
  facts?: readonly string[];
} & (
  | { kind: 'single-choice'; keepOrder?: boolean; options: OptionDraft[] }
  | { kind: 'multiple-choice'; options: OptionDraft[] }
  | { kind: 'true-false'; answer: boolean; wrong: WrongReason }
  | {
      kind: 'numeric';
      answer: number;
      unit: Text | null;
      decimals: number;
      accept: { low: number; high: number; reason: Text };
      slips: SlipDraft[];
    }
  | { kind: 'cloze'; text: Text; blanks: BlankDraft[] }
  | {
      kind: 'ordering';
      ends: { first: Text; last: Text };
      items: { text: Text; why: Text }[];
    }
  | {
      kind: 'matching';
      pairs: { left: Text; right: Text; why: Text }[];
      strays: ({ text: Text } & Omit<WrongReason, 'misconceptionOf'>)[];
    }
);

/** Words that are the same in both languages, as numbers and names of paragraphs are. */
export const same = (words: string): Text => ({ en: words, ja: words });

/** The same sentence pattern filled in for each language. */
export function inBoth(build: (language: keyof Text) => string): Text {
  return { en: build('en'), ja: build('ja') };
}

/**
 * The slips that can be told from the right answer and from one another: with some figures a slip
 * leads to the right value after all, or to the value of an earlier slip.
 */
export function slipsApart(
  accept: { low: number; high: number },
  slips: readonly SlipDraft[],
): SlipDraft[] {
  const apart = (one: { low: number; high: number }, other: { low: number; high: number }) =>
    one.high < other.low || one.low > other.high;
  return slips.reduce<SlipDraft[]>(
    (kept, slip) =>
      [accept, ...kept].every((taken) => apart(slip, taken)) ? [...kept, slip] : kept,
    [],
  );
}

/** A slip that leads to one value, give or take what rounding leaves open. */
export function slipTo(value: number, tolerance: number, reason: WrongReason): SlipDraft {
  return { low: value - tolerance, high: value + tolerance, ...reason };
}
