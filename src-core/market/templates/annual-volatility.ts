import { defineTemplate } from '@core/questions/define-template';
import { slipsApart, slipTo } from '@core/questions/draft';
import { annualise, toDaily, tradingDaysAYear } from '../volatility';
import { dayInWords } from '../day-in-words';
import { companyOf, eventDays } from './event-days';
import { percent, plain, rounded, within } from './shared-words';

const root = plain(Math.sqrt(tradingDaysAYear), 2);

export const annualVolatility = defineTemplate({
  id: 'gen-annual-volatility',
  skill: {
    en: 'put a daily volatility on a year and back',
    ja: '1日の変動率を年率に直し、また戻す',
  },
  topic: 'market',
  level: 2,
  lesson: 'expected-and-abnormal',
  facts: ['mk-study'],
  draw(random) {
    const day = random.pick(eventDays);
    const [company, date] = [companyOf(day), dayInWords(day.date)];
    const toYear = random.pick([true, false]);
    const daily = day.sigma;
    const given = toYear ? daily : rounded(annualise(daily), 1);
    const answer = toYear ? rounded(annualise(given), 1) : rounded(toDaily(given), 2);
    const decimals = toYear ? 1 : 2;
    const accept = within(answer, toYear ? 0.1 : 0.01);
    const scale = (factor: number) => rounded(toYear ? given * factor : given / factor, 3);
    const near = (value: number) => Math.max(0.01, Math.abs(value) * 0.004);
    const at = (factor: number, why: Parameters<typeof slipTo>[2]) =>
      slipTo(scale(factor), near(scale(factor)), why);

    return {
      kind: 'numeric',
      facts: [day.fact],
      stem: toYear
        ? {
            en: `Before ${date.en} what the market did not explain in the daily return of ${company.en} had a standard deviation of ${plain(given, 2)}%. What is that on a year of ${tradingDaysAYear} trading days, if days are unrelated?`,
            ja: `${date.ja}より前、${company.ja}の日次収益率のうち市場で説明できない部分の標準偏差は${plain(given, 2)}%だった。日々の動きが互いに無関係なら、1年${tradingDaysAYear}取引日の年率では何%か。`,
          }
        : {
            en: `Before ${date.en} what the market did not explain in the return of ${company.en} had a standard deviation of ${plain(given, 1)}% a year, on ${tradingDaysAYear} trading days. What is that a day, if days are unrelated?`,
            ja: `${date.ja}より前、${company.ja}の収益率のうち市場で説明できない部分の標準偏差は、1年${tradingDaysAYear}取引日の年率で${plain(given, 1)}%だった。日々の動きが互いに無関係なら、1日では何%か。`,
          },
      answer,
      unit: percent,
      decimals,
      accept: {
        ...accept,
        reason: {
          en: 'Rounding on the way may change the last digit.',
          ja: '途中の丸め方で最後の桁が変わることがあります。',
        },
      },
      slips: slipsApart(accept, [
        at(tradingDaysAYear, {
          why: {
            en: `Ups and downs partly cancel: the deviation grows with the root of the number of days, ${root}, not with the number.`,
            ja: `上げ下げは打ち消し合うので、標準偏差は日数そのものではなく、日数の平方根${root}に比例します。`,
          },
          belief: {
            en: 'Volatility grows in proportion to time.',
            ja: '変動率は時間に比例して大きくなる。',
          },
        }),
        at(Math.sqrt(365), {
          why: {
            en: `This counts every day of the calendar; prices move on about ${tradingDaysAYear} trading days a year.`,
            ja: `暦の日数で計算しています。株価が動くのは1年に約${tradingDaysAYear}取引日です。`,
          },
          belief: {
            en: 'Prices move on all 365 days.',
            ja: '株価は365日動く。',
          },
        }),
        at(1 / Math.sqrt(tradingDaysAYear), {
          why: {
            en: 'This converts the other way: a year holds more movement than a day.',
            ja: '逆向きの換算です。1年の変動は1日の変動より大きくなります。',
          },
          belief: {
            en: 'Over a longer time the deviation shrinks.',
            ja: '期間が長いほど標準偏差は小さくなる。',
          },
        }),
      ]),
      explanation: toYear
        ? {
            en: `${plain(given, 2)}% × √${tradingDaysAYear} = ${plain(given, 2)}% × ${root} = ${plain(answer, 1)}%. Days in a row that swing together, as in April 2025, break the rule.`,
            ja: `${plain(given, 2)}%×√${tradingDaysAYear}＝${plain(given, 2)}%×${root}＝${plain(answer, 1)}%です。2025年4月のように激しい日が続くと、この規則は崩れます。`,
          }
        : {
            en: `${plain(given, 1)}% ÷ √${tradingDaysAYear} = ${plain(given, 1)}% ÷ ${root} = ${plain(answer, 2)}%. Days in a row that swing together, as in April 2025, break the rule.`,
            ja: `${plain(given, 1)}%÷√${tradingDaysAYear}＝${plain(given, 1)}%÷${root}＝${plain(answer, 2)}%です。2025年4月のように激しい日が続くと、この規則は崩れます。`,
          },
    };
  },
});
