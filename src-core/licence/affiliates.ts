import { sum } from './decimal';
import type { IsoDate } from './period';
import { ruleVersion, standingOn } from './rule-versions';

/** The Affiliates rule of 2025-09-29: owned this much or more counts as listed. */
export const ownershipThresholdPercent = 50;

export interface AffiliateFinding {
  /** Whether the rule treats the company as listed; `null` where its status is not known. */
  restricted: boolean | null;
  ownedPercent: number;
  status: 'before-the-rule' | 'in-force' | 'suspended' | 'unknown';
}

function statusOn(day: IsoDate): AffiliateFinding['status'] {
  const rule = ruleVersion('2025-09-29');
  if (day < rule.effective) return 'before-the-rule';
  const { enforced } = standingOn(rule, day);
  if (enforced === null) return 'unknown';
  return enforced ? 'in-force' : 'suspended';
}

/**
 * @param listedOwners percent of the company that each listed owner holds, directly or indirectly;
 * the shares of several listed owners add up.
 */
export function affiliateOn(day: IsoDate, listedOwners: readonly number[]): AffiliateFinding {
  const ownedPercent = sum(listedOwners);
  const status = statusOn(day);
  const reached = ownedPercent >= ownershipThresholdPercent;
  switch (status) {
    case 'in-force':
      return { restricted: reached, ownedPercent, status };
    case 'unknown':
      return { restricted: reached ? null : false, ownedPercent, status };
    case 'before-the-rule':
    case 'suspended':
      return { restricted: false, ownedPercent, status };
  }
}
