import type { Level, Topic } from '@core/content/schema';
import { createRandom, type Random } from '@core/random';
import type { CardId } from './answer-log';
import type { CardStanding } from './card-history';
import { retrievability, type SchedulerSettings } from './scheduler';
import type { SessionItem } from './session';

/** As much of a question, or of a template, as choosing needs. */
export interface QuizCandidate {
  card: CardId;
  topic: Topic;
  level: Level;
}

export interface QuizWish {
  /** Empty: all. */
  topics: readonly Topic[];
  /** Empty: all. */
  levels: readonly Level[];
  length: number;
  /** The same seed, candidates and cards give the same quiz. */
  seed: number;
}

/**
 * Topics that are mistaken for one another. Interleaving helps to tell apart what looks alike and
 * does little for the rest (Brunmair & Richter 2019, doi:10.1037/bul0000209), so a quiz takes the
 * families one after the other and mixes topics within each.
 */
const families = ['acts', 'hardware', 'reactions', 'own'] as const;
const familyOf: Record<Topic, (typeof families)[number]> = {
  rules: 'acts',
  timeline: 'acts',
  bills: 'acts',
  allies: 'acts',
  chips: 'hardware',
  china: 'hardware',
  market: 'reactions',
  seed: 'reactions',
  misreported: 'reactions',
  own: 'own',
};

/**
 * Chooses the questions of a quiz: first those never answered, then those least likely to be
 * remembered. Fewer than wished when there are not so many.
 */
export function planQuiz(
  candidates: Iterable<QuizCandidate>,
  cards: ReadonlyMap<CardId, CardStanding>,
  wish: QuizWish,
  now: { at: number; settings: SchedulerSettings },
): SessionItem[] {
  const random = createRandom(wish.seed);
  const fitting = [...candidates]
    .filter(({ topic }) => wish.topics.length === 0 || wish.topics.includes(topic))
    .filter(({ level }) => wish.levels.length === 0 || wish.levels.includes(level))
    .sort((left, right) => (left.card < right.card ? -1 : 1));
  const chosen = random
    .shuffle(fitting)
    .map((candidate) => ({ candidate, recall: recallOf(cards.get(candidate.card), now) }))
    .sort((left, right) => left.recall - right.recall)
    .slice(0, wish.length)
    .map(({ candidate }) => candidate);
  return interleave(random.shuffle(chosen), random).map(({ card }) => ({
    card,
    seed: random.int(0, 2 ** 31 - 1),
  }));
}

/**
 * How likely the card is remembered, in tenths: within a tenth chance decides, or two quizzes on
 * one day would be the same. Never answered comes before all.
 */
function recallOf(
  card: CardStanding | undefined,
  { at, settings }: { at: number; settings: SchedulerSettings },
): number {
  if (!card?.lastAnswer) return -1;
  const { review, lastAnswer } = card;
  const recall =
    review && review.state !== 'new' ? retrievability(review, at, settings) : lastAnswer.score;
  // Right after a miss the model expects recall; the miss says more.
  return Math.floor(Math.min(recall, lastAnswer.score) * 10);
}

function interleave(chosen: readonly QuizCandidate[], random: Random): QuizCandidate[] {
  return random
    .shuffle(families)
    .flatMap((family) => mixTopics(chosen.filter(({ topic }) => familyOf[topic] === family)));
}

/** Never two of one topic in a row, as long as another topic can still come between. */
function mixTopics(candidates: readonly QuizCandidate[]): QuizCandidate[] {
  const left = new Map<Topic, QuizCandidate[]>();
  for (const candidate of candidates)
    left.set(candidate.topic, [...(left.get(candidate.topic) ?? []), candidate]);
  const mixed: QuizCandidate[] = [];
  while (mixed.length < candidates.length) {
    const last = mixed.at(-1)?.topic;
    const [, next] = [...left]
      .filter(([, waiting]) => waiting.length > 0)
      .sort(
        ([oneTopic, one], [otherTopic, other]) =>
          Number(oneTopic === last) - Number(otherTopic === last) || other.length - one.length,
      )[0]!;
    mixed.push(next.shift()!);
  }
  return mixed;
}
