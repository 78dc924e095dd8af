import { z } from 'zod';
import { textSchema } from '@core/language';

const closes = z.array(z.number().min(0).max(100_000)).min(2).max(80);

/** What a chart shows up to the news: closes by session, the last of them being 100. */
const chartHead = {
  ticker: z.string().min(1).max(20),
  /** What was public when the chart ends. */
  known: textSchema,
  /** Days of the first and the last close, and of the session that is asked about. */
  from: z.iso.date(),
  until: z.iso.date(),
  session: z.iso.date(),
  closes,
};

/** What came: closes from the session asked about, beside what the market model expected of them. */
const cameSchema = z.strictObject({
  until: z.iso.date(),
  closes,
  expected: closes,
});

/** A chart that ends before the news of an event, and its continuation, which is part of the key. */
export const drillChartSchema = z.strictObject({ ...chartHead, came: cameSchema });
export type DrillChart = z.infer<typeof drillChartSchema>;

/** As it may be seen before the answer: there is no field for what came. */
export type ShownChart = Omit<DrillChart, 'came'>;
export type ChartCame = DrillChart['came'];

/** Built from nothing, so that nothing of what came is left in it. */
export function shownChart(chart: DrillChart): ShownChart {
  const { ticker, known, from, until, session } = chart;
  return { ticker, known, from, until, session, closes: chart.closes };
}
