import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { returnModels } from '@core/market/estimation';
import { addressOf, readRoute } from '../../app/routes';
import {
  marketViews,
  mostBeside,
  reaches,
  readState,
  usualState,
  writeState,
} from './market-state';

const name = fc.string({ minLength: 1, unit: 'grapheme' });
const state = fc.record({
  view: fc.constantFrom(...marketViews),
  event: name,
  ticker: name,
  beside: fc.array(name, { maxLength: mostBeside }),
  model: fc.constantFrom(...returnModels),
  source: fc.constantFrom('pack' as const, 'own' as const),
  date: fc.option(fc.constantFrom('2024-08-05', '2021-12-31')),
  market: fc.option(name),
  estimation: fc
    .tuple(fc.integer({ min: -2520, max: -2 }), fc.integer({ min: 1, max: 3000 }))
    .map(([from, length]) => ({ from, to: Math.min(-1, from + length) })),
  reach: fc.constantFrom(...reaches),
  window: fc
    .tuple(fc.integer({ min: -250, max: 250 }), fc.integer({ min: -250, max: 250 }))
    .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
  across: fc.constantFrom('events' as const, 'tickers' as const),
  sort: fc.option(fc.record({ column: fc.integer({ min: 0, max: 99 }), descending: fc.boolean() })),
});

describe('the address of the market page', () => {
  it('gives back whatever it was made of', () => {
    fc.assert(
      fc.property(state, (given) => {
        const route = readRoute(addressOf({ page: 'market', state: writeState(given) }));
        if (route.page !== 'market') throw new Error('The address leads elsewhere.');
        expect(readState(route.state)).toEqual(given);
      }),
    );
  });

  it('stays short where nothing is changed', () => {
    expect(writeState(usualState)).toBeNull();
    expect(writeState({ ...usualState, ticker: '^N225' })).toBe('ticker!%5EN225');
  });

  it.each([
    null,
    '',
    'nonsense',
    'view!far~model!best~window!3*1~sort!x',
    'window!1.5*2',
    'estimate!-30*-250',
    'estimate!-30*0~reach!31~date!2025-02-30~source!mine',
    'window!0*9999',
    '%E0%A4%A',
  ])('takes what it does not understand in %j as usual', (text) => {
    expect(readState(text)).toEqual(usualState);
  });

  it('reads an empty comparison as one with nothing', () => {
    expect(readState('beside!').beside).toEqual([]);
  });
});
