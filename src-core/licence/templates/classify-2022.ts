import { unreachable } from '@core/fault';
import type { Text } from '@core/language';
import { defineTemplate } from '@core/questions/define-template';
import type { OptionDraft, WrongReason } from '@core/questions/draft';
import type { Random } from '@core/random';
import { classify } from '../classify';
import type { ChipFigures } from '../figures';
import type { Step } from '../judge';
import { ruleVersion } from '../rule-versions';
import { withSeparators } from '../shown-value';
import { clauseOf, joined } from './clauses';
import { drawChip } from './draw-chip';
import { formatsOf } from './chip-words';
import { namedChips } from './named-chips';

const version = ruleVersion('2022-10-07');
const known = namedChips('A100 SXM 80GB', 'A800 SXM 80GB', 'H100 SXM', 'H800 SXM', 'H20');

type Verdict = 'both' | 'link-fails' | 'compute-fails' | 'neither';
const verdicts: readonly Verdict[] = ['both', 'link-fails', 'compute-fails', 'neither'];

const texts: Record<Verdict, Text> = {
  both: { en: 'Inside: it meets both tests', ja: '対象：両方の要件を満たす' },
  'link-fails': {
    en: 'Outside: it meets the compute test alone',
    ja: '対象外：満たすのは演算性能の要件だけ',
  },
  'compute-fails': {
    en: 'Outside: it meets the link test alone',
    ja: '対象外：満たすのは接続速度の要件だけ',
  },
  neither: { en: 'Outside: it meets neither test', ja: '対象外：どちらの要件も満たさない' },
};

function drawInvented(random: Random): ChipFigures {
  const fast = random.int(0, 1) === 1;
  const chip = drawChip(random, { tpp: fast ? [4800, 16_000] : [1200, 4792] });
  return { ...chip, ioGBps: random.pick([64, 400, 480, 592, 600, 608, 900, 1200]) };
}

function verdictOf(io: Step, tpp: Step): Verdict {
  if (io.holds === true) return tpp.holds === true ? 'both' : 'compute-fails';
  return tpp.holds === true ? 'link-fails' : 'neither';
}

/** What someone believes who gives this verdict where another is right. */
function belief(given: Verdict, actual: Verdict): Omit<WrongReason, 'why'> {
  switch (given) {
    case 'both':
      return actual === 'neither'
        ? {
            belief: {
              en: 'Memory bandwidth counts towards the 600 GB/s.',
              ja: '600という数値はメモリ帯域を含む。',
            },
            misconceptionOf: 'rule2022-io',
          }
        : {
            belief: {
              en: 'Either fast interconnect or high compute alone is enough.',
              ja: '高速リンクか高演算性能のどちらか一方で足りる。',
            },
            misconceptionOf: 'rule2022-and',
          };
    case 'link-fails':
      return actual === 'both'
        ? {
            belief: {
              en: 'Only the speed in one direction counts.',
              ja: '数えるのは片方向の速度だけだ。',
            },
          }
        : {
            belief: {
              en: 'TOPS × bit length still has to be doubled.',
              ja: 'TOPS×ビット長をさらに2倍する。',
            },
            misconceptionOf: 'def-tpp-2',
          };
    case 'compute-fails':
      return {
        belief: {
          en: 'The line of 4,800 is a line for TOPS, without the bit length.',
          ja: '4,800はビット長を掛ける前のTOPSの基準だ。',
        },
      };
    case 'neither':
      return {
        belief: {
          en: 'Both tests measure the same thing, so they are met or missed together.',
          ja: '2つの要件は同じものを測るので、満たすときも外れるときも一緒だ。',
        },
      };
    default:
      return unreachable(given);
  }
}

export const classify2022 = defineTemplate({
  id: 'gen-classify-2022',
  skill: {
    en: 'classify a chip under the rule of 2022',
    ja: '2022年規則でチップを分類する',
  },
  topic: 'rules',
  level: 1,
  lesson: 'the-test-of-2022',
  facts: ['rule2022-and', 'rule2022-io'],
  draw(random) {
    const named = random.int(1, 4) === 1 ? random.pick(known) : null;
    const figures = named?.figures ?? drawInvented(random);
    const found = classify(figures, version);
    const [io, tpp] = ['2022-io', '2022-tpp'].map((test) =>
      found.steps.find((step) => step.test === test)!,
    ) as [Step, Step];
    const actual = verdictOf(io, tpp);
    const inside = found.paragraph === '3A090';
    const both = joined([tpp, io].map((step) => clauseOf(step)));
    const why: Text = {
      en: `${both.en}; ${inside ? 'both are met.' : 'both would have to be met.'}`,
      ja: `${both.ja}です。${inside ? '両方を満たします。' : '両方を満たすことが条件です。'}`,
    };
    return {
      kind: 'single-choice',
      facts: named?.facts ?? [],
      stem: stemFor(figures, found.tpp!, named?.name ?? null),
      options: verdicts.map((given): OptionDraft =>
        given === actual
          ? { right: true, text: texts[given], why }
          : { right: false, text: texts[given], why, ...belief(given, actual) },
      ),
      explanation: {
        en: `The text of 2022 asked for two things at once: 600 GB/s of input and output or more, and TOPS × bit length of 4,800 or more. ${why.en}`,
        ja: `2022年版は、入出力600GB/s以上と、TOPS×ビット長4,800以上を同時に求めました。${why.ja}`,
      },
    };
  },
});

function stemFor(figures: ChipFigures, tpp: number, name: string | null): Text {
  const [io, memory, compute] = [figures.ioGBps!, figures.memoryGBps!, tpp].map(withSeparators);
  if (name !== null) {
    return {
      en: `The ${name} comes to ${compute} in TOPS × bit length and to ${io} GB/s of input and output in both directions together. Where does it stand under the text of 3A090 of October 2022?`,
      ja: `${name}は、TOPS×ビット長が${compute}、双方向合計の入出力が${io}GB/sである。2022年10月版の3A090ではどう扱われるか。`,
    };
  }
  const listed = formatsOf(figures);
  return {
    en: `An accelerator offers ${listed.en}, dense. Input and output come to ${io} GB/s in both directions together, memory bandwidth is ${memory} GB/s. Where does it stand under the text of 3A090 of October 2022?`,
    ja: `あるアクセラレーターの密の性能は、${listed.ja}である。入出力は双方向合計で${io}GB/s、メモリ帯域は${memory}GB/sである。2022年10月版の3A090ではどう扱われるか。`,
  };
}
