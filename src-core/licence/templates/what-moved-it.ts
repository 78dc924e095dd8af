import type { Text } from '@core/language';
import { defineTemplate } from '@core/questions/define-template';
import type { OptionDraft, WrongReason } from '@core/questions/draft';
import type { Random } from '@core/random';
import { compareVersions } from '../compare-versions';
import type { BranchCode } from '../criteria';
import type { ChipFigures } from '../figures';
import { ruleVersion } from '../rule-versions';
import { shownValue, withSeparators } from '../shown-value';
import { drawChip, drawRegime } from './draw-chip';
import { namedChips, type NamedChip } from './named-chips';
import { outcomeOf, reasonFor } from './reasons';

const [before, after] = [ruleVersion('2022-10-07'), ruleVersion('2023-10-17')];
const known = namedChips('A800 SXM 80GB', 'H800 SXM');
const n = withSeparators;

type Cause = 'link-dropped' | 'density-added' | 'band-added' | 'line-lowered';

const texts: Record<Cause, Text> = {
  'link-dropped': {
    en: 'Without the link test, TPP alone is enough',
    ja: 'リンクの要件がなくなり、TPPだけで足りる',
  },
  'density-added': {
    en: 'Density, now tested too, puts it in paragraph a',
    ja: '新たに問われる密度により、a項に入る',
  },
  'band-added': {
    en: 'A middle band, paragraph b, was added for it',
    ja: '中間の帯であるb項が設けられ、そこに入る',
  },
  'line-lowered': {
    en: 'The line of 4,800 was lowered below its TPP',
    ja: '4,800の線が引き下げられ、TPPが線を超えた',
  },
};

/** Which part of the new text catches the chip names the change behind it. */
function causeOf(branch: BranchCode | null): Cause {
  if (branch === 'a.1') return 'link-dropped';
  return branch === 'a.2' ? 'density-added' : 'band-added';
}

const mistaken: Record<Cause, Omit<WrongReason, 'why'>> = {
  'link-dropped': {
    belief: {
      en: 'Deleting the link test caught each chip that had slow links.',
      ja: 'リンクの要件が消えたので、リンクの遅いチップはどれも対象になった。',
    },
  },
  'density-added': {
    belief: {
      en: 'The rule of 2023 turns on density alone.',
      ja: '2023年規則では密度だけが決め手になる。',
    },
  },
  'band-added': {
    belief: {
      en: 'Chips that were legal in 2022 moved to the milder paragraph b.',
      ja: '2022年に対象外だったチップは、軽いほうのb項に移った。',
    },
  },
  'line-lowered': {
    belief: {
      en: 'A stricter rule means a lower threshold.',
      ja: '規制が厳しくなったのは、基準値が下がったからだ。',
    },
  },
};

function drawMoved(random: Random): { figures: ChipFigures; named: NamedChip | null } {
  const regime = random.pick(['named', 'a.1', 'a.2', 'b.1', 'b.2'] as const);
  if (regime === 'named') {
    const named = random.pick(known);
    return { figures: named.figures, named };
  }
  const chip =
    regime === 'a.1'
      ? drawChip(random, { tpp: [4800, 9600], areaMm2: [500, 830] })
      : drawRegime(random, regime);
  return { figures: { ...chip, ioGBps: random.pick([64, 128, 300, 400]) }, named: null };
}

export const whatMovedIt = defineTemplate({
  id: 'gen-what-moved-it',
  skill: {
    en: 'say which change of the text moved a chip from 2022 to 2023',
    ja: '2022年から2023年への変更のうち、チップの扱いを変えたものを言い当てる',
  },
  topic: 'rules',
  level: 2,
  lesson: 'the-test-of-2023',
  facts: ['rule2022-and', 'rule2023-no-io', 'rule2023-a1', 'rule2023-a2', 'rule2023-b2'],
  draw(random) {
    const { figures, named } = drawMoved(random);
    const row = compareVersions(figures, [before, after])[1]!;
    const { classification } = row;
    const cause = causeOf(classification.branch);
    const paragraph = outcomeOf(classification);
    const [tpp, io] = [classification.tpp!, figures.ioGBps!].map(n);
    const density = classification.performanceDensity;
    const [en, ja] =
      density === null
        ? [`a TPP of ${tpp} and ${io} GB/s`, `TPP ${tpp}、入出力${io}GB/s`]
        : [
            `a TPP of ${tpp}, a density of ${shownValue(density)} and ${io} GB/s`,
            `TPP ${tpp}、密度${shownValue(density)}、入出力${io}GB/s`,
          ];
    const reason = reasonFor(paragraph, figures, after);
    const unmoved: Text = {
      en: `4,800 stands in both texts. ${reason.en}`,
      ja: `4,800はどちらの版にもあります。${reason.ja}`,
    };
    const name = named?.name;

    return {
      kind: 'single-choice',
      facts: named?.facts ?? [],
      stem: {
        en: `${name === undefined ? 'A data-centre chip' : `The ${name}`} with ${en} of input and output was outside 3A090 under the text of 2022 and is inside it under the rule of 2023. Which change catches it?`,
        ja: `${ja}の${name ?? 'データセンター用チップ'}は、2022年版では3A090の対象外、2023年規則では対象である。どの変更によって対象になったか。`,
      },
      options: (Object.keys(texts) as Cause[]).map((given): OptionDraft =>
        given === cause
          ? { right: true, text: texts[given], why: reason }
          : {
              right: false,
              text: texts[given],
              why: given === 'line-lowered' ? unmoved : reason,
              ...mistaken[given],
            },
      ),
      explanation: {
        en: `In 2022: ${reasonFor('none', figures, before).en} In 2023: ${reason.en}`,
        ja: `2022年版では、${reasonFor('none', figures, before).ja}2023年規則では、${reason.ja}`,
      },
    };
  },
});
