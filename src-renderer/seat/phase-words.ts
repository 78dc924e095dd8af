import type { SeatView } from '@core/drill/seat-view';
import type { PlainSeatWord } from './words';
import { turnOf } from './seat-state';

/**
 * What a screen reader is told as one view follows another; the new heading, which gets the focus,
 * is read anyway and not said here.
 */
export function changeInWords(before: SeatView | null, after: SeatView): PlainSeatWord | null {
  if (before !== null && before.paused !== after.paused)
    return after.paused ? 'seat.paused' : 'seat.resumed';
  if (before?.stage.phase === after.stage.phase && turnOf(before) === turnOf(after)) return null;
  switch (after.stage.phase) {
    case 'reading':
      return 'seat.read';
    case 'answering':
      return after.stage.given === null ? 'seat.open' : null;
    case 'closed':
      return 'seat.closedWait';
    case 'lobby':
      return 'seat.lobbyWait';
    default:
      return null;
  }
}
