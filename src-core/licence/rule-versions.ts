import { criteria2022, criteria2023, criteria2024, limits2026 } from './criteria';
import { between, includes, since, type IsoDate, type Period } from './period';
import { ruleVersionIds, type RuleVersion, type RuleVersionId } from './rule-version';

export { ruleVersionIds, type RuleVersion, type RuleVersionId } from './rule-version';

/** The day up to which the sources were read: what came later is not known here. */
export const knownUntil: IsoDate = '2026-11-24';

const asOf = knownUntil;
const later = { unknownFrom: knownUntil };

/** Every version, oldest first. */
export const ruleVersions: readonly RuleVersion[] = [
  {
    id: '2022-10-07',
    kind: 'rule',
    changes: ['paragraphs', 'destinations', 'review-policy'],
    published: '2022-10-13',
    effective: '2022-10-07', // in steps: 7, 12 and 21 October
    compliance: null,
    inText: [between('2022-10-07', '2023-11-17')],
    enforced: [between('2022-10-07', '2023-11-17')],
    ...later,
    criteria: criteria2022,
    limits: null,
    source: { cite: '87 FR 62186', confidence: 'quoted', asOf },
  },
  {
    id: '2023-10-17',
    kind: 'rule',
    changes: ['paragraphs', 'exceptions', 'destinations', 'review-policy'],
    published: '2023-10-25',
    effective: '2023-11-17',
    compliance: null,
    inText: [since('2023-11-17')],
    enforced: [since('2023-11-17')],
    ...later,
    criteria: criteria2023,
    limits: null,
    source: { cite: '88 FR 73458', confidence: 'quoted', asOf },
  },
  {
    id: '2024-04-04',
    kind: 'rule',
    changes: ['clarification', 'exceptions'],
    published: '2024-04-04',
    effective: '2024-04-04',
    compliance: null,
    inText: [since('2024-04-04')],
    enforced: [since('2024-04-04')],
    ...later,
    criteria: criteria2023,
    limits: null,
    source: { cite: '89 FR 23876', confidence: 'quoted', asOf },
  },
  {
    id: '2024-12-02',
    kind: 'rule',
    changes: ['paragraphs', 'exceptions'],
    published: '2024-12-05',
    effective: '2024-12-02',
    compliance: '2024-12-31',
    inText: [since('2024-12-02')],
    enforced: [since('2024-12-31')],
    ...later,
    criteria: criteria2024,
    limits: null,
    source: { cite: '89 FR 96790', confidence: 'quoted', asOf },
  },
  {
    id: '2025-01-13',
    kind: 'rule',
    changes: ['destinations', 'exceptions'],
    published: '2025-01-15',
    effective: '2025-01-13',
    compliance: '2025-05-15', // planned; two days before it BIS announced that it would not enforce
    inText: [since('2025-01-13')],
    enforced: [],
    ...later,
    criteria: criteria2024,
    limits: null,
    source: { cite: '90 FR 4544', confidence: 'quoted', asOf },
  },
  {
    id: '2025-01-16',
    kind: 'rule',
    changes: ['presumption'],
    published: '2025-01-16',
    effective: '2025-01-16',
    compliance: '2025-01-31',
    inText: [since('2025-01-16')],
    enforced: [since('2025-01-31')],
    ...later,
    criteria: criteria2024,
    limits: null,
    source: { cite: '90 FR 5298', confidence: 'seen', asOf },
  },
  {
    id: '2025-04-09',
    kind: 'notice',
    changes: ['named-products'],
    published: null,
    effective: '2025-04-09',
    compliance: null,
    inText: [],
    enforced: [since('2025-04-09')],
    ...later,
    criteria: criteria2024,
    limits: null,
    source: {
      cite: 'NVIDIA 8-K filed 2025-04-15; AMD 8-K of 2025-04-15',
      confidence: 'quoted',
      asOf,
    },
  },
  {
    id: '2025-07-15',
    kind: 'reversal',
    changes: ['named-products'],
    published: null,
    effective: '2025-07-15',
    compliance: null,
    inText: [],
    enforced: [since('2025-08-08')], // assurance first, licences from about this day
    ...later,
    criteria: criteria2024,
    limits: null,
    source: {
      cite: 'NVIDIA statement of 2025-07-15; press of 2025-08-08',
      confidence: 'quoted',
      asOf,
    },
  },
  {
    id: '2025-09-29',
    kind: 'rule',
    changes: ['ownership'],
    published: null, // the sources disagree: 30 September or 2 October
    effective: '2025-09-29',
    compliance: null,
    inText: [since('2025-09-29')],
    enforced: [between('2025-09-29', '2025-11-10')],
    unknownFrom: '2026-11-10',
    criteria: criteria2024,
    limits: null,
    source: { cite: 'Affiliates (50%) rule, effective 2025-09-29', confidence: 'quoted', asOf },
  },
  {
    id: '2026-01-15',
    kind: 'rule',
    changes: ['review-policy'],
    published: '2026-01-15',
    effective: '2026-01-15',
    compliance: null,
    inText: [since('2026-01-15')],
    enforced: [since('2026-01-15')],
    ...later,
    criteria: criteria2024,
    limits: limits2026,
    source: { cite: '91 FR 1684', confidence: 'seen', asOf },
  },
  {
    id: '2026-05-31',
    kind: 'guidance',
    changes: ['clarification'],
    published: null,
    effective: '2026-05-31',
    compliance: null,
    inText: [],
    enforced: [since('2026-05-31')],
    ...later,
    criteria: criteria2024,
    limits: limits2026,
    source: { cite: 'BIS guidance of 2026-05-31', confidence: 'quoted', asOf },
  },
];

const byId = new Map(ruleVersions.map((version) => [version.id, version]));

export function isRuleVersionId(text: string): text is RuleVersionId {
  return (ruleVersionIds as readonly string[]).includes(text);
}

export function ruleVersion(id: RuleVersionId): RuleVersion {
  return byId.get(id)!;
}

/** The newest version that had taken effect on a day; `null` before 3A090 existed. */
export function versionInForce(day: IsoDate): RuleVersion | null {
  return ruleVersions.findLast((version) => version.effective <= day) ?? null;
}

/**
 * The version a date names: the one cited by that date, else the one in force on it. So 2023-10-17
 * means the rule released that day, and 2023-11-01 the rule of 2022, which it had not yet replaced.
 */
export function versionNamed(date: IsoDate): RuleVersion | null {
  return isRuleVersionId(date) ? ruleVersion(date) : versionInForce(date);
}

export interface Standing {
  inText: boolean | null;
  enforced: boolean | null;
}

/** Whether a version stood in the text and was enforced on a day; `null` where it is not known. */
export function standingOn(version: RuleVersion, day: IsoDate): Standing {
  if (day >= version.unknownFrom) return { inText: null, enforced: null };
  const on = (periods: readonly Period[]) => periods.some((period) => includes(period, day));
  return { inText: on(version.inText), enforced: on(version.enforced) };
}
