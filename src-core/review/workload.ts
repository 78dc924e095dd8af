import type { CardStanding } from './card-history';
import { CardTable } from './card-table';
import { intervals, type SchedulerSettings } from './scheduler';

export interface Workload {
  retention: number;
  /** Answers a day once every card has settled at its present stability. */
  answersPerDay: number;
}

/** The retentions a learner chooses from; beyond 0.95 the work grows without bound. */
export const retentionChoices = [0.8, 0.85, 0.9, 0.93, 0.95] as const;

/**
 * What a desired retention costs. A card of stability S comes once in every interval that S allows
 * at that retention; a share of 1 − retention of these answers is wrong and brings the card back
 * the same day. The memories are taken as they are now: as they grow, the work shrinks.
 */
export function workload(
  cards: Iterable<CardStanding> | CardTable,
  at: number,
  settings: SchedulerSettings,
): Workload {
  const table = CardTable.from(cards);
  const { stability } = table.columns;
  const daysFor = intervals(settings);
  let reviews = 0;
  for (let place = 0; place < table.size; place += 1)
    if (stability[place]! > 0 && table.isAwake(place, at))
      reviews += 1 / daysFor(stability[place]!);
  const { retention } = settings;
  return { retention, answersPerDay: reviews * (2 - retention) };
}

/** The same for every choice there is, least first. */
export function workloads(
  cards: Iterable<CardStanding> | CardTable,
  at: number,
  settings: SchedulerSettings,
): Workload[] {
  const table = CardTable.from(cards);
  return retentionChoices.map((retention) => workload(table, at, { ...settings, retention }));
}
