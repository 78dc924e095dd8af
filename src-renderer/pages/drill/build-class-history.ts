import { facilityOf } from '@core/drill/build-teacher-view';
import { foldDrill, takingPart } from '@core/drill/drill';
import type { DrillEvent } from '@core/drill/drill-event';
import type { DrillMode } from '@core/drill/drill-plan';

/** A drill that was kept, as much as the class's history needs of it. */
export interface ClassDrill {
  drill: string;
  title: string;
  mode: DrillMode;
  /** Epoch ms. */
  openedAt: number;
  seats: number;
  /** Mean over the questions revealed of the share right, 0 to 1; null where none was answered. */
  accuracy: number | null;
  /** How the class did with each card at its first showing. */
  asked: { card: string; facility: number }[];
}

/** Null where there is nothing to read. */
export function classDrill(events: readonly DrillEvent[]): ClassDrill | null {
  const state = foldDrill(events);
  if (state === null) return null;
  const asked = state.turns
    .filter((turn) => turn.state === 'revealed' && turn.asked === 'first')
    .flatMap((turn) => {
      const facility = facilityOf(state, turn);
      return facility === null
        ? []
        : [{ card: state.plan.questions[turn.question]!.card, facility }];
    });
  return {
    drill: state.drill,
    title: state.plan.title,
    mode: state.plan.mode,
    openedAt: state.openedAt,
    seats: takingPart(state).length,
    accuracy:
      asked.length === 0
        ? null
        : asked.reduce((sum, { facility }) => sum + facility, 0) / asked.length,
    asked,
  };
}

/** A class "missed" what a third of it or more had not right. */
const missedUpTo = 2 / 3;

/** What the class missed when it was last asked, worst first. @param title null: of every class */
export function missedCards(drills: readonly ClassDrill[], title: string | null): string[] {
  const latest = new Map<string, number>();
  const inOrder = drills
    .filter((drill) => title === null || drill.title === title)
    .sort((left, right) => left.openedAt - right.openedAt);
  for (const { asked } of inOrder)
    for (const { card, facility } of asked) latest.set(card, facility);
  return [...latest]
    .filter(([, facility]) => facility <= missedUpTo + 1e-9)
    .sort(([, left], [, right]) => left - right)
    .map(([card]) => card);
}

/** Names drills were given, the latest first: a class keeps its name from one drill to the next. */
export const classNames = (drills: readonly Pick<ClassDrill, 'title' | 'openedAt'>[]): string[] => [
  ...new Set(
    [...drills].sort((left, right) => right.openedAt - left.openedAt).map(({ title }) => title),
  ),
];
