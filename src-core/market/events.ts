import { z } from 'zod';
import { confidenceSchema, dateSchema } from '@core/content/schema';
import { textSchema } from '@core/language';
import { exchangeOf, reactionsWithin, type Exchange } from './calendars';
import type { IsoDate } from './dates';

export const eventCategories = [
  'rule',
  'letter',
  'retaliation',
  'truce',
  'company',
  'market',
] as const;

/** A moment with its zone: `2025-04-09T13:20-04:00`. */
const momentSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/, 'a moment with zone')
  .refine((text) => Number.isFinite(Date.parse(text)), 'a moment that exists');

const spanSchema = z
  .strictObject({ from: momentSchema, to: momentSchema })
  .refine(({ from, to }) => Date.parse(from) <= Date.parse(to), 'from must not be after to');

export const marketEventSchema = z.strictObject({
  /** The date of New York’s first session, then what it was. */
  id: z.string().regex(/^\d{4}-\d{2}-\d{2}(-[a-z0-9]+)+$/),
  /** The first session of New York that could react. */
  date: dateSchema,
  /** The first session of Tokyo that could react. */
  dateTokyo: dateSchema,
  /** When the news came, as the source lets us say it. */
  announced: textSchema,
  /** Our reading of `announced`: the earliest and the latest moment the news can have been public. */
  span: spanSchema,
  category: z.enum(eventCategories),
  title: textSchema,
  summary: textSchema,
  /** The securities the news was about. */
  tickers: z.array(z.string().min(1)).min(1),
  sources: z
    .array(
      z.strictObject({
        publisher: z.string().min(1),
        cite: z.string().min(1),
        /** Day or month of publication where the citation gives it. */
        date: z.string().min(4).nullable(),
      }),
    )
    .min(1),
  confidence: confidenceSchema,
  /** What else moved prices in the same days. */
  confounders: z.array(textSchema),
});
export type MarketEvent = z.infer<typeof marketEventSchema>;

/** The file `events.yaml` of a pack. */
export const eventsFileSchema = z.strictObject({
  schema: z.literal(1),
  /** The day the sources were read. */
  asOf: dateSchema,
  events: z
    .array(marketEventSchema)
    .refine(
      (events) => new Set(events.map(({ id }) => id)).size === events.length,
      'each id only once',
    ),
});

/**
 * The first session of a ticker’s exchange that could react to an event: the recorded one for New
 * York and Tokyo, the one the calendar gives for Hong Kong; null where the hour of the news leaves
 * it open.
 */
export function firstSessionFor(event: MarketEvent, ticker: string): IsoDate | null {
  const exchange = exchangeOf(ticker);
  switch (exchange) {
    case 'new-york':
      return event.date;
    case 'tokyo':
      return event.dateTokyo;
    case 'hong-kong': {
      const reactions = sessionsOpenTo(event, exchange);
      return reactions?.certain ? reactions.earliest.date : null;
    }
  }
}

/** The sessions of an exchange that could be the first to react, given what is known of the hour. */
export function sessionsOpenTo(event: MarketEvent, exchange: Exchange) {
  const span = { from: Date.parse(event.span.from), to: Date.parse(event.span.to) };
  const reactions = reactionsWithin(exchange, span);
  return reactions.ok ? reactions.value : null;
}
