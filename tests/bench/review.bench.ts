import { bench, describe } from 'vitest';
import {
  cardIdSchema,
  learnerIdSchema,
  recordIdSchema,
  type Answer,
  type LogRecord,
} from '@core/review/answer-log';
import { foldLog, foldMore } from '@core/review/fold';
import { dueCards, nextDue } from '@core/review/queue';
import { defaultSchedulerSettings as settings } from '@core/review/scheduler';
import { SlimLog } from '@core/review/slim-log';
import { standingAnswers } from '@core/review/standing';
import { dayMs, localStudyDay } from '@core/review/study-day';
import { nextUndo, takeBack } from '@core/review/undo';
import { createRandom } from '@core/random';
import { buildCalibration } from '@core/statistics/calibration';
import { buildForecast } from '@core/statistics/forecast';
import { buildRetention } from '@core/statistics/retention';

const learner = learnerIdSchema.parse('learner');
const start = Date.UTC(2024, 0, 1);
const studyDay = localStudyDay(() => 540);

/** A learner's log: answers over two years, twenty a card, three in four right. */
function makeLog(answers: number): Answer[] {
  const random = createRandom(answers);
  return Array.from({ length: answers }, (_, index) => {
    const name = `card-${random.int(0, Math.ceil(answers / 20))}`;
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
const logs = [1_000, 10_000, 100_000].map((size) => {
  const records = makeLog(size);
  const log = foldLog(records, settings);
  const slim = new SlimLog(settings);
  slim.take(records);
  const next: LogRecord = {
    ...records[0]!,
    id: recordIdSchema.parse('7'.repeat(26)),
    at: now,
  };
  const head = { id: recordIdSchema.parse('7'.repeat(25) + '8'), learner, at: now };
  const undo = takeBack(head, nextUndo(records, 'answers')!, 'undo');
  return { size, records, log, slim, cards: [...log.cards.values()], next, undo };
});

for (const { size, records, log, slim, cards, next, undo } of logs) {
  describe(`${size} answers, ${cards.length} cards`, () => {
    bench('fold the whole log', () => void foldLog(records, settings));
    bench('fold one answer more', () => void foldMore(log, [next]));
    bench('fold an undo', () => void foldMore(log, [undo]));
    bench('what is due', () => void dueCards(cards, now, options));
    bench('when the next is due', () => void nextDue(cards, now, studyDay));
    bench('forecast of 30 days', () => void buildForecast(cards, now, { ...options, days: 30 }));
    bench('calibration', () => void buildCalibration(standingAnswers(records)));
    bench('retention', () => void buildRetention(slim.reviews()));
  });
}
