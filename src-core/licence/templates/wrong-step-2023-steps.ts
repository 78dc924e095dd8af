import type { Text } from '@core/language';
import type { WrongReason } from '@core/questions/draft';
import { classify } from '../classify';
import { product } from '../decimal';
import { quantitiesOf } from '../figures';
import { allHold, judge, take } from '../judge';
import { ruleVersion } from '../rule-versions';
import { shownValue, withSeparators } from '../shown-value';
import { acceleratorOf } from './draw-chip';
import type { ReasoningStep } from './reasoning';
import { outcomeOf, reasonFor } from './reasons';

export const version = ruleVersion('2023-10-17');
const n = withSeparators;

export type Flaw =
  | 'doubled'
  | 'sparse-kept'
  | 'memory-area'
  | 'one-die'
  | 'note-by-tpp'
  | 'note-by-market'
  | 'rounded'
  | 'tpp-alone';

/** What the stem tells. */
export interface Sheet {
  /** TOPS at 8 bits as printed; twice the dense ones if `sparse`. */
  printed: number;
  sparse: boolean;
  dies: number;
  dieArea: number;
  stacks: number;
  stackArea: number;
  dataCentre: boolean;
}

export const denseTops = ({ printed, sparse }: Sheet) => (sparse ? printed / 2 : printed);
export const figuresOf = (sheet: Sheet) =>
  acceleratorOf(denseTops(sheet) * 8, {
    dieAreaMm2: product(sheet.dies, sheet.dieArea),
    dataCentre: sheet.dataCentre,
  });

const densityLines = [5.92, 3.2];
/** Enough digits that no line is crossed by rounding. */
const shownDensity = (density: number) =>
  densityLines
    .map((threshold) => shownValue(density, { direction: 'at-least', threshold }))
    .reduce((longest, shown) => (shown.length > longest.length ? shown : longest));

/** The five steps; one of them has the flaw, and those after it go on from what it states. */
export function stepsOf(sheet: Sheet, flaw: Flaw): ReasoningStep[] {
  const right = quantitiesOf(figuresOf(sheet));
  const area = product(sheet.dies, sheet.dieArea);
  const statedTops = flaw === 'sparse-kept' ? sheet.printed : denseTops(sheet);
  const statedTpp = (flaw === 'doubled' ? 2 : 1) * statedTops * 8;
  const statedArea =
    flaw === 'memory-area'
      ? area + sheet.stacks * sheet.stackArea
      : flaw === 'one-die'
        ? sheet.dieArea
        : area;
  const stated = acceleratorOf(statedTpp, { dieAreaMm2: statedArea, dataCentre: sheet.dataCentre });
  const quantities = quantitiesOf(stated);
  const density = shownDensity(quantities.performanceDensity!);
  const note = version.criteria.note2!.tests.map((test) => take('note2', test, quantities));
  const exempt = allHold(note)!;
  const noteStated = flaw === 'note-by-tpp' || flaw === 'note-by-market' ? true : exempt;

  return [
    {
      text: tppText(flaw, sheet, statedTops, statedTpp),
      sound: statedTpp === right.tpp,
      why: tppWhy(sheet, right.tpp!),
      belief: sheet.sparse
        ? {
            belief: {
              en: 'The sparse (higher) datasheet figure is the one the rule uses.',
              ja: '規則は仕様書のスパース性能（高い方）を使う。',
            },
            misconceptionOf: 'def-tpp-dense',
          }
        : {
            belief: {
              en: 'You must double the datasheet TOPS again.',
              ja: '仕様書のTOPSをさらに2倍する必要がある。',
            },
            misconceptionOf: 'def-tpp-2',
          },
    },
    {
      text: { en: `Die area ${n(statedArea)} mm²`, ja: `ダイ面積は${n(statedArea)}mm²` },
      sound: statedArea === area,
      why: {
        en: `Logic dies are added up and memory is left out: ${sheet.dies} × ${n(sheet.dieArea)} = ${n(area)} mm².`,
        ja: `ロジックダイを合計し、メモリは除きます。${sheet.dies}×${n(sheet.dieArea)}＝${n(area)}mm²です。`,
      },
      belief: {
        belief: { en: 'HBM area is part of the denominator.', ja: 'HBMの面積も分母に入る。' },
        misconceptionOf: 'def-die',
      },
    },
    {
      text: {
        en: `Density ${n(statedTpp)} ÷ ${n(statedArea)} ≈ ${density}`,
        ja: `性能密度は${n(statedTpp)}÷${n(statedArea)}≒${density}`,
      },
      sound: true,
      why: {
        en: 'It divides the TPP of the first step by the area of the second, as the definition says.',
        ja: '定義どおり、最初の段階のTPPを次の段階の面積で割っています。',
      },
      belief: {
        belief: {
          en: 'Performance density is TOPS over area, without the bit length.',
          ja: '性能密度は、ビット長を掛ける前のTOPSを面積で割る。',
        },
      },
    },
    {
      text: noteText(flaw, noteStated),
      sound: noteStated === exempt,
      why: {
        en: 'Note 2 asks for two things at once: not for data centres, and a TPP below 4,800.',
        ja: '注2の条件は、データセンター用でないことと、TPPが4,800未満であることの両方です。',
      },
      belief: noteBelief(sheet),
    },
    conclusion(flaw, noteStated, stated, density),
  ];
}

function tppText(flaw: Flaw, sheet: Sheet, tops: number, tpp: number): Text {
  const halved = sheet.sparse && flaw !== 'sparse-kept' ? `${n(sheet.printed)} ÷ 2` : n(tops);
  const factor = flaw === 'doubled' ? '2 × ' : '';
  const en = `TPP ${factor}${halved} × 8 = ${n(tpp)}`;
  return {
    en,
    ja: en
      .replace('TPP ', 'TPPは')
      .replace(/ (×|÷) /g, '$1')
      .replace(' = ', '＝'),
  };
}

function tppWhy(sheet: Sheet, tpp: number): Text {
  const dense = n(denseTops(sheet));
  return sheet.sparse
    ? {
        en: `Sparse figures are halved first: ${n(sheet.printed)} ÷ 2 = ${dense}, and ${dense} × 8 = ${n(tpp)}.`,
        ja: `スパース時の値は先に半分にします。${n(sheet.printed)}÷2＝${dense}、${dense}×8＝${n(tpp)}です。`,
      }
    : {
        en: `Printed dense TOPS count a multiply-accumulate as two already: ${dense} × 8 = ${n(tpp)}.`,
        ja: `仕様書の密のTOPSは積和演算1回を初めから2と数えています。${dense}×8＝${n(tpp)}です。`,
      };
}

function noteText(flaw: Flaw, applies: boolean): Text {
  if (flaw === 'note-by-tpp')
    return {
      en: 'TPP is below 4,800, so Note 2 applies',
      ja: 'TPPが4,800未満なので、注2が適用される',
    };
  if (flaw === 'note-by-market')
    return {
      en: 'It is a gaming card, so Note 2 applies',
      ja: 'ゲーム用カードなので、注2が適用される',
    };
  return applies
    ? { en: 'Both conditions of Note 2 are met', ja: '注2の条件を両方とも満たす' }
    : { en: 'Not both conditions of Note 2 are met', ja: '注2の条件を両方は満たさない' };
}

function noteBelief({ dataCentre }: Sheet): Omit<WrongReason, 'why'> {
  return dataCentre
    ? { belief: { en: 'Note 2 is a matter of TPP alone.', ja: '注2はTPPだけで決まる。' } }
    : {
        belief: {
          en: 'Gaming cards are always exempt from 3A090.',
          ja: 'ゲーム用カードは常に3A090の対象外である。',
        },
        misconceptionOf: 'rule2023-note2',
      };
}

function conclusion(
  flaw: Flaw,
  noteStated: boolean,
  stated: ReturnType<typeof acceleratorOf>,
  density: string,
): ReasoningStep {
  const { branches } = version.criteria;
  const judged = judge({ note2: null, branches }, quantitiesOf(stated));
  const belief = {
    belief: {
      en: 'The paragraph is to be read off the density alone.',
      ja: 'どの項に当たるかは密度だけで読み取る。',
    },
  };
  if (noteStated) {
    return {
      text: { en: 'Note 2 takes it out: no paragraph applies', ja: '注2により、該当する項はない' },
      sound: true,
      why: {
        en: 'If Note 2 applies, as the step before says, no paragraph does.',
        ja: '前の段階のとおり注2が適用されるなら、該当する項はありません。',
      },
      belief,
    };
  }
  if (flaw === 'rounded' || flaw === 'tpp-alone') {
    const branch = branches.find(({ code }) => code === wrongBranch(flaw, judged.branch))!;
    const line = branch.tests.find(({ quantity }) => quantity === 'performanceDensity')!.threshold;
    return {
      text:
        flaw === 'rounded'
          ? {
              en: `Rounded, the density is ${line}, so ${branch.code} applies: ${branch.paragraph}`,
              ja: `丸めると密度は${line}なので、${branch.code}に当たり${branch.paragraph}`,
            }
          : {
              en: `TPP reaches 1,600, so ${branch.code} applies: ${branch.paragraph}`,
              ja: `TPPが1,600に達するので、${branch.code}に当たり${branch.paragraph}`,
            },
      sound: judged.branch === branch.code,
      why: {
        en: `${branch.code} asks for a TPP of 1,600 or more and a density of ${line} or more together, compared unrounded; ${density} is below ${line}.`,
        ja: `${branch.code}の条件は、TPP 1,600以上と密度${line}以上の両方で、丸めずに比べます。${density}は${line}未満です。`,
      },
      belief,
    };
  }
  const outcome = outcomeOf(classify(stated, version));
  return {
    text:
      judged.branch === null
        ? { en: 'No branch is met: no paragraph applies', ja: 'どの枝も満たさず、該当する項はない' }
        : {
            en: `${judged.branch} is met: the chip is in ${judged.paragraph}`,
            ja: `${judged.branch}を満たし、${judged.paragraph}に当たる`,
          },
    sound: true,
    why: reasonFor(outcome, stated, version),
    belief,
  };
}

/** Rounding lifts a density to the next line; reading AND as OR lets TPP alone reach a.2. */
const wrongBranch = (flaw: 'rounded' | 'tpp-alone', actual: string | null) =>
  flaw === 'tpp-alone' || actual !== null ? 'a.2' : 'b.2';
