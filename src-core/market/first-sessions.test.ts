import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { eventsFileSchema } from './events';
import { firstSessions } from './first-sessions';

const { events } = eventsFileSchema.parse(
  parse(
    readFileSync(new URL('../../content/market-reactions/events.yaml', import.meta.url), 'utf8'),
  ),
);
const on = (id: string) => firstSessions(events.find((event) => event.id === id)!);

describe('which exchange could trade on the news first', () => {
  it('New York, where it came while New York traded; Tokyo and Hong Kong follow at their opening', () => {
    const sessions = on('2022-10-07-rule');
    expect(sessions.map(({ exchange, earliest }) => [exchange, earliest.date])).toEqual([
      ['new-york', '2022-10-07'],
      ['hong-kong', '2022-10-10'],
      // 10 October was Sports Day in Japan.
      ['tokyo', '2022-10-11'],
    ]);
  });

  it('Tokyo, where it came after New York had closed', () => {
    expect(on('2022-09-01-nvda-amd-letters').map(({ exchange }) => exchange)).toEqual([
      'tokyo',
      'hong-kong',
      'new-york',
    ]);
  });

  it('agrees with the sessions the record names, wherever the hour leaves no doubt', () => {
    const against = events.flatMap((event) =>
      firstSessions(event)
        .filter(({ certain }) => certain)
        .filter(({ exchange, earliest }) =>
          exchange === 'new-york'
            ? earliest.date !== event.date
            : exchange === 'tokyo' && earliest.date !== event.dateTokyo,
        )
        .map(({ exchange }) => `${event.id} ${exchange}`),
    );
    expect(against).toEqual([]);
  });

  it('counts the opening of summer and of winter in universal time', () => {
    const opening = (id: string) => on(id).find(({ exchange }) => exchange === 'new-york')!;
    const summer = opening('2022-09-01-nvda-amd-letters');
    expect(new Date(summer.from).toISOString()).toBe('2022-09-01T13:30:00.000Z');
    const winter = firstSessions({
      ...events[0]!,
      span: { from: '2025-01-26T12:00Z', to: '2025-01-26T12:00Z' },
    }).find(({ exchange }) => exchange === 'new-york')!;
    expect(new Date(winter.from).toISOString()).toBe('2025-01-27T14:30:00.000Z');
  });
});
