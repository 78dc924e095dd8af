import type { LogRecord } from '@core/review/answer-log';
import type { PredictionQuestion } from './prediction-questions';

/** The events a learner has predicted, whether the prediction stands or not: their outcome was seen. */
export function eventsPredicted(records: Iterable<LogRecord>): Set<string> {
  const events = new Set<string>();
  for (const record of records) if (record.type === 'prediction') events.add(record.event);
  return events;
}

/**
 * The earliest event not yet predicted, or null when all are. In the order of time, since the chart
 * of a later event shows how an earlier one ended.
 *
 * @param questions in the order of their events
 */
export function nextPrediction<Question extends Pick<PredictionQuestion, 'event'>>(
  questions: readonly Question[],
  records: Iterable<LogRecord>,
): Question | null {
  const done = eventsPredicted(records);
  return questions.find(({ event }) => !done.has(event)) ?? null;
}
