import { defineTemplate } from '@core/questions/define-template';
import { slipsApart, slipTo } from '@core/questions/draft';
import { logToSimple, simpleToLog } from '../returns';
import { dayInWords } from '../day-in-words';
import { companyOf, eventDays } from './event-days';
import { percent, plain, rounded, signed, within } from './shared-words';

/** Below this the two returns agree within the accepted range, and nothing could be learned. */
const farEnough = 4;

export const logReturn = defineTemplate({
  id: 'gen-log-return',
  skill: {
    en: 'turn a simple return into a log return and back',
    ja: '単純収益率と対数収益率を換算する',
  },
  topic: 'market',
  level: 2,
  lesson: 'returns-and-recoveries',
  facts: ['mk-log'],
  draw(random) {
    const day = random.pick(eventDays.filter(({ move }) => Math.abs(move) >= farEnough));
    const [company, date] = [companyOf(day), dayInWords(day.date)];
    const simple = rounded(day.move, 2);
    const log = rounded(100 * simpleToLog(simple / 100), 2);
    const toLog = random.pick([true, false]);
    const [given, answer] = toLog ? [simple, log] : [log, rounded(100 * logToSimple(log / 100), 2)];
    const accept = within(answer, 0.02);
    const other = rounded(100 * (toLog ? logToSimple : simpleToLog)(given / 100), 2);
    const share = plain(1 + simple / 100, 4);

    return {
      kind: 'numeric',
      facts: [day.fact],
      stem: toLog
        ? {
            en: `On ${date.en} the simple return of ${company.en} was ${signed(given, 2)}%. What was the log return?`,
            ja: `${date.ja}、${company.ja}の単純収益率は${signed(given, 2)}%だった。対数収益率は何%か。`,
          }
        : {
            en: `On ${date.en} the log return of ${company.en} was ${signed(given, 2)}%. By how much did the price change, as a simple return?`,
            ja: `${date.ja}、${company.ja}の対数収益率は${signed(given, 2)}%だった。株価は単純収益率で何%変わったか。`,
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
        slipTo(given, 0.01, {
          why: {
            en: `The two agree only near zero; at ${signed(simple, 2)}% they differ by ${plain(Math.abs(simple - log), 2)} points.`,
            ja: `両者がほぼ一致するのはゼロの近くだけです。${signed(simple, 2)}%では${plain(Math.abs(simple - log), 2)}ポイント違います。`,
          },
          belief: {
            en: 'A log return and a simple return are two names of the same number.',
            ja: '対数収益率と単純収益率は、同じ数字の別の呼び名である。',
          },
          misconceptionOf: 'mk-log',
        }),
        slipTo(-answer, 0.02, {
          why: {
            en: 'The size is right, the sign is not: both returns point the same way.',
            ja: '大きさは合っていますが、符号が逆です。どちらの収益率も同じ向きになります。',
          },
          belief: {
            en: 'The logarithm of a fall is stated without its sign.',
            ja: '下落率の対数には符号を付けない。',
          },
        }),
        slipTo(other, 0.02, {
          why: {
            en: 'This converts the other way round.',
            ja: '逆向きの換算になっています。',
          },
          belief: {
            en: 'Logarithm and exponential do the same here.',
            ja: '対数と指数のどちらを使っても同じだ。',
          },
        }),
        ...(toLog
          ? [
              slipTo(100 * Math.log10(1 + simple / 100), 0.02, {
                why: {
                  en: 'This is the logarithm to base ten; a log return takes the natural one.',
                  ja: 'これは常用対数です。対数収益率には自然対数を使います。',
                },
                belief: {
                  en: 'Any logarithm will do for a log return.',
                  ja: '対数収益率には、どの底の対数を使ってもよい。',
                },
              }),
            ]
          : []),
      ]),
      explanation: toLog
        ? {
            en: `The price became ${share} of what it was: ln(${share}) = ${signed(answer / 100, 4)}, that is ${signed(answer, 2)}%.`,
            ja: `株価は元の${share}倍になりました。ln（${share}）＝${signed(answer / 100, 4)}、つまり${signed(answer, 2)}%です。`,
          }
        : {
            en: `The exponential undoes the logarithm: e to the power ${signed(given / 100, 4)} is ${share}, so the price changed by ${signed(answer, 2)}%.`,
            ja: `対数は指数で元に戻ります。eの${signed(given / 100, 4)}乗は${share}なので、変化率は${signed(answer, 2)}%です。`,
          },
    };
  },
});
