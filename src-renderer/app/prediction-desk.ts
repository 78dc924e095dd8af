import type { Text } from '@core/language';
import type { DrillQuestion } from '@core/drill/drill-plan';
import {
  askablePredictions,
  predictionDrillQuestion,
  type AskablePrediction,
} from '@core/market/prediction-drill';
import { buildPredictionHistory, type PredictionHistory } from '@core/market/prediction-history';
import { markPrediction, type PredictionMark } from '@core/market/prediction-marking';
import type { PredictionQuestion } from '@core/market/prediction-questions';
import { predictionView, type PredictionView } from '@core/market/prediction-view';
import type { MarketPack } from '@core/market/windows';
import type { LogRecord, Prediction, RecordId } from '@core/review/answer-log';
import type { Draft } from './learner-memory.svelte';

/** An event that can be predicted, by the name it goes by before its outcome is known. */
export interface ListedPrediction {
  event: string;
  headline: Text;
}

/** As much of a learner’s memory as the desk needs. */
export interface PredictionLog {
  /** Records that are about no card: predictions among them. */
  readonly apart: readonly LogRecord[];
  write(draft: Draft<Prediction>): Promise<RecordId>;
}

/**
 * Holds what came of every event and hands out only what was known before; the rest of an event
 * goes out once a prediction of it is in the log.
 */
export class PredictionDesk {
  readonly #pack: MarketPack;
  readonly #questions: readonly PredictionQuestion[];
  readonly #askable: readonly AskablePrediction[];

  constructor(pack: MarketPack, questions: readonly PredictionQuestion[]) {
    this.#pack = pack;
    this.#questions = questions;
    this.#askable = askablePredictions(questions);
  }

  /** In the order of the events. */
  get list(): ListedPrediction[] {
    return this.#questions.map(({ event, headline }) => ({ event, headline }));
  }

  /** Null where there is no such question. */
  view(event: string): PredictionView | null {
    const question = this.#find(event);
    return question ? predictionView(this.#pack, question) : null;
  }

  /** What a teacher can ask a class: one for each security, in the order of the events. */
  get askable(): readonly AskablePrediction[] {
    return this.#askable;
  }

  /** With its outcome, for the plan of a drill: the host keeps it from the seats until the reveal. */
  drillQuestion(card: string, contentVersion: string): DrillQuestion | null {
    const asked = this.#askable.find((one) => one.card === card);
    const question = asked && this.#find(asked.event);
    return question
      ? predictionDrillQuestion(this.#pack, question, asked.ticker, contentVersion)
      : null;
  }

  /** Puts a prediction into the log; only then what came is handed out. */
  async predict(
    log: PredictionLog,
    draft: Draft<Prediction>,
  ): Promise<{ record: RecordId; mark: PredictionMark } | null> {
    if (!this.#find(draft.event)) return null;
    const record = await log.write(draft);
    const mark = this.reveal(log.apart, record);
    return mark && { record, mark };
  }

  /** What came, beside a prediction that is in the log; null where it is not, or its event has gone. */
  reveal(records: readonly LogRecord[], id: RecordId): PredictionMark | null {
    const record = records.find((one) => one.id === id);
    if (record?.type !== 'prediction') return null;
    const question = this.#find(record.event);
    return question ? markPrediction(this.#pack, question, record) : null;
  }

  history(records: readonly LogRecord[]): PredictionHistory {
    return buildPredictionHistory(records, this.#pack, this.#questions);
  }

  #find(event: string): PredictionQuestion | undefined {
    return this.#questions.find((question) => question.event === event);
  }
}
