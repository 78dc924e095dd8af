import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import windows from '../../content/market-reactions/windows.json';
import {
  exchangeOf,
  exchanges,
  firstReaction,
  localTime,
  reactionsWithin,
  tradingHours,
  type Exchange,
} from './calendars';
import { calendarSpan } from './closures';
import { dateOfDay, dayNumber } from './dates';

const zones: Record<Exchange, string> = {
  'new-york': 'America/New_York',
  tokyo: 'Asia/Tokyo',
  'hong-kong': 'Asia/Hong_Kong',
};

const first = (exchange: Exchange, moment: string) => {
  const reaction = firstReaction(exchange, Date.parse(moment));
  if (!reaction.ok) throw new Error(reaction.faults[0]!.message);
  return `${reaction.value.date} ${reaction.value.timing}`;
};

describe('localTime', () => {
  it.each(exchanges)('shows the clock of %s as the time-zone database does', (exchange) => {
    const clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zones[exchange],
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const moments = fc.integer({
      min: Date.parse('2021-01-01') / 60_000,
      max: Date.parse('2027-12-31') / 60_000,
    });
    fc.assert(
      fc.property(moments, (minutes) => {
        const { date, minute } = localTime(exchange, minutes * 60_000);
        const hour = String(Math.floor(minute / 60)).padStart(2, '0');
        const rest = String(minute % 60).padStart(2, '0');
        expect(`${date} ${hour}:${rest}`).toBe(clock.format(minutes * 60_000));
      }),
      { numRuns: 500 },
    );
  });

  it('moves New York’s clock at the right minute', () => {
    expect(localTime('new-york', Date.parse('2025-03-09T06:59Z')).minute).toBe(119);
    expect(localTime('new-york', Date.parse('2025-03-09T07:00Z')).minute).toBe(180);
    expect(localTime('new-york', Date.parse('2025-11-02T05:59Z')).minute).toBe(119);
    expect(localTime('new-york', Date.parse('2025-11-02T06:00Z')).minute).toBe(60);
  });
});

describe('trading days', () => {
  it('are the days on which the packaged windows have returns, no more and no fewer', () => {
    for (const markets of Object.values(windows.events))
      for (const [market, { dates }] of Object.entries(markets)) {
        const from = dayNumber(dates[0]!);
        const span = Array.from({ length: dayNumber(dates.at(-1)!) - from + 1 }, (_, index) =>
          dateOfDay(from + index),
        );
        const open = span.filter((date) => tradingHours(exchangeOf(market), date) !== null);
        expect(open).toEqual(dates);
      }
  });

  it('leave no exchange closed for longer than Tokyo’s Golden Week', () => {
    for (const exchange of exchanges) {
      let closed = 0;
      for (let day = dayNumber(calendarSpan.from); day <= dayNumber(calendarSpan.to); day += 1) {
        closed = tradingHours(exchange, dateOfDay(day)) === null ? closed + 1 : 0;
        expect(closed).toBeLessThan(7);
      }
    }
  });

  it('lengthened in Tokyo on 2024-11-05', () => {
    expect(tradingHours('tokyo', '2024-11-01')).toEqual({ open: 540, close: 900 });
    expect(tradingHours('tokyo', '2024-11-05')).toEqual({ open: 540, close: 930 });
  });

  it('end early in New York on half days and in Hong Kong on eves', () => {
    expect(tradingHours('new-york', '2023-07-03')!.close).toBe(13 * 60);
    expect(tradingHours('hong-kong', '2025-01-28')!.close).toBe(12 * 60);
  });
});

describe('firstReaction', () => {
  it.each([
    // NVIDIA’s filing after New York’s close: Tokyo opens before New York does.
    ['2025-04-15T16:30-04:00', '2025-04-16 at-open', '2025-04-16 at-open', '2025-04-16 at-open'],
    // The tariff pause in New York’s session: Asia was closed for the day.
    ['2025-04-09T13:20-04:00', '2025-04-09 in-session', '2025-04-10 at-open', '2025-04-10 at-open'],
    // The Geneva truce at 16:00 in Tokyo and 15:00 in Hong Kong.
    ['2025-05-12T03:00-04:00', '2025-05-12 at-open', '2025-05-13 at-open', '2025-05-12 in-session'],
    // The tariff threat of a Friday; the Monday was a holiday in Tokyo only.
    ['2025-10-10T10:57-04:00', '2025-10-10 in-session', '2025-10-14 at-open', '2025-10-13 at-open'],
    // A blog post at 22:00 in New York, in the middle of Asia’s sessions.
    [
      '2025-07-14T22:00-04:00',
      '2025-07-15 at-open',
      '2025-07-15 in-session',
      '2025-07-15 in-session',
    ],
    // A Sunday.
    ['2026-05-31T12:00-04:00', '2026-06-01 at-open', '2026-06-01 at-open', '2026-06-01 at-open'],
  ])('news of %s reaches New York on %s, Tokyo on %s, Hong Kong on %s', (moment, ...expected) => {
    expect(exchanges.map((exchange) => first(exchange, moment))).toEqual(expected);
  });

  it('counts the opening minute in, the closing minute out, and the lunch break in', () => {
    expect(first('new-york', '2025-01-27T09:30-05:00')).toBe('2025-01-27 in-session');
    expect(first('new-york', '2025-01-27T15:59-05:00')).toBe('2025-01-27 in-session');
    expect(first('new-york', '2025-01-27T16:00-05:00')).toBe('2025-01-28 at-open');
    expect(first('tokyo', '2025-01-27T12:00+09:00')).toBe('2025-01-27 in-session');
  });

  it('never names a session that had closed before the news', () => {
    const moments = fc.integer({
      min: Date.parse('2021-07-02'),
      max: Date.parse('2026-12-20'),
    });
    fc.assert(
      fc.property(fc.constantFrom(...exchanges), moments, (exchange, moment) => {
        const reaction = firstReaction(exchange, moment);
        if (!reaction.ok) throw new Error('refused');
        const hours = tradingHours(exchange, reaction.value.date);
        const local = localTime(exchange, moment);
        expect(hours).not.toBeNull();
        expect(reaction.value.date > local.date || local.minute < hours!.close).toBe(true);
        expect(reaction.value.date >= local.date).toBe(true);
      }),
    );
  });

  it.each([Date.parse('2019-05-05'), Date.parse('2031-01-01'), NaN, Infinity])(
    'refuses the moment %d, for which it has no calendar',
    (moment) => {
      expect(firstReaction('tokyo', moment)).toMatchObject({
        ok: false,
        faults: [{ code: 'market.calendar-unknown' }],
      });
    },
  );

  it('refuses to look past the end of the calendar', () => {
    expect(firstReaction('tokyo', Date.parse('2026-12-31T12:00+09:00')).ok).toBe(false);
  });
});

it('says when the hour of the news decides between two sessions', () => {
  const span = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });
  expect(
    reactionsWithin('new-york', span('2025-05-13T12:00-04:00', '2025-05-13T18:00-04:00')),
  ).toMatchObject({
    ok: true,
    value: { certain: false, earliest: { date: '2025-05-13' }, latest: { date: '2025-05-14' } },
  });
  expect(
    reactionsWithin('new-york', span('2025-05-13T12:00-04:00', '2025-05-13T15:00-04:00')),
  ).toMatchObject({ ok: true, value: { certain: true } });
});
