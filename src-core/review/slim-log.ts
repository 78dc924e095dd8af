import {
  byTime,
  confidences,
  originSchedules,
  origins,
  type Answer,
  type CardId,
  type LogRecord,
  type RecordId,
} from './answer-log';
import {
  afterEvent,
  untouched,
  type CardEvent,
  type CardRecord,
  type CardStanding,
} from './card-history';
import { CardTable, type CardColumns } from './card-table';
import { cardsOf, targetOf, type Follower } from './fold';
import { noParts, PassingAnswer, type CountedAnswer, type CountedReview } from './counted-answer';
import type { LogBatch } from './log-batch';
import {
  eventTypes,
  isAboutCards,
  LogColumns,
  newRow,
  type Columns,
  type NewRow,
  type RowEvent,
} from './log-columns';
import {
  newCard,
  retrievability,
  schedule,
  type ReviewCard,
  type SchedulerSettings,
} from './scheduler';
import { isFollower, standing } from './standing';
import { stepwise, type StudyDay } from './study-day';

/** A slim log as it is stored; only pieces that changed since the last time are in it. */
export interface KeptLog {
  pieces: Map<number, Columns>;
  pieceCount: number;
  words: readonly string[];
  cards: readonly CardId[];
  standings: CardColumns;
  apart: readonly LogRecord[];
  /** Records in all. */
  count: number;
}

type StandingRow = Exclude<RowEvent, { type: 'retraction' | 'correction' }>;

const answerType = eventTypes.indexOf('answer');
const resetType = eventTypes.indexOf('reset');

/**
 * The log of one learner, folded as `fold.ts` folds it and to the same cards, bit by bit, but in
 * the memory that a million answers leave room for: records are kept as columns, cards without
 * their events. It changes in place.
 */
export class SlimLog {
  #settings: SchedulerSettings;
  #rows = new LogColumns();
  #cards = new CardTable();
  #revision = 0;
  /** The first row that reads differently than it did when this log was kept or taken up. */
  #changedFrom = Infinity;
  /** Records about no card, and followers of them or of what has not arrived yet. */
  readonly #apart = new Map<RecordId, LogRecord>();
  #count = 0;

  constructor(settings: SchedulerSettings) {
    this.#settings = settings;
  }

  get settings(): SchedulerSettings {
    return this.#settings;
  }

  get cards(): CardTable {
    return this.#cards;
  }

  /**
   * Another number whenever rows that were there read differently than before. Who has counted rows
   * up to one, and finds the same revision, goes on from there.
   */
  get revision(): number {
    return this.#revision;
  }

  /**
   * How many of the first rows read as they did when this log was last kept or taken up: what was
   * counted of no more than those then holds still.
   */
  get steadyRows(): number {
    return Math.min(this.#changedFrom, this.#rows.size);
  }

  /** Records that are kept whole: about no card, or about a record that is not here. */
  get apart(): readonly LogRecord[] {
    return [...this.#apart.values()].sort(byTime);
  }

  /** How many records there are. */
  get count(): number {
    return this.#count;
  }

  /** The first moment anything was done, or null. */
  get firstAt(): number | null {
    const first = Math.min(
      this.#rows.size > 0 ? this.#rows.columns.at[this.#rows.missing]! : Infinity,
      ...[...this.#apart.values()].map(({ at }) => at),
    );
    return Number.isFinite(first) ? first : null;
  }

  has(record: { at: number; id: RecordId }): boolean {
    return this.#rows.has(record) || this.#apart.has(record.id);
  }

  /** Folds further records in, in whatever order they come. Returns how many were new. */
  take(records: Iterable<LogRecord>): number {
    const fresh = new Map<RecordId, LogRecord>();
    for (const record of records)
      if (!fresh.has(record.id) && !this.has(record)) fresh.set(record.id, record);
    if (fresh.size === 0) return 0;
    this.#count += fresh.size;

    const rows: NewRow[] = [];
    const followers: Follower[] = [];
    for (const record of fresh.values()) {
      if (!isAboutCards(record)) this.#apart.set(record.id, record);
      else if (isFollower(record)) followers.push(record);
      else for (const card of cardsOf(record)) rows.push(this.#rowOf(record, card));
    }
    this.#bringHome(followers, rows);
    rows.sort((left, right) => byTime(left.event, right.event));
    this.#fold(rows);
    return fresh.size;
  }

  /**
   * Folds a stretch in. A log that is taken in by stretches takes nothing else before the last of
   * them. Throws a RangeError where the stretch does not go on from the one before.
   */
  takeBatch({ rows, cards, knownCards, words, knownWords, count }: LogBatch): void {
    const before = this.#rows.size;
    if (knownCards !== this.#cards.size || knownWords !== this.#rows.words.length)
      throw new RangeError(`A stretch of ${rows.at.length} rows`);
    for (const card of cards) this.#cards.numberOf(card);
    this.#rows.append(rows, words);
    this.#count += count;
    for (let row = before; row < this.#rows.size; row += 1) this.#foldRow(row);
  }

  /** Makes room for so many records at once. */
  expect(records: number): void {
    this.#rows.reserve(records);
  }

  /**
   * Folds every card anew by other settings, a piece of the work at a time: yields the share that
   * is done. The cards change all at once, at the end. Nothing may be taken meanwhile.
   */
  *refold(settings: SchedulerSettings): Generator<number, void> {
    this.#settings = settings;
    this.#changedFrom = 0;
    const cards = this.#cards.emptied();
    const rowsOf = this.#rows.rowsByCard(cards.size);
    for (const [number, name] of cards.names.entries()) {
      cards.put(number, this.#refolded(name, rowsOf(number)));
      if (number % 64 === 63) yield number / cards.size;
    }
    this.#cards = cards;
    this.#revision += 1;
  }

  /** The answers that count, in the order they were given; from a row on, and up to another. */
  *answers(from = 0, to = this.#rows.size): Generator<CountedAnswer, void> {
    const { columns } = this.#rows;
    for (let row = from; row < Math.min(to, this.#rows.size); row += 1) {
      if (columns.type[row] !== answerType || columns.counted[row] === 0) continue;
      const said = columns.confidence[row]!;
      yield {
        card: this.#cards.names[columns.card[row]!]!,
        at: columns.at[row]!,
        origin: origins[columns.detail[row]!]!,
        seed: columns.seed[row]!,
        elapsedMs: columns.value[row]!,
        score: columns.score[row]!,
        confidence: said === 0 ? null : confidences[said - 1]!,
        rating: columns.counted[row]! as Answer['rating'],
        confusedWith: columns.word[row]! < 0 ? noParts : this.#rows.confusedWith(row),
      };
    }
  }

  /**
   * Shows the answers that count, and what was expected of those to cards in review, from one row up
   * to another. `take` is given one and the same object each time.
   */
  pass(
    from: number,
    to: number,
    take: (answer: CountedAnswer, card: number) => void,
    takeReview: (days: number, remembered: boolean, expected: number) => void,
  ): void {
    const { type, counted, card, expected, interval } = this.#rows.columns;
    const answer = new PassingAnswer(this.#rows, this.#cards.names);
    for (let row = from; row < Math.min(to, this.#rows.size); row += 1) {
      if (type[row] !== answerType || counted[row] === 0) continue;
      answer.row = row;
      take(answer, card[row]!);
      if (!Number.isNaN(expected[row]))
        takeReview(interval[row]!, counted[row]! > 1, expected[row]!);
    }
  }

  /** The ids of a card's answers that count, in the order of time. */
  answerIds(card: CardId): RecordId[] {
    const number = this.#cards.findNumber(card);
    if (number === undefined) return [];
    const { type, counted } = this.#rows.columns;
    const own = this.#rows.rowsOfCards(new Set([number])).get(number)!;
    return own
      .filter((row) => type[row] === answerType && counted[row]! > 0)
      .map((row) => this.#rows.idAt(row));
  }

  /** Those of some answers that count. */
  answersOf(ids: ReadonlySet<RecordId>): CountedAnswer[] {
    const rows = [...this.#rows.rowsOfIds(ids).values()].flat().sort((a, b) => a - b);
    return rows.flatMap((row) => [...this.answers(row, row + 1)]);
  }

  /** The answers since a moment that count. */
  answersSince(at: number): Generator<CountedAnswer, void> {
    return this.answers(this.#firstRowAt(at));
  }

  /** Answers to cards in review, with what was expected of them. */
  *reviews(from = 0, to = this.#rows.size): Generator<CountedReview, void> {
    const { expected, interval, at, counted } = this.#rows.columns;
    for (
      let row = Math.max(from, this.#rows.missing);
      row < Math.min(to, this.#rows.size);
      row += 1
    ) {
      if (Number.isNaN(expected[row])) continue;
      const [days, remembered] = [interval[row]!, counted[row]! > 1];
      yield { at: at[row]!, days, remembered, expected: expected[row]! };
    }
  }

  /**
   * Counts the recalls that weights can be fitted to, as `countTested` counts them, a piece of the
   * work at a time: yields the share that is done.
   */
  *countRecalls(studyDay: StudyDay): Generator<number, number> {
    const { type, counted, card, detail, at } = this.#rows.columns;
    const dayOf = stepwise(studyDay);
    const lastDay = new Float64Array(this.#cards.size).fill(NaN);
    let recalls = 0;
    for (let row = 0; row < this.#rows.size; row += 1) {
      if (row % 4_096 === 4_095) yield row / this.#rows.size;
      if (counted[row] === 0) continue;
      const own = card[row]!;
      if (type[row] === resetType) lastDay[own] = NaN;
      if (type[row] !== answerType || !originSchedules[origins[detail[row]!]!]) continue;
      const day = dayOf(at[row]!);
      // The first answer has none before it: no comparison with NaN is true.
      if (day - lastDay[own]! > 0) recalls += 1;
      lastDay[own] = day;
    }
    return recalls;
  }

  /** Each card's events, in the order of time. */
  *histories(): Generator<{ id: CardId; events: CardEvent[] }, void> {
    const rowsOf = this.#rows.rowsByCard(this.#cards.size);
    for (const [card, id] of this.#cards.names.entries())
      yield { id, events: Array.from(rowsOf(card), (row) => this.#rows.eventAt(row)) };
  }

  /** Rows in the order of time: what {@link answers} and {@link reviews} count by. */
  get rows(): number {
    return this.#rows.size;
  }

  /** The records since a moment, at most the last `most`, as far as they were kept. */
  eventsSince(at: number, most: number): RowEvent[] {
    const events: RowEvent[] = [];
    const { size, missing } = this.#rows;
    const first = Math.max(this.#firstRowAt(at), size - most, missing);
    for (let row = first; row < size; row += 1) events.push(this.#rows.eventAt(row));
    return events;
  }

  /**
   * @param whole all pieces, not only those that changed since this was last asked
   * @returns what to store so that {@link SlimLog.from} gives this log again
   */
  keep(whole = false): KeptLog {
    if (!this.isWhole) throw new Error('A log is kept only once all of it is here.');
    const pieces = this.#rows.changedPieces(whole);
    this.#changedFrom = Infinity;
    return {
      pieces,
      pieceCount: Math.ceil(this.#rows.size / LogColumns.pieceRows),
      words: this.#rows.words,
      cards: this.#cards.names,
      standings: this.#cards.copyColumns(),
      apart: [...this.#apart.values()],
      count: this.#count,
    };
  }

  /** A log that was kept. Throws a RangeError where its parts do not fit together. */
  static from({ pieces, ...rest }: KeptLog, settings: SchedulerSettings): SlimLog {
    const log = SlimLog.resume(rest, settings);
    for (const [, piece] of [...pieces].sort(([left], [right]) => right - left))
      log.resumePiece(piece);
    return log;
  }

  /**
   * A log that was kept, without its rows: those are to follow, piece by piece, the newest first. Its
   * cards are there at once. Until it is whole, only what asks for the newest rows finds all it asks
   * for, and only what {@link takesAtEnd} says may be taken.
   */
  static resume(kept: Omit<KeptLog, 'pieces'>, settings: SchedulerSettings): SlimLog {
    const log = new SlimLog(settings);
    log.#rows = LogColumns.resume(kept.pieceCount, kept.words);
    log.#cards = CardTable.resume(kept.cards, kept.standings);
    log.#count = kept.count;
    for (const record of kept.apart) log.#apart.set(record.id, record);
    return log;
  }

  resumePiece(piece: Columns): void {
    this.#rows.resumePiece(piece);
  }

  /** How many of the oldest rows are still to come. */
  get missing(): number {
    return this.#rows.missing;
  }

  /** Whether no row is still to come. */
  get isWhole(): boolean {
    return this.missing === 0;
  }

  /** Whether records only go on from the last row: then folding them looks at no earlier one. */
  takesAtEnd(records: readonly LogRecord[]): boolean {
    // What waits for its target could find it among them, and change what came before.
    if ([...this.#apart.values()].some(isFollower)) return false;
    return records.every(
      (record) => !isAboutCards(record) || (!isFollower(record) && this.#rows.isNewer(record)),
    );
  }

  #firstRowAt(at: number): number {
    const times = this.#rows.columns.at;
    let [low, high] = [0, this.#rows.size];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (times[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #rowOf(record: CardRecord, card: CardId): NewRow {
    return newRow(record, card, this.#cards.numberOf(card));
  }

  /** Brings each follower to the cards of the record it names; what has none yet waits apart. */
  #bringHome(arrived: readonly Follower[], rows: NewRow[]): void {
    const kept = [...this.#apart.values()].filter(isFollower);
    if (arrived.length + kept.length === 0) return;
    const followers = [...kept, ...arrived];
    const wanted = new Set(followers.map(targetOf));
    const home = new Map<RecordId, Set<number>>();
    const settle = (id: RecordId, card: number) => {
      const cards = home.get(id);
      if (cards) cards.add(card);
      else home.set(id, new Set([card]));
    };
    for (const { event, card } of rows) if (wanted.has(event.id)) settle(event.id, card);
    const strangers = new Set([...wanted].filter((id) => !home.has(id)));
    // What waits was looked for in the rows when it came; only a newcomer can be its target.
    const sought = arrived.map(targetOf).filter((id) => strangers.has(id));
    for (const [id, found] of this.#rows.rowsOfIds(new Set(sought)))
      for (const row of found) settle(id, this.#rows.columns.card[row]!);

    const waiting = new Map<RecordId, Follower[]>();
    const ready: Follower[] = [];
    for (const follower of followers) {
      const target = targetOf(follower);
      if (home.has(target)) ready.push(follower);
      else waiting.set(target, [...(waiting.get(target) ?? []), follower]);
    }
    for (let next = ready.pop(); next; next = ready.pop()) {
      const cards = home.get(targetOf(next))!;
      home.set(next.id, cards);
      this.#apart.delete(next.id);
      for (const card of cards) rows.push(this.#rowOf(next, this.#cards.names[card]!));
      ready.push(...(waiting.get(next.id) ?? []));
      waiting.delete(next.id);
    }
    for (const left of waiting.values()) for (const one of left) this.#apart.set(one.id, one);
  }

  /** @param rows in the order of time */
  #fold(rows: readonly NewRow[]): void {
    if (rows.length === 0) return;
    const appended = this.#rows.isNewer(rows[0]!.event);
    const before = this.#rows.size;
    // Where something that was folded already looks different now, the card is folded anew.
    const anew = new Set<number>();
    for (const { event, card } of rows) if (!appended || isFollower(event)) anew.add(card);
    if (anew.size > 0) this.#revision += 1;
    if (!appended) this.#noteChange(this.#firstRowAt(rows[0]!.event.at));
    this.#rows.insert(rows);
    // None of them is about another record: what is has its card folded anew.
    rows.forEach(({ card }, place) => {
      if (!anew.has(card)) this.#foldRow(before + place);
    });
    if (anew.size === 0) return;
    for (const [card, own] of this.#rows.rowsOfCards(anew))
      this.#cards.put(card, this.#refolded(this.#cards.names[card]!, own));
  }

  /** Folds one row more into its card; a retraction or correction is none. */
  #foldRow(row: number): void {
    const { type, card, detail, at, rating, score, id } = this.#rows.columns;
    const number = card[row]!;
    if (type[row] !== answerType) {
      const event = this.#rows.eventAt(row) as StandingRow;
      return this.#cards.put(number, this.#step(this.#cards.at(number), event));
    }
    // Nearly all rows are answers: this is `#step` for them, without an object for card and event.
    const given = rating[row]! as Answer['rating'];
    const schedules = originSchedules[origins[detail[row]!]!];
    const review = schedules ? this.#cards.reviewAt(number) : null;
    this.#judge(row, given, review, at[row]!);
    this.#cards.putAnswer(number, {
      at: at[row]!,
      rating: given,
      score: score[row]!,
      origin: detail[row]!,
      ids: id,
      place: row,
    });
    if (!schedules) return;
    const before = review ?? newCard(this.#cards.names[number]!, at[row]!);
    this.#cards.putReview(number, schedule(before, at[row]!, given, this.#settings));
  }

  /** @param review of the card before the answer, where the answer schedules it */
  #judge(row: number, counted: number, review: ReviewCard | null, at: number): void {
    const isReview = review?.state === 'review';
    this.#rows.judge(
      row,
      counted,
      isReview ? retrievability(review, at, this.#settings) : NaN,
      isReview ? Math.max(1, review.scheduledDays) : 0,
    );
  }

  #refolded(name: CardId, rows: Iterable<number>): CardStanding {
    const events = Array.from(rows, (row) => this.#rows.eventAt(row));
    const before = events
      .filter(({ row }) => row < this.#changedFrom)
      .map(({ row }) => ({ row, was: this.#judged(row) }));
    for (const { row } of events) this.#rows.judge(row, 0, NaN, 0);
    let card = untouched(name);
    for (const event of standing(events)) card = this.#step(card, event);
    const changed = before.find(({ row, was }) =>
      this.#judged(row).some((value, place) => !Object.is(value, was[place])),
    );
    if (changed) this.#noteChange(changed.row);
    return card;
  }

  #judged(row: number): [counted: number, expected: number, interval: number] {
    const { counted, expected, interval } = this.#rows.columns;
    return [counted[row]!, expected[row]!, interval[row]!];
  }

  #noteChange(row: number): void {
    this.#changedFrom = Math.min(this.#changedFrom, row);
  }

  #step(card: CardStanding, event: StandingRow): CardStanding {
    const isScheduled = event.type === 'answer' && originSchedules[event.origin];
    const counted = event.type === 'answer' ? event.rating : 1;
    this.#judge(event.row, counted, isScheduled ? card.review : null, event.at);
    return afterEvent(card, event, this.#settings);
  }
}
