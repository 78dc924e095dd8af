import type { Text } from '@core/language';
import { mistakenPart } from '@core/questions/mistaken-part';
import type { Question } from '@core/questions/registry';
import type { Mistaken } from '@core/review/confusions';

export interface NamedConfusion extends Pick<Mistaken, 'times' | 'since' | 'last'> {
  key: string;
  stem: Text;
  /** What was chosen, in its own words. */
  taken: Text;
  belief: Text | null;
}

/** Confusions in words; those whose question or option has left the packs are left out. */
export function nameConfusions(
  mistaken: readonly Mistaken[],
  questionOf: (card: string, seed: number) => Question | null,
): NamedConfusion[] {
  return mistaken.flatMap(({ card, part, seed, times, since, last }) => {
    const question = questionOf(card, seed);
    const taken = question && mistakenPart(question, part);
    if (!taken) return [];
    const { label, belief } = taken;
    return [
      { key: `${card}/${part}`, stem: question.stem, taken: label, belief, times, since, last },
    ];
  });
}
