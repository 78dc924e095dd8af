import type { Level, Topic } from '@core/content/schema';
import { cardIdSchema, type CardId } from '@core/review/answer-log';
import type { ExamPlan } from '@core/review/exam-plan';
import { planQuiz, type QuizCandidate, type QuizWish } from '@core/review/plan-quiz';
import { dueCards } from '@core/review/queue';
import type { App } from './app.svelte';
import { freshSeed } from './fresh-seed';

/** A review asks so many at most; the rest waits for the next one. */
const reviewLength = 50;

/** What a quiz can be made of. */
export function candidates(app: App, lesson: string | null = null): QuizCandidate[] {
  return [...app.shelf.questions, ...app.shelf.templates]
    .filter((question) => lesson === null || question.lesson === lesson)
    .map(({ id, topic, level }) => ({ card: cardIdSchema.parse(id), topic, level }));
}

/** Every question and template with the lesson it belongs to. */
export const candidatesByLesson = (app: App) =>
  [...app.shelf.questions, ...app.shelf.templates].map(({ id, lesson }) => ({
    card: cardIdSchema.parse(id),
    lesson,
  }));

export interface QuizChoice {
  topics: readonly Topic[];
  levels: readonly Level[];
  length: number;
  seed: number;
  lesson: string | null;
}

/** Starts the quiz that was set up and goes there; false where nothing fits. */
export async function startChosenQuiz(app: App, choice: QuizChoice): Promise<boolean> {
  const { topics, levels, length, seed } = choice;
  const wish: QuizWish = { topics, levels, length, seed };
  const items = planQuiz(candidates(app, choice.lesson), app.memory.cards, wish, {
    at: Date.now(),
    settings: app.memory.settings,
  });
  return begin(app, 'quiz', items);
}

/** A quiz of some of these cards, at most `length`; false where none is there. */
export function startQuizOf(
  app: App,
  cards: ReadonlySet<string>,
  length: number,
): Promise<boolean> {
  const wish: QuizWish = { topics: [], levels: [], length, seed: freshSeed() };
  const among = candidates(app).filter(({ card }) => cards.has(card));
  const now = { at: Date.now(), settings: app.memory.settings };
  return begin(app, 'quiz', planQuiz(among, app.memory.cards, wish, now));
}

export function startQuiz(app: App, length: number): Promise<boolean> {
  return startChosenQuiz(app, { topics: [], levels: [], length, seed: freshSeed(), lesson: null });
}

/** Everything missed or due, most urgent first. */
export function startReview(app: App): Promise<boolean> {
  const { memory, shelf } = app;
  const due = dueCards(memory.cards, Date.now(), {
    settings: memory.settings,
    studyDay: memory.studyDay,
    factsOf: shelf.factsOf,
    isHere: memory.isHere,
    limit: reviewLength,
  });
  return begin(
    app,
    'review',
    due.map(({ card }) => ({ card, seed: freshSeed() })),
  );
}

/** Today's list on the way to an exam: due, likely to slip, then new. */
export function startExamList(app: App, { today }: ExamPlan): Promise<boolean> {
  const cards = [...today.due, ...today.slipping, ...today.fresh].slice(0, reviewLength);
  return begin(
    app,
    'review',
    cards.map((card) => ({ card, seed: freshSeed() })),
  );
}

/** Practice outside the schedule: the cards in the order given. */
export function startPractice(app: App, cards: readonly CardId[], length: number) {
  return begin(
    app,
    'cram',
    cards.slice(0, length).map((card) => ({ card, seed: freshSeed() })),
  );
}

async function begin(app: App, ...start: Parameters<App['desk']['start']>): Promise<boolean> {
  const begun = await app.desk.start(...start);
  if (begun) app.go({ page: 'session' });
  return begun;
}
