/**
 * The banks of the channel: how far it is open at each lesson, as two smooth lines from edge to edge.
 * Coordinates are those of a picture `width` wide, `height` high, with the lessons in even steps.
 */
export interface Channel {
  /** Land above and below the water, as closed paths. */
  north: string;
  south: string;
  /** Where each lesson is, and half of how wide the channel is there. */
  marks: { x: number; half: number }[];
  /** Lines of equal depth in the water: shares of the half width. */
  contours: string[];
}

const contourShares = [0.66, 0.33];

/** @param depths 0 to 1 each; at least one */
export function drawPassage(depths: readonly number[], width: number, height: number): Channel {
  const middle = height / 2;
  // Never shut: the way on is always open, if only just.
  const halfOf = (depth: number) => middle * (0.05 + 0.8 * depth);
  const marks = depths.map((depth, at) => ({
    x: (width * (at + 0.5)) / depths.length,
    half: halfOf(depth),
  }));
  const line = (side: 1 | -1, share: number) => {
    const points = [
      { x: 0, half: marks[0]!.half },
      ...marks,
      { x: width, half: marks.at(-1)!.half },
    ].map(({ x, half }) => ({ x, y: middle + side * half * share }));
    return points
      .map(({ x, y }, at) => {
        const before = points[at - 1];
        if (!before) return `M${show(x)} ${show(y)}`;
        // Level at every lesson, so that no bank overshoots what was measured.
        const turn = show((before.x + x) / 2);
        return `C${turn} ${show(before.y)} ${turn} ${show(y)} ${show(x)} ${show(y)}`;
      })
      .join(' ');
  };
  return {
    north: `${line(-1, 1)} V0 H0 Z`,
    south: `${line(1, 1)} V${height} H0 Z`,
    marks,
    contours: contourShares.flatMap((share) => [line(-1, share), line(1, share)]),
  };
}

const show = (value: number) => Number(value.toFixed(1));
