import type { ChipFigures } from '../figures';
import type { Confidence } from '../source';

/** A chip as data sheets and reports describe it. `null` is unpublished or unknown. */
export interface ChipSpec {
  name: string;
  vendor: 'NVIDIA' | 'AMD' | 'Intel' | 'Huawei';
  /** As known: `2017`, `2023-03`, `2023-11 announced`. */
  release: string;
  /** Dense TOPS (or TFLOPS) by bit length; empty where performance was not published. */
  dense: Readonly<Partial<Record<4 | 8 | 16 | 64, number>>>;
  /** Logic dies only, in mm². */
  dieAreaMm2: number | null;
  /** NVLink or the like with PCIe left out where the sources leave it out; both directions. */
  ioGBps: number | null;
  memoryGB: number | null;
  memoryGBps: number | null;
  dataCentre: boolean;
  madeForChina: boolean;
  /** A guess of others about an unreleased or undocumented part. */
  estimate: boolean;
  /** `mixed`: the figures that decide were seen, the rest is from memory. */
  confidence: Confidence;
  source: string;
}

const formatNames = { 64: 'FP64', 16: 'FP16/BF16', 8: 'FP8/INT8', 4: 'FP4/INT4' } as const;
const bitLengths = [64, 16, 8, 4] as const;

/** What the rule engine asks about the chip. */
export function figuresOf(chip: ChipSpec): ChipFigures {
  return {
    name: chip.name,
    formats: bitLengths.flatMap((bits) => {
      const denseTops = chip.dense[bits];
      return denseTops === undefined ? [] : [{ name: formatNames[bits], denseTops, bits }];
    }),
    dieAreaMm2: chip.dieAreaMm2,
    ioGBps: chip.ioGBps,
    memoryGBps: chip.memoryGBps,
    // Memory packaged with logic is judged as part of the chip.
    hbmPackageAreaMm2: null,
    dataCentre: chip.dataCentre,
  };
}
