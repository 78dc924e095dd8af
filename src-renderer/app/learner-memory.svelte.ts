import type { Fault } from '@core/fault';
import {
  type Answer,
  type CardId,
  type LearnerId,
  type LogRecord,
  type RecordId,
} from '@core/review/answer-log';
import type { CardStanding } from '@core/review/card-history';
import type { CardTable } from '@core/review/card-table';
import { sequenceSteps, type ReviewSequence } from '@core/review/fit/review-sequence';
import { parseRecord } from '@core/review/parse-record';
import { countDue, nextDue } from '@core/review/queue';
import { defaultSchedulerSettings, type SchedulerSettings } from '@core/review/scheduler';
import { localStudyDay, type StudyDay } from '@core/review/study-day';
import { choosePlan, readKeptPlan, type KeptPlan } from '@core/review/plan-choices';
import { readStudyPlan, type StudyPlan } from '@core/review/study-plan';
import { SlimLog } from '@core/review/slim-log';
import type { CountedAnswer, CountedReview } from '@core/review/counted-answer';
import { nextRedo, nextUndo, takeBack, type Deed } from '@core/review/undo';
import type { Storage } from '../storage/storage';
import { StorageError } from '../storage/storage-error';
import { readCount, type Count } from './kept-count';
import { foldKey, keepLog, readKeptLog, type KeptStart } from './kept-log';
import { nextId } from './next-id';
import { inSlices, resultInSlices } from './slices';
import { pause } from '../pause';
import { settingsFor, utcOffsetMinutes } from './study-settings';

/** A record before it has an id and a learner. */
export type Draft<Kind extends LogRecord = LogRecord> = Kind extends LogRecord
  ? Omit<Kind, 'id' | 'learner'>
  : never;

/** Under which name a learner's plan is kept among the settings. */
export const planSetting = 'study-plan';

/** Records asked for in one go. */
const atOnce = 1_000;
/** As many new records as make keeping the folded log anew worth its while. */
const keepAfter = 2_000;
/** A session is shorter; further back nobody undoes step by step. */
const mostUndone = 20_000;

type OnShare = (share: number) => void;

/**
 * One learner's log and what folds from it. Records go to the storage first and count when they
 * are durable; what a full disk refuses stays here, counts, and is offered again.
 *
 * The log itself stays in the storage: here is what folding and statistics need of it, taken up
 * from a snapshot and what came after.
 */
export class LearnerMemory {
  readonly learner: LearnerId;
  readonly #storage: Storage;
  /** Whether what a card asks is here still: its pack may have gone, and its answers stay. */
  readonly isHere: (card: CardId) => boolean;
  /** Changes in place; whoever reads it looks at the version first. */
  #log = new SlimLog(defaultSchedulerSettings);
  #version = $state(0);
  #unstored = $state.raw<readonly LogRecord[]>([]);
  #fault = $state.raw<Fault | null>(null);
  #plan: StudyPlan = $state.raw(readStudyPlan(null));
  #progress = $state<number | null>(null);
  /** Work on the log that goes on in slices; nothing else may change it meanwhile. */
  #work: Promise<unknown> = Promise.resolve();
  #whole: Promise<void> = Promise.resolve();
  /** Takes up the older rows of the log; null once that has begun. */
  #rest: (() => Promise<void>) | null = null;
  /** What came up to this arrival is in the log. */
  #arrival = 0;
  #damaged = 0;
  /** Of the snapshot the log has grown from. */
  #stamp: string | null = null;
  #sinceKept = 0;
  /** Resolves once the storage has what is being kept, or has refused it. */
  #keeping: Promise<void> = Promise.resolve();
  #countSoFar: () => Count | null = () => null;

  private constructor(
    learner: LearnerId,
    storage: Storage,
    plan: StudyPlan,
    isHere: (card: CardId) => boolean,
  ) {
    this.learner = learner;
    this.#storage = storage;
    this.isHere = isHere;
    this.#plan = plan;
  }

  /** @param onShare hears how far reading the whole log has come, 0 to 1, where that must be */
  static async open(
    learner: LearnerId,
    storage: Storage,
    onShare: OnShare = () => {},
    isHere: (card: CardId) => boolean = () => true,
  ): Promise<LearnerMemory> {
    const plan = readStudyPlan(await storage.setting(learner, planSetting));
    const memory = new LearnerMemory(learner, storage, plan, isHere);
    await memory.#takeUpKept(onShare);
    return memory;
  }

  async #takeUpKept(onShare: OnShare): Promise<void> {
    const settings = settingsFor(this.#plan);
    const kept = await readKeptLog(this.#storage, this.learner, settings);
    if (!kept) return this.#readAll(onShare);
    const came = await this.#storage.arrivals(this.learner, kept.arrival);
    // Where what came cannot be told record by record, nothing of what was kept is worth reading.
    if (came.ids === null) return this.#readAll(onShare);
    this.#log = kept.log;
    [this.#stamp, this.#arrival, this.#damaged] = [kept.stamp, kept.arrival, kept.damaged];
    if (kept.foldKey === foldKey(settings) && (await this.#takeAtEnd(came.ids))) {
      this.#arrival = came.last;
      this.#said();
      if (!kept.log.isWhole) this.#rest = () => this.#takeUpRest(kept);
      else await this.#keepIfGrown();
      return;
    }
    if (!(await kept.readRest())) return this.#readAll(onShare);
    if (kept.foldKey !== foldKey(settings)) {
      await inSlices(this.#log.refold(settings), onShare);
      this.#sinceKept = keepAfter;
    }
    if (!(await this.#catchUp())) return this.#readAll(onShare);
    this.#said();
    await this.#keepIfGrown();
  }

  async #takeUpRest(kept: KeptStart): Promise<void> {
    const isWhole = await kept.readRest();
    // What failed is read from the log itself; it comes in the place of what is there.
    if (!isWhole) await this.#readAll((share) => (this.#progress = share));
    this.#progress = null;
    this.#said();
    await this.#keepIfGrown();
  }

  /** Takes records in where they only go on from the end; else false, and nothing is taken. */
  async #takeAtEnd(ids: readonly string[]): Promise<boolean> {
    if (ids.length > atOnce) return false;
    const rows = await this.#storage.find(ids);
    const records = this.#ownRecords(rows.values());
    if (!this.#log.takesAtEnd(records)) return false;
    this.#take(records);
    return true;
  }

  /**
   * Resolves once all of the log is here. The first page asks for cards and newest rows alone, and is
   * drawn sooner without the rest; so the rest comes when it is first asked for, here or by any change.
   */
  get whole(): Promise<void> {
    const rest = this.#rest;
    this.#rest = null;
    if (rest) this.#whole = this.#inTurn(rest);
    return this.#whole;
  }

  /** Folds the whole log from its beginning, and keeps the result where it took a while. */
  async #readAll(onShare: OnShare): Promise<void> {
    const { last } = await this.#storage.arrivals(this.learner, 0);
    const settings = settingsFor(this.#plan);
    let log = new SlimLog(settings);
    let [damaged, read] = [0, 0];
    let later: LogRecord[] = [];
    await this.#storage.readLog(this.learner, (rows) => {
      log = new SlimLog(settings);
      log.expect(rows);
      [later, damaged, read] = [[], 0, 0];
      return async (stretch) => {
        log.takeBatch(stretch);
        for (const record of stretch.later) later.push(record);
        damaged += stretch.damaged;
        read += stretch.passed;
        onShare(Math.min(1, read / Math.max(1, rows)));
        await pause();
      };
    });
    // Whatever is about another record has all rows looked through: many at once, when all are here.
    for (let from = 0; from < later.length; from += atOnce) {
      log.take(later.slice(from, from + atOnce));
      await pause();
    }
    log.take(this.#unstored);
    this.#log = log;
    [this.#arrival, this.#damaged, this.#stamp] = [last, damaged, null];
    this.#sinceKept = log.count;
    this.#said();
    if (damaged > 0) {
      this.#fault = {
        code: 'record-damaged',
        place: 'answers',
        message: `${damaged} record(s) could not be read and were set aside, not deleted.`,
        remedy: '',
      };
    }
    await this.#keepIfGrown();
  }

  /** Takes in what has arrived in the storage; false where that cannot be told record by record. */
  async #catchUp(): Promise<boolean> {
    const { last, ids } = await this.#storage.arrivals(this.learner, this.#arrival);
    if (ids === null) return false;
    for (let from = 0; from < ids.length; from += atOnce) {
      const rows = await this.#storage.find(ids.slice(from, from + atOnce));
      this.#take(this.#ownRecords(rows.values()));
    }
    this.#arrival = last;
    return true;
  }

  #ownRecords(rows: Iterable<unknown>): LogRecord[] {
    return [...rows].flatMap((row): LogRecord[] => {
      const record = parseRecord(row);
      return record?.learner === this.learner ? [record] : [];
    });
  }

  /**
   * Only a shortcut: where it cannot be kept, the next start reads more of the log. Resolves once what
   * is to be kept is in hand; storing it goes on, and holds nothing up.
   */
  async #keepIfGrown(): Promise<void> {
    if (this.#sinceKept < keepAfter || this.#unstored.length > 0) return;
    this.#keep(this.#countSoFar() ?? (await this.keptCount()));
  }

  #keep(count: Count | null): void {
    this.#sinceKept = 0;
    const [log, since] = [this.#log, this.#stamp];
    this.#stamp = null;
    const state = { log, since, arrival: this.#arrival, damaged: this.#damaged, count };
    const stored = keepLog(this.#storage, this.learner, state).catch(() => null);
    this.#keeping = stored.then((stamp) => {
      if (this.#log === log) this.#stamp = stamp;
    });
  }

  /** @param countSoFar what was counted of the log as it stands, to be kept with it */
  keepAlong(countSoFar: () => Count | null): void {
    this.#countSoFar = countSoFar;
  }

  /** What was counted of the log when it was last kept, where that holds still; else null. */
  async keptCount(): Promise<Count | null> {
    const [log, stamp] = [this.#log, this.#stamp];
    if (stamp === null || log.steadyRows === 0) return null;
    const count = await readCount(this.#storage, this.learner, stamp).catch(() => null);
    // Meanwhile an answer may have been taken back, or the log been kept anew.
    const isSame = this.#log === log && this.#stamp === stamp;
    return count && isSame && count.rows <= log.steadyRows ? count : null;
  }

  /**
   * Keeps the log with what was counted of it since it was last kept. Where the older rows have not
   * been taken up that waits until they are, and so it does where nothing was kept before.
   */
  async keepCount(): Promise<void> {
    await this.#keeping;
    if (!this.#log.isWhole || this.#stamp === null) return;
    await this.#inTurn(async () => {
      // What is in the log and not below the arrival would seem to be news at the next start.
      if (this.#stamp === null || !(await this.#catchUp())) return;
      const count = this.#unstored.length > 0 ? null : this.#countSoFar();
      if (count) this.#keep(count);
    });
  }

  #take(records: readonly LogRecord[]): number {
    const fresh = this.#log.take(records);
    this.#sinceKept += fresh;
    if (fresh > 0) this.#said();
    return fresh;
  }

  #said(): void {
    this.#version += 1;
  }

  /** Does one work on the log after the other. */
  #inTurn<Value>(work: () => Promise<Value> | Value): Promise<Value> {
    void this.whole;
    const done = this.#work.then(work);
    this.#work = done.catch(() => undefined);
    return done;
  }

  /** Another window may have changed the plan. */
  async refreshPlan(): Promise<void> {
    await this.#follow(readStudyPlan(await this.#storage.setting(this.learner, planSetting)));
  }

  async #follow(plan: StudyPlan): Promise<void> {
    this.#plan = plan;
    await this.#inTurn(async () => {
      const settings = settingsFor(plan);
      if (foldKey(settings) === foldKey(this.#log.settings)) return;
      await inSlices(this.#log.refold(settings), (share) => (this.#progress = share));
      this.#progress = null;
      this.#sinceKept = this.#log.count;
      this.#said();
      await this.#keepIfGrown();
    });
  }

  /** How far a long piece of work on the log has come, 0 to 1; null where there is none. */
  get progress(): number | null {
    return this.#progress;
  }

  get plan(): StudyPlan {
    return this.#plan;
  }

  get settings(): SchedulerSettings {
    return this.#current.settings;
  }

  readonly studyDay: StudyDay = (at) =>
    localStudyDay(utcOffsetMinutes, this.#plan.dayStartHour)(at);

  /**
   * Keeps another plan and folds the log anew by it, since every due date may change. A plan the
   * storage refuses does not take effect, and the fault says so.
   */
  async changePlan(change: Partial<StudyPlan>): Promise<boolean> {
    // A plain copy: what comes from a page may be a proxy, which IndexedDB cannot clone.
    const plain = JSON.parse(JSON.stringify(change)) as Partial<StudyPlan>;
    let kept: KeptPlan;
    try {
      kept = await this.#storage.changeSetting(this.learner, planSetting, (stored) =>
        choosePlan(readKeptPlan(stored), plain, nextId(Date.now())),
      );
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.#fault = error.fault;
      return false;
    }
    await this.#follow(readStudyPlan(kept));
    return true;
  }

  get #current(): SlimLog {
    void this.#version;
    return this.#log;
  }

  /** The folded log as it stands, and goes on. */
  get log(): SlimLog {
    return this.#current;
  }

  /** How many records there are, answers and others. */
  get count(): number {
    return this.#current.count;
  }

  /** When anything was first done, or null. */
  get firstAt(): number | null {
    return this.#current.firstAt;
  }

  /** Records that are about no card, and what was said about them, in the order of time. */
  get apart(): readonly LogRecord[] {
    return this.#current.apart;
  }

  get cards(): CardTable {
    return this.#current.cards;
  }

  /** The answers that count, in the order they were given; read them in one go. */
  answers(): Iterable<CountedAnswer> {
    return this.#current.answers();
  }

  answersSince(at: number): Iterable<CountedAnswer> {
    return this.#current.answersSince(at);
  }

  answersOf(ids: ReadonlySet<RecordId>): CountedAnswer[] {
    return this.#current.answersOf(ids);
  }

  /** Answers to cards in review, beside what was expected of them. */
  reviews(): Iterable<CountedReview> {
    return this.#current.reviews();
  }

  /** How many recalls weights could be fitted to. */
  async countRecalls(): Promise<number> {
    await this.whole;
    return resultInSlices(this.#current.countRecalls(this.studyDay));
  }

  /** What the log says of forgetting, card by card. */
  async reviewSequences(): Promise<ReviewSequence[]> {
    await this.whole;
    return resultInSlices(sequenceSteps(this.#current.histories(), this.studyDay));
  }

  /** The whole answers to one card that count, in the order they were given. */
  async answersTo(card: CardId): Promise<Answer[]> {
    await this.whole;
    const ids = this.#current.answerIds(card);
    const records = await this.#find(ids);
    return ids.flatMap((id) => {
      const record = records.get(id);
      return record?.type === 'answer' ? [record] : [];
    });
  }

  /** Whole records, from the storage or from what it has not taken yet. */
  async #find(ids: readonly RecordId[]): Promise<Map<string, LogRecord>> {
    const rows = await this.#storage.find(ids);
    const waiting = this.#unstored.filter(({ id }) => ids.includes(id));
    return new Map([...this.#ownRecords(rows.values()), ...waiting].map((row) => [row.id, row]));
  }

  get fault(): Fault | null {
    return this.#fault;
  }

  /** The cards that can come up: those whose question is here. */
  *present(): Generator<CardStanding> {
    for (const card of this.cards.values()) if (this.isHere(card.id)) yield card;
  }

  due(at: number): number {
    return countDue(this.cards, at, this);
  }

  nextDue(at: number): number | null {
    return nextDue(this.cards, at, this.studyDay, this.isHere);
  }

  flagged(card: CardId): boolean {
    return this.cards.get(card)?.flagged ?? false;
  }

  /** Writes a record and returns its id. Never rejects: what is not stored yet is kept and said. */
  async write(draft: Draft): Promise<RecordId> {
    const id = nextId(draft.at);
    await this.add([{ ...draft, id, learner: this.learner } as LogRecord]);
    return id;
  }

  /** Adds finished records, from here or from a copy. Returns how many were new. */
  async add(records: readonly LogRecord[]): Promise<number> {
    // Whether an older record is new can be told only once all of the log is here.
    if (!this.#log.isWhole && !this.#log.takesAtEnd(records)) await this.whole;
    const fresh = records.filter((record) => !this.#log.has(record));
    this.#unstored = [...this.#unstored, ...fresh];
    await this.store();
    return this.#inTurn(() => this.#take(fresh));
  }

  /** Takes up records that another window has stored. */
  async takeUp(ids: readonly string[]): Promise<void> {
    const rows = await this.#storage.find(ids);
    await this.#inTurn(() => this.#take(this.#ownRecords(rows.values())));
  }

  /** Reads again what the storage has: another window, or an import, may have changed it. */
  async refresh(): Promise<void> {
    await this.refreshPlan();
    await this.#inTurn(async () => {
      if (await this.#catchUp()) return;
      // Records have gone, or very many have come.
      await this.#readAll((share) => (this.#progress = share));
      this.#progress = null;
    });
  }

  /** Records that only this window has: the storage has not taken them yet. */
  get unstored(): readonly LogRecord[] {
    return this.#unstored;
  }

  /** Offers to the storage what it has not taken yet. */
  async store(): Promise<void> {
    const offered = this.#unstored;
    if (offered.length === 0) return;
    try {
      await this.#storage.append(offered);
      this.#unstored = this.#unstored.filter((record) => !offered.includes(record));
      this.#fault = null;
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.#fault = error.fault;
    }
  }

  /** Takes one record back, whatever it is. */
  async retract(record: RecordId, at: number, reason: 'undo' | 'redo' = 'undo'): Promise<void> {
    const id = nextId(at);
    await this.add([takeBack({ id, learner: this.learner, at }, record, reason)]);
  }

  /** What undo would take back of what was done since a moment, or null. */
  undoable(since = -Infinity): RecordId | null {
    return nextUndo(this.#since(since), 'answers', since);
  }

  /** What redo would bring back of what was undone since a moment: the retraction, or null. */
  redoable(since = -Infinity): RecordId | null {
    return nextRedo(this.#since(since), 'answers');
  }

  /** Takes back the last answer of this learner; null where there is none to take back. */
  async undo(at: number, since?: number): Promise<RecordId | null> {
    const target = this.undoable(since);
    if (target === null) return null;
    await this.retract(target, at);
    return target;
  }

  /** Brings back what was undone last, and returns it; null where nothing was, or more was done since. */
  async redo(at: number, since?: number): Promise<LogRecord | null> {
    const retraction = this.redoable(since);
    if (retraction === null) return null;
    await this.retract(retraction, at, 'redo');
    const undone = (await this.#find([retraction])).get(retraction);
    const target = undone?.type === 'retraction' ? undone.retracts : retraction;
    return (await this.#find([target])).get(target) ?? null;
  }

  #since(moment: number): Deed[] {
    return this.#current.eventsSince(moment, mostUndone);
  }
}
