import { bad, good, type Fault, type Result } from '@core/fault';
import { returnModels } from '@core/market/estimation';
import type { ReturnKind } from '@core/market/returns';
import type { SessionWindow } from '@core/market/session-window';
import { flawOfPlan, usualPlan, type StudyPlan } from '@core/market/study-plan';

/** The options of `chokepoint event-study` as typed, none of them checked. */
export interface EventStudyArguments {
  date?: string | undefined;
  ticker?: string | undefined;
  prices?: string | undefined;
  market?: string | undefined;
  model?: string | undefined;
  estimate?: string | undefined;
  windows?: string | undefined;
  log?: boolean | undefined;
  json?: boolean | undefined;
}

export interface EventStudyRequest {
  ticker: string;
  /** Null: the usual one of the ticker’s exchange. */
  market: string | null;
  /** Null: study the packaged windows. */
  pricesFile: string | null;
  returns: ReturnKind;
  plan: StudyPlan;
  json: boolean;
}

const option = (name: string, message: string, remedy: string): Fault => ({
  code: 'cli.bad-option',
  place: `--${name}`,
  message,
  remedy,
});

/** `-250,-30` as two whole numbers; the minus sign of a word processor is taken for one. */
function readWindow(text: string): SessionWindow | null {
  const parts = /^\s*([+-]?\d{1,6})\s*,\s*([+-]?\d{1,6})\s*$/.exec(text.replaceAll('\u2212', '-'));
  return parts ? { from: Number(parts[1]), to: Number(parts[2]) } : null;
}

/** Checks the options and fills in what was left out. */
export function readRequest(given: EventStudyArguments): Result<EventStudyRequest> {
  const faults: Fault[] = [];
  const ticker = given.ticker?.trim() ?? '';
  if (ticker === '')
    faults.push(option('ticker', 'A study needs a ticker.', 'Give one, such as --ticker NVDA.'));

  const model = returnModels.find((name) => name === (given.model ?? usualPlan.model));
  if (model === undefined)
    faults.push(
      option('model', `“${given.model}” is no model.`, `Give one of ${returnModels.join(', ')}.`),
    );

  const estimation =
    given.estimate === undefined ? usualPlan.estimation : readWindow(given.estimate);
  if (estimation === null)
    faults.push(
      option(
        'estimate',
        `“${given.estimate}” is not a pair of sessions.`,
        'Give two whole numbers, such as --estimate -250,-30.',
      ),
    );

  const windows: readonly (SessionWindow | null)[] =
    given.windows === undefined
      ? usualPlan.windows
      : given.windows.replace(/;\s*$/, '').split(';').map(readWindow);
  if (windows.some((window) => window === null))
    faults.push(
      option(
        'windows',
        `“${given.windows}” is not a list of windows.`,
        'Give pairs parted by semicolons, in quotes: --windows "0,0;-1,1".',
      ),
    );

  if (model === undefined || estimation === null || faults.length > 0) return bad(...faults);
  const plan: StudyPlan = {
    eventDate: given.date?.trim() ?? '',
    model,
    estimation,
    windows: windows.filter((window) => window !== null),
    minimumObservations: usualPlan.minimumObservations,
  };
  const flaw = flawOfPlan(plan);
  if (flaw !== null) return bad(flaw);
  return good({
    ticker,
    market: given.market?.trim() || null,
    pricesFile: given.prices ?? null,
    returns: given.log ? 'log' : 'simple',
    plan,
    json: given.json ?? false,
  });
}
