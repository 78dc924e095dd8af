import { chips, figuresOf } from '@core/licence/chips/index';
import { classify } from '@core/licence/classify';
import type { Criteria } from '@core/licence/criteria';
import { quantitiesOf, type ChipFigures } from '@core/licence/figures';
import { judge } from '@core/licence/judge';
import { buildRegions } from '@core/licence/regions';
import type { RuleVersion } from '@core/licence/rule-versions';
import { outcomeOf, type Outcome } from './build-lab';

export interface Box {
  outcome: Outcome;
  x: readonly [number, number];
  y: readonly [number, number];
}

export interface PlanePoint {
  name: string;
  x: number;
  /** `null` where the second figure is unknown: a line, not a point. */
  y: number | null;
  outcome: Outcome;
  /** Of the kind (data centre or not) the regions are drawn for. */
  sameKind: boolean;
}

/** The picture of a version: TPP against what its text asks besides. Both axes are logarithmic. */
export interface Plane {
  across: 'performanceDensity' | 'ioGBps';
  x: readonly [number, number];
  y: readonly [number, number];
  regions: Box[];
  /** Thresholds, most important first. */
  marks: { x: number[]; y: number[] };
  /** The TPP limit of case-by-case review. */
  limit: number | null;
  points: PlanePoint[];
  /** `null` where TPP is unknown or there is none. */
  chosen: PlanePoint | null;
}

/** From the smallest chip of the list to well above the largest. */
const ground = {
  tpp: [500, 60_000],
  performanceDensity: [0.8, 40],
  ioGBps: [20, 3_000],
} as const;

export function buildPlane(figures: ChipFigures, version: RuleVersion): Plane {
  const across = asks(version.criteria, 'ioGBps') ? 'ioGBps' : 'performanceDensity';
  const place = (chip: ChipFigures): PlanePoint | null => {
    const quantities = quantitiesOf(chip);
    if (quantities.standAloneMemory !== false || quantities.tpp === null) return null;
    return {
      name: chip.name,
      x: quantities.tpp,
      y: quantities[across],
      outcome: outcomeOf(classify(chip, version)),
      sameKind: chip.dataCentre === figures.dataCentre,
    };
  };
  const chosen = place(figures);
  const points = chips
    .map((chip) => place(figuresOf(chip)))
    .filter((point) => point !== null)
    .sort((left, right) => left.x - right.x);
  const x = reaching(ground.tpp, chosen?.x ?? null);
  const y = reaching(ground[across], chosen?.y ?? null);
  return {
    across,
    x,
    y,
    regions:
      across === 'ioGBps'
        ? linkRegions(version.criteria, x, y)
        : densityRegions(version, figures.dataCentre, x, y),
    marks: {
      x: byWeight(thresholds(version.criteria, 'tpp')),
      y: byWeight(thresholds(version.criteria, across)),
    },
    limit:
      version.limits?.flatMap(({ quantity, threshold }) =>
        quantity === 'tpp' && typeof threshold === 'number' ? [threshold] : [],
      )[0] ?? null,
    points,
    chosen,
  };
}

/** The usual ground, stretched so that the point is inside. A zero stands at the edge. */
function reaching(
  [low, high]: readonly [number, number],
  value: number | null,
): readonly [number, number] {
  if (value === null || value <= 0) return [low, high];
  return [Math.min(low, value / 1.5), Math.max(high, value * 1.5)];
}

const testsOf = ({ note2, branches }: Criteria) =>
  [note2, ...branches].flatMap((branch) => branch?.tests ?? []);

function asks(criteria: Criteria, quantity: 'ioGBps'): boolean {
  return testsOf(criteria).some((test) => test.quantity === quantity);
}

function thresholds(criteria: Criteria, quantity: 'tpp' | Plane['across']): number[] {
  return testsOf(criteria).flatMap((test) =>
    test.quantity === quantity && typeof test.threshold === 'number' ? [test.threshold] : [],
  );
}

/** The most used thresholds first. */
function byWeight(values: readonly number[]): number[] {
  const count = (value: number) => values.filter((other) => other === value).length;
  return [...new Set(values)].sort((left, right) => count(right) - count(left) || right - left);
}

function densityRegions(
  version: RuleVersion,
  dataCentre: boolean,
  x: readonly [number, number],
  y: readonly [number, number],
): Box[] {
  const { regions } = buildRegions(
    version,
    { dataCentre, ioGBps: null },
    { tpp: x[1], performanceDensity: y[1] },
  );
  return regions.map((region) => ({
    outcome: outcomeOf(region),
    x: [Math.max(x[0], region.tpp.from), region.tpp.to],
    y: [Math.max(y[0], region.performanceDensity.from), region.performanceDensity.to],
  }));
}

/** Cut along the thresholds, each cell judged by the engine at its lower left corner. */
function linkRegions(
  criteria: Criteria,
  x: readonly [number, number],
  y: readonly [number, number],
): Box[] {
  const spans = (quantity: 'tpp' | 'ioGBps', [low, high]: readonly [number, number]) => {
    const cuts = [...new Set(thresholds(criteria, quantity))].sort((a, b) => a - b);
    const edges = [low, ...cuts.filter((cut) => low < cut && cut < high), high];
    return edges.slice(1).map((to, index) => [edges[index]!, to] as const);
  };
  return spans('tpp', x).flatMap((across) =>
    spans('ioGBps', y).map((up) => ({
      outcome: outcomeOf(
        judge(criteria, {
          tpp: across[0],
          ioGBps: up[0],
          performanceDensity: null,
          memoryGBps: null,
          memoryBandwidthDensity: null,
          dataCentre: true,
          standAloneMemory: false,
        }),
      ),
      x: across,
      y: up,
    })),
  );
}

/** Ticks in order of weight, each kept only if it stands far enough from those before it. */
export function spacedTicks(
  wanted: readonly number[],
  scale: (value: number) => number,
  distance: number,
): number[] {
  const kept: number[] = [];
  for (const value of wanted) {
    if (kept.every((other) => Math.abs(scale(other) - scale(value)) >= distance)) kept.push(value);
  }
  return kept.sort((left, right) => left - right);
}

/** A value as far as the axis reaches. */
export const within = ([low, high]: readonly [number, number], value: number) =>
  Math.min(high, Math.max(low, value));
