import { createEmptyCard, fsrs } from 'ts-fsrs';
import { bench, describe } from 'vitest';
import {
  cardIdSchema,
  learnerIdSchema,
  recordIdSchema,
  type Answer,
  type LogRecord,
} from '@core/review/answer-log';
import { dueCards, nextDue } from '@core/review/queue';
import { defaultSchedulerSettings as settings, newCard, schedule } from '@core/review/scheduler';
import { SlimLog } from '@core/review/slim-log';
import { dayMs, localStudyDay } from '@core/review/study-day';
import { takeBack } from '@core/review/undo';
import { createRandom } from '@core/random';
import { buildCalibration } from '@core/statistics/calibration';
import { buildForecast } from '@core/statistics/forecast';
import { buildRetention } from '@core/statistics/retention';

const learner = learnerIdSchema.parse('learner');
const start = Date.UTC(2024, 0, 1);
const studyDay = localStudyDay(() => 540);

/** A learner's log: answers over two years, ten a card, three in four right. */
function makeLog(answers: number): Answer[] {
  const random = createRandom(answers);
  return Array.from({ length: answers }, (_, index) => {
    const name = `card-${random.int(0, Math.ceil(answers / 10))}`;
    const right = random.int(1, 4) > 1;
    return {
      type: 'answer',
      id: recordIdSchema.parse(String(index).padStart(26, '0')),
      learner,
      question: name,
      card: cardIdSchema.parse(name),
      contentVersion: '1.0.0',
      seed: index,
      origin: 'review',
      at: start + Math.floor((index / answers) * 730 * dayMs),
      elapsedMs: 8000,
      response: { kind: 'single-choice', option: 'o1' },
      score: right ? 1 : 0,
      confidence: random.pick(['guess', 'think', 'sure']),
      rating: right ? 3 : 1,
      confusedWith: [],
      optionOrder: ['o1', 'o2', 'o3', 'o4'],
    };
  });
}

const now = start + 731 * dayMs;
const options = { settings, studyDay, factsOf: () => [], limit: 50 };
/** A million answers take seconds a run: few runs say enough. */
const once = { time: 0, iterations: 1, warmupTime: 0, warmupIterations: 0 };
const few = { time: 0, iterations: 3, warmupTime: 0, warmupIterations: 1 };

describe('an answer scheduled, 1000 at a time', () => {
  const days = Array.from({ length: 1000 }, (_, n) => start + n * 3 * dayMs);
  bench('here', () => {
    let card = newCard(cardIdSchema.parse('card'), start);
    days.forEach((at, n) => (card = schedule(card, at, n % 4 === 0 ? 1 : 3, settings)));
  });
  const plain = fsrs({ enable_fuzz: true, w: settings.weights });
  bench('by ts-fsrs alone', () => {
    let card = createEmptyCard(new Date(start));
    days.forEach((at, n) => (card = plain.next(card, new Date(at), n % 4 === 0 ? 1 : 3).card));
  });
});

for (const size of [1_000, 10_000, 100_000, 1_000_000]) {
  const [log, growing] = [new SlimLog(settings), new SlimLog(settings)];
  const last = Math.floor(size / 2);
  /** A new id and a later time each run: what is known already would cost nothing. */
  let next = 0;
  const head = () => {
    next += 1;
    const id = recordIdSchema.parse(`7${String(next).padStart(25, '0')}`);
    return { id, learner, at: now + next };
  };
  const filled = (one = log) => {
    if (one.count === 0) one.take(makeLog(size));
    return one;
  };
  const answered = (): LogRecord => ({ ...makeLog(1)[0]!, ...head() });

  describe(`${size} answers`, () => {
    bench('fold the whole log', () => void new SlimLog(settings).take(makeLog(size)), once);
    bench('take up a kept fold', () => void SlimLog.from(kept(), settings), few);
    bench('fold one answer more', () => void filled(growing).take([answered()]));
    bench('undo an answer from the middle', () => {
      const target = recordIdSchema.parse(String(last).padStart(26, '0'));
      filled(growing).take([takeBack(head(), target, 'undo')]);
    });
    bench('what to ask now', () => void dueCards(filled().cards, now, options));
    bench('when the next is due', () => void nextDue(filled().cards, now, studyDay));
    bench('forecast of 30 days', forecast, few);
    bench('calibration', () => void buildCalibration(filled().answers()), few);
    bench('retention', () => void buildRetention(filled().reviews()), few);
  });

  let whole: ReturnType<SlimLog['keep']> | null = null;
  function kept() {
    whole ??= filled().keep(true);
    return whole;
  }
  function forecast() {
    buildForecast(filled().cards.values(), now, { ...options, days: 30 });
  }
}
