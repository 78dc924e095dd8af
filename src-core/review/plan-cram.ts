import type { CardId } from './answer-log';
import type { CardStanding } from './card-history';
import { isRight } from './rating';
import type { CountedAnswer } from './slim-log';

/**
 * Practice outside the schedule, by what went wrong. Sure and wrong comes first: errors made with
 * high confidence are the ones best corrected by a second look (Butterfield & Metcalfe 2001,
 * doi:10.1037/0278-7393.27.6.1491).
 */
export const cramKinds = [
  'sure-and-wrong',
  'missed',
  'same-mistake',
  'partly-right',
  'lucky-guess',
  'come-back',
] as const;
export type CramKind = (typeof cramKinds)[number];

/** The cards of each kind, those most worth a look first. */
export type CramChoice = Record<CramKind, CardId[]>;

interface History {
  card: CardId;
  last: CountedAnswer;
  lastSure: CountedAnswer | null;
  /** How often the most frequent wrong part was chosen. */
  sameWrong: number;
  misses: number;
}

/**
 * @param answers standing answers in the order of time
 * @param cards for the marks the learner set
 */
export function planCram(
  answers: Iterable<CountedAnswer>,
  cards: ReadonlyMap<CardId, CardStanding>,
): CramChoice {
  const histories = [...groupByCard(answers)].map(([card, given]) => historyOf(card, given));
  const missed = ({ last }: History) => !isRight(last.score);
  const choose = (fits: (history: History) => boolean) =>
    histories
      .filter(fits)
      .sort(byNeed)
      .map(({ card }) => card);
  return {
    'sure-and-wrong': choose(({ lastSure }) => lastSure !== null && !isRight(lastSure.score)),
    missed: choose(missed),
    'same-mistake': choose((history) => missed(history) && history.sameWrong >= 2),
    'partly-right': choose((history) => missed(history) && history.last.score > 0),
    'lucky-guess': choose(({ last }) => isRight(last.score) && last.confidence === 'guess'),
    'come-back': [...cards.values()].filter(({ flagged }) => flagged).map(({ id }) => id),
  };
}

function groupByCard(answers: Iterable<CountedAnswer>): Map<CardId, CountedAnswer[]> {
  const byCard = new Map<CardId, CountedAnswer[]>();
  for (const answer of answers) {
    const given = byCard.get(answer.card);
    if (given) given.push(answer);
    else byCard.set(answer.card, [answer]);
  }
  return byCard;
}

function historyOf(card: CardId, given: readonly CountedAnswer[]): History {
  const wrongParts = new Map<string, number>();
  for (const { confusedWith } of given)
    for (const part of new Set(confusedWith)) wrongParts.set(part, (wrongParts.get(part) ?? 0) + 1);
  return {
    card,
    last: given.at(-1)!,
    lastSure: given.findLast(({ confidence }) => confidence === 'sure') ?? null,
    sameWrong: Math.max(0, ...wrongParts.values()),
    misses: given.filter(({ score }) => !isRight(score)).length,
  };
}

/** Sure and wrong, then often missed, then lately; ties fall to the id. */
function byNeed(left: History, right: History): number {
  const sure = (history: History) =>
    Number(history.lastSure !== null && !isRight(history.lastSure.score));
  return (
    sure(right) - sure(left) ||
    right.misses - left.misses ||
    right.last.at - left.last.at ||
    (left.card < right.card ? -1 : 1)
  );
}
