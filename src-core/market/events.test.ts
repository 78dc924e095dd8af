import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { eventsFileSchema, firstSessionFor, sessionsOpenTo } from './events';

const { events } = eventsFileSchema.parse(
  parse(
    readFileSync(new URL('../../content/market-reactions/events.yaml', import.meta.url), 'utf8'),
  ),
);
const event = (id: string) => events.find((one) => one.id === id)!;

describe('the record of events', () => {
  it('holds 35 events in order, each named after New York’s first session', () => {
    expect(events).toHaveLength(35);
    expect(events.map(({ id }) => id.slice(0, 10))).toEqual(events.map(({ date }) => date));
    const dates = events.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
  });

  // The recorded sessions and the hours of the news were written down apart from one another.
  it.each(events)('$id: the recorded sessions are those the hour of the news allows', (one) => {
    const newYork = sessionsOpenTo(one, 'new-york')!;
    const tokyo = sessionsOpenTo(one, 'tokyo')!;
    expect(one.date >= newYork.earliest.date && one.date <= newYork.latest.date).toBe(true);
    expect(one.dateTokyo >= tokyo.earliest.date && one.dateTokyo <= tokyo.latest.date).toBe(true);
  });

  it('leaves New York’s session open for few of them: day-long or afternoon spans', () => {
    const open = events.filter((one) => !sessionsOpenTo(one, 'new-york')!.certain);
    expect(open.map(({ id }) => id)).toEqual([
      '2022-12-15-entity-list-ymtc',
      '2024-05-08-intc-qcom-licences',
      '2024-11-11-tsmc-letter',
      '2025-05-13-diffusion-rescinded',
      '2025-09-29-affiliates',
      '2026-01-13-h200-rule',
      '2026-01-14-232-tariff',
    ]);
  });

  it.each(events)('$id: says in Japanese what it says in English', (one) => {
    const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/;
    for (const text of [one.announced, one.summary, ...one.confounders]) {
      expect(text.ja).toMatch(japanese);
      expect(text.en).not.toMatch(japanese);
    }
  });
});

describe('firstSessionFor', () => {
  it('waits for the next session where Tokyo was asleep or on holiday', () => {
    const rule = event('2022-10-07-rule');
    expect(firstSessionFor(rule, 'AMAT')).toBe('2022-10-07');
    expect(firstSessionFor(rule, '8035.T')).toBe('2022-10-11');
  });

  it('lets Hong Kong react to a truce that came after Tokyo’s close', () => {
    const truce = event('2025-05-12-geneva-truce');
    expect(firstSessionFor(truce, '0981.HK')).toBe('2025-05-12');
    expect(firstSessionFor(truce, '8035.T')).toBe('2025-05-13');
  });

  it('leaves Hong Kong open where the hour of the news is not known', () => {
    expect(firstSessionFor(event('2024-11-11-tsmc-letter'), '0981.HK')).toBeNull();
  });
});
