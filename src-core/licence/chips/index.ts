import { nvidiaConsumer } from './nvidia-consumer';
import { nvidiaDataCentre } from './nvidia-data-centre';
import { nvidiaForChina } from './nvidia-for-china';
import { otherMakers } from './other-makers';
import type { ChipSpec } from './spec';

export { figuresOf, type ChipSpec } from './spec';

/** The day the data were compiled. */
export const chipsAsOf = '2026-11-24';

export const chips: readonly ChipSpec[] = [
  ...nvidiaDataCentre,
  ...nvidiaForChina,
  ...nvidiaConsumer,
  ...otherMakers,
];

export function chipNamed(name: string): ChipSpec | null {
  return chips.find((chip) => chip.name === name) ?? null;
}

/**
 * Whether a question may state the chip's figures as facts: nothing from memory alone, and no
 * estimate. A question may still use such figures as "a chip with …", without the name.
 */
export function askedAsFact(chip: ChipSpec): boolean {
  return chip.confidence !== 'memory' && !chip.estimate;
}
