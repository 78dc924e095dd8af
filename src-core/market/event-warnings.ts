import { exchangeOf } from './calendars';
import { firstSessionFor, sessionsOpenTo, type MarketEvent } from './events';
import type { EventStudy } from './event-study';
import type { StudyWarning } from './warnings';

/** The sessions of the measured windows: what the reader will draw conclusions from. */
function measuredDates(study: EventStudy): ReadonlySet<string> {
  const measured = study.windows.filter(({ kind }) => kind === 'measured');
  return new Set(
    study.days
      .filter(({ t }) => measured.some(({ from, to }) => t >= from && t <= to))
      .map(({ date }) => date),
  );
}

/**
 * What the record of events has to say about a study: other events on the sessions of its windows,
 * other news of the same days, and whether the ticker’s exchange could react on the date asked for.
 *
 * `event` is the event under study where the caller knows it; otherwise the events whose first
 * session on the ticker’s exchange is the study’s date are taken to be meant.
 */
export function eventWarnings(
  study: EventStudy,
  events: readonly MarketEvent[],
  event?: MarketEvent,
): StudyWarning[] {
  const exchange = exchangeOf(study.ticker);
  const sessionOf = (one: MarketEvent) => firstSessionFor(one, study.ticker);
  const studied = event ? [event] : events.filter((one) => sessionOf(one) === study.eventDate);
  // Perhaps the date of New York’s session was given for a stock that trades elsewhere.
  const meant = studied.length > 0 ? [] : events.filter(({ date }) => date === study.eventDate);
  const warnings: StudyWarning[] = [];

  for (const one of meant) {
    const first = sessionOf(one);
    const open = sessionsOpenTo(one, exchange);
    if (first !== null)
      warnings.push({
        kind: 'first-session',
        event: one.id,
        exchange,
        asked: study.eventDate,
        first,
      });
    else if (open !== null)
      warnings.push({
        kind: 'first-session-uncertain',
        event: one.id,
        exchange,
        earliest: open.earliest.date,
        latest: open.latest.date,
      });
  }
  for (const one of studied)
    if (one.confounders.length > 0)
      warnings.push({ kind: 'confounders', event: one.id, confounders: one.confounders });

  const dates = measuredDates(study);
  for (const other of events) {
    const session = sessionOf(other);
    if (
      session !== null &&
      dates.has(session) &&
      !studied.includes(other) &&
      !meant.includes(other)
    )
      warnings.push({
        kind: 'overlapping-event',
        event: other.id,
        title: other.title,
        date: session,
      });
  }
  return warnings;
}
