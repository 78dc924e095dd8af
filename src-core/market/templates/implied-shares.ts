import { defineTemplate } from '@core/questions/define-template';
import { slipsApart, slipTo } from '@core/questions/draft';
import { impliedShares as sharesImplied } from '../market-value';
import { plain, rounded, within } from './shared-words';

const before = 142.62;
/** Losses as reported, in billions of dollars, and the closes reports of the day gave. */
const reported = [588.8, 589, 593] as const;
const closes = [118.42, 118.58] as const;

export const impliedShares = defineTemplate({
  id: 'gen-implied-shares',
  skill: {
    en: 'find the share count a headline implies',
    ja: '見出しの金額が前提とする株式数を求める',
  },
  topic: 'market',
  level: 3,
  lesson: 'what-a-loss-counts',
  facts: ['nv127-cap', 'nv127-pct', 'nv127-11858'],
  draw(random) {
    const [loss, close] = [random.pick(reported), random.pick(closes)];
    const implied = sharesImplied(-loss, before, close);
    if (!implied.ok) throw new RangeError(implied.faults[0]!.message);
    const answer = rounded(implied.value, 2);
    const accept = within(answer, 0.02);
    const fell = rounded(before - close, 2);
    const other = close === closes[0] ? closes[1] : closes[0];

    return {
      kind: 'numeric',
      stem: {
        en: `A report puts Nvidia’s loss of 27 January 2025 at $${plain(loss, 1)} billion. If it reckoned with closes of $${before} and $${close}, how many billion shares did it assume?`,
        ja: `ある報道は、2025年1月27日のNVIDIAの時価総額の減少を${plain(loss * 10, 0)}億ドルとした。終値を${before}ドルと${close}ドルとして計算したなら、株式数は何十億株と見ていたことになるか。`,
      },
      answer,
      unit: { en: 'billion shares', ja: '十億株' },
      decimals: 2,
      accept: {
        ...accept,
        reason: {
          en: 'The reported loss is itself rounded.',
          ja: '報じられた額そのものが丸められています。',
        },
      },
      slips: slipsApart(accept, [
        slipTo(rounded(loss / (before - other), 2), 0.01, {
          why: {
            en: `This takes the close of $${other}; the question states $${close}.`,
            ja: `終値を${other}ドルとした値です。問いの終値は${close}ドルです。`,
          },
          belief: {
            en: 'There is one closing price that all reports share.',
            ja: 'どの報道も同じ終値を使っている。',
          },
        }),
        slipTo(rounded(loss / close, 2), 0.03, {
          why: {
            en: 'This divides the loss by a whole price; a share lost only the difference.',
            ja: '減少額を株価そのもので割っています。1株が失ったのは差額だけです。',
          },
          belief: {
            en: 'A loss divided by the price is the number of shares.',
            ja: '減少額を株価で割れば株式数になる。',
          },
        }),
        slipTo(rounded(loss / before, 2), 0.03, {
          why: {
            en: 'This divides the loss by the old price; a share lost only the difference.',
            ja: '減少額を元の株価で割っています。1株が失ったのは差額だけです。',
          },
          belief: {
            en: 'A loss divided by the price is the number of shares.',
            ja: '減少額を株価で割れば株式数になる。',
          },
        }),
        slipTo(rounded(answer * 10, 1), 0.2, {
          why: {
            en: 'This counts in hundreds of millions; the unit asked for is billions.',
            ja: 'これは億株単位の値です。尋ねているのは十億株単位です。',
          },
          belief: {
            en: 'The two units are of the same size.',
            ja: '十億と億は同じ大きさの単位だ。',
          },
        }),
      ]),
      explanation: {
        en: `A share lost $${before} − $${close} = $${plain(fell, 2)}, and ${plain(loss, 1)} ÷ ${plain(fell, 2)} = ${plain(answer, 2)}, that is ${plain(answer, 2)} billion shares. A count that no filing of the time knows shows that the report took another price.`,
        ja: `1株の下げ幅は${before}－${close}＝${plain(fell, 2)}ドルで、${plain(loss, 1)}÷${plain(fell, 2)}＝${plain(answer, 2)}、つまり${plain(answer * 10, 1)}億株です。当時のどの届出にもない株式数になれば、報道が別の株価を使ったと分かります。`,
      },
    };
  },
});
