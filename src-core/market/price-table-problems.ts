import type { IsoDate } from './dates';

/**
 * error: no series can be had from the file. warning: a row was left out, or a figure may be wrong.
 * note: put right or left out without doubt.
 */
export type Severity = 'error' | 'warning' | 'note';

const severities = {
  empty: 'error',
  'too-large': 'error',
  'no-header': 'error',
  'no-price-column': 'error',
  'no-ticker': 'error',
  'no-rows': 'error',
  'bad-row': 'warning',
  'bad-date': 'warning',
  'ambiguous-dates': 'warning',
  'weekend-date': 'warning',
  'bad-price': 'warning',
  'price-not-positive': 'warning',
  'ambiguous-numbers': 'warning',
  'duplicate-conflict': 'warning',
  'suspected-split': 'warning',
  'unadjusted-close': 'warning',
  'too-many-tickers': 'warning',
  'more-problems': 'warning',
  'missing-price': 'note',
  'not-a-price-row': 'note',
  'duplicate-same': 'note',
  'out-of-order': 'note',
  gap: 'note',
  'missing-days': 'note',
} as const satisfies Record<string, Severity>;

export type PriceProblemCode = keyof typeof severities;
export const priceProblemCodes = Object.keys(severities) as PriceProblemCode[];

export interface PriceProblem {
  code: PriceProblemCode;
  severity: Severity;
  /** 1-based line of the file. */
  line: number;
  ticker: string | null;
  date: IsoDate | null;
  /** What stands there, at most 60 characters; for `gap` and `suspected-split`, what it comes to. */
  found: string;
}

/** Problems beyond this many are counted, not listed: a broken file must not fill the screen. */
export const mostProblems = 500;

export interface ProblemLog {
  add(
    code: PriceProblemCode,
    line: number,
    details?: { ticker?: string | null; date?: IsoDate | null; found?: string },
  ): void;
  /** All problems by line, ending with how many more there were. */
  all(): PriceProblem[];
}

export function createProblemLog(): ProblemLog {
  const listed: PriceProblem[] = [];
  let more = 0;
  let lastLine = 1;
  return {
    add(code, line, { ticker = null, date = null, found = '' } = {}) {
      // What makes the whole file useless is said once, however many problems came before it.
      if (listed.length >= mostProblems && severities[code] !== 'error') {
        more += 1;
        lastLine = Math.max(lastLine, line);
        return;
      }
      const severity = severities[code];
      listed.push({ code, severity, line, ticker, date, found: found.slice(0, 60) });
    },
    all() {
      const problems = [...listed].sort((a, b) => a.line - b.line);
      if (more > 0)
        problems.push({
          code: 'more-problems',
          severity: severities['more-problems'],
          line: lastLine,
          ticker: null,
          date: null,
          found: String(more),
        });
      return problems;
    },
  };
}
