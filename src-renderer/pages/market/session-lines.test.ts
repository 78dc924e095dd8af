import { expect, it } from 'vitest';
import { lineOfLevels, tableOfLines } from './session-lines';

it('lays lines of unequal length out in rows, with nothing where a line has no day', () => {
  const lines = [
    lineOfLevels('NVDA', 1, [
      { t: -1, date: '2025-01-24', level: 100 },
      { t: 0, date: '2025-01-27', level: 83.03 },
    ]),
    lineOfLevels('expected', 2, [{ t: 0, date: '2025-01-27', level: 97 }], true),
  ];
  const table = tableOfLines(
    lines,
    { session: 'Session', date: 'Date' },
    String,
    (t) => (t === 0 ? '2025-01-27' : ''),
    (value) => value.toFixed(1),
  );
  expect(table.columns).toEqual(['Session', 'Date', 'NVDA', 'expected']);
  expect(table.rows).toEqual([
    ['-1', '', { shown: '100.0', value: 100 }, { shown: '–', value: null }],
    ['0', '2025-01-27', { shown: '83.0', value: 83.03 }, { shown: '97.0', value: 97 }],
  ]);
});
