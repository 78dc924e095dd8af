import type { Text } from '@core/language';
import { defineTemplate } from '@core/questions/define-template';
import type { OptionDraft, WrongReason } from '@core/questions/draft';
import type { ChipFigures } from '../figures';
import { headroom } from '../headroom';
import { ruleVersion } from '../rule-versions';
import { withSeparators } from '../shown-value';
import { acceleratorOf } from './draw-chip';
import { reasonFor } from './reasons';

const version = ruleVersion('2022-10-07');

interface Change {
  text: Text;
  figures: ChipFigures;
  reason: Omit<WrongReason, 'why'>;
}

export const cut2022 = defineTemplate({
  id: 'gen-cut-2022',
  skill: {
    en: 'choose the cut that leads out of the rule of 2022, and say what it costs',
    ja: '2022年規則から外れるための削減と、その代償を選ぶ',
  },
  topic: 'rules',
  level: 2,
  lesson: 'the-test-of-2022',
  facts: ['rule2022-and', 'rule2022-io', 'a800-cut'],
  draw(random) {
    const tops = random.int(640, 1900);
    const chip = acceleratorOf(tops * 8, {
      dieAreaMm2: random.int(600, 830),
      ioGBps: 100 * random.int(7, 18),
      memoryGBps: random.pick([1638, 2039, 2450, 3350]),
    });
    const n = withSeparators;
    const line = headroom(chip, version).find(({ figure }) => figure === 'ioGBps')!.bound!
      .value as number;
    const slower = { ...chip, ioGBps: line - 8 * random.int(1, 40) };
    const halfMemory = Math.round(chip.memoryGBps! / 2);
    const doubleArea = 2 * chip.dieAreaMm2!;

    const insufficient: Change[] = [
      {
        text: {
          en: `Links at ${line} GB/s: each chip computes as before, clusters train a little more slowly`,
          ja: `リンクを${line}GB/sに：単体の演算は変わらず、多数を束ねた学習が少し遅くなる`,
        },
        figures: { ...chip, ioGBps: line },
        reason: {
          belief: {
            en: 'A threshold has to be exceeded; reaching it does no harm.',
            ja: '基準値は超えて初めて該当し、ちょうどなら該当しない。',
          },
        },
      },
      {
        text: {
          en: `Memory at ${n(halfMemory)} GB/s: models that wait for data run more slowly`,
          ja: `メモリ帯域を${n(halfMemory)}GB/sに：データ待ちの多い処理が遅くなる`,
        },
        figures: { ...chip, memoryGBps: halfMemory },
        reason: {
          belief: {
            en: 'The 600 figure counted memory bandwidth.',
            ja: '600という数値はメモリ帯域を指す。',
          },
          misconceptionOf: 'rule2022-io',
        },
      },
      {
        text: {
          en: `The same compute over ${n(doubleArea)} mm² of die: production costs more`,
          ja: `同じ演算性能を${n(doubleArea)}mm²のダイに広げる：製造費が上がる`,
        },
        figures: { ...chip, dieAreaMm2: doubleArea },
        reason: {
          belief: {
            en: 'Performance density counted in 2022 already.',
            ja: '2022年から性能密度が問われていた。',
          },
        },
      },
    ];
    return {
      kind: 'single-choice',
      stem: {
        en: `In November 2022 a maker wants to take a chip of ${n(tops)} dense TOPS at 8 bits, ${n(chip.ioGBps!)} GB/s of links in both directions together, ${n(chip.memoryGBps!)} GB/s of memory bandwidth and ${n(chip.dieAreaMm2!)} mm² of die out of 3A090. Which single change does it, and at what cost?`,
        ja: `2022年11月、あるメーカーが、8ビットで密${n(tops)}TOPS、リンクは双方向合計${n(chip.ioGBps!)}GB/s、メモリ帯域${n(chip.memoryGBps!)}GB/s、ダイ面積${n(chip.dieAreaMm2!)}mm²のチップを3A090から外そうとしている。どの変更1つで外れ、その代償は何か。`,
      },
      options: [
        {
          right: true,
          text: {
            en: `Links at ${slower.ioGBps} GB/s: each chip computes as before, clusters train more slowly`,
            ja: `リンクを${slower.ioGBps}GB/sに：単体の演算は変わらず、多数を束ねた学習が遅くなる`,
          },
          why: reasonFor('none', slower, version),
        },
        ...insufficient.map(({ text, figures, reason }): OptionDraft => ({
          right: false,
          text,
          why: reasonFor('3A090', figures, version),
          ...reason,
        })),
      ],
      explanation: {
        en: 'The text of 2022 needed both tests, so failing the link test below 600 GB/s was enough. The A800 was made this way: 400 GB/s, and the compute left alone.',
        ja: '2022年版では両方の要件が必要だったので、接続速度を600GB/s未満にするだけで外れました。A800はこのやり方で作られ、400GB/sに落としながら演算性能は変えていません。',
      },
    };
  },
});
