import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { eventWarnings } from './event-warnings';
import { eventsFileSchema } from './events';
import type { EventStudy } from './event-study';

const { events } = eventsFileSchema.parse(
  parse(
    readFileSync(new URL('../../content/market-reactions/events.yaml', import.meta.url), 'utf8'),
  ),
);

/** A study of made-up figures on these sessions; the first of them is t = `from`. */
function study(ticker: string, from: number, dates: string[], last = dates.length + from - 1) {
  return {
    ticker,
    market: 'SPY',
    returns: 'simple',
    eventDate: dates[-from]!,
    estimation: { from: -250, to: -30, full: 221, firstDate: null, lastDate: null },
    fit: { model: 'adjusted', n: 221, sigma: 0.01, degrees: 220 },
    days: dates.map((date, index) => ({
      t: from + index,
      date,
      tickerReturn: 0,
      marketReturn: 0,
      ar: 0,
      se: 0.01,
    })),
    windows: [{ kind: 'measured', from, to: last, car: 0, se: 0.01, t: 0, p: 1 }],
    warnings: [],
  } satisfies EventStudy;
}

const kinds = (one: EventStudy) =>
  eventWarnings(one, events).map((warning) =>
    'event' in warning ? `${warning.kind} ${warning.event}` : warning.kind,
  );

describe('eventWarnings', () => {
  it('names the event’s confounders and the events on the sessions of its windows', () => {
    const around = study('NVDA', -1, ['2025-05-12', '2025-05-13', '2025-05-14']);
    expect(kinds(around)).toEqual([
      'confounders 2025-05-13-diffusion-rescinded',
      'overlapping-event 2025-05-12-geneva-truce',
    ]);
  });

  it('does not count an event on a day no measured window holds', () => {
    const around = study('NVDA', -1, ['2025-05-12', '2025-05-13', '2025-05-14']);
    const onlyTheDay: EventStudy = {
      ...around,
      windows: [
        { kind: 'measured', from: 0, to: 0, car: 0, se: 1, t: 0, p: 1 },
        { kind: 'beyond-data', from: -1, to: 90 },
      ],
    };
    expect(kinds(onlyTheDay)).toEqual(['confounders 2025-05-13-diffusion-rescinded']);
  });

  it('goes by Tokyo’s sessions for a Tokyo stock', () => {
    expect(kinds(study('8035.T', 0, ['2022-10-11']))).toEqual(['confounders 2022-10-07-rule']);
  });

  it('says that a Tokyo stock could not react on New York’s date', () => {
    expect(eventWarnings(study('8035.T', 0, ['2022-10-07']), events)).toContainEqual({
      kind: 'first-session',
      event: '2022-10-07-rule',
      exchange: 'tokyo',
      asked: '2022-10-07',
      first: '2022-10-11',
    });
  });

  it('does not call the event meant by New York’s date another one', () => {
    const around = study('8035.T', 0, ['2022-10-07', '2022-10-11']);
    expect(kinds(around)).toEqual(['first-session 2022-10-07-rule']);
  });

  it('says that Hong Kong’s session depends on an hour nobody noted', () => {
    expect(eventWarnings(study('0981.HK', 0, ['2024-11-11']), events)).toContainEqual(
      expect.objectContaining({
        kind: 'first-session-uncertain',
        earliest: '2024-11-08',
        latest: '2024-11-11',
      }),
    );
  });

  it('has nothing to say of a day without news', () => {
    expect(kinds(study('NVDA', 0, ['2024-03-05']))).toEqual([]);
  });
});
