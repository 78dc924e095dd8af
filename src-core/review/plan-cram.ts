import type { CardId } from './answer-log';
import type { CardStanding } from './card-history';
import type { CardPast, PastTally } from './card-past';
import { CardTable } from './card-table';
import type { ConfusionTally } from './confusions';
import { isRight } from './rating';

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

/** What planning looks at: how each card was answered, and what it was mistaken for. */
export interface Answered {
  pasts: Pick<PastTally, 'all'>;
  confusions: Pick<ConfusionTally, 'mostOf'>;
}

/**
 * @param cards for the marks the learner set
 * @param isOffered which cards there are to practise
 */
export function planCram(
  { pasts, confusions }: Answered,
  cards: Iterable<CardStanding> | CardTable,
  isOffered: (card: CardId) => boolean = () => true,
): CramChoice {
  const choice: Record<CramKind, CardPast[]> = {
    'sure-and-wrong': [],
    missed: [],
    'same-mistake': [],
    'partly-right': [],
    'lucky-guess': [],
    'come-back': [],
  };
  for (const [past, number] of pasts.all(isOffered)) {
    if (isSureAndWrong(past)) choice['sure-and-wrong'].push(past);
    if (isRight(past.score)) {
      if (past.confidence === 'guess') choice['lucky-guess'].push(past);
      continue;
    }
    choice.missed.push(past);
    if (past.score > 0) choice['partly-right'].push(past);
    if (confusions.mostOf(number) >= 2) choice['same-mistake'].push(past);
  }
  const sorted = (kind: CramKind) => choice[kind].sort(byNeed).map(({ card }) => card);
  return {
    'sure-and-wrong': sorted('sure-and-wrong'),
    missed: sorted('missed'),
    'same-mistake': sorted('same-mistake'),
    'partly-right': sorted('partly-right'),
    'lucky-guess': sorted('lucky-guess'),
    'come-back': flaggedOf(CardTable.from(cards)).filter(isOffered),
  };
}

function flaggedOf(table: CardTable): CardId[] {
  const { flagged } = table.columns;
  return table.names.filter((_, place) => flagged[place] === 1);
}

const isSureAndWrong = ({ scoreWhenSure }: CardPast): boolean =>
  scoreWhenSure !== null && !isRight(scoreWhenSure);

/** Sure and wrong, then often missed, then lately; ties fall to the id. */
const byNeed = (left: CardPast, right: CardPast): number =>
  Number(isSureAndWrong(right)) - Number(isSureAndWrong(left)) ||
  right.missed - left.missed ||
  right.at - left.at ||
  (left.card < right.card ? -1 : 1);
