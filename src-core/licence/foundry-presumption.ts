import type { IsoDate } from './period';

/** The rule of 2025-01-16, 90 FR 5298; Note 1 to 3A090.a. */
export const foundryRule = {
  cite: '90 FR 5298, ECCN 3A090.a Note 1',
  effective: '2025-01-16',
  compliance: '2025-01-31',
  /** Logic at "16/14 nm" or below is covered, and so is any non-planar transistor. */
  nodeNm: 16,
} as const;

export interface FoundryExport {
  date: IsoDate;
  exporter: 'front-end-fabricator' | 'osat' | 'other';
  logic: boolean;
  /** The process node in nanometres; 14 for "14 nm". */
  nodeNm: number;
  nonPlanar: boolean;
  /** The designer is approved or authorised and attests figures outside 3A090.a. */
  designerAttests: boolean;
  /** Who packaged it, where that party attests the transistor count. */
  packaging: 'fabricator-outside-macau-and-d5' | 'approved-osat' | 'neither';
  /** Aggregated approximated transistor count of the packaged chip. */
  transistors: number;
  hasHbm: boolean;
}

export interface FoundryFinding {
  /** Treated as 3A090.a and as made for data centres; `null` where it cannot be decided. */
  presumed: boolean | null;
  reason:
    | 'before-the-rule'
    | 'exporter-not-bound'
    | 'not-covered-logic'
    | 'designer-attests'
    | 'transistor-count'
    | 'limit-of-2028-unknown'
    | 'not-overcome';
  /** The count has to be below this, where a count was asked for. */
  transistorLimit: number | null;
}

const BILLION = 1_000_000_000;

/**
 * The transistor limit of a packaged chip. Without HBM it rises for exports in 2027 and from 2029;
 * the text read names no figure for 2028 (`null`).
 */
export function transistorLimit(date: IsoDate, hasHbm: boolean): number | null {
  const year = Number(date.slice(0, 4));
  if (hasHbm || year < 2027) return 30 * BILLION;
  if (year === 2028) return null;
  return (year === 2027 ? 35 : 40) * BILLION;
}

/** Whether a fabricator or packager must take its chip for a data-centre chip of 3A090.a. */
export function foundryPresumption(chip: FoundryExport): FoundryFinding {
  const finding = (
    presumed: boolean | null,
    reason: FoundryFinding['reason'],
    limit: number | null = null,
  ): FoundryFinding => ({ presumed, reason, transistorLimit: limit });

  if (chip.date < foundryRule.effective) return finding(false, 'before-the-rule');
  if (chip.exporter === 'other') return finding(false, 'exporter-not-bound');
  if (!chip.logic || (chip.nodeNm > foundryRule.nodeNm && !chip.nonPlanar)) {
    return finding(false, 'not-covered-logic');
  }
  if (chip.designerAttests) return finding(false, 'designer-attests');
  if (chip.packaging === 'neither') return finding(true, 'not-overcome');

  const limit = transistorLimit(chip.date, chip.hasHbm);
  // Whatever holds for 2028, it lies between the limit of every year and that of 2029.
  if (chip.transistors < (limit ?? 30 * BILLION)) return finding(false, 'transistor-count', limit);
  if (limit === null && chip.transistors < 40 * BILLION)
    return finding(null, 'limit-of-2028-unknown');
  return finding(true, 'not-overcome', limit);
}
