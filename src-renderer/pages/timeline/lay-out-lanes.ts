import { timelineLanes, type TimelineLane } from '@core/content/timeline';
import type { TimelineRow } from './build-timeline';
import { placeMarks, type Mark } from './place-marks';

export interface LaidOutLane {
  lane: TimelineLane;
  /** Pixels from the top of the drawing, and how high. */
  top: number;
  height: number;
  marks: Mark[];
}

export const lineHeight = 27;
const padding = 6;
/** A lane with more entries than this gets a third line. */
const manyEntries = 25;

/**
 * The lanes one below the other, each with its marks. How high a lane is depends on all its entries
 * and not on the filter, so that it stays where it is while one filters.
 */
export function layOutLanes(
  all: readonly TimelineRow[],
  shown: readonly TimelineRow[],
  place: (day: number) => number,
  words: (row: TimelineRow) => string,
): { lanes: LaidOutLane[]; height: number } {
  let top = 0;
  const of = (rows: readonly TimelineRow[], lane: TimelineLane) =>
    rows.filter(({ entry }) => entry.lane === lane);
  const lanes = timelineLanes
    .filter((lane) => of(shown, lane).length > 0)
    .map((lane) => {
      const lines = of(all, lane).length > manyEntries ? 3 : 2;
      const height = lines * lineHeight + 2 * padding;
      const laidOut = {
        lane,
        top,
        height,
        marks: placeMarks(of(shown, lane), lines, place, words),
      };
      top += height;
      return laidOut;
    });
  return { lanes, height: top };
}

/** The middle of a mark's line, in pixels from the top of its lane. */
export const lineMiddle = (mark: Mark): number => padding + mark.line * lineHeight + lineHeight / 2;
