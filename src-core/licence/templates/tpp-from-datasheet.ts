import { defineTemplate } from '@core/questions/define-template';
import { slipsApart, slipTo } from '@core/questions/draft';
import type { Random } from '@core/random';
import { sum } from '../decimal';
import { totalProcessingPerformance, type NumberFormat } from '../figures';
import { withSeparators } from '../shown-value';
import { accelerator } from './draw-chip';
import { decidingFormat, formatsOf, multiplication, productOf } from './chip-words';

/** Two or three rows of a data sheet whose products differ, so that one of them decides. */
function drawFormats(random: Random): NumberFormat[] {
  const at = (bits: number, denseTops: number): NumberFormat => ({
    name: `${bits} bits`,
    denseTops,
    bits,
  });
  const tops = 2 * random.int(60, 900);
  switch (random.pick(['8', '16', '4'])) {
    case '16': // As fast at 16 bits as at 8.
      return [at(8, tops), at(16, Math.round(tops * random.pick([0.75, 0.9, 1])))];
    case '4':
      return [
        at(4, Math.round(tops * random.pick([2.2, 2.5, 3]))),
        at(8, tops),
        at(16, Math.round(tops * 0.4)),
      ];
    default:
      return [at(8, tops), at(16, Math.round(tops * random.pick([0.25, 0.3, 0.4])))];
  }
}

export const tppFromDatasheet = defineTemplate({
  id: 'gen-tpp-from-datasheet',
  skill: { en: 'compute TPP from a data sheet', ja: '仕様書からTPPを計算する' },
  topic: 'rules',
  level: 1,
  lesson: 'computing-tpp',
  facts: ['def-tpp', 'def-tpp-2'],
  draw(random) {
    const chip = accelerator({ formats: drawFormats(random) });
    const tpp = totalProcessingPerformance(chip)!;
    const deciding = decidingFormat(chip);
    const others = chip.formats.filter((format) => format !== deciding);
    const products = chip.formats.map(multiplication);
    const listed = formatsOf(chip);
    const accept = { low: tpp, high: tpp };
    const total = sum(chip.formats.map(productOf));
    const fastest = Math.max(...chip.formats.map(({ denseTops }) => denseTops));

    return {
      kind: 'numeric',
      stem: {
        en: `A data sheet gives an accelerator ${listed.en}, each figure for dense matrices. What is its TPP?`,
        ja: `あるアクセラレーターの仕様書に、密の性能として${listed.ja}とある。TPPはいくつか。`,
      },
      answer: tpp,
      unit: null,
      decimals: 0,
      accept: {
        ...accept,
        reason: {
          en: `${multiplication(deciding).en} comes out exactly.`,
          ja: `${multiplication(deciding).ja}はちょうどの値になります。`,
        },
      },
      slips: slipsApart(accept, [
        slipTo(2 * tpp, 0, {
          why: {
            en: `That is 2 × ${withSeparators(deciding.denseTops)} × ${deciding.bits} = ${withSeparators(2 * tpp)}: printed TOPS count a multiply-accumulate as two already.`,
            ja: `2×${withSeparators(deciding.denseTops)}×${deciding.bits}＝${withSeparators(2 * tpp)}の値です。仕様書のTOPSは積和演算1回を初めから2と数えています。`,
          },
          belief: {
            en: 'You must double the datasheet TOPS again.',
            ja: '仕様書のTOPSをさらに2倍する必要がある。',
          },
          misconceptionOf: 'def-tpp-2',
        }),
        ...others.map((format) =>
          slipTo(productOf(format), 0, {
            why: {
              en: `That is ${multiplication(format).en}, the row at ${format.bits} bits; the largest product counts.`,
              ja: `${format.bits}ビットの行の${multiplication(format).ja}です。採るのは最大の積です。`,
            },
            belief: {
              en: `The row at ${format.bits} bits is the one that decides.`,
              ja: `決め手になるのは${format.bits}ビットの行だ。`,
            },
          }),
        ),
        slipTo(total, 0, {
          why: {
            en: `${withSeparators(total)} adds the rows up; a chip runs one format at a time, and the highest product counts.`,
            ja: `${withSeparators(total)}は各行の積を足した値です。数値形式どうしは足さず、最大の積を採ります。`,
          },
          belief: {
            en: 'The number formats of a chip are added together.',
            ja: '数値形式ごとの性能は合計する。',
          },
        }),
        slipTo(fastest, 0, {
          why: {
            en: `${withSeparators(fastest)} is a throughput; it still has to be multiplied by its bit length.`,
            ja: `${withSeparators(fastest)}は性能値で、まだビット長を掛けていません。`,
          },
          belief: {
            en: 'TPP is a throughput read straight off the data sheet.',
            ja: 'TPPは仕様書の性能値をそのまま読んだものだ。',
          },
          misconceptionOf: 'def-tpp',
        }),
      ]),
      explanation: {
        en: `Multiply each dense figure by its bit length and keep the largest product: ${products.map(({ en }) => en).join(', ')}. So TPP is ${withSeparators(tpp)}.`,
        ja: `密の値それぞれにビット長を掛け、最大の積を採ります。${products.map(({ ja }) => ja).join('、')}なので、TPPは${withSeparators(tpp)}です。`,
      },
    };
  },
});
