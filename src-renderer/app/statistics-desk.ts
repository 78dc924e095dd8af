import type { SlimLog } from '@core/review/slim-log';
import { Statistics, type Circumstances } from '@core/statistics/statistics';
import type { LearnerMemory } from './learner-memory.svelte';
import { inSlices } from './slices';

/** Rows counted between two looks at the clock. */
const rowsAtOnce = 4_096;

/** What the counting rests on: where any of it is another, all is counted anew. */
interface Basis {
  log: SlimLog;
  revision: number;
  dayStartHour: number;
  timeZone: string;
}

/**
 * What is counted of the learner's answers, kept while the app is open: it is counted in slices when
 * first asked for, and goes on from there with the answers that came since. Whatever changed what
 * was counted already, an answer taken back above all, has it counted anew.
 */
export class StatisticsDesk {
  readonly #memory: LearnerMemory;
  readonly #circumstances: Circumstances;
  #basis: Basis | null = null;
  #statistics: Statistics | null = null;
  #rows = 0;
  #work: Promise<unknown> = Promise.resolve();

  constructor(memory: LearnerMemory, circumstances: Circumstances) {
    this.#memory = memory;
    this.#circumstances = circumstances;
  }

  /** The statistics as the log stands now. They go on counting: read off what is needed at once. */
  read(onShare: (share: number) => void = () => {}): Promise<Statistics> {
    const reading = this.#work.then(() => this.#read(onShare));
    this.#work = reading.catch(() => undefined);
    return reading;
  }

  async #read(onShare: (share: number) => void): Promise<Statistics> {
    for (;;) {
      await this.#memory.whole;
      const basis = this.#present();
      if (!this.#statistics || !isSame(this.#basis, basis)) {
        [this.#basis, this.#statistics, this.#rows] = [
          basis,
          new Statistics(this.#circumstances),
          0,
        ];
      }
      const statistics = this.#statistics;
      await inSlices(this.#count(statistics, basis), onShare);
      // More may have come, or been taken back, between the slices.
      if (isSame(basis, this.#present()) && this.#rows === basis.log.rows) return statistics;
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

  #present(): Basis {
    const { log } = this.#memory;
    const { dayStartHour } = this.#memory.plan;
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    return { log, revision: log.revision, dayStartHour, timeZone };
  }
}

const isSame = (one: Basis | null, other: Basis): boolean =>
  one?.log === other.log &&
  one.revision === other.revision &&
  one.dayStartHour === other.dayStartHour &&
  one.timeZone === other.timeZone;
