import type { Scoring } from '@core/drill/drill-plan';
import type { Say } from './words';

/** Marks as they are said: points by speed are whole, others to two places, with a real minus sign. */
export function marksInWords(marks: number, scoring: Scoring, t: Say): string {
  const rounded = scoring === 'speed' ? Math.round(marks) : Math.round(marks * 100) / 100;
  const figure = rounded < 0 ? `−${-rounded}` : String(rounded);
  return t(scoring === 'speed' ? 'seat.points' : 'seat.marks', { marks: figure });
}
