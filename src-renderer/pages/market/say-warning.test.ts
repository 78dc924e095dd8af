import { expect, it } from 'vitest';
import type { StudyWarning } from '@core/market/warnings';
import { priceProblemCodes } from '@core/market/price-table-problems';
import { sayProblem, sayWarning } from './say-warning';

const window = { from: -1, to: 5 };
const text = { en: 'Big earnings', ja: '大型決算' };
const problem = {
  code: 'gap',
  severity: 'note',
  line: 12,
  ticker: 'NVDA',
  date: '2025-01-27',
  found: '2025-01-02 … 2025-01-27',
} as const;
const warnings: [StudyWarning, string][] = [
  [{ kind: 'short-history', n: 80, full: 221, firstDate: null }, '80 of 221'],
  [{ kind: 'window-beyond-data', window, available: window }, '[−1, +5]'],
  [{ kind: 'estimation-overlaps-window', window, estimation: window }, '[−1, +5]'],
  [
    {
      kind: 'sessions-missing',
      part: 'windows',
      missingFrom: 'SPY',
      dates: ['2025-01-01', '2025-01-02', '2025-01-03', '2025-01-06', '2025-01-07'],
    },
    '3 January 2025 and 2 more',
  ],
  [{ kind: 'hole', part: 'windows', from: '2025-01-02', to: '2025-01-27' }, '2 January 2025'],
  [{ kind: 'different-exchanges', ticker: 'tokyo', market: 'new-york' }, 'different hours'],
  [
    { kind: 'overlapping-event', event: 'x', title: text, date: '2025-01-27' },
    'Big earnings (27 January 2025)',
  ],
  [{ kind: 'confounders', event: 'x', confounders: [text, text] }, 'Big earnings; Big earnings'],
  [
    {
      kind: 'first-session',
      event: 'x',
      exchange: 'tokyo',
      asked: '2025-01-27',
      first: '2025-01-28',
    },
    'Tokyo on 28 January 2025',
  ],
  [
    {
      kind: 'first-session-uncertain',
      event: 'x',
      exchange: 'hong-kong',
      earliest: '2025-01-27',
      latest: '2025-01-28',
    },
    'Hong Kong on 27 January 2025',
  ],
  [{ kind: 'price-problem', problem }, 'Line 12: NVDA 2025-01-27'],
];

it.each(warnings)('says %o in both languages', (warning, part) => {
  const english = sayWarning(warning, 'en');
  expect(english).toContain(part);
  expect(english).not.toMatch(/[{}]|undefined/);
  const japanese = sayWarning(warning, 'ja');
  expect(japanese).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
  expect(japanese).not.toMatch(/[{}]|undefined/);
});

it.each(priceProblemCodes)('says %s with its line', (code) => {
  const said = sayProblem({ ...problem, code, found: 'XYZ' }, 'en');
  expect(said).toMatch(/^Line 12: NVDA/);
  expect(said).not.toMatch(/[{}]/);
});
