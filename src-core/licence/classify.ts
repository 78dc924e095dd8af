import type { FigureName } from './figures';
import { figuresMissingFor, quantitiesOf, type ChipFigures, type Quantities } from './figures';
import { allHold, judge, take, type Judgement, type Step } from './judge';
import type { RuleVersion, RuleVersionId } from './rule-versions';

export interface Classification extends Judgement {
  version: RuleVersionId;
  tpp: number | null;
  performanceDensity: number | null;
  /** The figures whose absence leaves the paragraph undecided. */
  missing: FigureName[];
  limits: LimitsFinding;
}

/** Whether the chip is under both limits of the rule of 2026-01-15. */
export interface LimitsFinding {
  /** `null` where that cannot be said; `reason` says why. */
  within: boolean | null;
  reason: 'version-without-limits' | 'memory-on-its-own' | 'figures-missing' | null;
  missing: FigureName[];
  steps: Step[];
}

/**
 * Which 3A090 paragraph a chip falls under in one version of the rule, with every comparison made.
 * Thresholds are compared with unrounded values. A figure that is unknown and would decide leaves
 * the paragraph `undecided`; it is never guessed.
 */
export function classify(figures: ChipFigures, version: RuleVersion): Classification {
  const quantities = quantitiesOf(figures);
  const judgement = judge(version.criteria, quantities);
  return {
    ...judgement,
    version: version.id,
    tpp: quantities.tpp,
    performanceDensity: quantities.performanceDensity,
    missing: judgement.paragraph === 'undecided' ? missingFrom(judgement.steps, figures) : [],
    limits: findLimits(version, quantities, figures),
  };
}

/** Figures behind the open tests of those branches that no failed test has closed. */
function missingFrom(steps: readonly Step[], figures: ChipFigures): FigureName[] {
  const closed = new Set(steps.filter((step) => step.holds === false).map((step) => step.branch));
  const open = steps.filter((step) => step.holds === null && !closed.has(step.branch));
  return [...new Set(open.flatMap((step) => figuresMissingFor(step.quantity, figures)))];
}

function findLimits(
  version: RuleVersion,
  quantities: Quantities,
  figures: ChipFigures,
): LimitsFinding {
  const unsaid = (reason: LimitsFinding['reason']): LimitsFinding => ({
    within: null,
    reason,
    missing: [],
    steps: [],
  });
  if (version.limits === null) return unsaid('version-without-limits');
  if (quantities.standAloneMemory === true) return unsaid('memory-on-its-own');
  const steps = version.limits.map((limit) => take('limits', limit, quantities));
  const within = allHold(steps);
  if (within !== null) return { within, reason: null, missing: [], steps };
  return { within, reason: 'figures-missing', missing: missingFrom(steps, figures), steps };
}
