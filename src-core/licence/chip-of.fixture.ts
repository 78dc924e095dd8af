import type { ChipFigures } from './figures';

/** For tests: a data-centre chip of a given TPP in one 8-bit format, all else unknown. */
export function chipOf(tpp: number, change: Partial<ChipFigures> = {}): ChipFigures {
  return {
    name: 'chip',
    formats: [{ name: 'INT8', denseTops: tpp / 8, bits: 8 }],
    dieAreaMm2: null,
    ioGBps: null,
    memoryGBps: null,
    hbmPackageAreaMm2: null,
    dataCentre: true,
    ...change,
  };
}

/** For tests: memory on its own. */
export const memoryOf = (memoryGBps: number | null, hbmPackageAreaMm2: number | null) =>
  chipOf(0, { formats: [], memoryGBps, hbmPackageAreaMm2 });
