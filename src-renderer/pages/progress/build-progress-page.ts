import { within } from '@core/steps';
import type { CardId } from '@core/review/answer-log';
import type { CardTable } from '@core/review/card-table';
import type { Mistaken } from '@core/review/confusions';
import type { StudyDay } from '@core/review/study-day';
import type { Calendar } from '@core/statistics/calendar';
import type { Calibration } from '@core/statistics/calibration';
import { buildDifficulty, buildStability, type Distribution } from '@core/statistics/distributions';
import { forecastSteps, type Forecast } from '@core/statistics/forecast';
import type { HardFact } from '@core/statistics/hardest';
import type { Progress } from '@core/statistics/progress';
import type { Retention } from '@core/statistics/retention';
import type { Statistics } from '@core/statistics/statistics';
import type { TimeOfDay } from '@core/statistics/time-of-day';
import type { SchedulerSettings } from '@core/review/scheduler';

/** What the page about progress draws. */
export interface ProgressPageFigures {
  progress: Progress;
  hardest: HardFact[];
  mistaken: Mistaken[];
  calibration: Calibration;
  forecast: Forecast;
  retention: Retention;
  stability: Distribution;
  difficulty: Distribution;
  calendar: Calendar;
  time: TimeOfDay;
}

export const calendarWeeks = 26;
const forecastDays = 14;

/**
 * Reads the figures off what was counted, and looks through the cards for the rest, a piece of the
 * work at a time: yields the share that is done.
 *
 * @param present `isHere`: whether a card's question can still be shown
 */
export function* progressPageSteps(
  statistics: Statistics,
  cards: CardTable,
  at: number,
  present: { settings: SchedulerSettings; studyDay: StudyDay; isHere: (card: CardId) => boolean },
): Generator<number, ProgressPageFigures> {
  const progress = statistics.progress.result();
  const hardest = statistics.hardest.result();
  const calibration = statistics.calibration.result();
  const retention = statistics.retention.result();
  const calendar = statistics.calendar.result(at, calendarWeeks * 7);
  const time = statistics.timeOfDay.result();
  yield 0.1;
  const mistaken = yield* within(statistics.confusions.steps(present.isHere), 0.1, 0.3);
  const stability = buildStability(cards);
  yield 0.3;
  const difficulty = buildDifficulty(cards);
  yield 0.4;
  const forecasting = forecastSteps(cards, at, { days: forecastDays, ...present });
  const forecast = yield* within(forecasting, 0.4, 1);
  return {
    progress,
    hardest,
    mistaken,
    calibration,
    forecast,
    retention,
    stability,
    difficulty,
    calendar,
    time,
  };
}
