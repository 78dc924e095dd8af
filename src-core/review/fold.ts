import { byTime, type CardId, type LogRecord, type RecordId } from './answer-log';
import {
  afterEvent,
  toCardEvent,
  untouched,
  type CardEvent,
  type CardRecord,
  type CardStanding,
} from './card-history';
import type { SchedulerSettings } from './scheduler';
import { isFollower, standing } from './standing';

/** A card with the events it was folded from, in the order of time. Plain JSON: a row to store. */
export interface FoldedCard extends CardStanding {
  events: readonly CardEvent[];
}

/** Says something about another record: takes it back, or gives it another rating. */
export type Follower = Extract<LogRecord, { type: 'retraction' | 'correction' }>;

/**
 * The log of one learner, folded. It can be thrown away and rebuilt; rebuilt equals grown, bit by
 * bit, in whatever order and however often the records came. The order of `cards` says nothing.
 */
export interface FoldedLog {
  settings: SchedulerSettings;
  cards: ReadonlyMap<CardId, FoldedCard>;
  /** Retractions and corrections whose record has not arrived yet, in the order of time. */
  orphans: readonly Follower[];
}

export const emptyLog = (settings: SchedulerSettings): FoldedLog => ({
  settings,
  cards: new Map(),
  orphans: [],
});

/** Folds a learner's records. Throws on records of two learners: their cards must not mix. */
export function foldLog(records: Iterable<LogRecord>, settings: SchedulerSettings): FoldedLog {
  return foldMore(emptyLog(settings), records).log;
}

/**
 * Adds records to a folded log. Cards that nothing new was said of are kept as they are.
 *
 * @returns the new log, and the cards that changed (the rows to store anew)
 */
export function foldMore(
  log: FoldedLog,
  records: Iterable<LogRecord>,
): { log: FoldedLog; changed: CardId[] } {
  const { routed, orphans } = route(log, [...log.orphans, ...ofOneLearner(records)]);
  const cards = new Map(log.cards);
  const changed: CardId[] = [];
  for (const [id, arrived] of routed) {
    const before = cards.get(id);
    const known = new Set(before?.events.map((event) => event.id));
    const fresh = distinct(arrived.filter((event) => !known.has(event.id))).sort(byTime);
    if (fresh.length === 0) continue;
    cards.set(id, before ? grow(before, fresh, log.settings) : fold(id, fresh, log.settings));
    changed.push(id);
  }
  return { log: { ...log, cards, orphans }, changed };
}

function grow(
  before: FoldedCard,
  fresh: readonly CardEvent[],
  settings: SchedulerSettings,
): FoldedCard {
  const events = [...before.events, ...fresh];
  const appended = byTime(before.events.at(-1)!, fresh[0]!) < 0;
  if (!appended || fresh.some(isFollower)) {
    // Something that was folded already looks different now: fold the card from its own events.
    return fold(before.id, events.sort(byTime), settings);
  }
  return { ...steps(before, fresh, settings), events };
}

function fold(id: CardId, events: readonly CardEvent[], settings: SchedulerSettings): FoldedCard {
  return { ...steps(untouched(id), events, settings), events };
}

function steps(
  card: CardStanding,
  events: readonly CardEvent[],
  settings: SchedulerSettings,
): CardStanding {
  return standing(events).reduce((before, event) => afterEvent(before, event, settings), card);
}

/** Brings each record to the cards it is about; a follower goes where the record it names went. */
function route(log: FoldedLog, records: readonly LogRecord[]) {
  const routed = new Map<CardId, CardEvent[]>();
  const followers: Follower[] = [];
  const send = (record: CardRecord, cards: readonly CardId[]) => {
    for (const card of cards) {
      const events = routed.get(card);
      if (events) events.push(toCardEvent(record, card));
      else routed.set(card, [toCardEvent(record, card)]);
    }
  };
  for (const record of records) {
    if (record.type === 'reading' || record.type === 'prediction') continue;
    if (isFollower(record)) followers.push(record);
    else send(record, cardsOf(record));
  }
  if (followers.length === 0) return { routed, orphans: [] };

  const home = homes(new Set(followers.map(targetOf)), log, routed);
  const waiting = new Map<RecordId, Follower[]>();
  const ready: Follower[] = [];
  for (const follower of distinct(followers)) {
    const target = targetOf(follower);
    if (home.has(target)) ready.push(follower);
    else waiting.set(target, [...(waiting.get(target) ?? []), follower]);
  }
  for (let next = ready.pop(); next; next = ready.pop()) {
    const cards = home.get(targetOf(next))!;
    home.set(next.id, cards);
    send(next, cards);
    ready.push(...(waiting.get(next.id) ?? []));
    waiting.delete(next.id);
  }
  return { routed, orphans: [...waiting.values()].flat().sort(byTime) };
}

/** The cards each of these records is kept with. */
function homes(
  wanted: ReadonlySet<RecordId>,
  log: FoldedLog,
  routed: ReadonlyMap<CardId, CardEvent[]>,
) {
  const home = new Map<RecordId, CardId[]>();
  const settle = (card: CardId, events: readonly CardEvent[]) => {
    for (const { id } of events) {
      if (!wanted.has(id)) continue;
      const cards = home.get(id);
      if (!cards) home.set(id, [card]);
      else if (!cards.includes(card)) cards.push(card);
    }
  };
  for (const card of log.cards.values()) settle(card.id, card.events);
  for (const [card, events] of routed) settle(card, events);
  return home;
}

export const targetOf = (follower: Follower): RecordId =>
  follower.type === 'retraction' ? follower.retracts : follower.corrects;

export function cardsOf(record: Exclude<CardRecord, Follower>): CardId[] {
  return record.type === 'postponement'
    ? [...new Set(record.moves.map((move) => move.card))]
    : [record.card];
}

function distinct<Item extends { id: RecordId }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

function ofOneLearner(records: Iterable<LogRecord>): LogRecord[] {
  const list = [...records];
  const other = list.find(({ learner }) => learner !== list[0]!.learner);
  if (other) throw new RangeError(`Records of ${list[0]!.learner} and ${other.learner} in one log`);
  return list;
}
