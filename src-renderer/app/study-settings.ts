import { defaultSchedulerSettings, type SchedulerSettings } from '@core/review/scheduler';
import type { StudyPlan } from '@core/review/study-plan';

/** Minutes that local time is ahead of UTC at a moment. */
export const utcOffsetMinutes = (at: number): number => -new Date(at).getTimezoneOffset();

/** What a plan says to the scheduler, here and now. */
export function settingsFor({ retention, weights, dayStartHour }: StudyPlan): SchedulerSettings {
  return {
    ...defaultSchedulerSettings,
    retention,
    weights: weights ?? defaultSchedulerSettings.weights,
    // An evening hour in the Americas is the next day in UTC; the day then begins there.
    dayStartMinutes: (dayStartHour * 60 - utcOffsetMinutes(Date.now())) % (24 * 60),
  };
}
