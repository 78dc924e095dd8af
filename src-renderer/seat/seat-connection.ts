import type { HostMessage, SeatMessage } from '@core/drill/messages';
import type { GivenAnswer, SeatView } from '@core/drill/seat-view';
import { unreachable } from '@core/fault';
import { newToken, type KeptSeat, type SeatKeeping } from './seat-keeping';
import type { SeatSocket } from './seat-socket';
import { startState, turnOf, type Pass, type SeatState } from './seat-state';

/** Milliseconds. */
export const patience = {
  /** From dialling to the host's first word. */
  attempt: 4_000,
  /** Silence after which an echo is asked for. */
  quiet: 4_000,
  /** For the echo; after waking the phone, less. */
  echo: 3_000,
  wakeEcho: 800,
  /** The longest between two tries. */
  retry: 5_000,
  /** After the host threw this page out for talking too much, or closed the drill. */
  rest: 8_000,
  /** Before an answer that could not be stored is sent again. */
  resend: 1_000,
};

export interface ConnectionParts {
  open(): SeatSocket;
  keeping: SeatKeeping;
  /** Monotonic, ms. */
  now(): number;
  /** 0 to 1: a class that lost its host together must not come back in the same instant. */
  random(): number;
  fillRandom(bytes: Uint8Array<ArrayBuffer>): void;
  onchange(state: SeatState): void;
}

/**
 * The line between this page and the host: takes a seat, goes back to it whenever the line broke,
 * and sends an answer until the host has said that it is stored, or why not.
 */
export class SeatConnection {
  #state = startState;
  #kept: KeptSeat;
  #socket: SeatSocket | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #watch: ReturnType<typeof setTimeout> | undefined;
  #resend: ReturnType<typeof setTimeout> | undefined;
  /** Tries in a row that brought nothing. */
  #failures = 0;
  #join: { pass: Pass; name: string | null; language: 'en' | 'ja' } | null = null;
  /** The host knows this very socket as the seat's. */
  #greeted = false;

  constructor(private readonly parts: ConnectionParts) {
    this.#kept = parts.keeping.read() ?? this.#newSeat();
    this.#state = { ...startState, seated: this.#kept.seated, answer: this.#kept.answer };
  }

  get state(): SeatState {
    return this.#state;
  }

  /** Goes back to the seat this browser has, if it has one. */
  start(): void {
    if (this.#kept.seated) this.#dial();
  }

  join(pass: Pass, name: string | null, language: 'en' | 'ja'): void {
    this.#join = { pass, name, language };
    this.#change({ joining: true, refused: null, ended: null });
    if (this.#socket && this.#state.line === 'open') this.#say(this.#greeting());
    else this.#dialAfresh();
  }

  rename(name: string): void {
    this.#change({ refused: null });
    this.#say({ say: 'rename', name });
  }

  chooseTeam(team: number): void {
    this.#change({ refused: null });
    this.#say({ say: 'choose-team', team });
  }

  /** Kept until the host has it, through any number of lost lines and reloads. */
  answer(turn: number, given: GivenAnswer): void {
    this.#change({ answer: { turn, ...given, state: 'waiting', code: null } });
    this.#keep();
    this.#sendAnswer();
  }

  /** The phone woke up or is on a network again: finds out at once whether the line still stands. */
  wake(): void {
    if (!this.#wanted()) return;
    if (this.#state.line === 'open' && this.#socket) {
      this.#say({ say: 'ping' });
      this.#watchFor(patience.wakeEcho);
    } else this.#dialAfresh();
  }

  /** Takes the seat back from another window. */
  takeBack(): void {
    this.#change({ ended: null });
    this.#dialAfresh();
  }

  /** Gives the seat up on this device; the next one is another's. */
  forget(): void {
    this.#hangUp();
    clearTimeout(this.#retry);
    clearTimeout(this.#resend);
    this.#kept = this.#newSeat();
    this.parts.keeping.write(null);
    this.#join = null;
    this.#change(startState);
  }

  /** Stops for good: the page goes away. */
  stop(): void {
    this.#hangUp();
    clearTimeout(this.#retry);
    clearTimeout(this.#resend);
  }

  #newSeat = (): KeptSeat => ({
    token: newToken((bytes) => this.parts.fillRandom(bytes)),
    seated: false,
    answer: null,
  });

  #change(change: Partial<SeatState>): void {
    this.#state = { ...this.#state, ...change };
    this.parts.onchange(this.#state);
  }

  #keep(): void {
    const { seated, answer } = this.#state;
    this.#kept = {
      ...this.#kept,
      seated,
      answer: answer?.state === 'waiting' ? answer : null,
    };
    this.parts.keeping.write(this.#kept);
  }

  /** Whether there is anything to be connected for. */
  #wanted(): boolean {
    const { ended, seated, joining } = this.#state;
    if (ended === 'removed' || ended === 'elsewhere') return false;
    return (seated || joining) && !this.#isOver();
  }

  /** After the end there is nothing to come back for: the page has all there is. */
  #isOver(): boolean {
    return this.#state.view?.stage.phase === 'finished';
  }

  #dialAfresh(): void {
    this.#failures = 0;
    this.#dial();
  }

  #dial(): void {
    this.#hangUp();
    clearTimeout(this.#retry);
    this.#greeted = false;
    const first = this.#failures === 0 && this.#state.view === null;
    const line = this.#state.ended ? 'off' : first ? 'connecting' : 'lost';
    this.#change({ line });
    let socket: SeatSocket;
    try {
      socket = this.parts.open();
    } catch {
      return this.#lose();
    }
    this.#socket = socket;
    socket.onopen = () => socket.send(JSON.stringify(this.#greeting()));
    socket.onmessage = ({ data }) => this.#hear(data);
    socket.onclose = () => this.#lose();
    socket.onerror = () => this.#lose();
    this.#watchFor(patience.attempt);
  }

  #greeting(): SeatMessage {
    const { token } = this.#kept;
    if (this.#state.seated || !this.#join) return { say: 'resume', token };
    return { say: 'join', token, ...this.#join };
  }

  #say(message: SeatMessage): void {
    if (this.#state.line === 'open') this.#socket?.send(JSON.stringify(message));
  }

  #hangUp(): void {
    clearTimeout(this.#watch);
    const socket = this.#socket;
    this.#socket = null;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null;
    socket.close();
  }

  #lose(): void {
    this.#hangUp();
    if (!this.#wanted()) return this.#change({ line: 'off', joining: false });
    if (this.#state.ended === 'closed') {
      this.#change({ line: 'off' });
      return this.#dialIn(patience.rest);
    }
    this.#change({ line: 'lost' });
    this.#dialIn(retryDelay(this.#failures, this.parts.random()));
    this.#failures += 1;
  }

  #dialIn(delay: number): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#dial(), delay);
  }

  /** Without a word from the host in this time the line is dead. */
  #watchFor(time: number): void {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => this.#lose(), time);
  }

  #listen(): void {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => {
      this.#say({ say: 'ping' });
      this.#watchFor(patience.echo);
    }, patience.quiet);
  }

  #hear(data: unknown): void {
    let message: HostMessage | null;
    try {
      message = JSON.parse(String(data)) as HostMessage | null;
    } catch {
      return;
    }
    if (message === null || typeof message !== 'object') return;
    this.#listen();
    if (this.#state.line !== 'open') this.#change({ line: 'open' });
    this.#take(message);
  }

  #take(message: HostMessage): void {
    switch (message.say) {
      case 'welcome':
        this.#failures = 0;
        this.#greeted = true;
        this.#join = null;
        this.#change({ seated: true, joining: false, refused: null, ended: null });
        this.#see(message.view);
        this.#keep();
        return this.#sendAnswer();
      case 'view':
        return this.#see(message.view);
      case 'answered':
        return this.#settle(message.turn);
      case 'refused':
        return this.#refuse(message);
      case 'pong':
        return;
      case 'bye':
        return this.#part(message.why);
      default:
        // A host of another version: what is not known is not acted on.
        return;
    }
  }

  #see(view: SeatView): void {
    const held = this.#state.view?.paused === true && !view.paused;
    this.#change({ view, viewAt: this.parts.now() });
    const { stage } = view;
    if ('given' in stage && stage.given !== null) this.#settle(stage.question.turn);
    else if (held) this.#sendAnswer();
  }

  #settle(turn: number): void {
    const { answer } = this.#state;
    if (answer?.turn !== turn || answer.state === 'stored') return;
    this.#change({ answer: { ...answer, state: 'stored', code: null } });
    this.#keep();
  }

  #sendAnswer(): void {
    const { answer } = this.#state;
    if (answer?.state !== 'waiting' || !this.#greeted) return;
    const { turn, response, confidence } = answer;
    this.#say({ say: 'answer', turn, response, confidence });
  }

  #refuse({ to, code, turn }: Extract<HostMessage, { say: 'refused' }>): void {
    switch (to) {
      case 'answer':
        return this.#refuseAnswer(code, turn ?? turnOf(this.#state.view));
      case 'resume':
        return this.#refuseReturn(code);
      case 'join':
        // The whole class at the door at once: it is let in a moment later.
        if (code === 'too-many-messages') {
          clearTimeout(this.#resend);
          const wait = patience.resend * (0.5 + this.parts.random());
          this.#resend = setTimeout(() => this.#join && this.#say(this.#greeting()), wait);
          return;
        }
        this.#join = null;
        return this.#change({ joining: false, refused: { to, code } });
      case 'rename':
      case 'choose-team':
      case 'ping':
      case null:
        return this.#change({ refused: { to, code } });
      default:
        return unreachable(to);
    }
  }

  #refuseAnswer(code: NonNullable<SeatState['refused']>['code'], turn: number | null): void {
    const { answer } = this.#state;
    if (answer?.state !== 'waiting' || answer.turn !== turn) return;
    switch (code) {
      // Sent again when the teacher goes on (`#see`).
      case 'paused':
        return this.#change({ answer: { ...answer, code } });
      case 'not-stored':
      case 'too-many-messages':
        this.#change({ answer: { ...answer, code } });
        clearTimeout(this.#resend);
        this.#resend = setTimeout(() => this.#sendAnswer(), patience.resend);
        return;
      case 'not-joined':
        return this.#dialAfresh();
      default:
        this.#change({ answer: { ...answer, state: 'refused', code } });
        this.#keep();
    }
  }

  #refuseReturn(code: NonNullable<SeatState['refused']>['code']): void {
    switch (code) {
      case 'seat-unknown':
        this.forget();
        return this.#change({ refused: { to: 'resume', code } });
      case 'seat-removed':
      case 'no-such-seat':
        return this.#part('removed');
      case 'drill-over':
        return this.#part('drill-closed');
      default:
        this.#failures += 1;
        this.#lose();
    }
  }

  #part(why: Extract<HostMessage, { say: 'bye' }>['why']): void {
    this.#hangUp();
    switch (why) {
      case 'removed':
        this.forget();
        return this.#change({ ended: 'removed' });
      case 'elsewhere':
        return this.#change({ ended: 'elsewhere', line: 'off' });
      case 'drill-closed':
        if (this.#isOver()) return this.#change({ line: 'off' });
        // A drill that was cut off can be taken up again.
        this.#change({ ended: 'closed', line: 'off' });
        return this.#dialIn(patience.rest);
      case 'flood':
        this.#change({ line: 'lost' });
        return this.#dialIn(patience.rest);
      default:
        return unreachable(why);
    }
  }
}

/** Three tries within a second, then ever rarer; spread by `random`. */
export function retryDelay(failures: number, random: number): number {
  if (failures === 0) return 100 * random;
  return Math.min(patience.retry, 200 * 2 ** (failures - 1)) * (0.5 + random / 2);
}
