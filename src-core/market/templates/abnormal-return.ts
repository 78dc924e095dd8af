import { defineTemplate } from '@core/questions/define-template';
import { slipsApart, slipTo } from '@core/questions/draft';
import { dayInWords } from '../day-in-words';
import { companyOf, eventDays } from './event-days';
import { percent, plain, rounded, signed, within } from './shared-words';

export const abnormalReturn = defineTemplate({
  id: 'gen-abnormal-return',
  skill: {
    en: 'tell what beta explains from what is abnormal',
    ja: 'ベータで説明できる動きと、異常収益率を分ける',
  },
  topic: 'market',
  level: 2,
  lesson: 'expected-and-abnormal',
  facts: ['mk-study'],
  draw(random) {
    const day = random.pick(eventDays);
    const [company, date] = [companyOf(day), dayInWords(day.date)];
    const [move, market] = [rounded(day.move, 2), rounded(day.market, 3)];
    const { alpha, beta } = day;
    const expected = rounded(alpha + beta * market, 2);
    const abnormal = rounded(move - expected, 2);
    const askExpected = random.pick([true, false, false]);
    const answer = askExpected ? expected : abnormal;
    const accept = within(answer, 0.02);
    const at = (value: number, why: Parameters<typeof slipTo>[2]) =>
      slipTo(rounded(value, 2), 0.01, why);

    return {
      kind: 'numeric',
      facts: [day.fact],
      stem: {
        en: `For ${company.en} before ${date.en} the market model gives alpha ${signed(alpha, 3)}% a day and beta ${plain(beta, 3)}. That day SPY changed by ${signed(market, 3)}% and the stock by ${signed(move, 2)}%. ${askExpected ? 'What return did the model expect?' : 'What was the abnormal return?'}`,
        ja: `${date.ja}より前の${company.ja}について、市場モデルは1日あたりα＝${signed(alpha, 3)}%、β＝${plain(beta, 3)}を与える。この日SPYは${signed(market, 3)}%、この株は${signed(move, 2)}%動いた。${askExpected ? '期待収益率は何%か。' : '異常収益率は何%か。'}`,
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
      slips: slipsApart(
        accept,
        askExpected
          ? [
              at(abnormal, {
                why: {
                  en: 'This is the abnormal return: what came, less what was expected.',
                  ja: 'これは異常収益率、つまり実際の収益率から期待収益率を引いた値です。',
                },
                belief: {
                  en: 'Expected and abnormal are two words for the model’s figure.',
                  ja: '期待収益率と異常収益率は、同じものの呼び名である。',
                },
              }),
              at(market, {
                why: {
                  en: `A stock with a beta of ${plain(beta, 3)} is expected to move more than the market.`,
                  ja: `βが${plain(beta, 3)}の株は、市場より大きく動くと見込まれます。`,
                },
                belief: {
                  en: 'The market’s return is what to expect of any stock.',
                  ja: 'どの株にも、市場と同じ収益率を期待すればよい。',
                },
              }),
              at(beta * market, {
                why: {
                  en: 'This leaves out alpha, what the stock is expected to do on a day when the market stands still.',
                  ja: 'αが抜けています。市場が動かない日に見込まれる、この株の収益率です。',
                },
                belief: {
                  en: 'Beta alone makes up the expected return.',
                  ja: '期待収益率はβだけで決まる。',
                },
              }),
            ]
          : [
              at(move - market, {
                why: {
                  en: `This subtracts the market itself, as if beta were 1; here it is ${plain(beta, 3)}.`,
                  ja: `βを1とみて市場の収益率をそのまま引いています。この株のβは${plain(beta, 3)}です。`,
                },
                belief: {
                  en: 'The abnormal return is the share’s return minus the market’s return.',
                  ja: '異常収益率とは、株の収益率から市場の収益率を引いたものである。',
                },
                misconceptionOf: 'mk-study',
              }),
              at(expected, {
                why: {
                  en: 'This is what the model expected; the abnormal part is what came beyond it.',
                  ja: 'これは期待収益率です。異常収益率は、実際の値からこれを引いて求めます。',
                },
                belief: {
                  en: 'The model’s figure is the abnormal return.',
                  ja: 'モデルが与える値が異常収益率である。',
                },
              }),
              at(move + expected, {
                why: {
                  en: 'This adds the expected return; it has to be taken away.',
                  ja: '期待収益率を足しています。引かなければなりません。',
                },
                belief: {
                  en: 'The abnormal return comes on top of the whole move.',
                  ja: '異常収益率は、実際の値動きに上乗せされるものだ。',
                },
              }),
              at(move - beta * market, {
                why: {
                  en: 'This leaves out alpha, what the stock is expected to do on a day when the market stands still.',
                  ja: 'αが抜けています。市場が動かない日に見込まれる、この株の収益率です。',
                },
                belief: {
                  en: 'Beta alone makes up the expected return.',
                  ja: '期待収益率はβだけで決まる。',
                },
              }),
              at(move, {
                why: {
                  en: 'This is the whole move; part of it came with the market.',
                  ja: 'これは値動きの全体です。その一部は市場全体の動きです。',
                },
                belief: {
                  en: 'Everything a stock does on an event day is due to the event.',
                  ja: 'イベントの日の値動きは、すべてイベントのせいである。',
                },
              }),
            ],
      ),
      explanation: {
        en: `Expected: ${signed(alpha, 3)}% + ${plain(beta, 3)} × (${signed(market, 3)}%) = ${signed(expected, 2)}%. Abnormal: ${signed(move, 2)}% − (${signed(expected, 2)}%) = ${signed(abnormal, 2)}%. Another yardstick would give another figure, so name the yardstick.`,
        ja: `期待収益率は${signed(alpha, 3)}%＋${plain(beta, 3)}×（${signed(market, 3)}%）＝${signed(expected, 2)}%、異常収益率は${signed(move, 2)}%－（${signed(expected, 2)}%）＝${signed(abnormal, 2)}%です。基準が変われば値も変わるので、何を基準にしたかを添えます。`,
      },
    };
  },
});
