import type { ChipFigures } from '@core/licence/figures';

/** A chip with every figure that decides, some of them otherwise. */
export const chip = (part: Partial<ChipFigures>): ChipFigures => ({
  name: 'one',
  formats: [{ name: 'FP16', denseTops: 300, bits: 16 }],
  dieAreaMm2: 800,
  ioGBps: 600,
  memoryGBps: 2000,
  hbmPackageAreaMm2: null,
  dataCentre: true,
  ...part,
});
