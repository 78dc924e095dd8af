import type { PlainMessageKey } from '@core/messages/catalogue';
import type { SessionKind } from '@core/review/session';

/** What each kind of session is called. */
export const sessionNames: Record<SessionKind, PlainMessageKey> = {
  quiz: 'session.quiz',
  review: 'session.review',
  'lesson-check': 'session.lesson',
  cram: 'session.cram',
};
