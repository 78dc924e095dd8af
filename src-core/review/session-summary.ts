import type { CardId } from './answer-log';
import type { CardStanding } from './card-history';
import { isRight } from './rating';
import type { Session, Turn } from './session';

export interface MissedCard {
  card: CardId;
  /** Whether it was right when it came back in the same session. */
  rightLater: boolean;
  /** When it is due again (epoch ms), or null where the session does not schedule. */
  returns: number | null;
}

/** What the page at the end of a session tells. */
export interface SessionSummary {
  /** Items answered at least once, out of `items`. */
  asked: number;
  items: number;
  /** Items right at the first ask. */
  right: number;
  /** Mean score of the first asks, 0 to 1; null when nothing was answered. */
  score: number | null;
  /** In the order they were missed. */
  missed: MissedCard[];
  /** From the start to the last answer or skip. */
  elapsedMs: number;
}

/** @param cards the folded log after the session's last answer */
export function summarizeSession(
  session: Session,
  cards: ReadonlyMap<CardId, CardStanding>,
): SessionSummary {
  const byItem = new Map<number, (Turn & { type: 'answered' })[]>();
  for (const turn of session.turns) {
    if (turn.type === 'answered') byItem.set(turn.item, [...(byItem.get(turn.item) ?? []), turn]);
  }
  const asked = [...byItem.entries()].map(([item, turns]) => ({
    card: session.items[item]!.card,
    first: turns[0]!.score,
    everRight: turns.some((turn) => isRight(turn.score)),
  }));
  const total = asked.reduce((sum, { first }) => sum + first, 0);
  const schedules = session.kind !== 'cram';
  return {
    asked: asked.length,
    items: session.items.length,
    right: asked.filter(({ first }) => isRight(first)).length,
    score: asked.length === 0 ? null : total / asked.length,
    missed: asked
      .filter(({ first }) => !isRight(first))
      .map(({ card, everRight }) => ({
        card,
        rightLater: everRight,
        returns: schedules ? (cards.get(card)?.review?.due ?? null) : null,
      })),
    elapsedMs: (session.turns.at(-1)?.at ?? session.startedAt) - session.startedAt,
  };
}
