import type { MessageKey } from '@core/messages/catalogue';
import type { Language } from '@core/language';
import type { StudyDay } from '@core/review/study-day';

const locales: Record<Language, string> = { en: 'en-GB', ja: 'ja-JP' };

/** A date of a source as people write it; spans and years stay as the source gives them. */
export function showDate(date: string, language: Language): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const month = /^(\d{4})-(\d{2})$/.exec(date);
  const at = day
    ? Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3]))
    : month
      ? Date.UTC(Number(month[1]), Number(month[2]) - 1, 1)
      : null;
  if (at === null || Number.isNaN(at)) return date;
  return new Date(at).toLocaleDateString(locales[language], {
    year: 'numeric',
    month: 'long',
    ...(day ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  });
}

/** A moment as a local date. */
export function showDay(at: number, language: Language): string {
  return new Date(at).toLocaleDateString(locales[language], {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  });
}

/** A moment as local date and time; what is no date is shown as it stands. */
export function showMoment(at: number | string, language: Language): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return String(at);
  return moment.toLocaleString(locales[language], { dateStyle: 'medium', timeStyle: 'short' });
}

type When = Extract<MessageKey, `when.${string}`>;

/** How far off a moment is, in the largest unit that fits: the message and its count. */
export function untilWhen(
  due: number,
  now: number,
  studyDay: StudyDay,
): { key: When; count: number } {
  const minutes = Math.ceil((due - now) / 60_000);
  const days = studyDay(due) - studyDay(now);
  if (minutes <= 0) return { key: 'when.now', count: 0 };
  if (minutes < 60) return { key: 'when.minutes', count: minutes };
  if (days <= 0 || minutes < 12 * 60) return { key: 'when.hours', count: Math.round(minutes / 60) };
  if (days === 1) return { key: 'when.tomorrow', count: 1 };
  if (days < 60) return { key: 'when.days', count: days };
  return { key: 'when.months', count: Math.round(days / 30.4) };
}
