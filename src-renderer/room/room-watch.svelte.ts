/** How often the host is asked what has changed. */
const every = 400;
/** So many times in a row without an answer, and the host is taken to be gone. */
const lostAfter = 3;

/** Keeps a look at the open drill fresh. Clocks in it were what was left at `seenAt`. */
export class RoomWatch<Look extends { revision: number }> {
  readonly #ask: (since: number | null) => Promise<Look | 'unchanged' | null>;
  readonly #clock: () => number;
  #look = $state.raw<Look | null>(null);
  #seenAt = $state(0);
  #asked = $state(false);
  #misses = $state(0);
  #stopped = false;

  /** @param clock milliseconds of a clock nobody can set */
  constructor(
    ask: (since: number | null) => Promise<Look | 'unchanged' | null>,
    clock: () => number = () => performance.now(),
  ) {
    this.#ask = ask;
    this.#clock = clock;
  }

  /** Null: no drill is open, or it is not known yet. */
  get look(): Look | null {
    return this.#look;
  }

  get seenAt(): number {
    return this.#seenAt;
  }

  /** Whether the host has answered at all. */
  get known(): boolean {
    return this.#asked;
  }

  /** The host does not answer; what is shown may be old. */
  get lost(): boolean {
    return this.#misses >= lostAfter;
  }

  /** Asks until the returned function is called. */
  begin(): () => void {
    this.#stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const step = async () => {
      await this.refresh();
      if (!this.#stopped) timer = setTimeout(() => void step(), every);
    };
    void step();
    // Browsers hold the timers of a tab nobody sees; it is fresh again when it is seen.
    const seen = () => document.visibilityState === 'visible' && void this.refresh();
    document.addEventListener('visibilitychange', seen);
    return () => {
      this.#stopped = true;
      document.removeEventListener('visibilitychange', seen);
      clearTimeout(timer);
    };
  }

  async refresh(): Promise<void> {
    try {
      const answer = await this.#ask(this.#look?.revision ?? null);
      if (answer !== 'unchanged') this.take(answer);
      this.#misses = 0;
      this.#asked = true;
    } catch {
      this.#misses += 1;
    }
  }

  /** A look that came another way: with the reply to an order. */
  take(look: Look | null): void {
    this.#look = look;
    this.#seenAt = this.#clock();
  }
}
