import { defineTemplate } from '@core/questions/define-template';
import { slipsApart, slipTo } from '@core/questions/draft';
import { product, quotient } from '../decimal';
import { quantitiesOf } from '../figures';
import { shownValue, withSeparators } from '../shown-value';
import { acceleratorOf } from './draw-chip';

/** One unit of the last place asked for, so that cutting off is as good as rounding. */
const slack = 0.01;

export const densityFromDatasheet = defineTemplate({
  id: 'gen-density-from-datasheet',
  skill: {
    en: 'compute performance density from a data sheet',
    ja: '仕様書から性能密度を計算する',
  },
  topic: 'rules',
  level: 2,
  lesson: 'density-and-the-workaround',
  facts: ['def-pd', 'def-die', 'def-tpp-2'],
  draw(random) {
    const dies = random.pick([1, 2, 2, 4]);
    const dieArea = random.int(dies === 1 ? 280 : 90, Math.floor(830 / Math.min(dies, 2)));
    const stacks = random.pick([2, 4, 5, 6]);
    const stackArea = random.pick([100, 110, 121]);
    const tops = random.int(220, 1400);
    const area = dies * dieArea;
    const withMemory = area + stacks * stackArea;
    const { tpp, performanceDensity } = quantitiesOf(acceleratorOf(tops * 8, { dieAreaMm2: area }));
    const density = performanceDensity!;
    const answer = Number(density.toFixed(2));
    const accept = { low: answer - slack, high: answer + slack };
    const n = withSeparators;
    const over = (dividend: number, divisor: number) => quotient(dividend, divisor);
    const slip = (value: number) => shownValue(value);
    const [overMemory, overOne, doubled, raw] = [
      over(tpp!, withMemory),
      over(tpp!, dieArea),
      over(product(2, tpp!), area),
      over(tops, area),
    ];

    return {
      kind: 'numeric',
      stem: {
        en: `An accelerator offers ${n(tops)} dense TOPS at 8 bits, its best format. Its package holds ${dies} logic ${dies === 1 ? 'die' : 'dies'} of ${dieArea} mm² made at 5 nm, and ${stacks} HBM stacks of ${stackArea} mm² each. What is its performance density, to two decimals?`,
        ja: `あるアクセラレーターの密の性能は8ビットで${n(tops)}TOPSで、ほかの数値形式はこれを上回らない。パッケージには、5nmで作られた${dieArea}mm²のロジックダイが${dies}個と、${stackArea}mm²のHBM積層が${stacks}個ある。性能密度を小数第2位まで求めよ。`,
      },
      answer,
      unit: { en: 'TPP/mm²', ja: 'TPP/mm²' },
      decimals: 2,
      accept: {
        ...accept,
        reason: {
          en: `${n(tpp!)} ÷ ${n(area)} is asked for to two decimals; ${slack} either way is let pass.`,
          ja: `${n(tpp!)}÷${n(area)}を小数第2位まで求めるため、前後${slack}の差は正解とします。`,
        },
      },
      slips: slipsApart(accept, [
        slipTo(overMemory, slack, {
          why: {
            en: `${slip(overMemory)} divides by ${n(withMemory)} mm², memory included. Only logic dies count.`,
            ja: `${slip(overMemory)}は、メモリを含めた${n(withMemory)}mm²で割った値です。数えるのはロジックダイだけです。`,
          },
          belief: {
            en: 'HBM area is part of the denominator.',
            ja: 'HBMの面積も分母に入る。',
          },
          misconceptionOf: 'def-die',
        }),
        slipTo(overOne, slack, {
          why: {
            en: `${slip(overOne)} divides by one die of ${dieArea} mm²; the areas are added up.`,
            ja: `${slip(overOne)}は、ダイ1個の${dieArea}mm²で割った値です。面積は合計します。`,
          },
          belief: { en: 'Density is taken per die.', ja: '密度はダイ1個について計算する。' },
        }),
        slipTo(doubled, slack, {
          why: {
            en: `${slip(doubled)} comes from a TPP of 2 × ${n(tops)} × 8 = ${n(2 * tpp!)}; printed TOPS hold the 2 already.`,
            ja: `${slip(doubled)}は、TPPを2×${n(tops)}×8＝${n(2 * tpp!)}とした値です。仕様書のTOPSに2倍は織り込み済みです。`,
          },
          belief: {
            en: 'You must double the datasheet TOPS again.',
            ja: '仕様書のTOPSをさらに2倍する必要がある。',
          },
          misconceptionOf: 'def-tpp-2',
        }),
        slipTo(raw, slack, {
          why: {
            en: `${slip(raw)} is TOPS per mm²; density is TPP per mm², with the 8 bits in it.`,
            ja: `${slip(raw)}は1mm²当たりのTOPSです。密度は、8ビットを掛けたTPPを面積で割ります。`,
          },
          belief: {
            en: 'Performance density is throughput over area.',
            ja: '性能密度とは、性能値をそのまま面積で割ったものだ。',
          },
        }),
      ]),
      explanation: {
        en: `TPP is ${n(tops)} × 8 = ${n(tpp!)}; the logic dies make ${n(area)} mm² and the HBM stays out. ${n(tpp!)} ÷ ${n(area)} ≈ ${answer}.`,
        ja: `TPPは${n(tops)}×8＝${n(tpp!)}、ロジックダイは計${n(area)}mm²で、HBMは含めません。${n(tpp!)}÷${n(area)}≒${answer}です。`,
      },
    };
  },
});
