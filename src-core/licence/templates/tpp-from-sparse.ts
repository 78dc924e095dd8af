import { defineTemplate } from '@core/questions/define-template';
import { slipsApart, slipTo } from '@core/questions/draft';
import { totalProcessingPerformance } from '../figures';
import { withSeparators } from '../shown-value';
import { accelerator } from './draw-chip';

export const tppFromSparse = defineTemplate({
  id: 'gen-tpp-from-sparse',
  skill: {
    en: 'compute TPP from figures that assume sparsity',
    ja: 'スパース性を前提とした値からTPPを計算する',
  },
  topic: 'rules',
  level: 2,
  lesson: 'computing-tpp',
  facts: ['def-tpp-dense', 'def-tpp', 'def-tpp-2'],
  draw(random) {
    const bits = random.pick([4, 8]);
    const dense = random.int(1300 / bits, 9600 / bits);
    const printed = 2 * dense;
    const figures = accelerator({ formats: [{ name: `${bits} bits`, denseTops: dense, bits }] });
    const tpp = totalProcessingPerformance(figures)!;
    const accept = { low: tpp, high: tpp };
    const n = withSeparators;

    return {
      kind: 'numeric',
      stem: {
        en: `A product page prints ${n(printed)} TOPS at ${bits} bits for an accelerator, with the footnote “with sparsity”. No other format gives more. What is its TPP?`,
        ja: `あるアクセラレーターの製品ページには、${bits}ビットで${n(printed)}TOPSとあり、「スパース性使用時」という脚注が付いている。ほかの数値形式でこれを上回るものはない。TPPはいくつか。`,
      },
      answer: tpp,
      unit: null,
      decimals: 0,
      accept: {
        ...accept,
        reason: {
          en: `${n(printed)} ÷ 2 × ${bits} comes out exactly.`,
          ja: `${n(printed)}÷2×${bits}はちょうどの値になります。`,
        },
      },
      slips: slipsApart(accept, [
        slipTo(2 * tpp, 0, {
          why: {
            en: `That is ${n(printed)} × ${bits} = ${n(2 * tpp)}, the sparse figure. TPP is taken on dense matrices: ${n(dense)} TOPS.`,
            ja: `${n(printed)}×${bits}＝${n(2 * tpp)}で、スパース時の値です。TPPは密行列で計算するので、使うのは${n(dense)}TOPSです。`,
          },
          belief: {
            en: 'The sparse (higher) datasheet figure is the one the rule uses.',
            ja: '規則は仕様書のスパース性能（高い方）を使う。',
          },
          misconceptionOf: 'def-tpp-dense',
        }),
        slipTo(4 * tpp, 0, {
          why: {
            en: `That is 2 × ${n(printed)} × ${bits} = ${n(4 * tpp)}: the sparse figure, and doubled once more.`,
            ja: `2×${n(printed)}×${bits}＝${n(4 * tpp)}で、スパース時の値をさらに2倍しています。`,
          },
          belief: {
            en: 'You must double the datasheet TOPS again.',
            ja: '仕様書のTOPSをさらに2倍する必要がある。',
          },
          misconceptionOf: 'def-tpp-2',
        }),
        slipTo(tpp / 2, 0, {
          why: {
            en: `That halves twice. Sparsity is halved away once; the 2 of the definition is in the printed TOPS and stays there.`,
            ja: `2回半分にしています。半分にするのはスパース性の分だけで、定義の2倍は仕様書のTOPSに含まれたままです。`,
          },
          belief: {
            en: 'The 2 of the definition has to be taken out of printed TOPS.',
            ja: '定義にある2倍は、仕様書のTOPSから取り除かなければならない。',
          },
        }),
        slipTo(dense, 0, {
          why: {
            en: `${n(dense)} is the dense throughput; it still has to be multiplied by ${bits} bits.`,
            ja: `${n(dense)}は密の性能値で、まだ${bits}ビットを掛けていません。`,
          },
          belief: {
            en: 'TPP is a throughput read straight off the data sheet.',
            ja: 'TPPは仕様書の性能値をそのまま読んだものだ。',
          },
          misconceptionOf: 'def-tpp',
        }),
      ]),
      explanation: {
        en: `“With sparsity” doubles the printed figure, so halve it first: ${n(printed)} ÷ 2 = ${n(dense)} dense TOPS. Then ${n(dense)} × ${bits} = ${n(tpp)}.`,
        ja: `「スパース性使用時」の値は2倍になっているので、先に半分にします。${n(printed)}÷2＝${n(dense)}が密のTOPSで、${n(dense)}×${bits}＝${n(tpp)}です。`,
      },
    };
  },
});
