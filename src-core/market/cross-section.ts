import { bad, good, type Result } from '@core/fault';
import { binomialTwoSided, normalTwoSided } from './distributions';
import { expectedReturn } from './estimation';
import type { EventStudy } from './event-study';
import { marketFault } from './faults';
import type { AlignedReturns } from './returns';

/** Whether more securities rose than chance explains. */
export interface SignTest {
  /** Securities that moved; those with exactly zero are counted apart and left out. */
  n: number;
  positive: number;
  zero: number;
  /** (positive/n − share)·√n / √(share·(1 − share)) (MacKinlay 1997, eq. 22, with share ½). */
  z: number;
  /** Two-sided and exact (binomial), since 25 securities are few for the normal curve. */
  p: number;
}

const tooSmall = (what: string, n: number) =>
  bad(
    marketFault(
      'market.sample-too-small',
      what,
      `The ${what} has ${n} usable securities; it needs at least 2.`,
      'Choose an event with more securities, or a window the data cover.',
    ),
  );

const finiteOnly = (what: string, values: Iterable<number>) => {
  for (const value of values)
    if (!Number.isFinite(value))
      return marketFault(
        'market.return-not-finite',
        what,
        'An abnormal return is not a finite number.',
        'Leave out securities whose study was refused.',
      );
  return null;
};

/**
 * Sign test on cumulative abnormal returns, one a security. `expectedShare` is the share of gains
 * expected without an event: ½, or the share found in the estimation windows (generalised sign
 * test, Cowan 1992, Review of Quantitative Finance and Accounting 2:343–358).
 * Securities of one day move together, so p is smaller than the truth.
 */
export function signTest(cars: readonly number[], expectedShare = 0.5): Result<SignTest> {
  const flaw = finiteOnly('sign test', cars);
  if (flaw !== null) return bad(flaw);
  if (!(expectedShare > 0 && expectedShare < 1))
    return bad(
      marketFault(
        'market.input-out-of-range',
        'expected share',
        'The expected share of gains must lie between 0 and 1.',
        'Give a share such as 0.5.',
      ),
    );
  const positive = cars.filter((value) => value > 0).length;
  const zero = cars.filter((value) => value === 0).length;
  const n = cars.length - zero;
  if (n < 2) return tooSmall('sign test', n);
  const z =
    ((positive / n - expectedShare) * Math.sqrt(n)) /
    Math.sqrt(expectedShare * (1 - expectedShare));
  return good({ n, positive, zero, z, p: binomialTwoSided(positive, n, expectedShare) });
}

/** Abnormal returns of one security over its estimation and event sessions, `t[i]` with `ar[i]`. */
export interface AbnormalSeries {
  ticker: string;
  t: readonly number[];
  ar: readonly number[];
}

/** The abnormal returns of a study over its estimation window and its event days, for ranking. */
export function abnormalSeries(aligned: AlignedReturns, study: EventStudy): AbnormalSeries {
  const zero = aligned.dates.indexOf(study.eventDate);
  const { from, to } = study.estimation;
  const t: number[] = [];
  const ar: number[] = [];
  for (let session = from; session <= to; session += 1) {
    const index = zero + session;
    if (index < 0) continue;
    t.push(session);
    ar.push(
      aligned.tickerReturns[index]! - expectedReturn(study.fit, aligned.marketReturns[index]!),
    );
  }
  for (const day of study.days) {
    if (day.t <= to) continue;
    t.push(day.t);
    ar.push(day.ar);
  }
  return { ticker: study.ticker, t, ar };
}

export interface RankTest {
  /** Securities, and sessions that entered the ranking. */
  n: number;
  sessions: number;
  z: number;
  /** Two-sided, standard normal. */
  p: number;
}

/** Ranks from 1, equal values sharing the mean of the ranks they take up. */
export function midranks(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Array<number>(values.length);
  for (let start = 0; start < order.length;) {
    let end = start;
    while (end + 1 < order.length && values[order[end + 1]!] === values[order[start]!]) end += 1;
    for (let place = start; place <= end; place += 1) ranks[order[place]!] = (start + end) / 2 + 1;
    start = end + 1;
  }
  return ranks;
}

/**
 * Rank test of abnormal returns on the sessions `from`…`to` (Corrado 1989, Journal of Financial
 * Economics 23:385–395). Each security’s returns are ranked over estimation and event sessions
 * together; with unequal histories the ranks are divided by their number plus one (Corrado & Zivney
 * 1992, Journal of Financial and Quantitative Analysis 27:465–478). For more than one session the
 * daily deviations add up over √L times their standard deviation (Cowan 1992).
 */
export function rankTest(
  series: readonly AbnormalSeries[],
  window: { from: number; to: number },
): Result<RankTest> {
  for (const one of series) {
    const flaw = finiteOnly(`rank test, ${one.ticker}`, one.ar);
    if (flaw !== null) return bad(flaw);
  }
  if (series.length < 2) return tooSmall('rank test', series.length);

  const totals = new Map<number, { sum: number; count: number }>();
  for (const { t, ar } of series) {
    midranks(ar).forEach((rank, index) => {
      const total = totals.get(t[index]!) ?? { sum: 0, count: 0 };
      total.sum += rank / (ar.length + 1) - 0.5;
      total.count += 1;
      totals.set(t[index]!, total);
    });
  }
  const deviationAt = (t: number) => {
    const total = totals.get(t);
    return total === undefined ? null : total.sum / Math.sqrt(total.count);
  };

  let squares = 0;
  for (const t of totals.keys()) squares += deviationAt(t)! ** 2;
  const spread = Math.sqrt(squares / totals.size);
  let sum = 0;
  for (let t = window.from; t <= window.to; t += 1) {
    const deviation = deviationAt(t);
    if (deviation === null)
      return bad(
        marketFault(
          'market.sample-too-small',
          `rank test, t = ${t}`,
          `No security has an abnormal return on session ${t}.`,
          'Choose a window the data cover.',
        ),
      );
    sum += deviation;
  }
  if (!(spread > 0))
    return bad(
      marketFault(
        'market.no-residual-variance',
        'rank test',
        'All sessions rank alike, so no session can be called unusual.',
        'Check that the prices move.',
      ),
    );
  const z = sum / (Math.sqrt(window.to - window.from + 1) * spread);
  return good({ n: series.length, sessions: totals.size, z, p: normalTwoSided(z) });
}
