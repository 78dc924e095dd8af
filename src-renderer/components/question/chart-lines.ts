import type { ChartCame, ShownChart } from '@core/drill/drill-chart';

/** The drawing of a chart, in units of its own: x 0…320, y 0…150, y downwards. */
export const chartSize = { width: 320, height: 150 } as const;

export interface ChartLines {
  /** Closes up to the news. */
  before: string;
  /** From the last close before the news on; null before the answer. */
  came: string | null;
  expected: string | null;
  /** Where the news is. */
  newsAt: number;
  /** Where the last close before the news, 100, lies. */
  baseAt: number;
  low: number;
  high: number;
}

/** Sessions after the news get the same room before the answer as after it: nothing moves. */
const sessionsAhead = 6;
const pad = 8;

export function chartLines(chart: ShownChart, came: ChartCame | null): ChartLines {
  const { closes } = chart;
  const seen = [...closes, ...(came ? [...came.closes, ...came.expected] : [])];
  const [low, high] = [Math.min(...seen), Math.max(...seen)];
  const span = Math.max(high - low, 1);
  const x = (place: number) =>
    pad + (place / (closes.length - 1 + sessionsAhead)) * (chartSize.width - 2 * pad);
  const y = (close: number) => pad + ((high - close) / span) * (chartSize.height - 2 * pad);
  const line = (values: readonly number[], from: number) =>
    values
      .map(
        (close, at) => `${at === 0 ? 'M' : 'L'}${x(from + at).toFixed(1)} ${y(close).toFixed(1)}`,
      )
      .join('');
  const last = closes.length - 1;
  return {
    before: line(closes, 0),
    came: came && line([closes[last]!, ...came.closes], last),
    expected: came && line([closes[last]!, ...came.expected], last),
    newsAt: x(last),
    baseAt: y(closes[last]!),
    low,
    high,
  };
}
