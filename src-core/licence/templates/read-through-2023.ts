import { defineTemplate, drawWhere } from '@core/questions/define-template';
import { same, type ChoiceDraft } from '@core/questions/draft';
import { classify } from '../classify';
import { product, quotient } from '../decimal';
import { ruleVersion } from '../rule-versions';
import { shownValue, withSeparators } from '../shown-value';
import { drawRegime } from './draw-chip';
import { multiplication } from './chip-words';
import { outcomeOf, reasonFor, type Outcome } from './reasons';

const version = ruleVersion('2023-10-17');
const n = withSeparators;

const places = {
  '3A090.a': { en: '3A090.a', ja: '3A090.a' },
  '3A090.b': { en: '3A090.b', ja: '3A090.b' },
  none: { en: 'no paragraph', ja: 'どの項でもない' },
} as const;

const beliefs: Record<keyof typeof places, ChoiceDraft['belief']> = {
  '3A090.a': {
    en: 'A data-centre chip that computes this fast is in paragraph a.',
    ja: 'これほど速いデータセンター用チップはa項に入る。',
  },
  '3A090.b': {
    en: 'The density decides between a and b.',
    ja: 'a項かb項かは密度で決まる。',
  },
  none: { en: 'Below 4,800 a chip is out.', ja: '4,800未満なら対象外だ。' },
};

export const readThrough2023 = defineTemplate({
  id: 'gen-read-through-2023',
  skill: {
    en: 'go from data sheet to paragraph under the rule of 2023',
    ja: '仕様書から2023年規則の項まで順に求める',
  },
  topic: 'rules',
  level: 1,
  lesson: 'the-test-of-2023',
  facts: ['def-tpp', 'def-tpp-2', 'def-pd', 'rule2023-a1', 'rule2023-a2', 'rule2023-b1'],
  draw(random) {
    const chip = drawWhere(
      () => drawRegime(random, random.pick(['a.1', 'a.2', 'b.1', 'b.2', 'none-density'])),
      // The slip that leaves the bit length out must not look like a density of another kind.
      ({ dieAreaMm2 }) => dieAreaMm2! > 150,
    );
    const found = classify(chip, version);
    const [format] = chip.formats;
    const [tops, area] = [n(format!.denseTops), n(chip.dieAreaMm2!)];
    const [tpp, density] = [found.tpp!, found.performanceDensity!];
    const outcome = outcomeOf(found) as keyof typeof places & Outcome;
    const [doubledDensity, bare] = [
      quotient(product(2, tpp), chip.dieAreaMm2!),
      quotient(format!.denseTops, chip.dieAreaMm2!),
    ];
    const reason = reasonFor(outcome, chip, version);
    const doubling = {
      en: `A multiply-accumulate counts as two operations in printed TOPS already; 2 × ${tops} × 8 counts it as four.`,
      ja: `仕様書のTOPSは積和演算1回を初めから2と数えています。2×${tops}×8では4と数えてしまいます。`,
    };
    const doublingBelief = {
      belief: {
        en: 'You must double the datasheet TOPS again.',
        ja: '仕様書のTOPSをさらに2倍する必要がある。',
      },
      misconceptionOf: 'def-tpp-2',
    };
    const bitLength = {
      en: `${tops} is a throughput; TPP multiplies it by 8 bits.`,
      ja: `${tops}は性能値です。TPPはこれに8ビットを掛けます。`,
    };
    const bitLengthBelief = {
      belief: {
        en: 'TPP is a throughput read straight off the data sheet.',
        ja: 'TPPは仕様書の性能値をそのまま読んだものだ。',
      },
      misconceptionOf: 'def-tpp',
    };
    return {
      kind: 'cloze',
      stem: {
        en: `A data-centre chip has ${tops} dense TOPS at 8 bits, its best format, and ${area} mm² of logic die. Complete its classification under the rule of October 2023.`,
        ja: `8ビットで密${tops}TOPS（最大の形式）、ロジックダイ${area}mm²のデータセンター用チップがある。2023年10月の規則による分類を完成させよ。`,
      },
      text: {
        en: 'The TPP is {{tpp}} and the density {{density}}, so the chip falls under {{place}}.',
        ja: 'TPPは{{tpp}}、性能密度は{{density}}なので、該当するのは{{place}}。',
      },
      blanks: [
        {
          name: 'tpp',
          by: 'choosing',
          right: same(n(tpp)),
          why: {
            en: `${multiplication(format!).en}.`,
            ja: `${multiplication(format!).ja}です。`,
          },
          wrong: [
            { text: same(n(2 * tpp)), why: doubling, ...doublingBelief },
            { text: same(tops), why: bitLength, ...bitLengthBelief },
          ],
        },
        {
          name: 'density',
          by: 'choosing',
          right: same(shownValue(density)),
          why: {
            en: `${n(tpp)} ÷ ${area} ≈ ${shownValue(density)}.`,
            ja: `${n(tpp)}÷${area}≒${shownValue(density)}です。`,
          },
          wrong: [
            { text: same(shownValue(doubledDensity)), why: doubling, ...doublingBelief },
            { text: same(shownValue(bare)), why: bitLength, ...bitLengthBelief },
          ],
        },
        {
          name: 'place',
          by: 'choosing',
          right: places[outcome],
          why: reason,
          wrong: (Object.keys(places) as (keyof typeof places)[])
            .filter((place) => place !== outcome)
            .map((place) => ({
              text: places[place],
              why: reasonFor(place, chip, version),
              belief: beliefs[place],
            })),
        },
      ],
      explanation: {
        en: `${multiplication(format!).en}; divided by ${area} mm² that is about ${shownValue(density)}. ${reason.en}`,
        ja: `${multiplication(format!).ja}、これを${area}mm²で割ると約${shownValue(density)}です。${reason.ja}`,
      },
    };
  },
});
