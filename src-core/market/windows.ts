import { z } from 'zod';
import { bad, good, type Result } from '@core/fault';
import { dateSchema } from '@core/content/schema';
import { measure, type EventStudy } from './event-study';
import { fitModelFromMoments } from './estimation';
import { eventsFileSchema, firstSessionFor, type MarketEvent } from './events';
import { marketFault } from './faults';
import type { PairMoments } from './ols';
import { flawOfPlan, overlapWarnings, tooShort, type StudyPlan } from './study-plan';
import type { StudyWarning } from './warnings';

const finite = z.number().refine(Number.isFinite);
const countSchema = z.int().nonnegative();

const marketMomentsSchema = z.strictObject({
  n: countSchema,
  mean: finite,
  sumSquares: finite.nonnegative(),
});

const tickerMomentsSchema = z.union([
  z.strictObject({
    mean: finite,
    sumSquares: finite.nonnegative(),
    sumProducts: finite,
    /** The market over this ticker’s own, shorter estimation window. */
    market: marketMomentsSchema.optional(),
  }),
  /** Too short a history for any figure: only how many returns there are. */
  z.strictObject({ n: countSchema }),
]);

const tickerWindowSchema = z.strictObject({
  from: z.int(),
  returnsPercent: z.array(finite).min(1),
  estimation: tickerMomentsSchema,
});

const marketWindowSchema = z
  .strictObject({
    from: z.int(),
    dates: z.array(dateSchema).min(1),
    returnsPercent: z.array(finite),
    estimation: marketMomentsSchema,
    tickers: z.record(z.string(), tickerWindowSchema),
  })
  .refine(
    ({ dates, returnsPercent }) => dates.length === returnsPercent.length,
    'one return for each date',
  )
  .refine(
    ({ from, dates, tickers }) =>
      Object.values(tickers).every(
        (own) => own.from >= from && own.from + own.returnsPercent.length <= from + dates.length,
      ),
    'a ticker’s window lies within its market’s',
  );

/**
 * The file `windows.json` of a pack: returns around each event (percent, t = from, from + 1, …) and
 * what the estimation window needs to be known by, keyed by event, market and ticker.
 */
export const windowsFileSchema = z.strictObject({
  schema: z.literal(1),
  note: z.string(),
  asOf: dateSchema,
  estimationWindow: z.tuple([z.int(), z.int()]),
  events: z.record(z.string(), z.record(z.string(), marketWindowSchema)),
});
export type PackagedWindows = z.infer<typeof windowsFileSchema>;
type MarketWindow = z.infer<typeof marketWindowSchema>;
type TickerWindow = z.infer<typeof tickerWindowSchema>;

/** What a pack knows about market reactions. */
export interface MarketPack {
  windows: PackagedWindows;
  events: readonly MarketEvent[];
}

/**
 * Checks the parsed contents of `windows.json` and `events.yaml`, and that every window belongs to
 * an event with t = 0 on a first session of that event.
 */
export function parseMarketPack(windowsFile: unknown, eventsFile: unknown): Result<MarketPack> {
  const windows = windowsFileSchema.safeParse(windowsFile);
  if (!windows.success) return bad(invalidPack('windows.json', windows.error));
  const events = eventsFileSchema.safeParse(eventsFile);
  if (!events.success) return bad(invalidPack('events.yaml', events.error));
  const [stray] = strayWindows(windows.data, events.data.events);
  if (stray !== undefined)
    return bad(
      marketFault(
        'market.pack-invalid',
        `windows.json, ${stray.event}, ${stray.market}`,
        'The window has no event, or its t = 0 is not the first session the event names.',
        'Bring windows.json and events.yaml into line.',
      ),
    );
  return good({ windows: windows.data, events: events.data.events });
}

/** Windows that belong to no event, or whose t = 0 is not a first session of theirs. */
export function strayWindows(
  windows: PackagedWindows,
  events: readonly MarketEvent[],
): { event: string; market: string }[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  return Object.entries(windows.events).flatMap(([id, markets]) => {
    const event = byId.get(id);
    return Object.entries(markets)
      .filter(
        ([market, window]) =>
          event === undefined || window.dates[-window.from] !== firstSessionFor(event, market),
      )
      .map(([market]) => ({ event: id, market }));
  });
}

const invalidPack = (file: string, error: z.ZodError) =>
  marketFault(
    'market.pack-invalid',
    `${file}${error.issues[0] ? `, ${error.issues[0].path.join('.')}` : ''}`,
    error.issues[0]?.message ?? 'The file is not of the expected form.',
    'Restore the file from the pack.',
  );

/** Where a ticker’s window for an event is kept: each ticker has one market an event. */
export function findWindow(
  windows: PackagedWindows,
  event: string,
  ticker: string,
): { market: string; marketWindow: MarketWindow; own: TickerWindow } | null {
  for (const [market, marketWindow] of Object.entries(windows.events[event] ?? {})) {
    const own = marketWindow.tickers[ticker];
    if (own !== undefined) return { market, marketWindow, own };
  }
  return null;
}

function momentsFor(market: MarketWindow, own: TickerWindow): PairMoments | { n: number } {
  if ('n' in own.estimation) return { n: own.estimation.n };
  const { mean, sumSquares, sumProducts } = own.estimation;
  const shared = own.estimation.market ?? market.estimation;
  return {
    n: shared.n,
    meanX: shared.mean,
    meanY: mean,
    sumSquaresX: shared.sumSquares,
    sumSquaresY: sumSquares,
    sumProducts,
  };
}

const fractions = (percent: readonly number[]) => percent.map((value) => value / 100);

/**
 * The event study of a ticker on the packaged windows. Returns are rounded to 0.001 %, so an
 * abnormal return is good to about (1 + |β|) · 5e-6.
 *
 * Refuses what `studyEvent` refuses, a ticker that is not packaged for the event, and a plan the
 * packaged figures cannot serve: another estimation window.
 */
export function studyPackagedEvent(
  windows: PackagedWindows,
  event: string,
  ticker: string,
  plan: StudyPlan,
): Result<EventStudy> {
  const flaw = flawOfPlan(plan);
  if (flaw !== null) return bad(flaw);
  const found = findWindow(windows, event, ticker);
  if (found === null)
    return bad(
      marketFault(
        'market.not-packaged',
        `${event}, ${ticker}`,
        `No window of ${ticker} is packaged for the event ${event}.`,
        'Choose another ticker, or bring prices of your own.',
      ),
    );
  const [from, to] = windows.estimationWindow;
  if (plan.estimation.from !== from || plan.estimation.to !== to)
    return bad(
      marketFault(
        'market.plan-not-packaged',
        'estimation window',
        `The packaged figures describe the sessions ${from} to ${to} only.`,
        `Use the estimation window ${from},${to}, or bring prices of your own.`,
      ),
    );

  const { market, marketWindow, own } = found;
  const moments = momentsFor(marketWindow, own);
  if (moments.n < plan.minimumObservations || !('meanX' in moments))
    return bad(tooShort(ticker, moments.n, plan));
  const fitted = fitModelFromMoments(plan.model, moments);
  if (!fitted.ok) return fitted;

  const skip = own.from - marketWindow.from;
  const measured = measure(
    fitted.value,
    {
      from: own.from,
      dates: marketWindow.dates.slice(skip, skip + own.returnsPercent.length),
      tickerReturns: fractions(own.returnsPercent),
      marketReturns: fractions(
        marketWindow.returnsPercent.slice(skip, skip + own.returnsPercent.length),
      ),
    },
    plan.windows,
  );
  const full = to - from + 1;
  const warnings: StudyWarning[] = [];
  if (moments.n < full)
    warnings.push({ kind: 'short-history', n: moments.n, full, firstDate: null });
  return good({
    ticker,
    market,
    returns: 'simple',
    eventDate: plan.eventDate,
    estimation: { ...plan.estimation, full, firstDate: null, lastDate: null },
    fit: fitted.value,
    days: measured.days,
    windows: measured.windows,
    warnings: [...warnings, ...overlapWarnings(plan), ...measured.warnings],
  });
}
