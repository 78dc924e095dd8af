import type { EventStudy } from './event-study';
import type { PriceProblem } from './price-table-problems';
import type { StudyWarning } from './warnings';

/** What the reader of a price file doubted about the two series, on the days a study used. */
export function priceWarnings(
  problems: readonly PriceProblem[],
  study: EventStudy,
): StudyWarning[] {
  const from = study.estimation.firstDate ?? '';
  const to = study.days.at(-1)?.date ?? study.eventDate;
  return problems
    .filter(({ severity, ticker, date }) => {
      if (severity !== 'warning') return false;
      if (ticker !== null && ticker !== study.ticker && ticker !== study.market) return false;
      return date === null || (date >= from && date <= to);
    })
    .map((problem) => ({ kind: 'price-problem', problem }));
}
