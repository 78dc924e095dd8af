import { isChina, isMacau } from './destinations';
import type { Direction } from './criteria';
import { allHold, compare, type Step } from './judge';

export type Route = 'export-from-us' | 'reexport' | 'in-country-transfer';

/** What an applicant would have to show; `null` where it is not known. */
export interface CaseByCaseAnswers {
  /** Sold in the United States when the rule was published. */
  commerciallyAvailableInUs: boolean | null;
  /** The certifications are made and an independent laboratory in the United States tested it. */
  certifiedAndTested: boolean | null;
  /** TPP sent to China and Macau as a percentage of that sent to US customers, same product. */
  shareOfUsTppPercent: number | null;
}

export interface PolicyStep {
  test: PolicyTest;
  value: number | boolean | string | null;
  threshold: number | boolean | string;
  direction: Direction;
  holds: boolean | null;
  cite: string;
}

export type PolicyTest =
  | 'destination-2022'
  | 'destination-2023'
  | 'destination-embargoed'
  | 'headquarters-embargoed'
  | 'named-in-notice'
  | 'review-destination'
  | 'review-route'
  | 'limit-tpp'
  | 'limit-memory'
  | 'review-us-market'
  | 'review-certified'
  | 'review-share';

export interface ReviewFinding {
  policy: 'case-by-case' | 'presumption-of-denial' | 'undecided';
  steps: PolicyStep[];
}

const cite = '91 FR 1684';
const maxShareOfUsTppPercent = 50;

/**
 * The review of an application for China or Macau since 2026-01-15. Case by case is a way of
 * looking at it, not an approval; one condition missed brings the presumption of denial back.
 */
export function reviewOf2026(
  shipment: { destination: string; route: Route; answers: CaseByCaseAnswers },
  limitSteps: readonly Step[],
): ReviewFinding {
  const { destination, route, answers } = shipment;
  const condition = (
    test: PolicyTest,
    value: PolicyStep['value'],
    direction: Direction,
    threshold: PolicyStep['threshold'],
  ): PolicyStep => ({
    test,
    value,
    direction,
    threshold,
    holds: value === null ? null : compare(value, direction, threshold),
    cite,
  });

  const steps: PolicyStep[] = [
    {
      test: 'review-destination',
      value: destination,
      threshold: 'CN, MO',
      direction: 'is',
      holds: isChina(destination) || isMacau(destination),
      cite,
    },
    condition('review-route', route, 'is', 'export-from-us'),
    ...limitSteps.map(({ test, value, direction, threshold, holds, cite: source }): PolicyStep => ({
      test: test === 'limit-tpp' ? 'limit-tpp' : 'limit-memory',
      value,
      direction,
      threshold,
      holds,
      cite: source,
    })),
    condition('review-us-market', answers.commerciallyAvailableInUs, 'is', true),
    condition('review-certified', answers.certifiedAndTested, 'is', true),
    condition('review-share', answers.shareOfUsTppPercent, 'at-most', maxShareOfUsTppPercent),
  ];
  const met = allHold(steps);
  if (met === null) return { policy: 'undecided', steps };
  return { policy: met ? 'case-by-case' : 'presumption-of-denial', steps };
}
