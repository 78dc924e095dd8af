import { chipNamed, type ChipSpec } from '@core/licence/chips/index';
import { classify, type Classification } from '@core/licence/classify';
import { compareVersions, type VersionRow } from '@core/licence/compare-versions';
import type { Paragraph } from '@core/licence/criteria';
import { product } from '@core/licence/decimal';
import {
  quantitiesOf,
  type ChipFigures,
  type NumberFormat,
  type Quantities,
} from '@core/licence/figures';
import { headroom, limitsHeadroom, type Headroom } from '@core/licence/headroom';
import { noticeFor } from '@core/licence/notices';
import { licenceFor, type LicenceFinding } from '@core/licence/policy';
import {
  ruleVersions,
  standingOn,
  versionInForce,
  type RuleVersion,
  type RuleVersionId,
  type Standing,
} from '@core/licence/rule-versions';
import { figuresIn, type LabState } from './lab-state';

/** A paragraph, with Note 2 told apart from none at all. */
export type Outcome = Paragraph | 'note2';

export const outcomeOf = ({
  paragraph,
  note2,
}: Pick<Classification, 'paragraph' | 'note2'>): Outcome => (note2 ? 'note2' : paragraph);

export interface Lab {
  figures: ChipFigures;
  /** The chip of the list; `null` for figures of the person's own. */
  spec: ChipSpec | null;
  quantities: Quantities;
  /** The format TPP comes from. */
  leading: NumberFormat | null;
  /** `null` before 3A090 existed. */
  version: RuleVersion | null;
  standing: Standing | null;
  /** Released by that day and not yet in effect. */
  pending: RuleVersion | null;
  /** Whether the version altered the tests of 3A090. */
  textChanged: boolean;
  finding: LicenceFinding;
  outcome: Outcome;
  history: VersionRow[];
  /** Versions on whose first day an individual notice asked for a licence for this shipment. */
  noticed: RuleVersionId[];
  /** What brings the chip out of 3A090, or keeps it out. */
  headroom: Headroom[];
  limitsHeadroom: Headroom[];
}

/** All that the lab shows of a state. */
export function buildLab(state: LabState): Lab {
  const figures = figuresIn(state.chip);
  const version = versionInForce(state.date);
  const finding = licenceFor(figures, {
    date: state.date,
    destination: state.destination,
    headquarters: state.headquarters,
    route: state.route,
    answers: state.answers,
  });
  const history = compareVersions(figures);
  return {
    figures,
    spec: state.chip.kind === 'listed' ? chipNamed(state.chip.name) : null,
    quantities: quantitiesOf(figures),
    leading: leadingFormat(figures.formats),
    version,
    standing: version && standingOn(version, state.date),
    pending:
      ruleVersions.find(({ id, effective }) => id <= state.date && state.date < effective) ?? null,
    textChanged: history.find((row) => row.version === version)?.textChanged ?? false,
    finding,
    outcome: finding.classification === null ? 'none' : outcomeOf(finding.classification),
    history,
    noticed: ruleVersions.flatMap(({ id, effective }) =>
      noticeFor(figures.name, { ...state, date: effective }) === null ? [] : [id],
    ),
    headroom: version === null ? [] : headroom(figures, version),
    limitsHeadroom: version === null ? [] : limitsHeadroom(figures, version),
  };
}

function leadingFormat(formats: readonly NumberFormat[]): NumberFormat | null {
  return formats.reduce<NumberFormat | null>(
    (best, format) =>
      best === null || product(format.denseTops, format.bits) > product(best.denseTops, best.bits)
        ? format
        : best,
    null,
  );
}

/** The chips whose way in and out of the rule is the story of it. */
export const paradeNames = [
  'A100 SXM 80GB',
  'A800 SXM 80GB',
  'H100 SXM',
  'H800 SXM',
  'H20',
  'RTX 4090 D',
  'H200 SXM',
] as const;

export interface ParadeCell {
  version: RuleVersion;
  outcome: Outcome;
  /** An individual notice asked for a licence to China by then. */
  noticed: boolean;
  /** Under both limits of case-by-case review. */
  within: boolean;
}

export interface ParadeRow {
  name: string;
  cells: ParadeCell[];
}

/** Each chip under each version, on the day the version took effect. */
export function buildParade(named: readonly ChipFigures[]): ParadeRow[] {
  return named.map((figures) => ({
    name: figures.name,
    cells: ruleVersions.map((version) => {
      const found = classify(figures, version);
      const shipment = { date: version.effective, destination: 'CN', headquarters: 'CN' };
      return {
        version,
        outcome: outcomeOf(found),
        noticed: noticeFor(figures.name, shipment) !== null,
        within: found.limits.within === true,
      };
    }),
  }));
}
