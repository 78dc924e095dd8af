import type { Criteria, Direction, Paragraph } from './criteria';
import { product, quotient, sum } from './decimal';
import { quantitiesOf, type ChipFigures, type Quantities } from './figures';
import { allHold, judge, take } from './judge';
import type { RuleVersion } from './rule-version';

/** A figure a designer could change on its own. */
export type DesignFigure =
  'tpp' | 'dieAreaMm2' | 'ioGBps' | 'memoryGBps' | 'hbmPackageAreaMm2' | 'dataCentre';

export interface Headroom {
  figure: DesignFigure;
  now: number | boolean | null;
  /** Changing this figure alone is enough. */
  reachable: boolean;
  /** What the figure must be, `below 4800` say; `null` where no value, or every value, is enough. */
  bound: { direction: Direction; value: number | boolean } | null;
  /** It is within the bound already. */
  met: boolean;
  /** How far it is from the bound (negative: it has to come down); `null` where unknown. */
  change: number | null;
}

type NumberFigure = Exclude<DesignFigure, 'dataCentre'>;

/** A value of the figure at which some test changes its answer, with the quantities there. */
interface Turn {
  at: number;
  quantities: Quantities;
}

/**
 * For each figure on its own: the bound that brings the chip to an accepted outcome, the rest held
 * fixed. Exact and aware of direction: under a rule "at or above 4,800" the answer is "below 4,800".
 */
export function headroom(
  figures: ChipFigures,
  version: RuleVersion,
  accept: readonly Paragraph[] = ['none'],
): Headroom[] {
  const now = quantitiesOf(figures);
  const { criteria } = version;
  const accepted = (quantities: Quantities) =>
    accept.includes(judge(criteria, quantities).paragraph);
  const found = numberFigures(criteria, now).map((figure) => {
    const walk = figure.endsWith('AreaMm2') ? walkDown : walkUp;
    const reach = walk(turnsOf(figure, figures, now, criteria), accepted);
    const bound = typeof reach === 'string' ? null : reach;
    const value = figure === 'tpp' ? now.tpp : figures[figure];
    const change = bound === null || value === null ? null : sum([bound.value, -value]);
    return { figure, now: value, reachable: reach !== 'never', bound, met: accepted(now), change };
  });
  return [...found, ...marketing(criteria, now, accepted)];
}

/** The figures a text looks at. */
function numberFigures(criteria: Criteria, now: Quantities): NumberFigure[] {
  const tests = criteria.branches.flatMap((branch) => branch.tests);
  const looksAt = (quantity: keyof Quantities) => tests.some((test) => test.quantity === quantity);
  if (now.standAloneMemory === true) {
    return looksAt('memoryBandwidthDensity') ? ['memoryGBps', 'hbmPackageAreaMm2'] : [];
  }
  return [
    'tpp',
    ...(looksAt('performanceDensity') ? (['dieAreaMm2'] as const) : []),
    ...(looksAt('ioGBps') ? (['ioGBps'] as const) : []),
  ];
}

function thresholds(criteria: Criteria, quantity: keyof Quantities): number[] {
  const tests = [criteria.note2, ...criteria.branches].flatMap((branch) => branch?.tests ?? []);
  const values = tests
    .filter((test) => test.quantity === quantity)
    .flatMap(({ threshold }) => (typeof threshold === 'number' ? [threshold] : []));
  return [...new Set(values)];
}

/** Where tests turn over as one figure changes. At a ratio's own threshold the ratio is exact. */
function turnsOf(
  figure: NumberFigure,
  figures: ChipFigures,
  now: Quantities,
  criteria: Criteria,
): { turns: Turn[]; at: (value: number) => Quantities } {
  const over = (dividend: number | null, divisor: number | null) =>
    dividend === null || divisor === null ? null : quotient(dividend, divisor);
  const at = (value: number): Quantities => {
    switch (figure) {
      case 'tpp':
        return { ...now, tpp: value, performanceDensity: over(value, figures.dieAreaMm2) };
      case 'dieAreaMm2':
        return { ...now, performanceDensity: over(now.tpp, value) };
      case 'ioGBps':
        return { ...now, ioGBps: value };
      case 'memoryGBps':
        return {
          ...now,
          memoryGBps: value,
          memoryBandwidthDensity: over(value, figures.hbmPackageAreaMm2),
        };
      case 'hbmPackageAreaMm2':
        return { ...now, memoryBandwidthDensity: over(figures.memoryGBps, value) };
    }
  };
  const plain = (quantity: 'tpp' | 'ioGBps'): Turn[] =>
    thresholds(criteria, quantity).map((value) => ({ at: value, quantities: at(value) }));
  const ratio = (
    quantity: 'performanceDensity' | 'memoryBandwidthDensity',
    other: number | null,
    valueAt: (threshold: number, other: number) => number,
  ): Turn[] =>
    other === null || other === 0
      ? []
      : thresholds(criteria, quantity).map((threshold) => {
          const value = valueAt(threshold, other);
          return { at: value, quantities: { ...at(value), [quantity]: threshold } };
        });
  const areaFor = (threshold: number, dividend: number) => quotient(dividend, threshold);

  const turns = (): Turn[] => {
    switch (figure) {
      case 'tpp':
        return [...plain('tpp'), ...ratio('performanceDensity', figures.dieAreaMm2, product)];
      case 'dieAreaMm2':
        return ratio('performanceDensity', now.tpp, areaFor);
      case 'ioGBps':
        return plain('ioGBps');
      case 'memoryGBps':
        return ratio('memoryBandwidthDensity', figures.hbmPackageAreaMm2, product);
      case 'hbmPackageAreaMm2':
        return ratio('memoryBandwidthDensity', figures.memoryGBps, areaFor);
    }
  };
  return { turns: turns().sort((left, right) => left.at - right.at), at };
}

interface Bound {
  direction: Direction;
  value: number;
}
type Walk = (
  path: ReturnType<typeof turnsOf>,
  accepted: (quantities: Quantities) => boolean,
) => Bound | 'always' | 'never';

/** From low values upwards until the outcome is no longer accepted. */
const walkUp: Walk = ({ turns, at }, accepted) => {
  let last = 0;
  for (const turn of turns) {
    if (!accepted(at((last + turn.at) / 2))) {
      return last === 0 ? 'never' : { direction: 'at-most', value: last };
    }
    if (!accepted(turn.quantities)) return { direction: 'below', value: turn.at };
    last = turn.at;
  }
  if (accepted(at(last + 1))) return 'always';
  return last === 0 ? 'never' : { direction: 'at-most', value: last };
};

/** From high values downwards: for an area, larger is what brings a density down. */
const walkDown: Walk = ({ turns, at }, accepted) => {
  let last: number | null = null;
  for (const turn of turns.toReversed()) {
    if (!accepted(at(last === null ? turn.at * 2 : (last + turn.at) / 2))) {
      return last === null ? 'never' : { direction: 'at-least', value: last };
    }
    if (!accepted(turn.quantities)) return { direction: 'above', value: turn.at };
    last = turn.at;
  }
  if (accepted(at((last ?? 2) / 2))) return 'always';
  return last === null ? 'never' : { direction: 'at-least', value: last };
};

/** Note 2: not designing or marketing the chip for data centres. */
function marketing(
  criteria: Criteria,
  now: Quantities,
  accepted: (quantities: Quantities) => boolean,
): Headroom[] {
  if (criteria.note2 === null || now.standAloneMemory === true) return [];
  const reachable = accepted({ ...now, dataCentre: false });
  return [
    {
      figure: 'dataCentre',
      now: now.dataCentre,
      reachable,
      bound: reachable ? { direction: 'is', value: false } : null,
      met: accepted(now),
      change: null,
    },
  ];
}

/** The same question for the limits of case-by-case review; empty where a version has none. */
export function limitsHeadroom(figures: ChipFigures, version: RuleVersion): Headroom[] {
  const now = quantitiesOf(figures);
  const steps = (version.limits ?? []).map((limit) => take('limits', limit, now));
  return steps.flatMap((step, index): Headroom[] => {
    if (typeof step.threshold !== 'number' || typeof step.value === 'boolean') return [];
    const others = steps.filter((_, other) => other !== index);
    return [
      {
        figure: step.quantity === 'tpp' ? 'tpp' : 'memoryGBps',
        now: step.value,
        reachable: allHold(others) === true,
        bound: { direction: step.direction, value: step.threshold },
        met: step.holds === true,
        change: step.value === null ? null : sum([step.threshold, -step.value]),
      },
    ];
  });
}
