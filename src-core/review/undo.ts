import { byTime, type LogRecord, type Origin, type RecordId, type Retraction } from './answer-log';
import type { CardEvent } from './card-history';
import { retractedIds } from './standing';

/**
 * Undo reads the log itself. What was refused was never logged, so it cannot be on the stack, and
 * what was undone on the finished page, or after a restart, is undone the same way. One deed is one
 * record and one step.
 *
 * Answers and other deeds have histories of their own: taking back an answer leaves a flag set
 * after it alone (ankidroid/Anki-Android#16119).
 */
export type UndoScope = 'answers' | 'card-actions';

/** What was answered in a drill or an exam is a result: the learner does not take it back. */
const undoableOrigins: ReadonlySet<Origin> = new Set(['study', 'review', 'cram']);

/** A record, or what a card keeps of it: undo asks no more. */
export type Deed = LogRecord | CardEvent;
type Undo = Extract<Deed, { type: 'retraction' }>;
type Action = Exclude<Deed, { type: 'retraction' }>;

/**
 * The record the next undo retracts, or null. Corrections of answers belong to the answers.
 *
 * @param records of one learner; the newest part of the log is enough
 * @param since undo goes back no further than this moment (epoch ms)
 */
export function nextUndo(
  records: Iterable<Deed>,
  scope: UndoScope,
  since = -Infinity,
): RecordId | null {
  const { actions, retracted } = read(records, scope);
  return actions.findLast(({ id, at }) => at >= since && !retracted.has(id))?.id ?? null;
}

/**
 * The retraction the next redo retracts, or null: the last thing undone is redone first, and
 * nothing once a further action of the scope was taken.
 */
export function nextRedo(records: Iterable<Deed>, scope: UndoScope): RecordId | null {
  const { actions, undos, retracted } = read(records, scope);
  const last = undos.findLast(({ id }) => !retracted.has(id));
  const newest = actions.at(-1);
  return last && newest && byTime(last, newest) > 0 ? last.id : null;
}

/** The retraction that undoes or redoes; id and time come from the caller. */
export function takeBack(
  head: Pick<Retraction, 'id' | 'learner' | 'at'>,
  retracts: RecordId,
  reason: Retraction['reason'],
): Retraction {
  return { type: 'retraction', ...head, retracts, reason };
}

function read(records: Iterable<Deed>, scope: UndoScope) {
  const list = [...new Map([...records].map((record) => [record.id, record])).values()].sort(
    byTime,
  );
  const byId = new Map(list.map((record) => [record.id, record]));
  const inScope = (record: Deed | undefined): record is Action => {
    switch (record?.type) {
      case undefined:
      case 'retraction':
        return false;
      case 'answer':
        return scope === 'answers' && undoableOrigins.has(record.origin);
      case 'correction':
        return scope === 'answers' && inScope(byId.get(record.corrects));
      case 'prediction':
        // Its outcome was shown: it is taken back by name, where that is said, not in passing.
        return false;
      default:
        return scope === 'card-actions';
    }
  };
  const actions = list.filter(inScope);
  const undos = list.filter(
    (record): record is Undo =>
      record.type === 'retraction' &&
      record.reason === 'undo' &&
      inScope(byId.get(record.retracts)),
  );
  return { actions, undos, retracted: retractedIds(list) };
}
