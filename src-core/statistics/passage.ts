import type { CardId } from '@core/review/answer-log';
import type { CardStanding } from '@core/review/card-history';
import { retrievability, type SchedulerSettings } from '@core/review/scheduler';

/** One lesson on the way through the course. */
export interface Sounding {
  lesson: string;
  /** Questions of the lesson, and how many of them were met. */
  questions: number;
  met: number;
  /** Mean probability of recalling one of its questions now, 0 to 1; a question not met counts 0. */
  depth: number;
}

/** As much of a question as sounding needs. */
export interface SoundedQuestion {
  card: CardId;
  /** Null for what people brought without one. */
  lesson: string | null;
}

/**
 * How much of each lesson is held in memory, in the order of the course. Lessons without questions
 * are left out: there is nothing to measure.
 */
export function buildPassage(
  lessons: readonly string[],
  questions: Iterable<SoundedQuestion>,
  cards: ReadonlyMap<CardId, CardStanding>,
  at: number,
  settings: SchedulerSettings,
): Sounding[] {
  const found = new Map(lessons.map((lesson) => [lesson, { questions: 0, met: 0, recalled: 0 }]));
  for (const { card, lesson } of questions) {
    const sum = lesson === null ? undefined : found.get(lesson);
    if (!sum) continue;
    sum.questions += 1;
    const review = cards.get(card)?.review;
    if (!review || review.reps === 0) continue;
    sum.met += 1;
    sum.recalled += retrievability(review, at, settings);
  }
  return [...found].flatMap(([lesson, { questions, met, recalled }]) =>
    questions === 0 ? [] : [{ lesson, questions, met, depth: recalled / questions }],
  );
}

/** The lessons begun but held least, the narrowest first. */
export function narrowest(passage: readonly Sounding[], most: number): Sounding[] {
  return passage
    .filter(({ met }) => met > 0)
    .sort((left, right) => left.depth - right.depth)
    .slice(0, most);
}
