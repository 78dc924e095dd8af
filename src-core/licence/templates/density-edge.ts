import { defineTemplate, drawWhere } from '@core/questions/define-template';
import type { WrongReason } from '@core/questions/draft';
import type { Random } from '@core/random';
import { classify } from '../classify';
import { quotient } from '../decimal';
import type { ChipFigures } from '../figures';
import { ruleVersion } from '../rule-versions';
import { withSeparators } from '../shown-value';
import { acceleratorOf } from './draw-chip';
import { reasonFor } from './reasons';

const version = ruleVersion('2023-10-17');

/** The two density lines that chips of 1,600 to 2,400 TPP meet, with the branch that begins there. */
const lines = version.criteria.branches.flatMap(({ code, paragraph, tests }) =>
  tests.flatMap(({ test, threshold }) =>
    (test === 'a.2-density' || test === 'b.2-density-from') && typeof threshold === 'number'
      ? [{ branch: code, paragraph, at: threshold }]
      : [],
  ),
);

type Line = (typeof lines)[number];

/** A chip a hair above, below or exactly on a line; its density rounds to the line in each case. */
function drawAtLine(random: Random, line: Line): ChipFigures {
  return drawWhere(
    () => {
      const tpp = 8 * random.int(200, 299);
      const tenths = quotient(tpp, line.at) * 10;
      const area = random.pick([Math.floor(tenths), Math.ceil(tenths)]) / 10;
      return acceleratorOf(tpp, { dieAreaMm2: area });
    },
    (chip) => {
      const density = classify(chip, version).performanceDensity!;
      return density.toFixed(2) === line.at.toFixed(2);
    },
  );
}

export const densityEdge = defineTemplate({
  id: 'gen-density-edge',
  skill: {
    en: 'compare a density with its line before rounding it',
    ja: '性能密度を丸めずに基準値と比べる',
  },
  topic: 'rules',
  level: 2,
  lesson: 'density-and-the-workaround',
  facts: ['def-pd', 'rule2023-a2', 'rule2023-b2'],
  draw(random) {
    const line = random.pick(lines);
    const chip = drawAtLine(random, line);
    const found = classify(chip, version);
    const answer = found.branch === line.branch;
    const density = found.performanceDensity!;
    const [tpp, area] = [found.tpp!, chip.dieAreaMm2!].map(withSeparators);
    const reason = reasonFor(line.paragraph, chip, version);

    return {
      kind: 'true-false',
      stem: {
        en: `A data-centre chip has a TPP of ${tpp} on ${area} mm² of logic die. Under the rule of October 2023 it falls under ${line.branch} of 3A090.`,
        ja: `TPPが${tpp}、ロジックダイの面積が${area}mm²のデータセンター用チップは、2023年10月の規則で3A090の${line.branch}に該当する。`,
      },
      answer,
      wrong: { why: reason, ...mistaken(answer, density === line.at, line) },
      explanation: {
        en: `Compare before rounding. ${tpp} ÷ ${area}: ${reason.en}`,
        ja: `丸める前に比べます。${tpp}÷${area}を計算すると、${reason.ja}`,
      },
    };
  },
});

/** What someone believes who takes the other side. */
function mistaken(answer: boolean, onTheLine: boolean, line: Line): Omit<WrongReason, 'why'> {
  if (!answer) {
    return {
      belief: {
        en: `Values are rounded before they are compared, and this one rounds to ${line.at}.`,
        ja: `値は丸めてから比べるもので、これは丸めれば${line.at}だ。`,
      },
    };
  }
  if (onTheLine) {
    return {
      belief: {
        en: 'A threshold has to be exceeded, not just reached.',
        ja: '基準値はちょうどでは足りず、超えなければならない。',
      },
    };
  }
  return line.branch === 'a.2'
    ? {
        belief: {
          en: 'A chip under 4,800 TPP can never be in 3A090.a.',
          ja: 'TPPが4,800未満なら3A090.aに該当することはない。',
        },
        misconceptionOf: 'rule2023-a2',
      }
    : {
        belief: {
          en: 'Below a TPP of 2,400 nothing can happen.',
          ja: 'TPPが2,400を下回れば安全だ。',
        },
      };
}
