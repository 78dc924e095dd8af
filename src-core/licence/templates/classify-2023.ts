import type { Text } from '@core/language';
import { defineTemplate } from '@core/questions/define-template';
import type { OptionDraft, WrongReason } from '@core/questions/draft';
import { classify } from '../classify';
import { ruleVersion } from '../rule-versions';
import { withSeparators } from '../shown-value';
import { drawRegime, regimeNames } from './draw-chip';
import { formatsOf, market } from './chip-words';
import { namedChips } from './named-chips';
import { outcomeOf, reasonFor, type Outcome } from './reasons';

const version = ruleVersion('2023-10-17');
const known = namedChips('A100 SXM 80GB', 'H100 SXM', 'H20');

const outcomes = ['3A090.a', '3A090.b', 'none', 'note2'] as const satisfies Outcome[];

const texts: Record<(typeof outcomes)[number], Text> = {
  '3A090.a': { en: 'In paragraph 3A090.a', ja: '3A090.aに該当する' },
  '3A090.b': { en: 'In paragraph 3A090.b', ja: '3A090.bに該当する' },
  none: {
    en: 'In none: its figures are too low',
    ja: '数値が届かず、どの項にも該当しない',
  },
  note2: { en: 'In none: Note 2 takes it out', ja: '注2により、どの項にも該当しない' },
};

/** What someone believes who puts a chip where it does not stand. */
function belief(given: Outcome, tpp: number, dataCentre: boolean): Omit<WrongReason, 'why'> {
  switch (given) {
    case 'note2':
      return dataCentre
        ? { belief: { en: 'Note 2 is a matter of TPP alone.', ja: '注2はTPPだけで決まる。' } }
        : {
            belief: {
              en: 'Gaming cards are always exempt from 3A090.',
              ja: 'ゲーム用カードは常に3A090の対象外である。',
            },
            misconceptionOf: 'rule2023-note2',
          };
    case 'none':
      return tpp < 4800
        ? {
            belief: {
              en: 'A chip under 4,800 TPP can never be in 3A090.a or .b.',
              ja: 'TPPが4,800未満なら3A090のa項にもb項にも該当しない。',
            },
          }
        : {
            belief: {
              en: 'The line is compared with TOPS, without the bit length.',
              ja: '基準値はビット長を掛ける前のTOPSと比べる。',
            },
          };
    case '3A090.b':
      return {
        belief: {
          en: 'A density in the middle range makes it b, whatever else holds.',
          ja: '密度が中間の範囲にあれば、ほかがどうであれb項だ。',
        },
      };
    default:
      return {
        belief: {
          en: 'Each data-centre accelerator of this kind is in paragraph a.',
          ja: 'この種のアクセラレーターはどれもa項に入る。',
        },
      };
  }
}

export const classify2023 = defineTemplate({
  id: 'gen-classify-2023',
  skill: {
    en: 'classify a chip under the rule of 2023',
    ja: '2023年規則でチップを分類する',
  },
  topic: 'rules',
  level: 2,
  lesson: 'the-test-of-2023',
  facts: ['rule2023-a1', 'rule2023-a2', 'rule2023-b1', 'rule2023-b2', 'rule2023-note2'],
  draw(random) {
    const named = random.int(1, 6) === 1 ? random.pick(known) : null;
    const figures = named?.figures ?? drawRegime(random, random.pick(regimeNames));
    const found = classify(figures, version);
    const actual = outcomeOf(found);
    const area = withSeparators(figures.dieAreaMm2!);
    const listed = formatsOf({ formats: figures.formats.filter(({ bits }) => bits !== 4) });
    const what = market(figures);
    const why = reasonFor(actual, figures, version);

    return {
      kind: 'single-choice',
      facts: named?.facts ?? [],
      stem:
        named === null
          ? {
              en: `Take ${what.en} with ${listed.en}, dense, on ${area} mm² of logic die. Where does it stand under the rule of October 2023?`,
              ja: `密の性能が${listed.ja}、ロジックダイが${area}mm²の${what.ja}がある。2023年10月の規則ではどこに当たるか。`,
            }
          : {
              en: `The ${named.name}, a data-centre chip, has ${listed.en}, dense, on ${area} mm² of logic die. Where does it stand under the rule of October 2023?`,
              ja: `データセンター用チップの${named.name}は、密の性能が${listed.ja}、ロジックダイが${area}mm²である。2023年10月の規則ではどこに当たるか。`,
            },
      options: outcomes.map((given): OptionDraft =>
        given === actual
          ? { right: true, text: texts[given], why }
          : {
              right: false,
              text: texts[given],
              why: reasonFor(given, figures, version),
              ...belief(given, found.tpp!, figures.dataCentre),
            },
      ),
      explanation: {
        en: `TPP is ${withSeparators(found.tpp!)}. Read Note 2 first, then a, then b. ${why.en}`,
        ja: `TPPは${withSeparators(found.tpp!)}です。注2、a項、b項の順に読みます。${why.ja}`,
      },
    };
  },
});
