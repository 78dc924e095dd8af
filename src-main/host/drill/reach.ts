import type { DrillEvent, SeatId } from '@core/drill/drill-event';

/** Whose view an event changes. */
export type Reach = { all: true } | { all: false; seats: ReadonlySet<SeatId> };

/** An answer changes one screen, not five hundred. */
export function reachOf(events: readonly DrillEvent[]): Reach {
  const seats = new Set<SeatId>();
  for (const event of events) {
    switch (event.type) {
      case 'Answered':
      case 'SeatJoined':
      case 'SeatAdmitted':
      case 'SeatRenamed':
      case 'SeatRemoved':
      case 'ExtraTimeGiven':
      case 'TeamChosen':
        seats.add(event.seat);
        break;
      case 'LobbyLocked':
      case 'LobbyUnlocked':
      case 'DistributionShown':
      case 'TallyTaken':
        break;
      default:
        return { all: true };
    }
  }
  return { all: false, seats };
}
