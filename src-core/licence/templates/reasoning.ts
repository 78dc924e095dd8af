import type { Text } from '@core/language';
import type { OptionDraft, WrongReason } from '@core/questions/draft';

/** One step of a reasoning that is laid before the learner, and whether it is sound. */
export interface ReasoningStep {
  text: Text;
  /** Judged by the engine, taking what the earlier steps state for granted. */
  sound: boolean;
  /** Why it is sound, or what is wrong with it. */
  why: Text;
  /** What someone believes who makes this step (unsound) or who objects to it (sound). */
  belief: Omit<WrongReason, 'why'>;
}

/** The steps as options in their order; the unsound one is the key. */
export function stepOptions(steps: readonly ReasoningStep[]): OptionDraft[] {
  return steps.map(({ text, sound, why, belief }, index): OptionDraft => {
    const numbered = { en: `${index + 1}. ${text.en}`, ja: `${index + 1}. ${text.ja}` };
    return sound
      ? { right: false, text: numbered, why, ...belief }
      : { right: true, text: numbered, why };
  });
}
