import { z } from 'zod';
import { product, quotient } from './decimal';

/** A number format of a chip and how fast the chip computes in it. */
export const numberFormatSchema = z.object({
  name: z.string().trim().min(1),
  /**
   * Tera-operations a second on dense matrices, as data sheets count them: a multiply-accumulate is
   * two operations. Figures that assume sparsity are twice too high and must be halved first.
   */
  denseTops: z.number().nonnegative(),
  /** Bit length of the operation: 8 for INT8 and FP8, 16 for FP16 and BF16. */
  bits: z.int().positive(),
});
export type NumberFormat = z.infer<typeof numberFormatSchema>;

const unknownOr = (figure: z.ZodNumber) => figure.nullable().default(null);

/**
 * What 3A090 asks about a chip. `null` is an unknown figure, never a zero.
 * No formats and a package area together mean high-bandwidth memory on its own.
 */
export const chipFiguresSchema = z.object({
  name: z.string().trim().min(1),
  formats: z.array(numberFormatSchema),
  /**
   * Logic dies on a non-planar transistor process, all chiplets added, in mm². Memory stacks are
   * left out. Unknown where no such die exists: performance density is then not defined.
   */
  dieAreaMm2: unknownOr(z.number().positive()),
  /** All inputs and outputs in both directions, in GB/s, traffic to volatile memory excluded. */
  ioGBps: unknownOr(z.number().nonnegative()),
  /** Total memory (DRAM) bandwidth in GB/s; for memory on its own, that of the package or stack. */
  memoryGBps: unknownOr(z.number().nonnegative()),
  /** Area of the memory package or stack in mm². */
  hbmPackageAreaMm2: unknownOr(z.number().positive()),
  /** Designed or marketed for use in data centres. */
  dataCentre: z.boolean(),
});
export type ChipFigures = z.infer<typeof chipFiguresSchema>;

/** A figure that may be unknown and is then named as missing. */
export type FigureName = 'formats' | 'dieAreaMm2' | 'ioGBps' | 'memoryGBps' | 'hbmPackageAreaMm2';

/** What the thresholds are compared with; `null` where a figure it needs is unknown. */
export interface Quantities {
  /** Total processing performance. */
  tpp: number | null;
  /** TPP per mm² of applicable die area. */
  performanceDensity: number | null;
  ioGBps: number | null;
  memoryGBps: number | null;
  /** GB/s per mm² of a memory package or stack. */
  memoryBandwidthDensity: number | null;
  dataCentre: boolean;
  /** Memory sold on its own. Memory packaged with logic is judged as part of the chip. */
  standAloneMemory: boolean | null;
}
export type Quantity = keyof Quantities;

/** `null` where neither a number format nor a memory area says what the item is. */
function standAloneMemory(figures: ChipFigures): boolean | null {
  if (figures.formats.length > 0) return false;
  return figures.hbmPackageAreaMm2 === null ? null : true;
}

/**
 * TPP: the highest of dense TOPS × bit length over the number formats (technical notes to 3A090).
 * The factor 2 of the definition turns multiply-accumulates into operations; TOPS count operations
 * already, so it is not applied again. Memory on its own computes nothing: 0.
 */
export function totalProcessingPerformance(figures: ChipFigures): number | null {
  const alone = standAloneMemory(figures);
  if (alone === null) return null;
  return figures.formats.reduce(
    (highest, format) => Math.max(highest, product(format.denseTops, format.bits)),
    0,
  );
}

const over = (dividend: number | null, divisor: number | null) =>
  dividend === null || divisor === null ? null : quotient(dividend, divisor);

export function quantitiesOf(figures: ChipFigures): Quantities {
  const tpp = totalProcessingPerformance(figures);
  return {
    tpp,
    performanceDensity: over(tpp, figures.dieAreaMm2),
    ioGBps: figures.ioGBps,
    memoryGBps: figures.memoryGBps,
    memoryBandwidthDensity: over(figures.memoryGBps, figures.hbmPackageAreaMm2),
    dataCentre: figures.dataCentre,
    standAloneMemory: standAloneMemory(figures),
  };
}

/** The figures whose absence leaves a quantity unknown, in the order of the form. */
export function figuresMissingFor(quantity: Quantity, figures: ChipFigures): FigureName[] {
  const noFormats: FigureName[] = standAloneMemory(figures) === null ? ['formats'] : [];
  const ifUnknown = (name: Exclude<FigureName, 'formats'>): FigureName[] =>
    figures[name] === null ? [name] : [];
  switch (quantity) {
    case 'tpp':
      return noFormats;
    case 'performanceDensity':
      return [...noFormats, ...ifUnknown('dieAreaMm2')];
    case 'ioGBps':
      return ifUnknown('ioGBps');
    case 'memoryGBps':
      return ifUnknown('memoryGBps');
    case 'memoryBandwidthDensity':
      return [...ifUnknown('memoryGBps'), ...ifUnknown('hbmPackageAreaMm2')];
    case 'standAloneMemory':
      return noFormats.length > 0 ? ['formats', 'hbmPackageAreaMm2'] : [];
    case 'dataCentre':
      return [];
  }
}
