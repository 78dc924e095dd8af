import type { ChartTable } from '@core/chart/chart-table';
import type { Level } from '@core/market/rebased';

/** Which of the six colours and dashes of a chart a line has. */
export type Tone = 1 | 2 | 3 | 4 | 5 | 6;
export const tones: readonly Tone[] = [1, 2, 3, 4, 5, 6];

/** A line over trading days, t = 0 being the event's. */
export interface Line {
  name: string;
  tone: Tone;
  dashed?: boolean;
  points: readonly { t: number; value: number }[];
}

export const lineOfLevels = (
  name: string,
  tone: Tone,
  levels: readonly Level[],
  dashed = false,
): Line => ({
  name,
  tone,
  dashed,
  points: levels.map(({ t, level }) => ({ t, value: level })),
});

/** The lines as rows: a session each, then its date, then a column for each line. */
export function tableOfLines(
  lines: readonly Line[],
  heads: { session: string; date: string },
  sessionOf: (t: number) => string,
  dateOf: (t: number) => string,
  show: (value: number) => string,
): ChartTable {
  const days = [...new Set(lines.flatMap(({ points }) => points.map(({ t }) => t)))];
  const byDay = lines.map(({ points }) => new Map(points.map(({ t, value }) => [t, value])));
  return {
    columns: [heads.session, heads.date, ...lines.map(({ name }) => name)],
    rows: days
      .sort((a, b) => a - b)
      .map((t) => [
        sessionOf(t),
        dateOf(t),
        ...byDay.map((values) => {
          const value = values.get(t);
          return value === undefined ? { shown: '–', value: null } : { shown: show(value), value };
        }),
      ]),
  };
}
