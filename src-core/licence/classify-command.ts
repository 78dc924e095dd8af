import { z } from 'zod';
import { bad, good, type Result } from '@core/fault';
import { classify, type LimitsFinding } from './classify';
import type { Direction, Paragraph, TestCode } from './criteria';
import { quantitiesOf, type ChipFigures, type FigureName } from './figures';
import { readFigures } from './figures-file';
import type { IsoDate } from './period';
import {
  knownUntil,
  ruleVersionIds,
  ruleVersions,
  standingOn,
  versionNamed,
  type RuleVersion,
  type RuleVersionId,
} from './rule-versions';

/** One comparison in the JSON output. `holds` is `null` where the value is unknown. */
export interface ReportStep {
  test: TestCode | 'entry-exists';
  value: number | boolean | string | null;
  direction: Direction;
  threshold: number | boolean | string;
  holds: boolean | null;
  cite: string;
}

/** The JSON document of `chokepoint classify`. Its field names are a contract. */
export interface ClassifyReport {
  name: string;
  rule: {
    /** The date that was asked for. */
    asked: IsoDate;
    /** The version it names; `null` before 3A090 existed. */
    version: RuleVersionId | null;
    effective: IsoDate | null;
    cite: string | null;
  };
  tpp: number | null;
  performanceDensity: number | null;
  paragraph: Paragraph;
  note2: boolean;
  missing: FigureName[];
  /** What the known figures leave open; one outcome only unless `undecided`. */
  possible: Paragraph[];
  /** Under both limits of 2026-01-15; `null` with the reason beside it. */
  withinLimits: boolean | null;
  withinLimitsReason: LimitsFinding['reason'];
  steps: ReportStep[];
  /** In words: what the reader should know about the date or the file. */
  notes: string[];
}

/** Classifies the figures in `text`, a JSON file named `place`, under the rule a date names. */
export function classifyText(text: string, place: string, rule: string): Result<ClassifyReport> {
  if (!z.iso.date().safeParse(rule).success) {
    return bad({
      code: 'rule-date',
      place: '--rule',
      message: `"${rule}" is not a date.`,
      remedy: `Give a day such as 2023-10-17. Versions: ${ruleVersionIds.join(', ')}.`,
    });
  }
  const read = readFigures(text, place);
  if (!read.ok) return read;
  const { figures, unused } = read.value;
  const unusedNotes = unused.map((field) => `The field "${field}" is not known and was not used.`);
  const version = versionNamed(rule);
  const report = version === null ? beforeControls(figures, rule) : under(version, figures, rule);
  return good({ ...report, notes: [...report.notes, ...unusedNotes] });
}

function under(version: RuleVersion, figures: ChipFigures, asked: IsoDate): ClassifyReport {
  const found = classify(figures, version);
  const { limits } = found;
  return {
    name: figures.name,
    rule: {
      asked,
      version: version.id,
      effective: version.effective,
      cite: version.source.cite,
    },
    tpp: found.tpp,
    performanceDensity: found.performanceDensity,
    paragraph: found.paragraph,
    note2: found.note2,
    missing: found.missing,
    possible: found.possible,
    withinLimits: limits.within,
    withinLimitsReason: limits.reason,
    steps: [...found.steps, ...limits.steps].map(
      ({ test, value, direction, threshold, holds, cite }) => ({
        test,
        value,
        direction,
        threshold,
        holds,
        cite,
      }),
    ),
    notes: notesOn(version, asked),
  };
}

/** Before 2022-10-07 there was no 3A090, so no paragraph of it can apply. */
function beforeControls(figures: ChipFigures, asked: IsoDate): ClassifyReport {
  const first = ruleVersions[0]!;
  const { tpp, performanceDensity } = quantitiesOf(figures);
  return {
    name: figures.name,
    rule: { asked, version: null, effective: null, cite: null },
    tpp,
    performanceDensity,
    paragraph: 'none',
    note2: false,
    missing: [],
    possible: ['none'],
    withinLimits: null,
    withinLimitsReason: 'version-without-limits',
    steps: [
      {
        test: 'entry-exists',
        value: asked,
        direction: 'at-least',
        threshold: first.effective,
        holds: false,
        cite: first.source.cite,
      },
    ],
    notes: [`3A090 did not exist on ${asked}; it came with the rule of ${first.id}.`],
  };
}

function notesOn(version: RuleVersion, asked: IsoDate): string[] {
  const notes: string[] = [];
  if (version.id === asked) {
    if (version.effective > asked) {
      notes.push(`The rule of ${version.id} took effect on ${version.effective}.`);
    }
  } else {
    notes.push(
      `No version is named ${asked}; on that day the version of ${version.id} was in force.`,
    );
    const pending = ruleVersions.find((next) => next.id <= asked && next.effective > asked);
    if (pending)
      notes.push(
        `The rule of ${pending.id} was out, but in effect only from ${pending.effective}.`,
      );
  }
  if (version.enforced.length === 0) notes.push(`The rule of ${version.id} was never enforced.`);
  else if (
    standingOn(version, asked).inText &&
    version.compliance !== null &&
    asked < version.compliance
  ) {
    notes.push(
      `What the rule of ${version.id} added had to be complied with from ${version.compliance}.`,
    );
  }
  if (asked > knownUntil) {
    notes.push(`The sources were read up to ${knownUntil}; the rule may have changed since.`);
  }
  return notes;
}
