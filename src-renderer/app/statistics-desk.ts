import type { SlimLog } from '@core/review/slim-log';
import { Statistics, type Circumstances } from '@core/statistics/statistics';
import type { Count, CountBasis } from './kept-count';
import type { LearnerMemory } from './learner-memory.svelte';
import { inSlices } from './slices';

/** Rows counted between two looks at the clock. */
const rowsAtOnce = 4_096;
/** As many rows counted as make keeping what they came to worth its while. */
const keepAfter = 2_000;

/** What the counting rests on: where any of it is another, all is counted anew. */
interface Basis extends CountBasis {
  log: SlimLog;
  revision: number;
}

/**
 * What is counted of the learner's answers, kept while the app is open and from one start to the
 * next: it is counted in slices when first asked for, and goes on from there with the answers that
 * came since. Whatever changed what was counted already, an answer taken back above all, has it
 * counted anew from where it was last kept, or from the beginning.
 */
export class StatisticsDesk {
  readonly #memory: LearnerMemory;
  readonly #circumstances: Circumstances;
  readonly #content: () => string;
  #basis: Basis | null = null;
  #statistics: Statistics | null = null;
  #rows = 0;
  /** As many of the rows were counted when that was last kept. */
  #rowsKept = 0;
  #work: Promise<unknown> = Promise.resolve();
  #isKeeping = false;

  /** @param content says in short what the packs tell of cards */
  constructor(memory: LearnerMemory, circumstances: Circumstances, content: () => string) {
    this.#memory = memory;
    this.#circumstances = circumstances;
    this.#content = content;
    memory.keepAlong(() => this.#soFar());
  }

  /** The statistics as the log stands now. They go on counting: read off what is needed at once. */
  read(onShare: (share: number) => void = () => {}): Promise<Statistics> {
    const reading = this.#work.then(() => this.#read(onShare));
    this.#work = reading.catch(() => undefined);
    return reading;
  }

  async #read(onShare: (share: number) => void): Promise<Statistics> {
    for (;;) {
      const basis = this.#present();
      const statistics = await this.#begun(basis);
      // Where only rows are to be counted that are here already, the older ones need not come for it.
      if (this.#rows < basis.log.missing) await this.#memory.whole;
      if (this.#rows < basis.log.missing || !isSame(basis, this.#present())) continue;
      await inSlices(this.#count(statistics, basis), onShare);
      // More may have come, or been taken back, between the slices.
      if (isSame(basis, this.#present()) && this.#rows === basis.log.rows) {
        this.#keepIfMuch();
        return statistics;
      }
    }
  }

  /** What was counted on this basis so far, now or when it was last kept. */
  async #begun(basis: Basis): Promise<Statistics> {
    if (this.#statistics && isSame(this.#basis, basis)) return this.#statistics;
    const kept = await this.#memory.keptCount();
    const resumed =
      kept && isSame({ ...basis, ...kept }, basis) ? this.#resumed(kept, basis) : null;
    const statistics = resumed ?? new Statistics(this.#circumstances);
    this.#rows = this.#rowsKept = resumed ? kept!.rows : 0;
    [this.#basis, this.#statistics] = [basis, statistics];
    return statistics;
  }

  #resumed({ statistics }: Count, { log }: Basis): Statistics | null {
    try {
      return Statistics.resume(statistics, this.#circumstances, log.cards.names);
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  }

  *#count(statistics: Statistics, basis: Basis): Generator<number, void> {
    const { log, revision } = basis;
    while (this.#rows < log.rows && log.revision === revision) {
      const to = Math.min(log.rows, this.#rows + rowsAtOnce);
      log.pass(
        this.#rows,
        to,
        (answer, card) => statistics.take(answer, card),
        (days, remembered, expected) => statistics.takeReview(days, remembered, expected),
      );
      this.#rows = to;
      yield to / log.rows;
    }
  }

  #keepIfMuch(): void {
    if (this.#rows - this.#rowsKept < keepAfter || this.#isKeeping) return;
    this.#isKeeping = true;
    const done = () => void (this.#isKeeping = false);
    this.#memory.keepCount().then(done, done);
  }

  #soFar(): Count | null {
    const basis = this.#present();
    if (!this.#statistics || !isSame(this.#basis, basis)) return null;
    const { dayStartHour, timeZone, content } = basis;
    this.#rowsKept = this.#rows;
    const statistics = this.#statistics.keep();
    return { dayStartHour, timeZone, content, rows: this.#rows, statistics };
  }

  #present(): Basis {
    const { log } = this.#memory;
    const { dayStartHour } = this.#memory.plan;
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    return { log, revision: log.revision, dayStartHour, timeZone, content: this.#content() };
  }
}

const isSame = (one: Basis | null, other: Basis): boolean =>
  one?.log === other.log &&
  one.revision === other.revision &&
  one.dayStartHour === other.dayStartHour &&
  one.timeZone === other.timeZone &&
  one.content === other.content;
