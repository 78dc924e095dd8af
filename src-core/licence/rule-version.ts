import type { Criteria, Criterion } from './criteria';
import type { IsoDate, Period } from './period';
import type { Source } from './source';

export const ruleVersionIds = [
  '2022-10-07',
  '2023-10-17',
  '2024-04-04',
  '2024-12-02',
  '2025-01-13',
  '2025-01-16',
  '2025-04-09',
  '2025-07-15',
  '2025-09-29',
  '2026-01-15',
  '2026-05-31',
] as const;
export type RuleVersionId = (typeof ruleVersionIds)[number];

/** What a version did to the law. Only `paragraphs` can move a chip from one to another. */
export type Change =
  | 'paragraphs'
  | 'exceptions'
  | 'destinations'
  | 'review-policy'
  | 'presumption'
  | 'named-products'
  | 'ownership'
  | 'clarification';

export interface RuleVersion {
  /** The date people cite it by: the day it was released or took effect. */
  id: RuleVersionId;
  kind: 'rule' | 'notice' | 'reversal' | 'guidance';
  changes: readonly Change[];
  /** The day of the Federal Register, where it stood there. */
  published: IsoDate | null;
  /** From this day on it is the version in force. */
  effective: IsoDate;
  /** The first day on which what it added had to be complied with, where that was later. */
  compliance: IsoDate | null;
  /** When its provisions stood in the Code of Federal Regulations. */
  inText: readonly Period[];
  /** When they were applied. A rule may be text and not applied, or applied and not text. */
  enforced: readonly Period[];
  /** From this day on the sources do not say what became of it. */
  unknownFrom: IsoDate;
  /** 3A090 as it reads once this version applies. */
  criteria: Criteria;
  /** The limits of case-by-case review, where the version knows them. */
  limits: readonly Criterion[] | null;
  source: Source;
}
