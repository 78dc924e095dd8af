import { bad, good, type Result } from '@core/fault';
import type { HostPort } from '@core/host/port';
import type { PredictionQuestion } from '@core/market/prediction-questions';
import { askOnce } from './ask-once';
import { marketPack, type MarketShelf } from './market-shelf';
import type { ListedPrediction, PredictionDesk } from './prediction-desk';

/**
 * The way to the desk: the list comes by itself, the market data, and what reckons with them, when
 * an event is opened.
 */
export class PredictionShelf {
  readonly #market: Pick<MarketShelf, 'open'>;
  readonly #questions: () => Promise<Result<PredictionQuestion[]>>;

  constructor(host: Pick<HostPort, 'loadAttachment'>, market: Pick<MarketShelf, 'open'>) {
    this.#market = market;
    this.#questions = askOnce(async () => {
      const [loaded, { parsePredictionQuestions }] = await Promise.all([
        host.loadAttachment(marketPack, 'predictions'),
        import('@core/market/prediction-questions'),
      ]);
      return loaded.ok ? parsePredictionQuestions(loaded.value) : loaded;
    });
  }

  /** What there is to predict: small enough to ask for on the first page. */
  async list(): Promise<Result<ListedPrediction[]>> {
    const questions = await this.#questions();
    return questions.ok
      ? good(questions.value.map(({ event, headline }) => ({ event, headline })))
      : questions;
  }

  async open(): Promise<Result<PredictionDesk>> {
    const [market, questions, { PredictionDesk }, { flawOfQuestion }, { marketFault }] =
      await Promise.all([
        this.#market.open(),
        this.#questions(),
        import('./prediction-desk'),
        import('@core/market/prediction-questions'),
        import('@core/market/faults'),
      ]);
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
}
