import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import type { DrillQuestion } from '@core/drill/drill-plan';
import { bad, good, type Result } from '@core/fault';
import { askablePredictions, predictionDrillQuestion } from '@core/market/prediction-drill';
import { parsePredictionQuestions } from '@core/market/prediction-questions';
import { parseMarketPack } from '@core/market/windows';

/**
 * Charts to continue by their cards, as the app's set-up has them: chosen one by one and asked in the
 * order of their events, since a later chart shows what came of an earlier event.
 */
export async function readPredictions(
  content: string,
  cards: readonly string[],
): Promise<Result<DrillQuestion[]>> {
  if (cards.length === 0) return good([]);
  const read = (name: string) => readFile(path.join(content, 'market-reactions', name), 'utf8');
  const [windows, events, predictions, head] = await Promise.all([
    read('windows.json'),
    read('events.yaml'),
    read('predictions.yaml'),
    read('pack.json'),
  ]);
  const market = parseMarketPack(JSON.parse(windows), parse(events));
  if (!market.ok) return market;
  const questions = parsePredictionQuestions(parse(predictions));
  if (!questions.ok) return questions;
  const { version } = JSON.parse(head) as { version: string };
  const askable = askablePredictions(questions.value);
  const strangers = cards.filter((card) => !askable.some((one) => one.card === card));
  if (strangers.length > 0)
    return bad({
      code: 'drill.plan-unfit',
      place: `--predict: ${strangers.join(', ')}`,
      message: 'no chart of this name',
      remedy: `Name some of these:\n${askable.map(({ card, text }) => `  ${card}  ${text.en}`).join('\n')}`,
    });
  return good(
    askable
      .filter(({ card }) => cards.includes(card))
      .map(({ event, ticker }) => {
        const question = questions.value.find((one) => one.event === event)!;
        return predictionDrillQuestion(market.value, question, ticker, version);
      }),
  );
}
