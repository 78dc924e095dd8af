import { reviewOf2026, type CaseByCaseAnswers, type PolicyStep, type Route } from './case-by-case';
import { classify, type Classification } from './classify';
import type { Paragraph } from './criteria';
import { isArmsEmbargoedOrMacau, isInScopeOf2022, isInScopeOf2023 } from './destinations';
import { exceptionsFor, type ExceptionFinding } from './exceptions';
import { quantitiesOf, type ChipFigures } from './figures';
import { noticeFor, type Notice } from './notices';
import type { IsoDate } from './period';
import { knownUntil, ruleVersion, versionInForce } from './rule-versions';

export interface Shipment {
  date: IsoDate;
  /** Where it goes, as an ISO 3166 code. */
  destination: string;
  /** Where the customer, or its ultimate parent, has its headquarters. */
  headquarters: string;
  route: Route;
  answers: CaseByCaseAnswers;
}

export type Policy =
  | 'presumption-of-denial'
  | 'case-by-case'
  | 'presumption-of-approval'
  /** A licence is required, and the sources do not say how applications are looked at. */
  | 'not-stated'
  | 'undecided';

/** What has to be said along with the finding. */
export type Caveat =
  | 'other-controls'
  | 'within-the-united-states'
  | 'policy-from-memory'
  | 'review-since-april-2024-unverified'
  | 'hbm-compliance-later'
  | 'diffusion-not-enforced'
  | 'licences-reported'
  | 'after-the-sources';

export interface LicenceFinding {
  /** `null` before 3A090 existed. */
  classification: Classification | null;
  /** `no-3a090-requirement` never means free: see the caveat `other-controls`. */
  licence: 'required' | 'no-3a090-requirement' | 'undecided';
  policy: Policy | null;
  notice: Notice | null;
  steps: PolicyStep[];
  exceptions: ExceptionFinding[];
  caveats: Caveat[];
}

/** Whether a shipment needs a licence for 3A090 on its date, and how an application is reviewed. */
export function licenceFor(figures: ChipFigures, shipment: Shipment): LicenceFinding {
  const version = versionInForce(shipment.date);
  const classification = version === null ? null : classify(figures, version);
  const notice = noticeFor(figures.name, shipment);
  const finding: LicenceFinding = {
    classification,
    licence: 'no-3a090-requirement',
    policy: null,
    notice,
    steps: [],
    exceptions: [],
    caveats: shipment.date > knownUntil ? ['after-the-sources'] : [],
  };
  if (shipment.destination === 'US') {
    return { ...finding, notice: null, caveats: [...finding.caveats, 'within-the-united-states'] };
  }

  const scope = scopeOf(classification?.possible ?? ['none'], shipment);
  finding.steps.push(...scope.steps);
  const caught = classification === null ? false : caughtBy(classification.paragraph);
  const requirement = and(caught, scope.reached);
  if (requirement === true && classification !== null) {
    return review(finding, figures, classification, shipment);
  }
  if (notice !== null) return underNotice(finding, notice, shipment.date);
  if (requirement === null) return { ...finding, licence: 'undecided', policy: 'undecided' };
  const diffusionText =
    classification?.paragraph === '3A090.a' && shipment.date >= ruleVersion('2025-01-13').effective;
  finding.caveats.push(
    'other-controls',
    ...(diffusionText ? (['diffusion-not-enforced'] as const) : []),
  );
  return finding;
}

const and = (left: boolean | null, right: boolean | null) =>
  left === false || right === false ? false : left === null || right === null ? null : true;
const or = (left: boolean | null, right: boolean | null) =>
  left === true || right === true ? true : left === null || right === null ? null : false;

function caughtBy(paragraph: Paragraph): boolean | null {
  return paragraph === 'undecided' ? null : paragraph !== 'none';
}

/** Whether the place or the customer is one for which the paragraph asks for a licence. */
function scopeOf(
  possible: readonly Paragraph[],
  { date, destination, headquarters }: Shipment,
): { reached: boolean | null; steps: PolicyStep[] } {
  const step = (
    test: PolicyStep['test'],
    value: string,
    threshold: string,
    holds: boolean | null,
    cite: string,
  ): PolicyStep => ({ test, value, threshold, direction: 'is', holds, cite });

  if (possible.includes('3A090')) {
    const holds = isInScopeOf2022(destination, date);
    const cite = '87 FR 62186; 88 FR 2821';
    return {
      reached: holds,
      steps: [step('destination-2022', destination, 'CN, MO', holds, cite)],
    };
  }
  if (possible.every((paragraph) => paragraph === 'none')) return { reached: false, steps: [] };

  const memoryAlone = possible.every(
    (paragraph) => paragraph === '3A090.c' || paragraph === 'none',
  );
  const cite = memoryAlone ? '89 FR 96790' : '15 CFR 742.6(a)(6)(iii)';
  const to = memoryAlone
    ? step(
        'destination-embargoed',
        destination,
        'D:5, MO',
        isArmsEmbargoedOrMacau(destination, date),
        cite,
      )
    : step(
        'destination-2023',
        destination,
        'D:1, D:4, D:5',
        isInScopeOf2023(destination, date),
        cite,
      );
  const of = step(
    'headquarters-embargoed',
    headquarters,
    'D:5, MO',
    isArmsEmbargoedOrMacau(headquarters, date),
    cite,
  );
  return { reached: or(to.holds, of.holds), steps: [to, of] };
}

/** How an application under a paragraph is looked at. */
function review(
  finding: LicenceFinding,
  figures: ChipFigures,
  classification: Classification,
  shipment: Shipment,
): LicenceFinding {
  const { date, destination, headquarters } = shipment;
  const restricted = or(
    isArmsEmbargoedOrMacau(destination, date),
    isArmsEmbargoedOrMacau(headquarters, date),
  );
  const exceptions = exceptionsFor(classification, quantitiesOf(figures), shipment, restricted);
  const required = { ...finding, licence: 'required', exceptions } as const;
  const { paragraph } = classification;

  if (paragraph === '3A090') {
    return {
      ...required,
      policy: 'presumption-of-denial',
      caveats: [...finding.caveats, 'policy-from-memory'],
    };
  }
  if (paragraph === '3A090.c') {
    const compliance = ruleVersion('2024-12-02').compliance;
    const early: Caveat[] =
      compliance !== null && date < compliance ? ['hbm-compliance-later'] : [];
    return { ...required, policy: 'not-stated', caveats: [...finding.caveats, ...early] };
  }
  if (restricted === null) return { ...required, policy: 'undecided' };
  if (!restricted) {
    return {
      ...required,
      policy: 'presumption-of-approval',
      caveats: [...finding.caveats, 'policy-from-memory'],
    };
  }

  const mainTarget = paragraph === '3A090.a' && figures.dataCentre;
  const caveats: Caveat[] =
    !mainTarget && date >= ruleVersion('2024-04-04').effective
      ? [...finding.caveats, 'review-since-april-2024-unverified']
      : finding.caveats;
  if (date < ruleVersion('2026-01-15').effective) {
    return { ...required, policy: 'presumption-of-denial', caveats };
  }
  const { policy, steps } = reviewOf2026(shipment, classification.limits.steps);
  return { ...required, policy, steps: [...finding.steps, ...steps], caveats };
}

function underNotice(finding: LicenceFinding, notice: Notice, date: IsoDate): LicenceFinding {
  const granted = notice.licencesFrom !== null && date >= notice.licencesFrom;
  const step: PolicyStep = {
    test: 'named-in-notice',
    value: true,
    threshold: true,
    direction: 'is',
    holds: true,
    cite: notice.source.cite,
  };
  return {
    ...finding,
    licence: 'required',
    policy: 'not-stated',
    steps: [...finding.steps, step],
    caveats: granted ? [...finding.caveats, 'licences-reported'] : finding.caveats,
  };
}
