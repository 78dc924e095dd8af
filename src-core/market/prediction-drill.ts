import type { DrillQuestion } from '@core/drill/drill-plan';
import type { Text } from '@core/language';
import { inBoth } from '@core/questions/draft';
import { questionSchema } from '@core/questions/registry';
import { dayInWords } from './day-in-words';
import { normalForecast } from './forecast';
import { markPrediction, type TickerMark } from './prediction-marking';
import type { PredictionQuestion } from './prediction-questions';
import { predictionView, type TickerView } from './prediction-view';
import { tickerName } from './ticker-names';
import type { MarketPack } from './windows';

/** What a prediction is kept under in a plan; begins as no authored question and no template does. */
export const predictionCard = (event: string, ticker: string): string =>
  `predict-${event}-${ticker.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;

/** An event and one of its securities, by what may be said before the outcome is known. */
export interface AskablePrediction {
  card: string;
  event: string;
  ticker: string;
  text: Text;
}

/** One for each security asked about, in the order of the events. */
export const askablePredictions = (
  questions: readonly Pick<PredictionQuestion, 'event' | 'tickers' | 'headline'>[],
): AskablePrediction[] =>
  questions.flatMap(({ event, tickers, headline }) =>
    tickers.map((ticker) => ({
      card: predictionCard(event, ticker),
      event,
      ticker,
      text: inBoth((language) => `${headline[language]} (${nameOf(ticker)[language]})`),
    })),
  );

const nameOf = (ticker: string): Text => {
  const name = tickerName(ticker);
  return inBoth((language) => (name ? name[language] : ticker));
};

/**
 * The prediction of one security as a question a class can answer in half a minute: which of five
 * ranges the session's return falls into. The ranges are the bands of a forecast that knows only how
 * the security moves on ordinary days (no move, 50 % and 90 %), the baseline `no-move` that the
 * predictions of a learner are compared with.
 *
 * @throws RangeError where {@link flawOfQuestion} finds a flaw
 */
export function predictionDrillQuestion(
  pack: MarketPack,
  question: PredictionQuestion,
  ticker: string,
  contentVersion: string,
): DrillQuestion {
  const view = predictionView(pack, question).tickers.find((one) => one.ticker === ticker);
  const usual = view && normalForecast(0, view.ordinary.deviation);
  const stated = usual && { ticker, ...usual };
  const mark = stated && markPrediction(pack, question, { forecasts: [stated], reasons: [] });
  const came = mark?.tickers[0];
  if (!view || !usual || !came) throw new RangeError(`${question.event}, ${ticker}: not askable`);
  const [, , , upper50, upper90] = usual.quantiles;
  const edges = { inner: tenth(upper50), outer: tenth(upper90) };
  const card = predictionCard(question.event, ticker);
  const right = rangeOf(came.outcome, edges);
  return {
    question: questionSchema.parse({
      id: card,
      kind: 'single-choice',
      keepOrder: true,
      topic: 'market',
      level: 2,
      stem: stemOf(question, view),
      explanation: explanationOf(came, view, mark.event.summary),
      options: rangesInWords(edges).map((text, place) => ({ text, right: place === right })),
    }),
    card,
    contentVersion,
    seed: 0,
    sources: mark.event.sources.map(({ publisher, cite, date }) => ({
      title: cite,
      publisher,
      date,
      cite,
      asOf: mark.asOf,
    })),
    chart: {
      ticker,
      known: question.known,
      from: view.closes[0]!.date,
      until: view.closes.at(-1)!.date,
      session: view.session,
      closes: view.closes.map(({ close }) => hundredth(close)),
      came: {
        until: came.sessions.at(-1)!.date,
        closes: came.sessions.map(({ close }) => hundredth(close)),
        expected: came.sessions.map(({ expectedClose }) => hundredth(expectedClose)),
      },
    },
  };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
const hundredth = (value: number): number => Math.round(value * 100) / 100;
const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}%`;

interface Edges {
  /** Percent, above 0: half of ordinary days stay within ±inner, nine in ten within ±outer. */
  inner: number;
  outer: number;
}

/** 0 the deepest fall, 4 the highest rise. An edge belongs to the range farther from the middle but one. */
export function rangeOf(outcome: number, { inner, outer }: Edges): number {
  const size = Math.abs(outcome);
  const steps = size < inner ? 0 : size <= outer ? 1 : 2;
  return 2 + Math.sign(outcome) * steps;
}

function rangesInWords({ inner, outer }: Edges): Text[] {
  const [near, far] = [inner.toFixed(1), outer.toFixed(1)];
  return [
    { en: `Fell by more than ${far}%`, ja: `${far}%を超える下落` },
    { en: `Fell by ${near}% to ${far}%`, ja: `${near}〜${far}%の下落` },
    { en: `Moved by less than ${near}% either way`, ja: `上下とも${near}%未満` },
    { en: `Rose by ${near}% to ${far}%`, ja: `${near}〜${far}%の上昇` },
    { en: `Rose by more than ${far}%`, ja: `${far}%を超える上昇` },
  ];
}

function stemOf({ headline }: PredictionQuestion, { ticker, session }: TickerView): Text {
  const [name, day] = [nameOf(ticker), dayInWords(session)];
  return {
    en: `${headline.en}: what will ${name.en} have done by the close of ${day.en}, against the close before?`,
    ja: `${headline.ja}。${day.ja}の終値で、${name.ja}は前の終値からどう動くか。`,
  };
}

function explanationOf(mark: TickerMark, view: TickerView, summary: Text): Text {
  const [name, market] = [nameOf(mark.ticker), nameOf(mark.market)];
  const [outcome, whole] = [signed(mark.outcome), signed(mark.marketReturn)];
  const [expected, abnormal] = [signed(mark.expected), signed(mark.abnormal)];
  const deviation = view.ordinary.deviation.toFixed(2);
  return {
    en: `${summary.en} ${name.en} closed ${outcome}; the market (${market.en}) moved ${whole}, of which the market model explains ${expected} for this security. The rest, ${abnormal}, is abnormal. On ordinary days of the year before, the standard deviation was ${deviation}%. One day proves no forecast right or wrong.`,
    ja: `${summary.ja}${name.ja}の終値は${outcome}。市場（${market.ja}）は${whole}で、市場モデルがこの銘柄に見込む動きは${expected}、残りの${abnormal}が異常収益率です。前年の通常の日の標準偏差は${deviation}%でした。1日の結果だけでは、予測の良し悪しは決まりません。`,
  };
}
