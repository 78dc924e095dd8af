import type { Text } from '@core/language';
import { defineTemplate, drawWhere } from '@core/questions/define-template';
import type { Random } from '@core/random';
import { judge } from '../judge';
import { quantitiesOf } from '../figures';
import { withSeparators } from '../shown-value';
import { stepOptions } from './reasoning';
import {
  denseTops,
  figuresOf,
  stepsOf,
  version,
  type Flaw,
  type Sheet,
} from './wrong-step-2023-steps';

const n = withSeparators;

const flaws: readonly Flaw[] = [
  'doubled',
  'sparse-kept',
  'memory-area',
  'one-die',
  'note-by-tpp',
  'note-by-market',
  'rounded',
  'tpp-alone',
];

/** A sheet of the kind the flaw needs; whether its figures fit too is asked by {@link fits}. */
function drawSheet(random: Random, flaw: Flaw): Sheet {
  const sparse = flaw === 'sparse-kept' || (flaw !== 'doubled' && random.int(1, 3) === 1);
  const near = flaw === 'rounded';
  const tops = flaw === 'note-by-market' ? random.int(600, 900) : random.int(200, near ? 299 : 590);
  const dies = near ? 1 : random.pick(flaw === 'one-die' ? [2] : [1, 2]);
  return {
    printed: sparse ? 2 * tops : tops,
    sparse,
    dies,
    dieArea: near ? random.int(2700, 7400) / 10 : random.int(250, 420),
    stacks: random.pick([2, 4, 6]),
    stackArea: random.pick([100, 110]),
    dataCentre: flaw !== 'note-by-market',
  };
}

/** With these figures the flaw is a mistake, and not a slip without consequence. */
function fits(flaw: Flaw, sheet: Sheet): boolean {
  const quantities = quantitiesOf(figuresOf(sheet));
  const density = quantities.performanceDensity!;
  switch (flaw) {
    case 'rounded':
      return [5.92, 3.2].some((line) => density < line && density.toFixed(2) === line.toFixed(2));
    case 'tpp-alone':
      return judge({ ...version.criteria, note2: null }, quantities).branch !== 'a.2';
    default:
      return true;
  }
}

function stem(sheet: Sheet): Text {
  const { printed, sparse, dies, dieArea, stacks, stackArea, dataCentre } = sheet;
  const product = dataCentre
    ? { en: 'A data-centre chip', ja: 'データセンター用チップ' }
    : { en: 'A gaming card, not for data centres,', ja: 'データセンター用ではないゲーム用カード' };
  return {
    en: `${product.en} has ${n(printed)} TOPS at 8 bits (${sparse ? 'with sparsity' : 'dense'}), ${dies} logic ${dies === 1 ? 'die' : 'dies'} of ${n(dieArea)} mm² and ${stacks} HBM stacks of ${stackArea} mm². Someone classifies it under the rule of October 2023 in five steps, each building on the ones before. In which step is the mistake?`,
    ja: `8ビットで${n(printed)}TOPS（${sparse ? 'スパース性使用時' : '密'}）、${n(dieArea)}mm²のロジックダイ${dies}個、${stackArea}mm²のHBM積層${stacks}個の${product.ja}がある。ある人がこれを2023年10月の規則で5段階に分けて分類した。各段階は前の段階を受けている。誤りはどの段階にあるか。`,
  };
}

export const wrongStep2023 = defineTemplate({
  id: 'gen-wrong-step-2023',
  skill: {
    en: 'find the mistake in a classification under the rule of 2023',
    ja: '2023年規則による分類の誤りを見つける',
  },
  topic: 'rules',
  level: 3,
  lesson: 'the-test-of-2023',
  facts: ['rule2023-a1', 'rule2023-a2', 'rule2023-b1', 'rule2023-note2', 'def-tpp', 'def-die'],
  draw(random) {
    const flaw = random.pick(flaws);
    const sheet = drawWhere(
      () => drawSheet(random, flaw),
      (drawn) => fits(flaw, drawn),
    );
    const steps = stepsOf(sheet, flaw);
    const mistake = steps.findIndex(({ sound }) => !sound);
    const { why } = steps[mistake]!;
    const tpp = n(denseTops(sheet) * 8);
    return {
      kind: 'single-choice',
      keepOrder: true,
      stem: stem(sheet),
      options: stepOptions(steps),
      explanation: {
        en: `The mistake is in step ${mistake + 1}. ${why.en} The TPP is ${tpp}.`,
        ja: `誤りは${mistake + 1}番目の段階です。${why.ja}TPPは${tpp}です。`,
      },
    };
  },
});
