import type { DrillQuestion, DrillWish } from '@core/drill/drill-plan';
import type { Fact } from '@core/content/schema';
import type { Language } from '@core/language';
import { templateOf } from '@core/questions/templates';
import type { AskablePrediction } from '@core/market/prediction-drill';
import type { Question } from '@core/questions/registry';
import { createRandom } from '@core/random';
import type { QuizCandidate } from '@core/review/plan-quiz';
import { canPoint } from './pointable';
import type { DrillChoice, QuestionChoice } from './set-up';

/** What a drill can ask about, and what the class missed of it before, worst first. */
export interface Askable {
  candidates: readonly QuizCandidate[];
  missed: readonly string[];
  /** Charts to continue: picked by hand alone, in the order of their events. */
  predictions?: readonly AskablePrediction[];
}

/** The cards that fit a choice, before its length cuts them; in the order of the course, the misses or the hand. */
export function fittingCards(
  choice: QuestionChoice,
  { candidates, missed, predictions = [] }: Askable,
): string[] {
  const here = new Set<string>(candidates.map(({ card }) => card));
  switch (choice.by) {
    case 'hand':
      return withPredictionsInOrder(choice.cards, here, predictions);
    case 'missed':
      return missed.filter((card) => here.has(card));
    case 'topic': {
      const { topics, levels, from } = choice;
      return candidates
        .filter(
          ({ card, topic, level }) =>
            (topics.length === 0 || topics.includes(topic)) &&
            (levels.length === 0 || levels.includes(level)) &&
            (from === 'all' || (from === 'generated') === (templateOf(card) !== undefined)),
        )
        .map(({ card }) => card);
    }
  }
}

/**
 * The hand's order, but predictions among themselves in that of their events, whatever their places:
 * the chart of a later event shows what came of an earlier one.
 */
function withPredictionsInOrder(
  cards: readonly string[],
  here: ReadonlySet<string>,
  predictions: readonly AskablePrediction[],
): string[] {
  const inOrder = predictions.map(({ card }) => card).filter((card) => cards.includes(card));
  const known = new Set(inOrder);
  return cards.flatMap((card) =>
    known.has(card) ? inOrder.splice(0, 1) : here.has(card) ? [card] : [],
  );
}

/** The cards a choice comes to, in the order asked. */
export function cardsFor(choice: QuestionChoice, askable: Askable, seed: number): string[] {
  const fitting = fittingCards(choice, askable);
  if (choice.by === 'hand') return fitting;
  const ordered = choice.by === 'topic' ? createRandom(seed).shuffle(fitting) : fitting;
  return ordered.slice(0, choice.length);
}

export interface Shelf {
  questionFor(card: string, seed: number): { question: Question; contentVersion: string } | null;
  fact(id: string): Fact | undefined;
  /** Null where the card is no prediction. */
  prediction?(card: string): DrillQuestion | null;
}

/** In a drill before one screen only what can be pointed at. A template always makes one kind. */
export function askableIn(
  mode: DrillChoice['mode'],
  askable: Askable,
  { questionFor }: Pick<Shelf, 'questionFor'>,
): Askable {
  if (mode !== 'one-screen') return askable;
  const candidates = askable.candidates.filter(({ card }) => {
    const found = questionFor(card, 0);
    return found !== null && canPoint(found.question);
  });
  return { ...askable, candidates };
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
  askable: Askable,
  shelf: Shelf,
  { title, seed, now, language }: { title: string; seed: number; now: number; language: Language },
): DrillWish | null {
  const { mode } = choice;
  const among = askableIn(mode, askable, shelf);
  const questions = cardsFor(choice.questions, among, seed).flatMap((card, place) => {
    const prediction = shelf.prediction?.(card) ?? null;
    if (prediction) return [prediction];
    const own = (seed + place * 7919) % 2_147_483_647;
    const found = shelf.questionFor(card, own);
    return found ? [drillQuestion(found, card, own, shelf)] : [];
  });
  if (questions.length === 0) return null;
  const { scoring, timeFactor, closesAfter, teams, madeUp, filter, feedback } = choice;
  const oneScreen = mode === 'one-screen';
  return {
    title,
    mode,
    language,
    scoring: oneScreen ? 'accuracy' : scoring,
    // Before one screen the room reads and answers at the teacher's word.
    readingMs: oneScreen ? 0 : choice.readingSeconds * 1000,
    talkMs: oneScreen ? 0 : choice.talkSeconds * 1000,
    answerMs: choice.answerSeconds * 1000,
    timeFactor,
    closesAt: closesAfter === null ? null : now + closesAfter * 60_000,
    feedback,
    teams,
    ranking: choice.ranking && mode !== 'exit-ticket',
    names: { filter, madeUp },
    approveLatecomers: choice.approveLatecomers,
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
    chart: null,
    sources: facts.map(({ source, asOf }) => ({
      title: source.title,
      publisher: source.publisher,
      date: source.date ?? null,
      cite: source.cite,
      asOf,
    })),
  };
}
