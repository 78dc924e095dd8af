import type { Text } from '@core/language';
import { defineTemplate } from '@core/questions/define-template';
import { slipsApart, slipTo, type WrongReason } from '@core/questions/draft';
import type { Random } from '@core/random';
import { product } from '../decimal';
import type { ChipFigures } from '../figures';
import { headroom } from '../headroom';
import { ruleVersion } from '../rule-versions';
import { withSeparators } from '../shown-value';
import { acceleratorOf } from './draw-chip';
import { reasonFor } from './reasons';

const version = ruleVersion('2023-10-17');

/** Small, middling, large and very large silicon: on each another line is met first. */
const sizes = [
  { dies: 1, areaMm2: [220, 499] },
  { dies: 1, areaMm2: [501, 749] },
  { dies: 1, areaMm2: [751, 850] },
  { dies: 2, areaMm2: [760, 850] },
] as const;

const largestWholeBelow = (bound: number) => Math.ceil(bound) - 1;

function slipsFor(bound: number, chip: ChipFigures) {
  const answer = largestWholeBelow(bound);
  const at = (tpp: number, belief: Text, misconceptionOf?: string) => {
    const tried = acceleratorOf(tpp, { dieAreaMm2: chip.dieAreaMm2 });
    const reason: WrongReason = {
      why:
        tpp > answer
          ? caughtAt(tpp, tried)
          : {
              en: `${withSeparators(tpp)} stays out, but ${withSeparators(answer)} does so too.`,
              ja: `${withSeparators(tpp)}でも外れますが、${withSeparators(answer)}でもまだ外れます。`,
            },
      belief,
      ...(misconceptionOf === undefined ? {} : { misconceptionOf }),
    };
    return slipTo(tpp, 0, reason);
  };
  const area = chip.dieAreaMm2!;
  return [
    at(4799, { en: '4,800 is the one line of the rule.', ja: '規則の線は4,800の一本だけだ。' }),
    at(2399, {
      en: 'Below a TPP of 2,400 a chip is outside, and not before.',
      ja: '外れるのはTPPが2,400を下回ったときだ。',
    }),
    at(1599, {
      en: 'The lowest TPP in the rule is the one to stay under.',
      ja: '規則にある最も低いTPPを下回らなければならない。',
    }),
    at(
      largestWholeBelow(product(5.92, area)),
      { en: 'Density matters from 5.92 on.', ja: '密度が問われるのは5.92からだ。' },
      'rule2023-a2',
    ),
    at(largestWholeBelow(product(3.2, area)), {
      en: 'The density of 3.2 is a line of its own, whatever the TPP.',
      ja: '密度の3.2は、TPPに関係のない独立した線だ。',
    }),
    at(
      answer + 1,
      Number.isInteger(bound)
        ? {
            en: 'Staying under a line means coming to it at most.',
            ja: '線を下回るとは、線ちょうどまでを含む。',
          }
        : { en: 'A bound may be rounded to the nearest whole.', ja: '限度は四捨五入してよい。' },
    ),
  ];
}

function caughtAt(tpp: number, chip: ChipFigures): Text {
  const { en, ja } = reasonFor('none', chip, version);
  return {
    en: `At ${withSeparators(tpp)} the chip is still caught. ${en}`,
    ja: `${withSeparators(tpp)}ではまだ該当します。${ja}`,
  };
}

function drawChip(random: Random): { chip: ChipFigures; dies: number } {
  const { dies, areaMm2 } = random.pick(sizes);
  const dieAreaMm2 = dies * random.int(areaMm2[0], areaMm2[1]);
  return { chip: acceleratorOf(8 * random.int(720, 1900), { dieAreaMm2 }), dies };
}

export const stayUnder2023 = defineTemplate({
  id: 'gen-stay-under-2023',
  skill: {
    en: 'find the highest TPP that stays out of 3A090 on a given die',
    ja: '与えられたダイ面積で3A090に該当しない最大のTPPを求める',
  },
  topic: 'rules',
  level: 3,
  lesson: 'density-and-the-workaround',
  facts: ['rule2023-a1', 'rule2023-a2', 'rule2023-b1', 'rule2023-b2', 'def-pd'],
  draw(random) {
    const { chip, dies } = drawChip(random);
    const room = headroom(chip, version).find(({ figure }) => figure === 'tpp')!;
    const bound = room.bound!.value as number;
    const answer = largestWholeBelow(bound);
    const standing = (tpp: number) =>
      reasonFor('none', acceleratorOf(tpp, { dieAreaMm2: chip.dieAreaMm2 }), version);
    const [best, oneMore] = [standing(answer), standing(answer + 1)];
    const accept = { low: answer, high: answer };
    const [area, now, shown, next] = [chip.dieAreaMm2!, room.now as number, answer, answer + 1].map(
      withSeparators,
    );
    const onDies = {
      en: dies === 1 ? 'on one logic die' : `on ${dies} logic dies`,
      ja: `${dies}個のロジックダイ（計${area}mm²）`,
    };
    return {
      kind: 'numeric',
      stem: {
        en: `A data-centre chip with ${area} mm² in all ${onDies.en} has a TPP of ${now}. Its maker keeps the silicon and lowers the throughput until no paragraph of 3A090 applies under the rule of October 2023. What is the largest whole-number TPP it can keep?`,
        ja: `${onDies.ja}から成る、TPP ${now}のデータセンター用チップがある。メーカーはダイを変えずに性能を下げ、2023年10月の規則で3A090のどの項にも該当しないようにする。残せるTPPは、整数で最大いくつか。`,
      },
      answer,
      unit: null,
      decimals: 0,
      accept: {
        ...accept,
        reason: {
          en: `At ${next} a paragraph applies, at ${shown} none does.`,
          ja: `${next}ではいずれかの項に該当し、${shown}ではどの項にも該当しません。`,
        },
      },
      slips: slipsApart(accept, slipsFor(bound, chip)),
      explanation: {
        en: `Look for the line that is met first on ${area} mm². ${best.en} One more, at ${next}: ${oneMore.en}`,
        ja: `${area}mm²で最初に届く線を探します。TPP ${shown}なら、${best.ja}1だけ増やして${next}にすると、${oneMore.ja}`,
      },
    };
  },
});
