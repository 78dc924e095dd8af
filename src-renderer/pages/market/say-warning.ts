import { unreachable } from '@core/fault';
import type { Language } from '@core/language';
import type { PriceProblem } from '@core/market/price-table-problems';
import type { StudyWarning } from '@core/market/warnings';
import { translate } from '@core/messages/catalogue';
import { showDate } from '../../app/dates';
import { session } from './show-numbers';

const most = 3;

function listed(dates: readonly string[], language: Language): string {
  const shown = dates.slice(0, most).map((date) => showDate(date, language));
  const text = shown.join(language === 'ja' ? '、' : ', ');
  return dates.length > most
    ? translate(language, 'market.andMore', { list: text, count: dates.length - most })
    : text;
}

/** A warning of a study as a sentence. */
export function sayWarning(warning: StudyWarning, language: Language): string {
  const date = (iso: string) => showDate(iso, language);
  const exchange = (name: 'new-york' | 'tokyo' | 'hong-kong') =>
    translate(language, `market-warning.exchange.${name}`);
  switch (warning.kind) {
    case 'short-history':
      return translate(language, 'market-warning.short-history', {
        n: warning.n,
        full: warning.full,
      });
    case 'window-beyond-data':
    case 'estimation-overlaps-window': {
      const { from, to } = warning.window;
      return translate(language, `market-warning.${warning.kind}`, {
        from: session(from),
        to: session(to),
      });
    }
    case 'sessions-missing':
      return translate(language, 'market-warning.sessions-missing', {
        missingFrom: warning.missingFrom,
        dates: listed(warning.dates, language),
      });
    case 'hole':
      return translate(language, 'market-warning.hole', {
        from: date(warning.from),
        to: date(warning.to),
      });
    case 'different-exchanges':
      return translate(language, 'market-warning.different-exchanges');
    case 'overlapping-event':
      return translate(language, 'market-warning.overlapping-event', {
        title: warning.title[language],
        date: date(warning.date),
      });
    case 'confounders':
      return translate(language, 'market-warning.confounders', {
        confounders: warning.confounders
          .map((text) => text[language])
          .join(language === 'ja' ? '／' : '; '),
      });
    case 'first-session':
      return translate(language, 'market-warning.first-session', {
        exchange: exchange(warning.exchange),
        asked: date(warning.asked),
        first: date(warning.first),
      });
    case 'first-session-uncertain':
      return translate(language, 'market-warning.first-session-uncertain', {
        exchange: exchange(warning.exchange),
        earliest: date(warning.earliest),
        latest: date(warning.latest),
      });
    case 'price-problem':
      return sayProblem(warning.problem, language);
    default:
      return unreachable(warning);
  }
}

/** What the reader of a price file met, its line and whose price it is first. */
export function sayProblem(problem: PriceProblem, language: Language): string {
  const { code, line, found, ticker, date } = problem;
  const values = { found };
  const meaning = translate(language, `price-problem.${code}`, values);
  const whose = [ticker, date].filter((part) => part !== null).join(' ');
  return translate(language, 'price-problem.line', {
    line,
    problem: whose === '' ? meaning : `${whose} – ${meaning}`,
  });
}
