import { ulid } from 'ulid';
import { originSchedules } from '@core/review/answer-log';
import { balanceLoad } from '@core/review/balance-load';
import { isRight, rateAnswer } from '@core/review/rating';
import {
  currentAsk,
  sessionOrigins,
  sessionSchema,
  updateSession,
  upcoming,
  type Ask,
  type Session,
  type SessionEvent,
  type SessionItem,
  type SessionKind,
} from '@core/review/session';
import type { Confidence, RecordId } from '@core/review/answer-log';
import type { Reveal } from '@core/questions/kind';
import {
  gradeResponse,
  revealAnswer,
  viewQuestion,
  type Question,
  type QuestionResponse,
  type QuestionView,
} from '@core/questions/registry';
import type { Storage } from '../storage/storage';
import { answerDraft } from './answer-draft';
import type { LearnerMemory } from './learner-memory.svelte';

/** Finds what a card asks; a generated question depends on the seed. */
export type AskedQuestion = (
  card: string,
  seed: number,
) => { question: Question; contentVersion: string } | null;

export interface Shown extends Ask {
  question: Question;
  contentVersion: string;
  view: QuestionView;
  shownAt: number;
}

/** What the page may show once the answer is in the log. */
export interface Answered {
  shown: Shown;
  response: QuestionResponse;
  reveal: Reveal;
  score: number;
  record: RecordId;
  confidence: Confidence | null;
}

/** The session under way: one question at a time, every event stored before it is shown. */
export class SessionDesk {
  readonly #memory: LearnerMemory;
  readonly #storage: Storage;
  readonly #find: AskedQuestion;
  #session = $state.raw<Session | null>(null);
  #shown = $state.raw<Shown | null>(null);
  #answered = $state.raw<Answered | null>(null);
  /** The state as this window last knew it stored. */
  #stored = asText(undefined);
  #isDisplaced = $state(false);
  #latest = 0;
  readonly #openedAt = Date.now();

  constructor(memory: LearnerMemory, storage: Storage, find: AskedQuestion) {
    this.#memory = memory;
    this.#storage = storage;
    this.#find = find;
  }

  get session(): Session | null {
    return this.#session;
  }

  get shown(): Shown | null {
    return this.#shown;
  }

  get answered(): Answered | null {
    return this.#answered;
  }

  get isOpen(): boolean {
    return this.#session !== null && this.#session.finishedAt === null;
  }

  /** Takes up what was left open, if anything; a state that cannot be read is left alone. */
  async resume(): Promise<void> {
    const stored = sessionSchema.safeParse(await this.#storage.openSession(this.#memory.learner));
    if (!stored.success || stored.data.finishedAt !== null) return;
    this.#session = stored.data;
    this.#stored = asText(stored.data);
    this.#latest = Math.max(stored.data.startedAt, ...stored.data.turns.map(({ at }) => at));
    this.#show();
    // Ended between the last answer and its "Finish": nothing is left to go on with.
    if (upcoming(stored.data).length === 0) await this.finish();
  }

  async start(kind: SessionKind, items: readonly SessionItem[]): Promise<boolean> {
    this.#latest = 0;
    const at = this.#now();
    const learner = this.#memory.learner;
    const begun = updateSession(null, {
      type: 'started',
      id: ulid(at),
      learner,
      kind,
      items: [...items],
      at,
    });
    if (!begun.accepted) return false;
    this.#session = begun.session;
    this.#answered = null;
    await this.takeOver();
    this.#show();
    return true;
  }

  /** Marks the response and puts it into the log. Does nothing when no question is open. */
  async answer(response: QuestionResponse, confidence: Confidence | null): Promise<void> {
    const [session, shown] = [this.#session, this.#shown];
    if (!session || !shown || this.#answered) return;
    const at = this.#now();
    const { question } = shown;
    const { score, confusedWith } = gradeResponse(question, response);
    const origin = sessionOrigins[session.kind];
    const draft = answerDraft(shown, { response, confidence, score, confusedWith, at, origin });
    const record = await this.#memory.write(draft);
    await this.#apply({ type: 'answered', item: shown.item, record, score, at });
    this.#answered = {
      shown,
      response,
      reveal: revealAnswer(question, response),
      score,
      record,
      confidence,
    };
  }

  /** On to the next question, or to the end. */
  async next(): Promise<void> {
    this.#answered = null;
    this.#show();
    if (this.#shown === null) await this.finish();
  }

  async finish(): Promise<void> {
    this.#answered = null;
    this.#shown = null;
    const at = this.#now();
    await this.#apply({ type: 'finished', at });
    await this.#evenOut(at);
  }

  /** What the session scheduled onto busy days moves to quieter ones, as far as fuzz would. */
  async #evenOut(at: number): Promise<void> {
    const session = this.#session;
    if (!session || !originSchedules[sessionOrigins[session.kind]]) return;
    const answered = session.turns.flatMap((turn) =>
      turn.type === 'answered' ? [session.items[turn.item]!.card] : [],
    );
    const moves = balanceLoad(this.#memory.cards, answered, at, this.#memory);
    if (moves.length > 0) await this.#memory.write({ type: 'postponement', moves, at });
  }

  /** Forgets the session; its answers stay in the log. */
  async discard(): Promise<void> {
    this.#session = null;
    this.#shown = null;
    this.#answered = null;
    this.#stored = asText(undefined);
    this.#isDisplaced = false;
    await this.#storage.closeSession(this.#memory.learner);
  }

  /** Takes the last answer of this session back and asks its question again. */
  async undo(): Promise<boolean> {
    const record = await this.#memory.undo(this.#now(), this.#undoFrom);
    if (record === null) return false;
    const session = this.#session;
    if (!session) return true;
    // "That was easy", taken back, leaves the answer as it is and the page with it.
    const isAnswer = session.turns.some(
      (turn) => turn.type === 'answered' && turn.record === record,
    );
    if (!isAnswer) return true;
    await this.#apply({ type: 'undone', record, at: this.#now() });
    this.#answered = null;
    this.#show();
    return true;
  }

  /** Brings back what was undone last in this session, and shows it as after answering. */
  async redo(): Promise<boolean> {
    const record = await this.#memory.redo(this.#now(), this.#undoFrom);
    if (record?.type !== 'answer') return record !== null;
    if (this.#answered) {
      this.#answered = null;
      this.#show();
    }
    // The answer stands in the log again; only a session that has moved on cannot show it.
    const shown = this.#shown;
    if (shown?.card !== record.card || record.response === null) return true;
    const { id, at, score, confidence, response } = record;
    await this.#apply({ type: 'answered', item: shown.item, record: id, score, at });
    const reveal = revealAnswer(shown.question, response);
    this.#answered = { shown, response, reveal, score, record: id, confidence };
    return true;
  }

  /** Back to where the session began, or this window: nobody undoes yesterday's answer unseen. */
  get #undoFrom(): number {
    return this.#session?.startedAt ?? this.#openedAt;
  }

  get canUndo(): boolean {
    return this.#memory.undoable(this.#undoFrom) !== null;
  }

  get canRedo(): boolean {
    return this.#memory.redoable(this.#undoFrom) !== null;
  }

  /** "That was easy": a better rating for the answer just given; only for a right one. */
  async callEasy(): Promise<void> {
    const answered = this.#answered;
    if (!answered || !isRight(answered.score)) return;
    const rating = rateAnswer(answered.score, answered.confidence, true);
    await this.#memory.write({
      type: 'correction',
      corrects: answered.record,
      rating,
      at: this.#now(),
    });
  }

  /**
   * Within a session time does not run backwards: with the system's clock set back, the log would
   * put the last answer before the one before it, and undo would take back the wrong one.
   */
  #now(): number {
    this.#latest = Math.max(this.#latest, Date.now());
    return this.#latest;
  }

  /** Puts the next question on the desk. Questions that have left the packs are passed over. */
  #show(): void {
    const session = this.#session;
    this.#shown = null;
    if (!session || session.finishedAt !== null) return;
    const findable = upcoming(session).some((item) =>
      this.#find(session.items[item]!.card, session.items[item]!.seed),
    );
    if (!findable) return;
    let now = session;
    for (let ask = currentAsk(now); ask; ask = currentAsk(now)) {
      const found = this.#find(ask.card, ask.seed);
      if (found) {
        this.#session = now;
        this.#shown = {
          ...ask,
          ...found,
          view: viewQuestion(found.question, ask.seed),
          shownAt: this.#now(),
        };
        return;
      }
      const passed = updateSession(now, { type: 'skipped', item: ask.item, at: this.#now() });
      if (!passed.accepted) return;
      now = passed.session;
    }
  }

  async #apply(event: SessionEvent): Promise<void> {
    const update = updateSession(this.#session, event);
    if (!update.accepted) return;
    this.#session = update.session;
    await this.#save(event);
  }

  /**
   * The answer itself is in the log already: should this fail, only the place in the session is
   * lost. Where another window has moved the same session on, the event is applied to that state.
   */
  async #save(event: SessionEvent): Promise<void> {
    const session = this.#session;
    if (!session || this.#isDisplaced) return;
    const isOurs = (stored: unknown) => asText(stored) === this.#stored;
    const outcome = await this.#storage
      .saveOpenSession(this.#memory.learner, session, isOurs)
      .catch(() => null);
    if (outcome === null) return;
    if (outcome.saved) {
      this.#stored = asText(session);
      return;
    }
    const other = sessionSchema.safeParse(outcome.stored);
    if (!other.success || other.data.id !== session.id) {
      this.#isDisplaced = true;
      return;
    }
    this.#session = other.data;
    this.#stored = asText(outcome.stored);
    await this.#apply(event);
  }

  /** Another window has written the open session: goes on from there, or notes that it is another. */
  async follow(): Promise<void> {
    const stored = await this.#storage.openSession(this.#memory.learner);
    if (asText(stored) === this.#stored) return;
    const other = sessionSchema.safeParse(stored);
    if (this.#session === null || !this.isOpen) {
      // Nothing is under way here that could be lost.
      if (!other.success || other.data.finishedAt !== null) return;
    } else if (!other.success || other.data.id !== this.#session.id) {
      this.#isDisplaced = true;
      return;
    }
    this.#session = other.data;
    this.#stored = asText(stored);
    const { record } = this.#answered ?? {};
    const stands = other.data.turns.some(
      (turn) => turn.type === 'answered' && turn.record === record,
    );
    // Whoever is reading an explanation goes on reading it.
    if (this.#answered && stands && other.data.finishedAt === null) return;
    this.#answered = null;
    this.#show();
  }

  /** Whether another window has begun or closed a session while this one was under way. */
  get isDisplaced(): boolean {
    return this.#isDisplaced;
  }

  /** Makes the session of this window the one that is kept. */
  async takeOver(): Promise<void> {
    const session = this.#session;
    if (!session) return;
    this.#isDisplaced = false;
    this.#stored = asText(session);
    await this.#storage
      .saveOpenSession(this.#memory.learner, session, () => true)
      .catch(() => undefined);
  }
}

/** A state as text: equal text, equal state. */
const asText = (state: unknown): string => JSON.stringify(state ?? null);
