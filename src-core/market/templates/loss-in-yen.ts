import { defineTemplate } from '@core/questions/define-template';
import { slipsApart, slipTo } from '@core/questions/draft';
import { cho, toYen } from '../yen';
import { plain, rounded, within } from './shared-words';

/** The loss of 27 January 2025 as reported, in billions of dollars. */
const reported = [588.8, 589, 593] as const;
const rates = [
  { rate: 155.744, day: 27 },
  { rate: 156.155, day: 24 },
] as const;

export const lossInYen = defineTemplate({
  id: 'gen-loss-in-yen',
  skill: {
    en: 'convert a large sum into yen at a stated rate',
    ja: '大きな金額を、示された為替レートで円に換算する',
  },
  topic: 'market',
  level: 1,
  lesson: 'weights-and-yen',
  facts: ['nv127-cap', 'mk-usdjpy'],
  draw(random) {
    const loss = random.pick(reported);
    const { rate, day } = random.pick(rates);
    const yen = toYen(loss * 1e9, rate);
    if (!yen.ok) throw new RangeError(yen.faults[0]!.message);
    const answer = rounded(yen.value / cho, 1);
    const accept = within(answer, 0.1);

    return {
      kind: 'numeric',
      stem: {
        en: `Nvidia’s loss of 27 January 2025 is put at $${plain(loss, 1)} billion. At ${plain(rate, 3)} yen to the dollar, the close of ${day} January, how many trillion yen is that?`,
        ja: `2025年1月27日のNVIDIAの時価総額の減少は${plain(loss * 10, 0)}億ドルとされる。1月${day}日の終値1ドル＝${plain(rate, 3)}円で換算すると、何兆円か。`,
      },
      answer,
      unit: { en: 'trillion yen', ja: '兆円' },
      decimals: 1,
      accept: {
        ...accept,
        reason: {
          en: 'The reported sum is rounded; the rate of another hour moves the last digit.',
          ja: '報じられた額が丸められており、どの時刻のレートかでも最後の桁は動きます。',
        },
      },
      slips: slipsApart(accept, [
        slipTo(rounded(answer * 10, 1), 1, {
          why: {
            en: 'This is ten times too much: a billion dollars is about 0.16 trillion yen.',
            ja: '10倍多すぎます。十億ドルは約0.16兆円です。',
          },
          belief: {
            en: 'The Japanese unit 兆 is a tenth of a trillion.',
            ja: '英語のtrillionは十兆にあたる。',
          },
        }),
        slipTo(rounded(answer / 10, 2), 0.1, {
          why: {
            en: 'This is ten times too little: a billion dollars is about 0.16 trillion yen.',
            ja: '10分の1になっています。十億ドルは約0.16兆円です。',
          },
          belief: {
            en: 'A billion is the Japanese unit 億.',
            ja: '英語のbillionは億にあたる。',
          },
        }),
        slipTo(rounded(loss / rate, 1), 0.2, {
          why: {
            en: 'This divides by the rate, as if yen were turned into dollars.',
            ja: 'レートで割っています。それは円をドルに直す計算です。',
          },
          belief: {
            en: 'Dividing by the rate gives yen.',
            ja: '為替レートで割れば円になる。',
          },
        }),
        slipTo(loss, 0.1, {
          why: {
            en: 'This is the sum in billions of dollars, not yet in yen.',
            ja: 'これは十億ドル単位の額で、まだ円に直していません。',
          },
          belief: {
            en: 'The number stays, only the unit changes.',
            ja: '数字はそのままで、単位だけが変わる。',
          },
        }),
      ]),
      explanation: {
        en: `${plain(loss, 1)} billion × ${plain(rate, 3)} = ${plain(answer, 1)} trillion yen. Always state the rate and its day.`,
        ja: `${plain(loss * 10, 0)}億×${plain(rate, 3)}＝${plain(answer, 1)}兆円です。どの日のレートかを必ず添えます。`,
      },
    };
  },
});
