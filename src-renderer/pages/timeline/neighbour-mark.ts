import { unreachable } from '@core/fault';
import type { Mark } from './place-marks';

export type Direction = 'earlier' | 'later' | 'up' | 'down' | 'first' | 'last';

/**
 * The mark an arrow leads to: in its lane the one before or after; up and down the nearest in time
 * of the next lane that has any. Null where there is none further that way.
 * @param lanes marks by lane, each by date
 */
export function neighbourMark(
  lanes: readonly (readonly Mark[])[],
  key: string,
  direction: Direction,
): Mark | null {
  const lane = lanes.findIndex((marks) => marks.some((mark) => mark.key === key));
  const marks = lanes[lane];
  if (!marks) return null;
  const at = marks.findIndex((mark) => mark.key === key);
  switch (direction) {
    case 'earlier':
      return marks[at - 1] ?? null;
    case 'later':
      return marks[at + 1] ?? null;
    case 'up':
      return nearest(lanes.slice(0, lane).reverse(), marks[at]!);
    case 'down':
      return nearest(lanes.slice(lane + 1), marks[at]!);
    case 'first':
      return lanes.flat().sort((a, b) => begin(a) - begin(b))[0] ?? null;
    case 'last':
      return lanes.flat().sort((a, b) => begin(b) - begin(a))[0] ?? null;
    default:
      return unreachable(direction);
  }
}

const begin = (mark: Mark) => mark.rows[0].days.from;
const middle = (mark: Mark) => (mark.left + mark.right) / 2;

function nearest(lanes: readonly (readonly Mark[])[], from: Mark): Mark | null {
  const marks = lanes.find((lane) => lane.length > 0) ?? [];
  const away = (mark: Mark) => Math.abs(middle(mark) - middle(from));
  return [...marks].sort((a, b) => away(a) - away(b))[0] ?? null;
}
