import type { Text } from '@core/language';
import { defineTemplate } from '@core/questions/define-template';
import { classify } from '../classify';
import type { ChipFigures } from '../figures';
import { ruleVersion } from '../rule-versions';
import { shownValue, withSeparators } from '../shown-value';
import { drawRegime, type Regime2023 } from './draw-chip';
import { outcomeOf, reasonFor } from './reasons';

const version = ruleVersion('2023-10-17');

/** Five places a chip can come to stand in, one drawn for each. */
const regimes = ['a.1', 'a.2', 'b.1', 'none-density', 'note2'] as const satisfies Regime2023[];

type Place = 'a.1' | 'a.2' | 'b' | 'none' | 'note2';
const texts: Record<Place, Text> = {
  'a.1': { en: '3A090.a by TPP alone', ja: 'TPPだけで3A090.a' },
  'a.2': { en: '3A090.a by TPP and density together', ja: 'TPPと密度の組で3A090.a' },
  b: { en: '3A090.b', ja: '3A090.b' },
  none: { en: 'no paragraph, its figures being too low', ja: '数値が届かず、該当する項なし' },
  note2: { en: 'no paragraph, thanks to Note 2', ja: '注2により、該当する項なし' },
};

function placeOf(figures: ChipFigures): Place {
  const { branch } = classify(figures, version);
  switch (branch) {
    case 'a.1':
    case 'a.2':
    case 'note2':
      return branch;
    case 'b.1':
    case 'b.2':
      return 'b';
    default:
      return 'none';
  }
}

function words(figures: ChipFigures): Text {
  const { tpp, performanceDensity } = classify(figures, version);
  const [total, density] = [withSeparators(tpp!), shownValue(performanceDensity!)];
  return figures.dataCentre
    ? {
        en: `Data-centre chip: TPP ${total}, density ${density}`,
        ja: `データセンター用：TPP ${total}、密度${density}`,
      }
    : {
        en: `Gaming card: TPP ${total}, density ${density}`,
        ja: `ゲーム用カード：TPP ${total}、密度${density}`,
      };
}

export const matchParagraphs2023 = defineTemplate({
  id: 'gen-match-paragraphs-2023',
  skill: {
    en: 'match chips with the paragraphs of 2023',
    ja: 'チップと2023年規則の項を組み合わせる',
  },
  topic: 'rules',
  level: 2,
  lesson: 'the-test-of-2023',
  facts: ['rule2023-a1', 'rule2023-a2', 'rule2023-b1', 'rule2023-note2'],
  draw(random) {
    const chips = random.shuffle(regimes).map((regime) => drawRegime(random, regime));
    const [left, ...asked] = chips as [ChipFigures, ...ChipFigures[]];
    const pairs = asked.map((figures) => ({
      left: words(figures),
      right: texts[placeOf(figures)],
      why: reasonFor(outcomeOf(classify(figures, version)), figures, version),
    }));
    const stray = placeOf(left);
    return {
      kind: 'matching',
      stem: {
        en: 'Four imagined products: match each with its place under the rule of October 2023. Gaming cards are neither designed nor marketed for data centres.',
        ja: '架空の製品4つを、2023年10月の規則での扱いと組み合わせよ。ゲーム用カードは、データセンター用に設計も販売もされていない。',
      },
      pairs,
      strays: [
        {
          text: texts[stray],
          why: {
            en: 'None of the four stands there.',
            ja: 'この4つにそこに当たるものはありません。',
          },
          belief: strayBeliefs[stray],
        },
      ],
      explanation: {
        en: 'Read Note 2 first: not for data centres and below 4,800. Then a.1 (4,800 or more), a.2 (1,600 or more with a density of 5.92 or more) and b (2,400 with 1.6, or 1,600 with 3.2, up to those lines).',
        ja: 'まず注2（データセンター用でなく4,800未満）、次にa.1（4,800以上）、a.2（1,600以上かつ密度5.92以上）、最後にb項（2,400以上かつ1.6以上、または1,600以上かつ3.2以上で、a項の線まで）を読みます。',
      },
    };
  },
});

const strayBeliefs: Record<Place, Text> = {
  'a.1': {
    en: 'A high density alone stands in for a high TPP.',
    ja: '密度が高ければ、TPPが高いのと同じだ。',
  },
  'a.2': {
    en: 'A TPP of 1,600 or more makes it a.2, whatever the density.',
    ja: 'TPPが1,600以上なら、密度を問わずa.2だ。',
  },
  b: {
    en: 'What does not reach 4,800 is in paragraph b.',
    ja: '4,800に届かないものはb項に入る。',
  },
  none: {
    en: 'A chip under 4,800 TPP can never be in 3A090.a or .b.',
    ja: 'TPPが4,800未満なら3A090のa項にもb項にも該当しない。',
  },
  note2: {
    en: 'Gaming cards are always exempt from 3A090.',
    ja: 'ゲーム用カードは常に3A090の対象外である。',
  },
};
