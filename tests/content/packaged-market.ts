import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Result } from '@core/fault';
import { parsePredictionQuestions } from '@core/market/prediction-questions';
import { parseMarketPack, type MarketPack } from '@core/market/windows';

/** The market data and prediction questions as they ship. */
const read = (name: string) =>
  readFileSync(new URL(`../../content/market-reactions/${name}`, import.meta.url), 'utf8');
const valueOf = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.value;
};

export const windowsFile = JSON.parse(read('windows.json')) as object;
export const eventsFile = parse(read('events.yaml')) as object;
export const predictionsFile = parse(read('predictions.yaml')) as { predictions: object[] };
export const pack: MarketPack = valueOf(parseMarketPack(windowsFile, eventsFile));
export const questions = valueOf(parsePredictionQuestions(predictionsFile));
export const questionOf = (event: string) => questions.find((one) => one.event === event)!;
