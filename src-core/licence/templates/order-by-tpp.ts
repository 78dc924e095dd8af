import type { Text } from '@core/language';
import { defineTemplate, drawWhere } from '@core/questions/define-template';
import type { Random } from '@core/random';
import { totalProcessingPerformance, type NumberFormat } from '../figures';
import { withSeparators } from '../shown-value';
import { accelerator } from './draw-chip';
import { multiplication, throughputOf } from './chip-words';

/** One row of a data sheet, as printed. */
interface Row {
  dense: NumberFormat;
  sparse: boolean;
  printed: number;
  tpp: number;
}

function drawRow(random: Random, bits: number, sparse: boolean): Row {
  const denseTops = random.int(Math.ceil(1200 / bits), Math.floor(12_000 / bits));
  const dense = { name: `${bits} bits`, denseTops, bits };
  const tpp = totalProcessingPerformance(accelerator({ formats: [dense] }))!;
  return { dense, sparse, printed: sparse ? 2 * denseTops : denseTops, tpp };
}

/** Near ties are no test of skill, and the printed numbers alone must not give the order. */
function isFair(rows: readonly Row[]): boolean {
  const byTpp = sortedBy(rows, ({ tpp }) => tpp);
  const apart = byTpp.every((row, index) => index === 0 || row.tpp > byTpp[index - 1]!.tpp * 1.06);
  return apart && sortedBy(rows, ({ printed }) => printed).some((row, at) => row !== byTpp[at]);
}

const sortedBy = (rows: readonly Row[], key: (row: Row) => number) =>
  [...rows].sort((left, right) => key(left) - key(right));

function words({ dense, sparse, printed }: Row): Text {
  const throughput = throughputOf({ ...dense, denseTops: printed });
  const [en, ja] = sparse ? ['with sparsity', 'スパース性使用時'] : ['dense', '密'];
  return {
    en: `${throughput} at ${dense.bits} bits, ${en}`,
    ja: `${dense.bits}ビットで${throughput}（${ja}）`,
  };
}

function reason({ dense, sparse, printed }: Row): Text {
  const { en, ja } = multiplication(dense);
  if (!sparse) return { en: `${en}.`, ja: `${ja}です。` };
  const halved = [printed, dense.denseTops].map(withSeparators);
  return {
    en: `Sparsity is taken out first: ${halved[0]} ÷ 2 = ${halved[1]}. Then ${en}.`,
    ja: `先にスパース性の分を除き、${halved[0]}÷2＝${halved[1]}。そこから${ja}です。`,
  };
}

export const orderByTpp = defineTemplate({
  id: 'gen-order-by-tpp',
  skill: { en: 'compare chips by TPP', ja: 'TPPでチップを比べる' },
  topic: 'rules',
  level: 2,
  lesson: 'computing-tpp',
  facts: ['def-tpp', 'def-tpp-dense'],
  draw(random) {
    const rows = drawWhere(
      () => [
        drawRow(random, 8, false),
        drawRow(random, 16, false),
        drawRow(random, 8, true),
        drawRow(random, 4, random.int(0, 1) === 1),
      ],
      isFair,
    );
    const ordered = sortedBy(rows, ({ tpp }) => tpp);
    const all = ordered.map(({ tpp }) => withSeparators(tpp)).join(' < ');
    return {
      kind: 'ordering',
      stem: {
        en: 'Four accelerators, each with the row of its data sheet that decides. Order them by TPP.',
        ja: '4つのアクセラレーターについて、決め手になる仕様書の行を示す。TPPの順に並べよ。',
      },
      ends: {
        first: { en: 'lowest TPP', ja: 'TPPが低い' },
        last: { en: 'highest TPP', ja: 'TPPが高い' },
      },
      items: ordered.map((row) => ({ text: words(row), why: reason(row) })),
      explanation: {
        en: `Take sparsity out, then multiply by the bit length: ${all}. The printed numbers stand in another order.`,
        ja: `スパース性の分を除いてからビット長を掛けます。TPPは${all}で、印刷された数値の順とは異なります。`,
      },
    };
  },
});
