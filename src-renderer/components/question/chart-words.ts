import type { ChartCame, ShownChart } from '@core/drill/drill-chart';

const close = (value: number) => value.toFixed(1);

/** What fills `question.chart`. */
export const chartValues = ({ ticker, from, until, closes }: ShownChart) => ({
  ticker,
  from,
  until,
  low: close(Math.min(...closes)),
  high: close(Math.max(...closes)),
});

/** What fills `question.chartCame`. */
export const cameValues = ({ session }: ShownChart, came: ChartCame) => ({
  session,
  until: came.until,
  closes: came.closes.map(close).join(', '),
  expected: came.expected.map(close).join(', '),
});
