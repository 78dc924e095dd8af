import { describe, expect, it } from 'vitest';
import { isShownNumber } from '@core/chart/chart-table';
import { acrossCells, acrossColumns } from './across-table';
import { acrossEvents, acrossTickers, tally } from './build-across';
import { planFor } from './build-reaction';
import { eventOf, pack, source } from '../../../tests/market-pack';

const plan = planFor('market', { from: 0, to: 0 });
const shock = eventOf('2025-01-27-deepseek');
const nvidia = acrossEvents(source, pack.events, 'NVDA', plan);

describe('one ticker over all events', () => {
  it('has a row for each event, in order of date', () => {
    expect(nvidia).toHaveLength(pack.events.length);
    const dates = nvidia.map(({ reaction }) => reaction!.eventDate);
    expect(dates).toEqual([...dates].sort());
  });

  it('has only those with returns: Arm was not listed before September 2023', () => {
    const arm = acrossEvents(source, pack.events, 'ARM', plan);
    expect(arm[0]!.reaction!.eventDate).toBe('2023-10-17');
    expect(arm[0]).toMatchObject({
      measured: null,
      fault: { code: 'market.history-too-short' },
    });
  });

  it('is empty for a ticker nobody packaged', () => {
    expect(acrossEvents(source, pack.events, 'ZZZZ', plan)).toEqual([]);
  });
});

describe('one event over all tickers', () => {
  const rows = acrossTickers(source, { kind: 'event', event: shock }, plan);
  it('has a row for each ticker of the event', () => {
    expect(rows.map(({ ticker }) => ticker)).toEqual(
      source.tickers({ kind: 'event', event: shock }),
    );
  });

  it('counts who did better and worse than expected', () => {
    const counted = tally(rows);
    expect(counted.above + counted.below).toBe(counted.measured);
    expect(counted.sign).toMatchObject({ n: counted.measured, positive: counted.above });
    const strong = rows.filter(({ measured }) => Math.abs(measured?.window?.t ?? 0) > 2);
    expect(counted.unusual).toBe(strong.length);
    expect(strong.map(({ ticker }) => ticker)).toContain('NVDA');
  });

  it('makes no test of fewer than two', () => {
    expect(tally(rows.slice(0, 1)).sign).toBeNull();
    expect(tally([])).toMatchObject({ measured: 0, above: 0, below: 0, unusual: 0 });
  });
});

describe('the same as cells', () => {
  const columns = acrossColumns('events', 'en');
  const cellsOf = (rows: typeof nvidia) =>
    acrossCells(
      rows,
      'events',
      () => '',
      ({ reaction }) => `#${reaction!.eventDate}`,
      'en',
    );
  const at = (name: string) => columns.indexOf(name);

  it('has one for each column, and the way to the event', () => {
    const rows = cellsOf(nvidia);
    for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
    expect(rows.map(({ address }) => address)).toContain('#2025-01-27');
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });

  it('adds up: expected and abnormal are the return', () => {
    for (const { cells } of cellsOf(nvidia)) {
      const value = (name: string) => {
        const cell = cells[at(name)]!;
        return isShownNumber(cell) ? cell.value! : NaN;
      };
      expect(value('expected') + value('abnormal')).toBeCloseTo(value('return'), 10);
    }
  });

  it('marks events from memory, and leaves the figures of a refused study empty', () => {
    const memory = nvidia.find(
      ({ occasion }) => occasion.kind === 'event' && occasion.event.confidence === 'memory',
    )!;
    expect(cellsOf([memory])[0]!.cells[0]).toContain('(context only)');
    const refused = acrossEvents(source, pack.events, 'ARM', plan)[0]!;
    const { cells } = cellsOf([refused])[0]!;
    expect(cells[at('beta')]).toEqual({ shown: '–', value: null });
    expect(cells[at('return')]).toMatchObject({ value: expect.any(Number) });
  });
});
