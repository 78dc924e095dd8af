import { packIdSchema } from '@core/content/schema';
import { bad, good, type Result } from '@core/fault';
import type { HostPort } from '@core/host/port';
import type { Text } from '@core/language';
import { marketFault } from '@core/market/faults';
import { buildPredictionHistory, type PredictionHistory } from '@core/market/prediction-history';
import { markPrediction, type PredictionMark } from '@core/market/prediction-marking';
import {
  flawOfQuestion,
  parsePredictionQuestions,
  type PredictionQuestion,
} from '@core/market/prediction-questions';
import { predictionView, type PredictionView } from '@core/market/prediction-view';
import type { MarketPack } from '@core/market/windows';
import type { LogRecord, Prediction, RecordId } from '@core/review/answer-log';
import type { Draft } from './learner-memory.svelte';
import type { MarketShelf } from './market-shelf';

const home = packIdSchema.parse('market-reactions');

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

  constructor(pack: MarketPack, questions: readonly PredictionQuestion[]) {
    this.#pack = pack;
    this.#questions = questions;
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

/** The way to the desk: the list comes by itself, the market data when an event is opened. */
export class PredictionShelf {
  readonly #host: Pick<HostPort, 'loadAttachment'>;
  readonly #market: Pick<MarketShelf, 'open'>;
  #asking: Promise<Result<PredictionQuestion[]>> | null = null;

  constructor(host: Pick<HostPort, 'loadAttachment'>, market: Pick<MarketShelf, 'open'>) {
    this.#host = host;
    this.#market = market;
  }

  /** What there is to predict: small enough to ask for on the first page. */
  async list(): Promise<Result<ListedPrediction[]>> {
    const questions = await this.#questions();
    return questions.ok
      ? good(questions.value.map(({ event, headline }) => ({ event, headline })))
      : questions;
  }

  async open(): Promise<Result<PredictionDesk>> {
    const [market, questions] = await Promise.all([this.#market.open(), this.#questions()]);
    if (!market.ok) return market;
    if (!questions.ok) return questions;
    for (const question of questions.value) {
      const flaw = flawOfQuestion(question, market.value);
      if (flaw !== null)
        return bad(
          marketFault(
            'market.pack-invalid',
            `predictions.yaml, ${question.event}`,
            flaw,
            'Bring predictions.yaml, events.yaml and windows.json into line.',
          ),
        );
    }
    return good(new PredictionDesk(market.value, questions.value));
  }

  /** Fetched once; after a fault asking again fetches again. */
  #questions(): Promise<Result<PredictionQuestion[]>> {
    this.#asking ??= this.#host.loadAttachment(home, 'predictions').then(
      (loaded) => {
        const parsed = loaded.ok ? parsePredictionQuestions(loaded.value) : loaded;
        if (!parsed.ok) this.#asking = null;
        return parsed;
      },
      (error: unknown) => {
        this.#asking = null;
        throw error;
      },
    );
    return this.#asking;
  }
}
