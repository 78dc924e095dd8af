import type { KeptPrices } from '@core/market/kept-prices';
import type { PriceForm } from '@core/market/price-table-layout';
import type { PriceTable } from '@core/market/price-table';
import type { PriceProblem } from '@core/market/price-table-problems';

/** What a file would bring, before anything of it is kept. */
export interface PricePreview {
  series: PreviewSeries[];
  /** What there is to say, the worst first, then by line. */
  problems: PriceProblem[];
  /** Whether the file leaves it open whose prices it holds. */
  asksTicker: boolean;
}

export interface PreviewSeries {
  ticker: string;
  days: number;
  from: string;
  to: string;
  lastClose: number;
  /** The prices of this ticker that keeping it would replace. */
  replaces: { from: string; to: string } | null;
}

const forms: ReadonlySet<PriceForm> = new Set(['long', 'stooq-bulk']);
const gravest = ['error', 'warning', 'note'];

export function previewOf(table: PriceTable, kept: readonly KeptPrices[]): PricePreview {
  return {
    series: table.series
      .filter(({ dates }) => dates.length > 0)
      .map(({ ticker, dates, closes }) => {
        const before = kept.find((one) => one.ticker === ticker);
        return {
          ticker,
          days: dates.length,
          from: dates[0]!,
          to: dates.at(-1)!,
          lastClose: closes.at(-1)!,
          replaces: before ? { from: before.dates[0]!, to: before.dates.at(-1)! } : null,
        };
      }),
    problems: [...table.problems].sort(
      (a, b) => gravest.indexOf(a.severity) - gravest.indexOf(b.severity) || a.line - b.line,
    ),
    asksTicker: table.form !== null && !forms.has(table.form),
  };
}

/** Problems kept with a series: enough to doubt it by, not a copy of a broken file. */
const mostKept = 100;

/** The rows to keep, each with what was met about it or about its whole file. */
export function toKeep(
  table: PriceTable,
  learner: string,
  file: string,
  keptAt: number,
): KeptPrices[] {
  return table.series
    .filter(({ dates }) => dates.length > 0)
    .map(({ ticker, dates, closes }) => ({
      learner,
      ticker,
      dates: [...dates],
      closes: [...closes],
      file,
      keptAt,
      problems: table.problems
        .filter((problem) => problem.ticker === null || problem.ticker === ticker)
        .slice(0, mostKept),
    }));
}
