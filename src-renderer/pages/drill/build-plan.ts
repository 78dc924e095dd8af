import type { DrillMode, DrillQuestion, DrillWish, Scoring } from '@core/drill/drill-plan';
import type { Fact, Level, Topic } from '@core/content/schema';
import type { Language } from '@core/language';
import type { Question } from '@core/questions/registry';
import { createRandom } from '@core/random';
import type { QuizCandidate } from '@core/review/plan-quiz';

/** How the questions of a drill are found. */
export type QuestionChoice =
  | { by: 'topic'; topics: readonly Topic[]; levels: readonly Level[]; length: number }
  | { by: 'hand'; cards: readonly string[] }
  /** What a class missed before, worst first. */
  | { by: 'missed'; cards: readonly string[]; length: number };

/** What the teacher has set up. */
export interface DrillChoice {
  title: string;
  mode: DrillMode;
  scoring: Scoring;
  /** Null: no clock. */
  timeFactor: number | null;
  /** Minutes until a drill at one's own pace closes; null: when the teacher says so. */
  closesAfter: number | null;
  teams: DrillWish['teams'];
  madeUp: 'off' | 'offered' | 'only';
  filter: boolean;
  questions: QuestionChoice;
}

/** Ready to open: a live drill of five questions, marked by what is right. */
export const usualChoice: Omit<DrillChoice, 'title'> = {
  mode: 'live',
  scoring: 'accuracy',
  timeFactor: 1,
  closesAfter: null,
  teams: null,
  madeUp: 'offered',
  filter: true,
  questions: { by: 'topic', topics: [], levels: [], length: 5 },
};

/** An exit ticket is short: what was today's lesson about. */
const ticketLength = 3;

/** The choice after another mode was picked: what makes no sense in it falls back. */
export function inMode(choice: DrillChoice, mode: DrillMode): DrillChoice {
  const { questions } = choice;
  const paced = mode === 'live';
  return {
    ...choice,
    mode,
    scoring: mode === 'exit-ticket' ? 'accuracy' : choice.scoring,
    closesAfter: mode === 'self-paced' ? (choice.closesAfter ?? 20) : null,
    teams: paced || mode === 'one-screen' ? choice.teams : null,
    questions:
      mode === 'exit-ticket' && questions.by !== 'hand'
        ? { ...questions, length: ticketLength }
        : questions,
  };
}

/** The cards a choice comes to, in the order asked. */
export function cardsFor(
  choice: QuestionChoice,
  candidates: readonly QuizCandidate[],
  seed: number,
): string[] {
  const here = new Set<string>(candidates.map(({ card }) => card));
  switch (choice.by) {
    case 'hand':
      return choice.cards.filter((card) => here.has(card));
    case 'missed':
      return choice.cards.filter((card) => here.has(card)).slice(0, choice.length);
    case 'topic': {
      const { topics, levels, length } = choice;
      const fitting = candidates.filter(
        ({ topic, level }) =>
          (topics.length === 0 || topics.includes(topic)) &&
          (levels.length === 0 || levels.includes(level)),
      );
      return createRandom(seed)
        .shuffle(fitting)
        .slice(0, length)
        .map(({ card }) => card);
    }
  }
}

interface Shelf {
  questionFor(card: string, seed: number): { question: Question; contentVersion: string } | null;
  fact(id: string): Fact | undefined;
}

/**
 * The plan of a drill; null where no question is left. Sources go along with each question, for
 * the reveal.
 *
 * @param seed gives the choice of questions and the order of their parts
 * @param now epoch ms, for the closing time
 */
export function buildPlan(
  choice: DrillChoice,
  candidates: readonly QuizCandidate[],
  shelf: Shelf,
  { seed, now, language }: { seed: number; now: number; language: Language },
): DrillWish | null {
  const questions = cardsFor(choice.questions, candidates, seed).flatMap((card, place) => {
    const own = (seed + place * 7919) % 2_147_483_647;
    const found = shelf.questionFor(card, own);
    return found ? [drillQuestion(found, card, own, shelf)] : [];
  });
  if (questions.length === 0) return null;
  const { title, mode, scoring, timeFactor, closesAfter, teams, madeUp, filter } = choice;
  return {
    title,
    mode,
    language,
    scoring,
    timeFactor,
    closesAt: closesAfter === null ? null : now + closesAfter * 60_000,
    teams: teams ?? null,
    ranking: mode !== 'exit-ticket',
    names: { filter, madeUp },
    questions,
  };
}

function drillQuestion(
  { question, contentVersion }: { question: Question; contentVersion: string },
  card: string,
  seed: number,
  shelf: Shelf,
): DrillQuestion {
  const facts = question.facts.flatMap((id) => shelf.fact(id) ?? []);
  return {
    question,
    card,
    contentVersion,
    seed,
    sources: facts.map(({ source, asOf }) => ({
      title: source.title,
      publisher: source.publisher,
      date: source.date ?? null,
      cite: source.cite,
      asOf,
    })),
  };
}
