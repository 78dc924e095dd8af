import {
  byTime,
  type Answer,
  type Correction,
  type LogRecord,
  type RecordId,
  type Retraction,
} from './answer-log';

/** As much of a record as judging needs: whole records and the slim events of a card both have it. */
type Judged =
  | Pick<Answer, 'type' | 'id' | 'at' | 'rating'>
  | Pick<Correction, 'type' | 'id' | 'at' | 'corrects' | 'rating'>
  | Pick<Retraction, 'type' | 'id' | 'at' | 'retracts'>
  | {
      type: Exclude<LogRecord['type'], 'answer' | 'correction' | 'retraction'>;
      id: RecordId;
      at: number;
    };
type Standing<Event> = Exclude<Event, { type: 'retraction' | 'correction' }>;

/**
 * What still stands of a set of records: one of each id, in the order of time, without what was
 * retracted, each answer with the rating of its latest standing correction. Neither the order nor
 * the repetition of the input matters.
 */
export function standing<Event extends Judged>(records: Iterable<Event>): Standing<Event>[] {
  const byId = new Map<RecordId, Event>();
  for (const record of records) if (!byId.has(record.id)) byId.set(record.id, record);
  const ordered = [...byId.values()].sort(byTime);

  const retracted = retractedIds(ordered);
  const ratings = new Map<RecordId, Correction['rating']>();
  for (const record of ordered) {
    if (record.type === 'correction' && !retracted.has(record.id))
      ratings.set(record.corrects, record.rating);
  }
  return ordered
    .filter((record): record is Standing<Event> => !isFollower(record) && !retracted.has(record.id))
    .map((record) => {
      const rating = record.type === 'answer' ? ratings.get(record.id) : undefined;
      return rating === undefined ? record : { ...record, rating };
    });
}

/** Whether a record only says something about another record. */
export function isFollower<Event extends Judged>(
  record: Event,
): record is Extract<Event, { type: 'retraction' | 'correction' }> {
  return record.type === 'retraction' || record.type === 'correction';
}

/**
 * The ids that a standing retraction names, of distinct records in any order.
 *
 * Judges retractions from those that nothing retracts down to what they name, each once. A ring of
 * retractions, which only a damaged log can hold, is never reached and retracts nothing.
 */
export function retractedIds(records: readonly Judged[]): Set<RecordId> {
  const retractions = new Map<RecordId, Pick<Retraction, 'id' | 'retracts'>>();
  const unjudged = new Map<RecordId, number>();
  for (const record of records) {
    if (record.type !== 'retraction') continue;
    retractions.set(record.id, record);
    unjudged.set(record.retracts, (unjudged.get(record.retracts) ?? 0) + 1);
  }
  const ready = [...retractions.values()].filter(({ id }) => !unjudged.has(id));
  const retracted = new Set<RecordId>();
  for (let next = ready.pop(); next; next = ready.pop()) {
    if (!retracted.has(next.id)) retracted.add(next.retracts);
    const left = unjudged.get(next.retracts)! - 1;
    unjudged.set(next.retracts, left);
    const target = retractions.get(next.retracts);
    if (left === 0 && target) ready.push(target);
  }
  return retracted;
}

/** The answers that count, in the order they were given: what every statistic starts from. */
export function standingAnswers(records: Iterable<LogRecord>): Answer[] {
  return standing(records).filter((record): record is Answer => record.type === 'answer');
}
