import type { Topic } from '@core/content/schema';
import type { CardId } from '@core/review/answer-log';
import { PastTally, type KeptPasts } from '@core/review/card-past';
import { ConfusionTally, type KeptConfusions } from '@core/review/confusions';
import type { CountedAnswer } from '@core/review/counted-answer';
import type { StudyDay } from '@core/review/study-day';
import { CalendarTally, type KeptCalendar } from './calendar';
import { CalibrationTally } from './calibration';
import { HardestTally, type KeptHardest } from './hardest';
import type { KeptSums } from './kept-sums';
import { ProgressTally, type KeptProgress } from './progress';
import { RetentionTally } from './retention';
import type { Tally } from './tally';
import { TimeOfDayTally } from './time-of-day';

/** What statistics ask of the world outside the log. */
export interface Circumstances {
  /** Null for a card whose pack is gone. */
  topicOf(card: CardId): Topic | null;
  factsOf(card: CardId): readonly string[];
  studyDay: StudyDay;
  /** The local hour of a moment, 0 to 23. */
  hourOf(at: number): number;
}

/** What was counted, as it is kept: plain data, and little of it even of a hundred thousand cards. */
export interface KeptStatistics {
  progress: KeptProgress;
  hardest: KeptHardest;
  calendar: KeptCalendar;
  timeOfDay: KeptSums;
  calibration: KeptSums;
  confusions: KeptConfusions;
  pasts: KeptPasts;
  retention: KeptSums;
  span: { from: number; to: number } | null;
}

/**
 * Everything that is counted of answers, counted in one pass. It goes on with the answers that
 * come; it cannot take one back, and where one has been taken back it is made anew.
 */
export class Statistics implements Tally {
  readonly progress: ProgressTally;
  readonly hardest: HardestTally;
  readonly calendar: CalendarTally;
  readonly timeOfDay: TimeOfDayTally;
  readonly calibration = new CalibrationTally();
  readonly confusions = new ConfusionTally();
  readonly pasts = new PastTally();
  readonly retention = new RetentionTally();
  /** The first and the last answer (epoch ms), or null without any. */
  span: { from: number; to: number } | null = null;

  constructor({ topicOf, factsOf, studyDay, hourOf }: Circumstances) {
    this.progress = new ProgressTally(topicOf);
    this.hardest = new HardestTally(factsOf);
    this.calendar = new CalendarTally(studyDay);
    this.timeOfDay = new TimeOfDayTally(hourOf);
  }

  keep(): KeptStatistics {
    return {
      progress: this.progress.keep(),
      hardest: this.hardest.keep(),
      calendar: this.calendar.keep(),
      timeOfDay: this.timeOfDay.keep(),
      calibration: this.calibration.keep(),
      confusions: this.confusions.keep(),
      pasts: this.pasts.keep(),
      retention: this.retention.keep(),
      span: this.span && { ...this.span },
    };
  }

  /**
   * Goes on from what was kept under the same circumstances; what was handed over is not to be used
   * any more. Throws a RangeError where its parts do not fit together.
   *
   * @param names of the cards, by the numbers they were counted with
   */
  static resume(
    kept: KeptStatistics,
    circumstances: Circumstances,
    names: readonly CardId[],
  ): Statistics {
    const statistics = new Statistics(circumstances);
    statistics.progress.resume(kept.progress);
    statistics.hardest.resume(kept.hardest);
    statistics.calendar.resume(kept.calendar);
    statistics.timeOfDay.resume(kept.timeOfDay);
    statistics.calibration.resume(kept.calibration);
    statistics.confusions.resume(kept.confusions, names);
    statistics.pasts.resume(kept.pasts, names);
    statistics.retention.resume(kept.retention);
    statistics.span = kept.span;
    return statistics;
  }

  take(answer: CountedAnswer, card: number): void {
    this.progress.take(answer, card);
    this.hardest.take(answer, card);
    this.calendar.take(answer);
    this.timeOfDay.take(answer);
    this.calibration.take(answer);
    this.confusions.take(answer, card);
    this.pasts.take(answer, card);
    if (this.span) this.span.to = answer.at;
    else this.span = { from: answer.at, to: answer.at };
  }

  takeReview(days: number, remembered: boolean, expected: number): void {
    this.retention.take(days, remembered, expected);
  }
}
