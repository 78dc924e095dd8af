import { readNumber, showNumber } from '@core/questions/number-input';
import { isAscending, normalForecast, type Quantiles } from '@core/market/forecast';
import type { TickerView } from '@core/market/prediction-view';

/** A forecast while it is being made. */
export interface ForecastDraft {
  ticker: string;
  /** The five figures as they stand in the fields. */
  entries: readonly string[];
  /** The latest five figures that made sense: what the chart shows. */
  quantiles: Quantiles;
  /** Chance of a rise, 0 to 100 in steps of 5. */
  chance: number;
}

export type EntryFlaw = { kind: 'not-a-number'; place: number } | { kind: 'not-ascending' };

export const places = [0, 1, 2, 3, 4] as const;
const lowest = -99;
const highest = 1000;

const tenth = (value: number) => Math.round(value * 10) / 10;

/** With its sign, since a change without one reads as a size: +1.2, −3.0, 0.0. */
export function signed(value: number, decimals = 1): string {
  const text = showNumber(value, decimals);
  if (/^[−]?0(\.0*)?$/.test(text)) return text.replace('−', '');
  return value > 0 ? `+${text}` : text;
}

const five = (values: readonly number[]): Quantiles => {
  const [a, b, c, d, e] = values;
  return [a!, b!, c!, d!, e!];
};

function withQuantiles(draft: ForecastDraft, values: readonly number[]): ForecastDraft {
  return { ...draft, quantiles: five(values), entries: values.map((value) => signed(value)) };
}

/** Begins where the security lay on ordinary days: no move, and a coin’s chance of a rise. */
export function startForecast({ ticker, ordinary }: TickerView): ForecastDraft {
  const { quantiles } = normalForecast(0, ordinary.deviation);
  return withQuantiles({ ticker, entries: [], quantiles, chance: 50 }, quantiles.map(tenth));
}

/**
 * Moves one handle. The median takes the whole distribution along; an end of a band pushes before
 * it what it meets, so that the five stay in order.
 */
export function moveHandle(draft: ForecastDraft, place: number, to: number): ForecastDraft {
  const values = [...draft.quantiles];
  if (place === 2) {
    const [low, , median, , high] = draft.quantiles;
    const by = Math.max(lowest - low, Math.min(highest - high, tenth(to) - median));
    return withQuantiles(
      draft,
      values.map((value) => tenth(value + by)),
    );
  }
  const target = tenth(Math.max(lowest, Math.min(highest, to)));
  return withQuantiles(
    draft,
    values.map((value, at) => {
      if (at === place) return target;
      return at < place ? Math.min(value, target) : Math.max(value, target);
    }),
  );
}

/** Takes what was typed as it stands; the chart follows once all five make sense. */
export function typeEntry(draft: ForecastDraft, place: number, text: string): ForecastDraft {
  const typed = {
    ...draft,
    entries: draft.entries.map((entry, at) => (at === place ? text : entry)),
  };
  return flawOf(typed) === null
    ? { ...typed, quantiles: five(typed.entries.map((entry) => readNumber(entry)!)) }
    : typed;
}

/** What keeps a forecast from being fixed, or null. */
export function flawOf({ entries }: ForecastDraft): EntryFlaw | null {
  const values = entries.map(readNumber);
  const place = values.findIndex((value) => value === null || value < -100 || value > highest);
  if (place >= 0) return { kind: 'not-a-number', place };
  return isAscending(values as number[]) ? null : { kind: 'not-ascending' };
}

/** Median and chance of a rise point in different directions. */
export function isIncoherent({ quantiles, chance }: ForecastDraft): boolean {
  return (chance > 50 && quantiles[2] < 0) || (chance < 50 && quantiles[2] > 0);
}

/** What the chart shows, last close = 100: the sessions before, ordinary moves and what is stated. */
export function extentOf({ closes, ordinary }: TickerView, quantiles: Quantiles): [number, number] {
  const room = 3.5 * ordinary.deviation;
  const values = [
    ...closes.map(({ close }) => close),
    ...quantiles.map((value) => 100 + value * 1.1),
  ];
  return [Math.floor(Math.min(100 - room, ...values)), Math.ceil(Math.max(100 + room, ...values))];
}
