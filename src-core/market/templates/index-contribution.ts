import { defineTemplate } from '@core/questions/define-template';
import { slipsApart, slipTo } from '@core/questions/draft';
import { indexContribution as contributionOf, restOfIndex } from '../contribution';
import { plain, rounded, signed, within } from './shared-words';

/** 27 January 2025, percent: Nvidia and the S&P 500. */
const [member, index] = [-16.97, -1.46];

export const indexContribution = defineTemplate({
  id: 'gen-index-contribution',
  skill: {
    en: 'split an index’s move into one member and the rest',
    ja: '指数の動きを、一つの構成銘柄と残りに分ける',
  },
  topic: 'market',
  level: 2,
  lesson: 'weights-and-yen',
  facts: ['nv127-pct', 'mk-gspc'],
  draw(random) {
    const weight = random.int(50, 75) / 10;
    const contribution = contributionOf(weight / 100, member / 100);
    const rest = restOfIndex(weight / 100, member / 100, index / 100);
    if (!contribution.ok || !rest.ok) throw new RangeError('A weight between 0 and 1 has both');
    const askRest = random.pick([true, false]);
    const points = rounded(100 * contribution.value, 2);
    const others = rounded(100 * rest.value, 2);
    const answer = askRest ? others : points;
    const accept = within(answer, 0.015);
    const left = plain(100 - weight, 1);
    const remainder = rounded(index - points, 2);

    return {
      kind: 'numeric',
      stem: {
        en: `On 27 January 2025 the S&P 500 changed by ${signed(index, 2)}% and Nvidia by ${signed(member, 2)}%. Take a weight of Nvidia of ${plain(weight, 1)}% at the previous close. ${askRest ? 'What was the return of the rest of the index?' : 'How many percentage points did Nvidia contribute to the index?'}`,
        ja: `2025年1月27日、S&P 500は${signed(index, 2)}%、NVIDIAは${signed(member, 2)}%動いた。前日の終値でのNVIDIAの構成比を${plain(weight, 1)}%とする。${askRest ? 'NVIDIAを除く残りの指数の収益率は何%か。' : 'NVIDIAの指数への寄与度は何ポイントか。'}`,
      },
      answer,
      unit: askRest ? { en: 'percent', ja: '%' } : { en: 'points', ja: 'ポイント' },
      decimals: 2,
      accept: {
        ...accept,
        reason: {
          en: 'Rounding on the way may change the last digit.',
          ja: '途中の丸め方で最後の桁が変わることがあります。',
        },
      },
      slips: slipsApart(
        accept,
        askRest
          ? [
              slipTo(remainder, 0.005, {
                why: {
                  en: `This is what the others contributed. They are only ${left}% of the index, so their own return is a little larger.`,
                  ja: `これは残りの銘柄の寄与度です。残りは指数の${left}%なので、収益率そのものはやや大きくなります。`,
                },
                belief: {
                  en: 'What is left of the index’s move is the return of the rest.',
                  ja: '指数の動きから引いた残りが、残りの銘柄の収益率である。',
                },
              }),
              slipTo(rounded(index - member, 2), 0.02, {
                why: {
                  en: 'This subtracts the member’s whole return without its weight.',
                  ja: '構成比を掛けずに、銘柄の収益率をそのまま引いています。',
                },
                belief: {
                  en: 'Every member counts in full.',
                  ja: 'どの構成銘柄もそのまま指数に効く。',
                },
              }),
              slipTo(points, 0.005, {
                why: {
                  en: 'This is Nvidia’s own contribution.',
                  ja: 'これはNVIDIA自身の寄与度です。',
                },
                belief: {
                  en: 'The rest of the index is what Nvidia took off.',
                  ja: 'NVIDIAが押し下げた分が、残りの指数の動きである。',
                },
              }),
            ]
          : [
              slipTo(rounded((index * weight) / 100, 2), 0.02, {
                why: {
                  en: 'This multiplies the weight by the index’s return; the member’s own return counts.',
                  ja: '構成比に指数の収益率を掛けています。掛けるのは銘柄自身の収益率です。',
                },
                belief: {
                  en: 'A member moves with its index.',
                  ja: '構成銘柄は指数と同じだけ動く。',
                },
              }),
              slipTo(rounded(points * 100, 0), 1, {
                why: {
                  en: `A weight of ${plain(weight, 1)}% is the fraction ${plain(weight / 100, 3)}.`,
                  ja: `${plain(weight, 1)}%の構成比は、割合にすると${plain(weight / 100, 3)}です。`,
                },
                belief: {
                  en: 'Percent may be multiplied with percent as they stand.',
                  ja: 'パーセントどうしはそのまま掛けてよい。',
                },
              }),
              slipTo(member, 0.01, {
                why: {
                  en: 'This is the member’s return; its weight is missing.',
                  ja: 'これは銘柄の収益率です。構成比を掛けていません。',
                },
                belief: {
                  en: 'Every member counts in full.',
                  ja: 'どの構成銘柄もそのまま指数に効く。',
                },
              }),
              slipTo(-points, 0.015, {
                why: {
                  en: 'The size is right; Nvidia pulled the index down, so the sign is minus.',
                  ja: '大きさは合っていますが、指数を押し下げたので符号はマイナスです。',
                },
                belief: {
                  en: 'A contribution has no sign.',
                  ja: '寄与度に符号は付かない。',
                },
              }),
            ],
      ),
      explanation: {
        en: `${plain(weight / 100, 3)} × ${signed(member, 2)}% = ${signed(points, 2)} points, out of ${signed(index, 2)}. The rest: (${signed(index, 2)} − (${signed(points, 2)})) ÷ ${plain(1 - weight / 100, 3)} = ${signed(others, 2)}%. Weight decides.`,
        ja: `${plain(weight / 100, 3)}×（${signed(member, 2)}%）＝${signed(points, 2)}ポイントで、指数の${signed(index, 2)}%の一部です。残りは（${signed(index, 2)}－（${signed(points, 2)}））÷${plain(1 - weight / 100, 3)}＝${signed(others, 2)}%。決め手は構成比です。`,
      },
    };
  },
});
