import type { Random } from '@core/random';
import { quotient } from '../decimal';
import type { ChipFigures } from '../figures';

/** An invented chip of which only some figures matter; the others are unknown. */
export function accelerator(known: Partial<ChipFigures>): ChipFigures {
  return {
    name: 'accelerator',
    formats: [],
    dieAreaMm2: null,
    ioGBps: null,
    memoryGBps: null,
    hbmPackageAreaMm2: null,
    dataCentre: true,
    ...known,
  };
}

/** A chip known by its TPP alone, as one 8-bit format gives it. */
export const acceleratorOf = (tpp: number, known: Partial<ChipFigures> = {}): ChipFigures =>
  accelerator({
    formats: [{ name: 'INT8', denseTops: quotient(tpp, 8), bits: 8 }],
    ...known,
  });

type Range = readonly [low: number, high: number];

/** What an invented chip should be like; its figures come out as data sheets print them. */
export interface ChipWish {
  /** In steps of 8, as whole TOPS at 8 bits give. */
  tpp: Range;
  /** Either the density or the die area is asked for; the other follows. */
  density?: Range;
  areaMm2?: Range;
  dataCentre?: boolean;
}

/**
 * An accelerator that does not exist. Its 8-bit figure decides its TPP; at 16 bits it computes half
 * as fast or a little less, as accelerators of these years do. Rounded up, half of an odd figure
 * would give the larger product and could carry the chip over a line.
 */
export function drawChip(random: Random, wish: ChipWish): ChipFigures {
  const tops = random.int(Math.ceil(wish.tpp[0] / 8), Math.floor(wish.tpp[1] / 8));
  const tpp = tops * 8;
  const [low, high] =
    wish.density === undefined
      ? (wish.areaMm2 ?? [300, 830])
      : [Math.ceil(tpp / wish.density[1]), Math.floor(tpp / wish.density[0])];
  return accelerator({
    formats: [
      { name: 'INT8', denseTops: tops, bits: 8 },
      { name: 'FP16', denseTops: Math.floor(tops * random.pick([0.5, 0.4, 0.25])), bits: 16 },
    ],
    dieAreaMm2: random.int(low, high),
    ioGBps: random.pick([64, 128, 300, 400, 600, 800, 900, 1200, 1800]),
    memoryGBps: random.pick([864, 1008, 1638, 2039, 2450, 3350, 4000, 4800]),
    dataCentre: wish.dataCentre ?? true,
  });
}

/** Kinds of chips under the text of 2023, each drawn so that it lands where its name says. */
export const regimes2023 = {
  'a.1': { tpp: [4800, 16_000], areaMm2: [400, 830] },
  'a.2': { tpp: [1600, 4792], density: [5.92, 9] },
  'b.1': { tpp: [2400, 4792], density: [1.9, 5.91] },
  'b.2': { tpp: [1600, 2392], density: [3.2, 5.91] },
  'none-tpp': { tpp: [800, 1592], areaMm2: [160, 500] },
  'none-density': { tpp: [1600, 2392], density: [2.2, 3.19] },
  note2: { tpp: [1800, 4792], density: [5.92, 9], dataCentre: false },
  'consumer-a.1': { tpp: [4800, 7200], areaMm2: [400, 760], dataCentre: false },
} as const satisfies Record<string, ChipWish>;
export type Regime2023 = keyof typeof regimes2023;

export const regimeNames = Object.keys(regimes2023) as Regime2023[];

export const drawRegime = (random: Random, regime: Regime2023): ChipFigures =>
  drawChip(random, regimes2023[regime]);
