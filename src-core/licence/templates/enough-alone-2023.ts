import type { Text } from '@core/language';
import { defineTemplate, drawWhere } from '@core/questions/define-template';
import type { OptionDraft, WrongReason } from '@core/questions/draft';
import type { Random } from '@core/random';
import { classify } from '../classify';
import type { ChipFigures } from '../figures';
import { headroom, type DesignFigure } from '../headroom';
import { ruleVersion } from '../rule-versions';
import { withSeparators } from '../shown-value';
import { acceleratorOf, drawRegime } from './draw-chip';
import { outcomeOf, reasonFor } from './reasons';

const version = ruleVersion('2023-10-17');
const n = withSeparators;

interface Change {
  text: Text;
  figures: ChipFigures;
  /** What someone believes who is wrong about this change. */
  mistaken: Omit<WrongReason, 'why'>;
}

const boundOf = (chip: ChipFigures, figure: DesignFigure): number | null => {
  const value = headroom(chip, version).find((room) => room.figure === figure)?.bound?.value;
  return typeof value === 'number' ? value : null;
};

const topsOf = (chip: ChipFigures) => chip.formats[0]!.denseTops;

/** A chip with room between its throughput and the line, so that a cut short of the line exists. */
function drawCaught(random: Random): ChipFigures {
  return drawWhere(
    () => {
      const { formats, ...chip } = drawRegime(random, random.pick(['a.1', 'a.2', 'b.1', 'b.2']));
      return { ...chip, formats: formats.slice(0, 1), ioGBps: 900 };
    },
    (chip) => topsOf(chip) > boundOf(chip, 'tpp')! / 8 + 12,
  );
}

function throughputCuts(chip: ChipFigures): Change[] {
  const bound = boundOf(chip, 'tpp')!;
  const under = Math.ceil(bound / 8) - 1;
  const short = topsOf(chip) * 8 >= 4800 ? 599 : Math.ceil(bound / 8);
  return [under, short].map((tops) => ({
    text: {
      en: `Lower the throughput to ${n(tops)} dense TOPS`,
      ja: `密の性能を${n(tops)}TOPSに下げる`,
    },
    figures: { ...chip, formats: acceleratorOf(tops * 8).formats },
    mistaken:
      short === 599
        ? {
            belief: {
              en: 'A chip under 4,800 TPP can never be in 3A090.a.',
              ja: 'TPPが4,800未満なら3A090.aに該当することはない。',
            },
            misconceptionOf: 'rule2023-a2',
          }
        : {
            belief: {
              en: 'A cut that comes close to the line is enough.',
              ja: '線の近くまで下げれば足りる。',
            },
          },
  }));
}

function largerDies(chip: ChipFigures): Change[] {
  const now = chip.dieAreaMm2!;
  const bound = boundOf(chip, 'dieAreaMm2');
  const areas =
    bound === null ? [2 * now] : [Math.floor(bound) + 1, Math.floor(now + (bound - now) * 0.6)];
  return areas
    .filter((area) => area > now)
    .map((area) => ({
      text: {
        en: `Spread the same compute over ${n(area)} mm² of logic die`,
        ja: `同じ演算性能を${n(area)}mm²のロジックダイに広げる`,
      },
      figures: { ...chip, dieAreaMm2: area },
      mistaken: {
        belief: {
          en: 'Any larger die brings a chip out, since its density falls.',
          ja: 'ダイを広げれば密度が下がるので、必ず外れる。',
        },
      },
    }));
}

function otherChanges(chip: ChipFigures): Change[] {
  return [
    {
      text: { en: 'Cut the links from 900 to 400 GB/s', ja: 'リンクを900から400GB/sに落とす' },
      figures: { ...chip, ioGBps: 400 },
      mistaken: {
        belief: {
          en: 'Cutting NVLink speed still takes a chip out of 3A090 after 2023.',
          ja: '2023年以降もNVLinkを遅くすれば3A090から外れる。',
        },
        misconceptionOf: 'rule2023-no-io',
      },
    },
    {
      text: {
        en: 'Design and market it for gaming computers alone',
        ja: 'ゲーム用パソコン向けだけに設計・販売する',
      },
      figures: { ...chip, dataCentre: false },
      mistaken: {
        belief: {
          en: 'Gaming cards are always exempt from 3A090.',
          ja: 'ゲーム用カードは常に3A090の対象外である。',
        },
        misconceptionOf: 'rule2023-note2',
      },
    },
    {
      text: { en: 'Halve the memory bandwidth', ja: 'メモリ帯域を半分にする' },
      figures: { ...chip, memoryGBps: chip.memoryGBps! / 2 },
      mistaken: {
        belief: {
          en: 'Memory bandwidth is part of what 3A090.a measures.',
          ja: '3A090.aが測る値にはメモリ帯域も含まれる。',
        },
      },
    },
  ];
}

export const enoughAlone2023 = defineTemplate({
  id: 'gen-enough-alone-2023',
  skill: {
    en: 'tell which single changes take a chip out of 3A090',
    ja: 'どの変更1つでチップが3A090から外れるかを見分ける',
  },
  topic: 'rules',
  level: 3,
  lesson: 'the-test-of-2023',
  facts: ['rule2023-a1', 'rule2023-a2', 'rule2023-b1', 'rule2023-note2', 'rule2023-no-io'],
  draw(random) {
    const chip = drawCaught(random);
    const changes = [...throughputCuts(chip), ...largerDies(chip), ...otherChanges(chip)];
    const standing = reasonFor(outcomeOf(classify(chip, version)), chip, version);
    return {
      kind: 'multiple-choice',
      stem: {
        en: `A data-centre chip has ${n(topsOf(chip))} dense TOPS at 8 bits, its best format, ${n(chip.dieAreaMm2!)} mm² of logic die and links of 900 GB/s. Each change below is made alone. After which of them does no paragraph of 3A090 apply, under the rule of October 2023?`,
        ja: `8ビットで密${n(topsOf(chip))}TOPS（最大の形式）、ロジックダイ${n(chip.dieAreaMm2!)}mm²、リンク900GB/sのデータセンター用チップがある。次の変更をそれぞれ単独で行うとき、2023年10月の規則で3A090のどの項にも該当しなくなるのはどれか。`,
      },
      options: changes.map(({ text, figures, mistaken }): OptionDraft => {
        const outcome = outcomeOf(classify(figures, version));
        const why = reasonFor(outcome, figures, version);
        return outcome === 'none' || outcome === 'note2'
          ? { right: true, text, why }
          : { right: false, text, why, ...mistaken };
      }),
      explanation: {
        en: `As it stands: ${standing.en} The rule asks for TPP, density and the market it is made for, so only changes of these can take it out.`,
        ja: `現状では、${standing.ja}規則が問うのはTPP、密度、用途なので、外れるにはこれらを変えるほかありません。`,
      },
    };
  },
});
