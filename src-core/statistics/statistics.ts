import type { Topic } from '@core/content/schema';
import type { CardId } from '@core/review/answer-log';
import { PastTally } from '@core/review/card-past';
import { ConfusionTally } from '@core/review/confusions';
import type { CountedAnswer } from '@core/review/counted-answer';
import type { StudyDay } from '@core/review/study-day';
import { CalendarTally } from './calendar';
import { CalibrationTally } from './calibration';
import { HardestTally } from './hardest';
import { ProgressTally } from './progress';
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
