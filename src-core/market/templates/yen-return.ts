import { defineTemplate } from '@core/questions/define-template';
import { slipsApart, slipTo } from '@core/questions/draft';
import { yenReturn as returnInYen } from '../yen';
import { companyOf, eventDays } from './event-days';
import { percent, plain, rounded, signed, within } from './shared-words';

/** Daily closes of USD/JPY on 24 and 27 January 2025. */
const [rateBefore, rateAfter] = [156.155, 155.744];

export const yenReturn = defineTemplate({
  id: 'gen-yen-return',
  skill: { en: 'turn a dollar return into yen', ja: 'ドル建ての収益率を円建てに直す' },
  topic: 'market',
  level: 2,
  lesson: 'weights-and-yen',
  facts: ['mk-usdjpy'],
  draw(random) {
    const day = random.pick(eventDays.filter(({ date }) => date === '2025-01-27'));
    const company = companyOf(day);
    const local = rounded(day.move, 2);
    const inYen = returnInYen(local / 100, rateBefore, rateAfter);
    if (!inYen.ok) throw new RangeError(inYen.faults[0]!.message);
    const share = random.pick([true, false]);
    const million = random.int(1, 9);
    const total = rounded(100 * inYen.value.total, 2);
    const currency = rounded(100 * inYen.value.currency, 2);
    const kept = plain(1 + local / 100, 4);
    const rate = plain(rateAfter / rateBefore, 5);
    // Asked as a return, or as what is left of a sum in yen.
    const answer = share ? total : rounded(million * 1000 * (1 + inYen.value.total), 1);
    const scaled = (fraction: number) => (share ? 100 * fraction : million * 1000 * (1 + fraction));
    const accept = within(answer, share ? 0.015 : 0.15 * million);
    const slip = share ? 0.01 : 0.1 * million;

    return {
      kind: 'numeric',
      facts: [day.fact],
      stem: {
        en: `On 27 January 2025 the price of ${company.en} changed by ${signed(local, 2)}% in dollars, while the dollar went from ${plain(rateBefore, 3)} to ${plain(rateAfter, 3)} yen. ${share ? 'What was the return in yen?' : `A holding was worth ${million} million yen before. How many thousand yen was it worth after?`}`,
        ja: `2025年1月27日、${company.ja}の株価はドル建てで${signed(local, 2)}%変わり、ドル円は${plain(rateBefore, 3)}円から${plain(rateAfter, 3)}円になった。${share ? '円建ての収益率は何%か。' : `それまで${million * 100}万円だった持ち高は、何千円になったか。`}`,
      },
      answer,
      unit: share ? percent : { en: 'thousand yen', ja: '千円' },
      decimals: share ? 2 : 1,
      accept: {
        ...accept,
        reason: {
          en: 'Rounding on the way may change the last digit.',
          ja: '途中の丸め方で最後の桁が変わることがあります。',
        },
      },
      slips: slipsApart(accept, [
        slipTo(rounded(scaled(inYen.value.local), 2), slip, {
          why: {
            en: `This leaves out the yen, which gained: the dollar lost ${plain(-currency, 2)}%.`,
            ja: `為替が入っていません。ドルは円に対して${plain(-currency, 2)}%下がりました。`,
          },
          belief: {
            en: 'A percentage is the same in every currency.',
            ja: '変化率はどの通貨で測っても同じだ。',
          },
        }),
        slipTo(rounded(scaled(inYen.value.local + inYen.value.currency), 2), slip, {
          why: {
            en: 'This adds the two changes; they multiply, and at a large move the product shows.',
            ja: '二つの変化率を足しています。正しくは掛け合わせ、値動きが大きいと差が出ます。',
          },
          belief: {
            en: 'For a yen investor the exchange rate adds to the percentage by simple addition.',
            ja: '円建ての収益率は、株価と為替の変化率を足せば求まる。',
          },
          misconceptionOf: 'mk-usdjpy',
        }),
        slipTo(rounded(scaled((1 + inYen.value.local) * (rateBefore / rateAfter) - 1), 2), slip, {
          why: {
            en: 'This turns the exchange rate upside down: fewer yen for a dollar make the holding worth less.',
            ja: '為替の比が逆です。1ドルで受け取れる円が減れば、円で見た価値も減ります。',
          },
          belief: {
            en: 'A stronger yen raises the value of dollar shares.',
            ja: '円高になるとドル建て株の円での価値は上がる。',
          },
        }),
      ]),
      explanation: {
        en: `Returns multiply: ${kept} × ${plain(rateAfter, 3)} ÷ ${plain(rateBefore, 3)} = ${kept} × ${rate} = ${plain(1 + inYen.value.total, 4)}, that is ${signed(total, 2)}% in yen.${share ? '' : ` Of ${million} million yen ${plain(answer, 1)} thousand were left.`}`,
        ja: `収益率は掛け合わせます。${kept}×${plain(rateAfter, 3)}÷${plain(rateBefore, 3)}＝${kept}×${rate}＝${plain(1 + inYen.value.total, 4)}、つまり円建てで${signed(total, 2)}%です。${share ? '' : `${million * 100}万円は${plain(answer, 1)}千円になりました。`}`,
      },
    };
  },
});
