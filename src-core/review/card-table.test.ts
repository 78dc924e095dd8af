import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { untouched } from './card-history';
import { CardTable } from './card-table';
import { foldLog } from './fold';
import { arbitraryLog, card } from './log.fixture';
import { defaultSchedulerSettings as settings } from './scheduler';

/** Whatever logs fold to. */
const arbitraryCards = arbitraryLog.map((log) =>
  [...foldLog(log, settings).cards.values()].map(({ events: _events, ...standing }) => standing),
);

describe('CardTable', () => {
  it('gives every card back as it was put in, bit by bit', () => {
    fc.assert(
      fc.property(arbitraryCards, (cards) => {
        const table = CardTable.from(cards);
        expect([...table.values()]).toEqual(cards);
        expect([...table.keys()]).toEqual(cards.map(({ id }) => id));
        for (const one of cards) expect(table.get(one.id)).toEqual(one);
        const again = CardTable.resume(table.names, structuredClone(table.copyColumns()));
        expect([...again]).toEqual(cards.map((one) => [one.id, one]));
      }),
    );
  });

  it('grows past what it had room for and keeps what stood there', () => {
    const cards = Array.from({ length: 3_000 }, (_, n) => ({
      ...untouched(card(`card-${n}`)),
      answers: n,
    }));
    expect([...CardTable.from(cards).values()]).toEqual(cards);
  });

  it('adds a card that is asked for by number, untouched', () => {
    const table = new CardTable();
    expect(table.findNumber(card('one'))).toBeUndefined();
    expect(table.has(card('one'))).toBe(false);
    expect(table.at(table.numberOf(card('one')))).toEqual(untouched(card('one')));
    expect(table.numberOf(card('one'))).toBe(0);
  });

  it('refuses columns that do not fit the names', () => {
    const table = CardTable.from([untouched(card('one'))]);
    expect(() => CardTable.resume([], table.copyColumns())).toThrow(RangeError);
  });
});
