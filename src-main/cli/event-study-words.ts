import { unreachable, type Fault } from '@core/fault';
import type { PriceProblem } from '@core/market/price-table-problems';
import type { StudyWarning } from '@core/market/warnings';

const window = ({ from, to }: { from: number; to: number }) => `[${from}, ${to}]`;

/** The first few of a list, and how many more there are. */
function some(items: readonly string[], most = 3): string {
  const rest = items.length - most;
  return items.slice(0, most).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

/** A refusal in words: where, what, what to do. */
export function sayFault({ place, message, remedy }: Fault): string {
  return `${place}: ${message}\n  ${remedy}\n`;
}

/** One warning of a study as an English sentence. */
export function sayWarning(warning: StudyWarning): string {
  switch (warning.kind) {
    case 'short-history': {
      const since = warning.firstDate === null ? '' : `; prices begin on ${warning.firstDate}`;
      return `Short history: ${warning.n} of ${warning.full} returns in the estimation window${since}.`;
    }
    case 'window-beyond-data':
      return `The window ${window(warning.window)} runs past the data, which cover ${window(warning.available)}: it has no figures.`;
    case 'estimation-overlaps-window':
      return `The window ${window(warning.window)} shares sessions with the estimation window ${window(warning.estimation)}, so the event counts as normal.`;
    case 'sessions-missing':
      return `${warning.missingFrom} has no price on ${some(warning.dates)} (${warning.part}): the move falls into the next common session.`;
    case 'hole':
      return `No prices between ${warning.from} and ${warning.to} (${warning.part}): one return spans the hole.`;
    case 'different-exchanges':
      return `The stock trades in ${warning.ticker}, the market in ${warning.market}: their days have different hours, so news may reach them on different dates.`;
    case 'overlapping-event':
      return `Another event overlaps the windows: ${warning.title.en} (${warning.date}).`;
    case 'confounders':
      return `Confounders of ${warning.event}: ${warning.confounders.map(({ en }) => en).join('; ')}.`;
    case 'first-session':
      return `The news of ${warning.event} could first move ${warning.exchange} on ${warning.first}, not on ${warning.asked}.`;
    case 'first-session-uncertain':
      return `The news of ${warning.event} could first move ${warning.exchange} on ${warning.earliest} or, if it came late, on ${warning.latest}.`;
    case 'price-problem':
      return sayProblem(warning.problem);
    default:
      return unreachable(warning);
  }
}

function meaningOf({ code, found }: PriceProblem): string {
  switch (code) {
    case 'empty':
      return 'the file is empty';
    case 'too-large':
      return `the file is too large (${found})`;
    case 'too-many-tickers':
      return 'too many tickers; this one was left out';
    case 'no-header':
      return 'no header with a date and a price column was found';
    case 'no-price-column':
      return `no column with a closing price (${found})`;
    case 'no-ticker':
      return 'the file does not say whose prices these are; give a table with a ticker column';
    case 'no-rows':
      return 'no usable price follows the header';
    case 'bad-row':
      return `the row cannot be split into cells and was left out (${found})`;
    case 'bad-date':
      return `“${found}” is not a date; the row was left out`;
    case 'ambiguous-dates':
      return `“${found}” leaves the order of day and month in doubt`;
    case 'weekend-date':
      return `${found} of its dates are Saturdays or Sundays, this the first`;
    case 'bad-price':
      return `“${found}” is not a price; the row was left out`;
    case 'price-not-positive':
      return `the price ${found} is not above zero; the row was left out`;
    case 'ambiguous-numbers':
      return `“${found}” was read with a comma between thousands`;
    case 'duplicate-conflict':
      return `a second price for the date (${found}) was left out; the first was kept`;
    case 'suspected-split':
      return `the price changes like a ${found} split; is it adjusted?`;
    case 'unadjusted-close':
      return 'the file has no adjusted close; dividends and perhaps splits are in the returns';
    case 'more-problems':
      return `${found} more problems are not listed`;
    case 'missing-price':
      return 'no price; the row was left out';
    case 'not-a-price-row':
      return `a dividend or split, not a price (${found})`;
    case 'duplicate-same':
      return 'the same row twice';
    case 'out-of-order':
      return 'out of order; the rows were sorted';
    case 'missing-days':
      return `trading days without a price: ${found}, this the first`;
    case 'gap':
      return `no prices for a while (${found})`;
    default:
      return unreachable(code);
  }
}

/** One problem of a price file, its line first. */
export function sayProblem(problem: PriceProblem): string {
  const where = [problem.ticker, problem.date].filter((part) => part !== null).join(' ');
  return `Line ${problem.line}${where === '' ? '' : `, ${where}`}: ${meaningOf(problem)}.`;
}
