import { classify, type Classification } from './classify';
import type { Criteria, Paragraph, TestCode } from './criteria';
import type { ChipFigures } from './figures';
import type { Step } from './judge';
import { ruleVersions, type RuleVersion } from './rule-versions';

/** Why a chip stands elsewhere than under the version before. */
export interface Move {
  from: Paragraph;
  to: Paragraph;
  /** Tests the version before had and this one has not, and the other way round. */
  droppedTests: TestCode[];
  addedTests: TestCode[];
  /** What decided then, and what decides now. */
  before: Step[];
  after: Step[];
}

export interface VersionRow {
  version: RuleVersion;
  classification: Classification;
  /** The version altered the text of 3A090, whether or not it touched this chip. */
  textChanged: boolean;
  /** `null` in the first row and wherever the chip stands as it did before. */
  move: Move | null;
}

/** The paragraph of one chip under each version in time, and what moved it. */
export function compareVersions(
  figures: ChipFigures,
  versions: readonly RuleVersion[] = ruleVersions,
): VersionRow[] {
  return versions.map((version, index) => {
    const classification = classify(figures, version);
    const previous = versions[index - 1];
    if (previous === undefined) return { version, classification, textChanged: true, move: null };
    const before = classify(figures, previous);
    const stays =
      before.paragraph === classification.paragraph && before.note2 === classification.note2;
    return {
      version,
      classification,
      textChanged: version.criteria !== previous.criteria,
      move: stays ? null : moveBetween(before, classification, previous.criteria, version.criteria),
    };
  });
}

function moveBetween(
  before: Classification,
  after: Classification,
  oldText: Criteria,
  newText: Criteria,
): Move {
  const oldTests = testCodes(oldText);
  const newTests = testCodes(newText);
  return {
    from: before.paragraph,
    to: after.paragraph,
    droppedTests: oldTests.filter((test) => !newTests.includes(test)),
    addedTests: newTests.filter((test) => !oldTests.includes(test)),
    before: before.decidedBy,
    after: after.decidedBy,
  };
}

function testCodes({ note2, branches }: Criteria): TestCode[] {
  return [note2, ...branches].flatMap((branch) => branch?.tests.map(({ test }) => test) ?? []);
}
