import type { ReviewedQuestion } from '@core/drill/seat-view';
import { isRight } from '@core/review/rating';

/** A question that was not wholly right, with all it takes to read it again. */
export interface KeptMiss {
  /** Drill, seat and turn: the same miss is kept once. */
  id: string;
  title: string;
  reviewed: ReviewedQuestion;
}

/** More would run over what a browser keeps for a page. */
export const maxKept = 200;
const place = 'chokepoint.misses';

export function missesOf(
  drill: string,
  title: string,
  questions: readonly ReviewedQuestion[],
): KeptMiss[] {
  return (
    questions
      // A prediction that went another way is nothing to learn by heart.
      .filter(({ question, earned }) => question.chart === null && !isRight(earned.score))
      .map((reviewed) => ({ id: `${drill}/${reviewed.question.turn}`, title, reviewed }))
  );
}

/** The newest first; what is kept already stays where it is. */
export function addMisses(kept: readonly KeptMiss[], misses: readonly KeptMiss[]): KeptMiss[] {
  const known = new Set(kept.map(({ id }) => id));
  return [...misses.filter(({ id }) => !known.has(id)), ...kept].slice(0, maxKept);
}

export function readMisses(storage: () => Storage = () => localStorage): KeptMiss[] {
  try {
    const kept = JSON.parse(storage().getItem(place) ?? '[]') as unknown;
    return Array.isArray(kept) ? (kept as KeptMiss[]) : [];
  } catch {
    return [];
  }
}

/** Whether the browser kept them. */
export function writeMisses(
  misses: readonly KeptMiss[],
  storage: () => Storage = () => localStorage,
): boolean {
  try {
    storage().setItem(place, JSON.stringify(misses));
    return true;
  } catch {
    return false;
  }
}
