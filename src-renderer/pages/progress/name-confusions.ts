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

/**
 * Confusions in words, the first `most` of them; those whose question or option has left the packs
 * are left out.
 */
export function nameConfusions(
  mistaken: readonly Mistaken[],
  questionOf: (card: string, seed: number) => Question | null,
  most = Infinity,
): NamedConfusion[] {
  const named: NamedConfusion[] = [];
  for (const { card, part, seed, times, since, last } of mistaken) {
    if (named.length === most) break;
    const question = questionOf(card, seed);
    const taken = question && mistakenPart(question, part);
    if (!taken) continue;
    const { label, belief } = taken;
    const key = `${card}/${part}`;
    named.push({ key, stem: question.stem, taken: label, belief, times, since, last });
  }
  return named;
}
