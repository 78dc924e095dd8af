import type { Answer, CardId } from './answer-log';
import type { CardStanding } from './card-history';
import { CardTable } from './card-table';
import { buildConfusions, type Mistaken } from './confusions';

/**
 * A leech is a card that is forgotten again and again: more repetition does not help it, a look at
 * what it is confused with may. Anki's rule: 8 lapses, then every 4 more
 * (https://docs.ankiweb.net/leeches.html).
 */
const firstAlarm = 8;
const nextAlarms = 4;

/** How many alarms so many lapses have set off. */
export function leechAlarms(lapses: number): number {
  return lapses < firstAlarm ? 0 : 1 + Math.floor((lapses - firstAlarm) / nextAlarms);
}

/** Whether the card has set off an alarm since the learner last did something about it. */
export function needsHelp(card: CardStanding): boolean {
  return leechAlarms(card.review?.lapses ?? 0) > leechAlarms(card.lapsesHelped);
}

/** The cards that need help, those forgotten most often first. */
export function leeches(cards: Iterable<CardStanding> | CardTable): CardStanding[] {
  const table = CardTable.from(cards);
  const { lapses } = table.columns;
  const needy: CardStanding[] = [];
  for (let place = 0; place < table.size; place += 1) {
    if (lapses[place]! < firstAlarm) continue;
    const card = table.at(place);
    if (needsHelp(card)) needy.push(card);
  }
  const lapsesOf = (card: CardStanding) => card.review?.lapses ?? 0;
  return needy.sort(
    (left, right) => lapsesOf(right) - lapsesOf(left) || (left.id < right.id ? -1 : 1),
  );
}

export type Confusion = Pick<Mistaken, 'part' | 'times' | 'last'>;

/** What a card is mistaken for, most often first, from its standing answers. */
export function confusions(answers: Iterable<Answer>, card: CardId): Confusion[] {
  const own = [...answers].filter((answer) => answer.card === card);
  return buildConfusions(own).map(({ part, times, last }) => ({ part, times, last }));
}
