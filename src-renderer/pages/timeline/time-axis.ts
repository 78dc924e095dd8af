import { scaleUtc } from 'd3-scale';
import type { Language } from '@core/language';
import { momentOf, type TimeWindow } from './time-window';

export interface Tick {
  /** Pixels from the beginning of the drawing. */
  x: number;
  label: string;
  /** A year begins here. */
  year: boolean;
}

const locales: Record<Language, string> = { en: 'en-GB', ja: 'ja-JP' };
const roomForLabel = 80;

/** Where a day stands in a drawing of that width. */
export function dayPlace(window: TimeWindow, width: number): (day: number) => number {
  const perDay = width / (window.to - window.from);
  return (day) => (day - window.from) * perDay;
}

/** Years, months or days, as many as can be read; the first says which year it is. */
export function axisTicks(window: TimeWindow, width: number, language: Language): Tick[] {
  const scale = scaleUtc()
    .domain([momentOf(window.from), momentOf(window.to)])
    .range([0, width]);
  const write = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' });
  const year = write({ year: 'numeric' });
  const month = write({ month: 'short' });
  const firstMonth = write({ month: 'short', year: 'numeric' });
  const day = write({ month: 'short', day: 'numeric' });
  return scale.ticks(Math.max(2, Math.floor(width / roomForLabel))).map((at, index) => {
    const beginsYear = at.getUTCMonth() === 0 && at.getUTCDate() === 1;
    const beginsMonth = at.getUTCDate() === 1;
    const format = beginsYear ? year : !beginsMonth ? day : index === 0 ? firstMonth : month;
    return { x: scale(at), label: format.format(at), year: beginsYear };
  });
}
