import { defineTemplate } from '@core/questions/define-template';
import { slipsApart, slipTo } from '@core/questions/draft';
import { marketValueChange } from '../market-value';
import { billionDollars, plain, rounded } from './shared-words';

/** Nvidia on 27 January 2025: the official close, and the one several stories of the day gave. */
const before = 142.62;
const official = 118.42;
const asReported = 118.58;

export const marketValueLost = defineTemplate({
  id: 'gen-market-value-lost',
  skill: {
    en: 'compute lost market value, and say why reports differ',
    ja: '失われた時価総額を計算し、報道ごとに違う理由を説明する',
  },
  topic: 'market',
  level: 2,
  lesson: 'what-a-loss-counts',
  facts: ['nv127-pct', 'nv127-11858', 'nv127-cap'],
  draw(random) {
    // The share count is an assumption of the question and says so: filings state one a quarter.
    const shares = random.int(2440, 2460) / 100;
    const loss = (close: number) => rounded(-marketValueChange(shares, before, close), 1);
    const [most, least] = [loss(official), loss(asReported)];
    const fell = rounded(before - official, 2);
    const accept = { low: rounded(least - 0.2, 1), high: rounded(most + 0.2, 1) };
    const fallPercent = rounded((100 * fell) / before, 2);
    const wholeBefore = rounded(shares * before, 1);

    return {
      kind: 'numeric',
      stem: {
        en: `Nvidia closed at $${before} on 24 January 2025 and at $${official} on 27 January. Take ${plain(shares, 2)} billion shares. How much market value was lost, in billions of dollars?`,
        ja: `NVIDIAの終値は2025年1月24日が${before}ドル、27日が${official}ドルだった。株式数を${plain(shares * 10, 1)}億株とすると、失われた時価総額は十億ドル単位でいくらか。`,
      },
      answer: most,
      unit: billionDollars,
      decimals: 1,
      accept: {
        ...accept,
        reason: {
          en: `With the close of $${asReported}, which several stories of the day gave, the same shares make ${plain(least, 1)}: a reported loss carries its author’s price.`,
          ja: `当日の一部報道が伝えた終値${asReported}ドルなら、同じ株式数で${plain(least, 1)}になります。報じられた額は、どの株価を使ったかで変わります。`,
        },
      },
      slips: slipsApart(accept, [
        slipTo(rounded(shares * official, 1), 2, {
          why: {
            en: 'This is what was left after the fall, not what was lost.',
            ja: 'これは下落後に残った時価総額で、失われた額ではありません。',
          },
          belief: {
            en: 'The loss is the shares times the new price.',
            ja: '失われた額は、株式数に新しい株価を掛けた値である。',
          },
        }),
        slipTo(wholeBefore, 2, {
          why: {
            en: 'This is the whole market value before the fall.',
            ja: 'これは下落前の時価総額の全体です。',
          },
          belief: {
            en: 'The loss is the shares times the old price.',
            ja: '失われた額は、株式数に元の株価を掛けた値である。',
          },
        }),
        slipTo(rounded((shares * official * fallPercent) / 100, 1), 2, {
          why: {
            en: `The fall of ${plain(fallPercent, 2)}% is measured against the old market value, not the new one.`,
            ja: `${plain(fallPercent, 2)}%という下落率の分母は、新しい時価総額ではなく元の時価総額です。`,
          },
          belief: {
            en: 'The percentage of a fall applies to what is left.',
            ja: '下落率は、残った額に掛ける。',
          },
        }),
        {
          low: rounded(accept.low * 10, 1),
          high: rounded(accept.high * 10, 1),
          why: {
            en: 'That is the value in hundreds of millions; the unit asked for is billions.',
            ja: 'それは億ドル単位の値です。尋ねているのは十億ドル単位です。',
          },
          belief: {
            en: 'The two units are of the same size.',
            ja: '十億と億は同じ大きさの単位だ。',
          },
        },
        {
          low: 600,
          high: 600,
          why: {
            en: 'This is a rounding that no calculation here leads to.',
            ja: 'これは丸めた値で、ここでの計算からは出てきません。',
          },
          belief: {
            en: 'Exactly $600 billion was lost.',
            ja: '失われたのはちょうど6,000億ドルである。',
          },
        },
      ]),
      explanation: {
        en: `$${before} − $${official} = $${plain(fell, 2)} a share, times ${plain(shares, 2)} billion shares is ${plain(most, 1)} billion dollars. Reports ran from 588.8 billion to 593 billion: 16 cents of price explain most of it.`,
        ja: `1株あたり${before}－${official}＝${plain(fell, 2)}ドルで、${plain(shares * 10, 1)}億株を掛けると${plain(most * 10, 0)}億ドルです。報道は5,888億〜5,930億ドルと分かれますが、株価16セントの違いで大半を説明できます。`,
      },
    };
  },
});
