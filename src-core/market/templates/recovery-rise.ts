import { defineTemplate } from '@core/questions/define-template';
import { slipsApart, slipTo } from '@core/questions/draft';
import { gainToRecover } from '../drawdown';
import { dayInWords } from '../day-in-words';
import { companyOf, eventDays } from './event-days';
import { percent, plain, rounded, within } from './shared-words';

export const recoveryRise = defineTemplate({
  id: 'gen-recovery-rise',
  skill: { en: 'find the rise that makes a fall good', ja: '下落を取り戻す上昇率を求める' },
  topic: 'market',
  level: 1,
  lesson: 'returns-and-recoveries',
  facts: ['mk-recovery'],
  draw(random) {
    // With a small fall the wrong answer is as good as right.
    const day = random.pick(eventDays.filter(({ move }) => move <= -5));
    const [company, date] = [companyOf(day), dayInWords(day.date)];
    const loss = rounded(-day.move, 2);
    const gain = gainToRecover(loss / 100);
    if (!gain.ok) throw new RangeError(gain.faults[0]!.message);
    const answer = rounded(100 * gain.value, 2);
    const accept = within(answer, 0.03);
    const left = plain(100 - loss, 2);

    return {
      kind: 'numeric',
      facts: [day.fact],
      stem: {
        en: `On ${date.en} the price of ${company.en} fell by ${plain(loss, 2)}%. By how many percent did it have to rise from there to be back where it was?`,
        ja: `${date.ja}、${company.ja}の株価は${plain(loss, 2)}%下落した。そこから何%上がれば元の値に戻るか。`,
      },
      answer,
      unit: percent,
      decimals: 2,
      accept: {
        ...accept,
        reason: {
          en: 'Rounding on the way may change the last digit.',
          ja: '途中の丸め方で最後の桁が変わることがあります。',
        },
      },
      slips: slipsApart(accept, [
        slipTo(loss, 0.01, {
          why: {
            en: `A rise of ${plain(loss, 2)}% works on the smaller price and does not reach the old one.`,
            ja: `${plain(loss, 2)}%の上昇は下がった後の株価に掛かるので、元の値には届きません。`,
          },
          belief: {
            en: 'A fall and a rise of the same percentage cancel out.',
            ja: '同じ率の下落と上昇は打ち消し合う。',
          },
          misconceptionOf: 'mk-recovery',
        }),
        slipTo(answer + 100, 0.03, {
          why: {
            en: 'This is the new price as a percentage of the low; the rise is what lies above 100.',
            ja: 'これは安値に対する戻り値の割合です。上昇率は、そのうち100を超える部分です。',
          },
          belief: {
            en: 'A ratio of two prices is the rise between them.',
            ja: '二つの株価の比が、そのまま上昇率である。',
          },
        }),
        slipTo((100 * loss) / (100 + loss), 0.02, {
          why: {
            en: `This divides by 100 plus the loss; after the fall only ${left} of 100 are left.`,
            ja: `100に下落率を足した値で割っています。下落後に残るのは100のうち${left}です。`,
          },
          belief: {
            en: 'The rise is measured against a price above the old one.',
            ja: '上昇率は、元の株価より高い値を基準に測る。',
          },
        }),
      ]),
      explanation: {
        en: `Of 100 there are ${left} left, and ${plain(loss, 2)} are missing: ${plain(loss, 2)} ÷ ${left} = ${plain(answer, 2)}%. The same dollars are a larger share of a smaller price.`,
        ja: `100のうち${left}が残り、${plain(loss, 2)}が足りません。${plain(loss, 2)}÷${left}＝${plain(answer, 2)}%です。同じ金額でも、分母が小さい分だけ率は大きくなります。`,
      },
    };
  },
});
