import { takeHomeRecords } from '@core/drill/build-take-home';
import type { TakeHome } from '@core/drill/take-home';
import type { ImportBatch } from '@core/collection/plan-import';
import type { Text } from '@core/language';
import type { Question } from '@core/questions/registry';
import type { LearnerId } from '@core/review/answer-log';

/** What bringing in the answers of a drill would do. Made without writing. */
export interface BringInPlan {
  fresh: number;
  known: number;
  /** The same answer with another content: what is here stays. */
  conflicting: number;
  /** Questions that are not in this app. */
  absent: number;
  /** The questions missed among what is new: the stem, or null where the question is not here. */
  missed: { card: string; stem: Text | null }[];
  write: ImportBatch;
}

/** Below full marks something of the question was missed. */
const rightFrom = 1;

/**
 * Compares the answers of a drill with what is here. The ids of the records come of what they say,
 * so that the same answers brought in twice, or on two devices, are there once.
 *
 * @param stored the stored rows with the ids of the records
 */
export function planBringIn(
  home: TakeHome,
  learner: LearnerId,
  stored: ReadonlyMap<string, unknown>,
  questionFor: (card: string, seed: number) => Question | null,
): BringInPlan {
  const records = takeHomeRecords(home, learner, questionFor);
  const fresh = records.filter(({ id }) => !stored.has(id));
  const same = records.filter(
    (record) =>
      stored.has(record.id) && sayInOrder(stored.get(record.id)) === sayInOrder({ ...record }),
  );
  const missed = new Map(
    fresh
      .filter(({ score }) => score < rightFrom)
      .map(({ card, seed }) => [card, { card, stem: questionFor(card, seed)?.stem ?? null }]),
  );
  const cards = new Map(records.map(({ card, seed }) => [card, seed]));
  return {
    fresh: fresh.length,
    known: same.length,
    conflicting: records.length - fresh.length - same.length,
    absent: [...cards].filter(([card, seed]) => questionFor(card, seed) === null).length,
    missed: [...missed.values()],
    write: { learners: [], records: fresh, settings: [], prices: [], packs: [], drafts: [] },
  };
}

/** A row as text, whatever the order of its fields; the order of parts may differ by pack version. */
function sayInOrder(row: unknown): string {
  const fields = Object.entries((row ?? {}) as Record<string, unknown>)
    .filter(([name]) => name !== 'optionOrder')
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return JSON.stringify(fields);
}
