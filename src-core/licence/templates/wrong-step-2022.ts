import type { Text } from '@core/language';
import { defineTemplate, drawWhere } from '@core/questions/define-template';
import type { Random } from '@core/random';
import { classify } from '../classify';
import { allHold, type Step } from '../judge';
import { ruleVersion } from '../rule-versions';
import { withSeparators } from '../shown-value';
import { clauseOf } from './clauses';
import { acceleratorOf } from './draw-chip';
import { stepOptions, type ReasoningStep } from './reasoning';

const version = ruleVersion('2022-10-07');
const n = withSeparators;

type Flaw = 'doubled' | 'one-way' | 'memory-counted' | 'strict' | 'one-is-enough';
const flaws: readonly Flaw[] = ['doubled', 'one-way', 'memory-counted', 'strict', 'one-is-enough'];

interface Sheet {
  tops: number;
  /** Link speed in each direction. */
  oneWay: number;
  memory: number;
}

/** The comparisons of the engine for a TPP and a link speed. */
function compared(tpp: number, ioGBps: number): { tppStep: Step; ioStep: Step } {
  const { steps } = classify(acceleratorOf(tpp, { ioGBps }), version);
  const [ioStep, tppStep] = steps as [Step, Step];
  return { tppStep, ioStep };
}

/** Figures with which the flaw is a mistake and not a manner of speaking. */
function fits(flaw: Flaw, { tops, oneWay }: Sheet): boolean {
  const { tppStep, ioStep } = compared(tops * 8, oneWay * 2);
  if (flaw === 'strict') return ioStep.value === ioStep.threshold;
  if (flaw === 'one-is-enough') return tppStep.holds !== ioStep.holds;
  return true;
}

function drawSheet(random: Random): Sheet {
  return {
    tops: random.int(300, 1900),
    oneWay: random.pick([150, 200, 300, 300, 350, 450, 600]),
    memory: random.pick([1638, 2039, 2450, 3350]),
  };
}

function stepsOf({ tops, oneWay, memory }: Sheet, flaw: Flaw): ReasoningStep[] {
  const tpp = flaw === 'doubled' ? 2 * tops * 8 : tops * 8;
  const io =
    flaw === 'one-way' ? oneWay : flaw === 'memory-counted' ? 2 * oneWay + memory : 2 * oneWay;
  const { tppStep, ioStep } = compared(tpp, io);
  const linkMet = flaw === 'strict' ? false : ioStep.holds!;
  const tests = [tppStep, { holds: linkMet }];
  const follows = allHold(tests)!;
  const caught = flaw === 'one-is-enough' ? !follows : follows;

  return [
    {
      text:
        flaw === 'doubled'
          ? {
              en: `2 × ${n(tops)} × 8 = ${n(tpp)} in TOPS × bit length`,
              ja: `TOPS×ビット長は2×${n(tops)}×8＝${n(tpp)}`,
            }
          : {
              en: `${n(tops)} × 8 = ${n(tpp)} in TOPS × bit length`,
              ja: `TOPS×ビット長は${n(tops)}×8＝${n(tpp)}`,
            },
      sound: tpp === tops * 8,
      why: {
        en: `Printed TOPS count a multiply-accumulate as two already: ${n(tops)} × 8 = ${n(tops * 8)}.`,
        ja: `仕様書のTOPSは積和演算1回を初めから2と数えています。${n(tops)}×8＝${n(tops * 8)}です。`,
      },
      belief: {
        belief: {
          en: 'You must double the datasheet TOPS again.',
          ja: '仕様書のTOPSをさらに2倍する必要がある。',
        },
        misconceptionOf: 'def-tpp-2',
      },
    },
    {
      text: linkText(flaw, oneWay, memory, io),
      sound: io === 2 * oneWay,
      why: {
        en: `Both directions count together and memory traffic is left out: 2 × ${oneWay} = ${n(2 * oneWay)} GB/s.`,
        ja: `双方向を合計し、メモリ向けは除きます。2×${oneWay}＝${n(2 * oneWay)}GB/sです。`,
      },
      belief: {
        belief: {
          en: 'The 600 figure counted memory bandwidth.',
          ja: '600という数値はメモリ帯域を含む。',
        },
        misconceptionOf: 'rule2022-io',
      },
    },
    comparison(tppStep, tppStep.holds!, {
      en: 'The line of 4,800 is a line for TOPS, without the bit length.',
      ja: '4,800はビット長を掛ける前のTOPSの基準だ。',
    }),
    comparison(ioStep, linkMet, {
      en: 'A threshold has to be exceeded, not just reached.',
      ja: '基準値はちょうどでは足りず、超えなければならない。',
    }),
    {
      text: caught
        ? follows
          ? { en: 'Both tests are met, so 3A090 applies', ja: '両方を満たすので、3A090に当たる' }
          : {
              en: 'One of the tests is met, so 3A090 applies',
              ja: '要件の一つを満たすので、3A090に当たる',
            }
        : {
            en: 'Not both tests are met, so 3A090 does not apply',
            ja: '両方は満たさないので、3A090に当たらない',
          },
      sound: caught === follows,
      why: {
        en: 'The text of 2022 asks for both tests; meeting one of them is not enough.',
        ja: '2022年版は両方の要件を求めており、一方を満たすだけでは足りません。',
      },
      belief: {
        belief: {
          en: 'Either fast interconnect or high compute alone was enough.',
          ja: '高速リンクか高演算性能のどちらか一方で規制対象になった。',
        },
        misconceptionOf: 'rule2022-and',
      },
    },
  ];
}

function linkText(flaw: Flaw, oneWay: number, memory: number, io: number): Text {
  switch (flaw) {
    case 'one-way':
      return {
        en: `The links count with ${oneWay} GB/s of input and output`,
        ja: `リンクは入出力${oneWay}GB/sと数える`,
      };
    case 'memory-counted':
      return {
        en: `2 × ${oneWay} + ${n(memory)} = ${n(io)} GB/s of input and output`,
        ja: `入出力は2×${oneWay}＋${n(memory)}＝${n(io)}GB/s`,
      };
    default:
      return {
        en: `2 × ${oneWay} = ${n(io)} GB/s of input and output`,
        ja: `入出力は2×${oneWay}＝${n(io)}GB/s`,
      };
  }
}

function comparison(step: Step, claimed: boolean, belief: Text): ReasoningStep {
  const sound = claimed === step.holds;
  const { en, ja } = clauseOf(step);
  const [value, limit] = [n(step.value as number), n(step.threshold as number)];
  const said = sound
    ? { en: `${en.charAt(0).toUpperCase()}${en.slice(1)}`, ja: `${ja}なので` }
    : { en: `${value} does not exceed ${limit}`, ja: `${value}は${limit}を超えないので` };
  return {
    text: {
      en: `${said.en}: this test is ${claimed ? 'met' : 'not met'}`,
      ja: `${said.ja}、この要件は${claimed ? '満たす' : '満たさない'}`,
    },
    sound,
    why: {
      en: `The text says ${limit} or more, and the threshold itself is included.`,
      ja: `条文は「${limit}以上」で、基準値そのものも含みます。`,
    },
    belief: { belief },
  };
}

export const wrongStep2022 = defineTemplate({
  id: 'gen-wrong-step-2022',
  skill: {
    en: 'find the mistake in a classification under the rule of 2022',
    ja: '2022年規則による分類の誤りを見つける',
  },
  topic: 'rules',
  level: 2,
  lesson: 'the-test-of-2022',
  facts: ['rule2022-and', 'rule2022-io', 'def-tpp-2'],
  draw(random) {
    const flaw = random.pick(flaws);
    const sheet = drawWhere(
      () => drawSheet(random),
      (drawn) => fits(flaw, drawn),
    );
    const steps = stepsOf(sheet, flaw);
    const mistake = steps.findIndex(({ sound }) => !sound);
    const { why } = steps[mistake]!;
    return {
      kind: 'single-choice',
      keepOrder: true,
      stem: {
        en: `A chip has ${n(sheet.tops)} dense TOPS at 8 bits, links of ${sheet.oneWay} GB/s in each direction and ${n(sheet.memory)} GB/s of memory bandwidth. Someone classifies it under the text of October 2022 in five steps, each building on the ones before. In which step is the mistake?`,
        ja: `密の性能が8ビットで${n(sheet.tops)}TOPS、リンクが片方向${sheet.oneWay}GB/s、メモリ帯域が${n(sheet.memory)}GB/sのチップがある。ある人がこれを2022年10月版で5段階に分けて分類した。各段階は前の段階を受けている。誤りはどの段階にあるか。`,
      },
      options: stepOptions(steps),
      explanation: {
        en: `The mistake is in step ${mistake + 1}. ${why.en}`,
        ja: `誤りは${mistake + 1}番目の段階です。${why.ja}`,
      },
    };
  },
});
