import type { Criteria, Criterion, Paragraph, TestCode } from './criteria';
import type { Quantities } from './figures';
import { judge } from './judge';
import type { RuleVersion } from './rule-version';

/** How far the axes reach; both start at 0. */
export interface PlaneMaxima {
  tpp: number;
  performanceDensity: number;
}

/** What the plane holds fixed: all that a 3A090 text asks of a chip besides the two axes. */
export interface PlaneContext {
  dataCentre: boolean;
  ioGBps: number | null;
}

/** `from` is included and `to` is not, save at the edge of the plane. */
export interface Span {
  from: number;
  to: number;
}

/** A rectangle of the TPP × performance-density plane with one outcome, in data coordinates. */
export interface Region {
  paragraph: Paragraph;
  /** Outside because of Note 2. */
  note2: boolean;
  tpp: Span;
  performanceDensity: Span;
}

/** A threshold as a line across the plane, with the tests that draw it. */
export interface ThresholdLine {
  axis: 'tpp' | 'performanceDensity';
  at: number;
  tests: TestCode[];
}

export interface RegionMap {
  maxima: PlaneMaxima;
  /** They cover the plane without overlap. */
  regions: Region[];
  lines: ThresholdLine[];
}

/**
 * The map of a version, cut along its thresholds. Each cell is judged at its lower left corner by
 * the rule engine itself: every threshold takes its own value in on the upper side, so the corner
 * stands for the whole cell and the map cannot disagree with a classification.
 */
export function buildRegions(
  version: RuleVersion,
  context: PlaneContext,
  maxima: PlaneMaxima,
): RegionMap {
  const lines = [
    ...thresholdLines(version.criteria, 'tpp', maxima.tpp),
    ...thresholdLines(version.criteria, 'performanceDensity', maxima.performanceDensity),
  ];
  const cuts = (axis: ThresholdLine['axis']) =>
    spansBetween([
      0,
      ...lines.filter((line) => line.axis === axis).map((line) => line.at),
      maxima[axis],
    ]);

  const columns = cuts('tpp').map((tpp) =>
    cuts('performanceDensity')
      .map((performanceDensity) => regionAt(version.criteria, context, tpp, performanceDensity))
      .reduce(mergeUpwards, []),
  );
  return { maxima, regions: columns.reduce(mergeRightwards, []), lines };
}

function allTests(criteria: Criteria): Criterion[] {
  return [criteria.note2, ...criteria.branches].flatMap((branch) => branch?.tests ?? []);
}

function thresholdLines(
  criteria: Criteria,
  axis: ThresholdLine['axis'],
  max: number,
): ThresholdLine[] {
  const tests = new Map<number, TestCode[]>();
  for (const criterion of allTests(criteria)) {
    if (criterion.quantity !== axis || criterion.threshold >= max) continue;
    tests.set(criterion.threshold, [...(tests.get(criterion.threshold) ?? []), criterion.test]);
  }
  return [...tests]
    .sort(([left], [right]) => left - right)
    .map(([at, codes]) => ({ axis, at, tests: codes }));
}

function spansBetween(points: readonly number[]): Span[] {
  return points.slice(1).map((to, index) => ({ from: points[index]!, to }));
}

function regionAt(
  criteria: Criteria,
  context: PlaneContext,
  tpp: Span,
  performanceDensity: Span,
): Region {
  const corner: Quantities = {
    tpp: tpp.from,
    performanceDensity: performanceDensity.from,
    ioGBps: context.ioGBps,
    dataCentre: context.dataCentre,
    memoryGBps: null,
    memoryBandwidthDensity: null,
    standAloneMemory: false,
  };
  const { paragraph, note2 } = judge(criteria, corner);
  return { paragraph, note2, tpp, performanceDensity };
}

const sameOutcome = (left: Region, right: Region) =>
  left.paragraph === right.paragraph && left.note2 === right.note2;

function mergeUpwards(column: Region[], region: Region): Region[] {
  const below = column.at(-1);
  if (below === undefined || !sameOutcome(below, region)) return [...column, region];
  const performanceDensity = {
    from: below.performanceDensity.from,
    to: region.performanceDensity.to,
  };
  return [...column.slice(0, -1), { ...below, performanceDensity }];
}

function mergeRightwards(done: Region[], column: Region[]): Region[] {
  return column.reduce((regions, region) => {
    const index = regions.findIndex(
      (left) =>
        sameOutcome(left, region) &&
        left.tpp.to === region.tpp.from &&
        left.performanceDensity.from === region.performanceDensity.from &&
        left.performanceDensity.to === region.performanceDensity.to,
    );
    const left = regions[index];
    if (left === undefined) return [...regions, region];
    return regions.with(index, { ...left, tpp: { from: left.tpp.from, to: region.tpp.to } });
  }, done);
}
