import { bad, good, type Fault, type Result } from '@core/fault';
import { exchangeOf } from '@core/market/calendars';
import { daysBetween } from '@core/market/dates';
import { studyEvent, type EventStudy } from '@core/market/event-study';
import { eventWarnings } from '@core/market/event-warnings';
import { firstSessionFor, type MarketEvent } from '@core/market/events';
import { readPriceTable, type PriceTable } from '@core/market/price-table';
import { priceWarnings } from '@core/market/price-warnings';
import { alignReturns, type PriceSeries } from '@core/market/returns';
import { usualMarket } from '@core/market/usual-market';
import type { StudyWarning } from '@core/market/warnings';
import { findWindow, studyPackagedEvent, type MarketPack } from '@core/market/windows';
import { studyDocument, studyTable, type StudySource } from './event-study-report';
import {
  readRequest,
  type EventStudyArguments,
  type EventStudyRequest,
} from './event-study-request';
import { sayFault, sayProblem } from './event-study-words';

/** What the command needs from outside. */
export interface EventStudyIo {
  /** The text of a file; rejects where it cannot be read. */
  readFile(path: string): Promise<string>;
  stdout(text: string): void;
  stderr(text: string): void;
  /** The packaged windows and events, as `parseMarketPack` checked them. */
  packagedWindows(): Promise<Result<MarketPack>>;
}

const fault = (code: string, place: string, message: string, remedy: string): Fault => ({
  code,
  place,
  message,
  remedy,
});

function listed(names: readonly string[]): string {
  return names.length > 40 ? `${names.slice(0, 40).join(', ')}, …` : names.join(', ');
}

/** The packaged events a date can mean for a ticker: by its own exchange’s session, then New York’s. */
function eventsOn(events: readonly MarketEvent[], date: string, ticker: string): MarketEvent[] {
  const own = events.filter((event) => firstSessionFor(event, ticker) === date);
  return own.length > 0 ? own : events.filter((event) => event.date === date);
}

function packagedStudy(pack: MarketPack, request: EventStudyRequest): Result<EventStudy> {
  const { plan, ticker } = request;
  const asked = plan.eventDate;
  if (request.returns === 'log')
    return bad(
      fault(
        'cli.bad-option',
        '--log',
        'The packaged windows hold simple returns only.',
        'Leave --log out, or give prices with --prices FILE.csv.',
      ),
    );
  const candidates = eventsOn(pack.events, asked, ticker);
  if (candidates.length === 0) {
    const near = [...pack.events]
      .sort((a, b) => Math.abs(daysBetween(a.date, asked)) - Math.abs(daysBetween(b.date, asked)))
      .slice(0, 3)
      .map((event) => `${event.date} (${event.title.en})`);
    return bad(
      fault(
        'market.not-packaged',
        asked,
        'No packaged event has its first session on this date.',
        `The nearest are ${near.join(', ')}. For any other date give --prices FILE.csv.`,
      ),
    );
  }
  const event = candidates.find(({ id }) => findWindow(pack.windows, id, ticker) !== null);
  const found = event && findWindow(pack.windows, event.id, ticker);
  if (!event || !found) {
    const { id } = candidates[0]!;
    const known = Object.values(pack.windows.events[id] ?? {}).flatMap(({ tickers }) =>
      Object.keys(tickers),
    );
    return bad(
      fault(
        'market.not-packaged',
        `--ticker ${ticker}`,
        `No window of ${ticker} is packaged for ${id}.`,
        `Packaged are ${listed(known)}. For another ticker give --prices FILE.csv.`,
      ),
    );
  }
  if (request.market !== null && request.market !== found.market)
    return bad(
      fault(
        'market.plan-not-packaged',
        `--market ${request.market}`,
        `${ticker} is packaged against ${found.market} only.`,
        'Leave --market out, or give prices with --prices FILE.csv.',
      ),
    );
  const first = firstSessionFor(event, ticker) ?? asked;
  const study = studyPackagedEvent(pack.windows, event.id, ticker, { ...plan, eventDate: first });
  if (!study.ok) return study;
  const moved: StudyWarning[] =
    first === asked
      ? []
      : [{ kind: 'first-session', event: event.id, exchange: exchangeOf(ticker), asked, first }];
  return good({
    ...study.value,
    warnings: [
      ...study.value.warnings,
      ...moved,
      ...eventWarnings(study.value, pack.events, event),
    ],
  });
}

function findSeries(
  table: PriceTable,
  name: string,
  file: string,
  flag: string,
): Result<PriceSeries> {
  const series =
    table.series.find(({ ticker }) => ticker === name) ??
    table.series.find(({ ticker }) => ticker.toUpperCase() === name.toUpperCase());
  return series
    ? good(series)
    : bad(
        fault(
          'cli.ticker-not-found',
          file,
          `There are no prices of ${name}.`,
          `The file holds ${listed(table.series.map(({ ticker }) => ticker))}; choose with ${flag}.`,
        ),
      );
}

function studyOnPrices(
  text: string,
  file: string,
  request: EventStudyRequest,
  events: readonly MarketEvent[],
): Result<EventStudy> {
  // A file of one security names none: it is taken for the ticker asked for.
  const table = readPriceTable(text, { ticker: request.ticker });
  if (table.series.length === 0)
    return bad(
      ...table.problems
        .filter(({ severity }) => severity === 'error')
        .map((problem) =>
          fault(
            'cli.prices-unreadable',
            file,
            sayProblem(problem),
            'Give a table with the columns date,ticker,adj_close.',
          ),
        ),
    );
  const ticker = findSeries(table, request.ticker, file, '--ticker');
  if (!ticker.ok) return ticker;
  const marketName = request.market ?? usualMarket(ticker.value.ticker);
  const market = findSeries(table, marketName, file, '--market');
  if (!market.ok) return market;
  const aligned = alignReturns(ticker.value, market.value, request.returns);
  if (!aligned.ok) return aligned;
  const study = studyEvent(aligned.value, request.plan);
  if (!study.ok) return study;
  return good({
    ...study.value,
    warnings: [
      ...study.value.warnings,
      ...eventWarnings(study.value, events),
      ...priceWarnings(table.problems, study.value),
    ],
  });
}

async function study(request: EventStudyRequest, io: EventStudyIo): Promise<Result<EventStudy>> {
  const pack = await io.packagedWindows();
  if (request.pricesFile === null) return pack.ok ? packagedStudy(pack.value, request) : pack;
  let text: string;
  try {
    text = await io.readFile(request.pricesFile);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return bad(
      fault(
        'cli.file-unreadable',
        request.pricesFile,
        `The file cannot be read (${reason}).`,
        'Check the path and the permission to read it.',
      ),
    );
  }
  // One’s own prices need no pack: without it only the warnings about known events are missing.
  return studyOnPrices(text, request.pricesFile, request, pack.ok ? pack.value.events : []);
}

/**
 * `chokepoint event-study`: one study, as JSON or as a table. Returns the exit code: 0, or 2 where
 * the input, the file or the data do not allow the study, with the reason on stderr.
 */
export async function runEventStudy(args: EventStudyArguments, io: EventStudyIo): Promise<number> {
  const request = readRequest(args);
  const result = request.ok ? await study(request.value, io) : request;
  if (!request.ok || !result.ok) {
    if (!result.ok) for (const one of result.faults) io.stderr(sayFault(one));
    return 2;
  }
  const source: StudySource = request.value.pricesFile === null ? 'packaged' : 'prices';
  io.stdout(
    request.value.json
      ? `${JSON.stringify(studyDocument(result.value, source), null, 2)}\n`
      : `${studyTable(result.value, source)}\n`,
  );
  return 0;
}
