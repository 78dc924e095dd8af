import { z } from 'zod';
import { isIsoDate } from './dates';
import { priceProblemCodes, type PriceProblem } from './price-table-problems';

const problemSchema = z.object({
  code: z.enum(priceProblemCodes as [PriceProblem['code'], ...PriceProblem['code'][]]),
  severity: z.enum(['error', 'warning', 'note']),
  line: z.number(),
  ticker: z.string().nullable(),
  date: z.string().nullable(),
  found: z.string(),
});

/** A loop, not a schema an element: ten years of thirty tickers are 75,000 of each. */
const ascendingDates = (value: unknown): value is string[] =>
  Array.isArray(value) &&
  value.every(
    (date, index) =>
      typeof date === 'string' && isIsoDate(date) && (index === 0 || date > value[index - 1]),
  );
const prices = (value: unknown): value is number[] =>
  Array.isArray(value) &&
  value.every((close) => typeof close === 'number' && close > 0 && close < Infinity);

/** One ticker’s prices as a learner keeps them. */
export const keptPricesSchema = z
  .object({
    learner: z.string(),
    ticker: z.string().min(1),
    dates: z.custom<string[]>(ascendingDates),
    closes: z.custom<number[]>(prices),
    /** The file they came from, by name. */
    file: z.string(),
    keptAt: z.number(),
    /** What the reader of the file met about this ticker, or about the whole file. */
    problems: z.array(problemSchema),
  })
  .refine(({ dates, closes }) => dates.length === closes.length, 'one price for each date');
export type KeptPrices = z.infer<typeof keptPricesSchema>;
