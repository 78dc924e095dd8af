import type { PolicyStep } from '@core/licence/case-by-case';
import type { DesignFigure, Headroom } from '@core/licence/headroom';
import type { Step } from '@core/licence/judge';
import { shownValue, withSeparators } from '@core/licence/shown-value';
import type { PlainMessageKey } from '@core/messages/catalogue';
import type { Preferences } from '../../app/preferences.svelte';
import type { Outcome } from './build-lab';
import { placeCodes } from './lab-state';

type Say = Preferences['t'];
type PlaceKey = Extract<PlainMessageKey, `licence.place.${string}`>;

export const placeKey = (code: string) =>
  `licence.place.${placeCodes.includes(code) ? code : 'XX'}` as PlaceKey;

/** A step as a sentence, what it is compared with here, and how it came out. */
export interface StepWords {
  test: string;
  /** `null` where the test is a question of yes or no. */
  value: string | null;
  holds: boolean | null;
  cite: string;
}

export function stepWords(t: Say, step: Step | PolicyStep): StepWords {
  const { threshold, value } = step;
  const limit = typeof threshold === 'number' ? withSeparators(threshold) : String(threshold);
  const isPlace = typeof value === 'string' && placeCodes.includes(value);
  const test = t(`licence.test.${step.test}`, {
    threshold: limit,
    value: isPlace ? t(placeKey(value)) : String(value),
  });
  return { test, value: comparedValue(t, step), holds: step.holds, cite: step.cite };
}

function comparedValue(t: Say, { value, threshold, direction }: Step | PolicyStep): string | null {
  if (typeof threshold !== 'number') return null;
  if (typeof value !== 'number') return t('licence.value.null');
  return shownValue(value, { direction, threshold });
}

/** The outcome in words; "no 3A090 paragraph" never means free. */
export function outcomeWords(t: Say, outcome: Outcome): string {
  return t(`licence.paragraph.${outcome}`);
}

/** A bound in words: "below 4,800", "any value", or why there is none. */
export function boundWords(t: Say, { bound, reachable, met }: Headroom): string {
  if (bound === null) {
    if (!reachable) return t('licence.headroom.unreachable');
    return met ? t('lab.anyValue') : t('licence.headroom.met');
  }
  if (typeof bound.value === 'boolean') return t(`licence.value.${bound.value}`);
  return t(`licence.direction.${bound.direction}`, { threshold: shownValue(bound.value) });
}

export const figureWords = (t: Say, figure: DesignFigure) => t(`lab.figureName.${figure}`);

/** How far, with its sign: "−11,032 (−69.7%)". */
export function changeWords(t: Say, { change, now, met }: Headroom): string {
  if (change === null || typeof now !== 'number') return '';
  if (change === 0 && !met) return t('lab.anyStep');
  const sign = change < 0 ? '−' : change > 0 ? '+' : '±';
  const percent =
    now === 0 ? '' : ` (${sign}${shownValue((Math.abs(change) / now) * 100, undefined, 1)}%)`;
  return `${sign}${shownValue(Math.abs(change))}${percent}`;
}
