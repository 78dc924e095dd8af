import type { IsoDate } from './dates';
import type { AlignedReturns } from './returns';
import type { StudyWarning } from './warnings';

/**
 * What was left out of a stretch of aligned returns (indices, both included): sessions only one of
 * the two traded, and holes in which neither has a price. Their moves sit in the next return.
 */
export function gapWarnings(
  aligned: AlignedReturns,
  part: 'estimation' | 'windows',
  firstIndex: number,
  lastIndex: number,
): StudyWarning[] {
  if (lastIndex < firstIndex) return [];
  const from = firstIndex === 0 ? aligned.firstPriceDate : aligned.dates[firstIndex - 1]!;
  const to = aligned.dates[lastIndex]!;
  const inside = (dates: readonly IsoDate[]) => dates.filter((date) => date > from && date < to);
  const missing = (missingFrom: string, dates: readonly IsoDate[]): StudyWarning[] =>
    dates.length > 0 ? [{ kind: 'sessions-missing', part, missingFrom, dates }] : [];
  return [
    ...missing(aligned.ticker, inside(aligned.onlyMarket)),
    ...missing(aligned.market, inside(aligned.onlyTicker)),
    ...aligned.holes
      .filter((hole) => hole.from >= from && hole.to <= to)
      .map((hole): StudyWarning => ({ kind: 'hole', part, ...hole })),
  ];
}
