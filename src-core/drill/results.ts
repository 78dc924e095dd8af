import type { Topic } from '@core/content/schema';
import type { Text } from '@core/language';
import { analyseItems, type ItemAnalysis, type ScoreTable } from '@core/statistics/item-analysis';
import { distributionOf } from './distribution';
import { takingPart, type Drill, type Turn } from './drill';
import { standings, type NamedTotal } from './scoring';
import type { Distribution } from './view-types';

export interface TopicResult {
  topic: Topic;
  /** Mean score, 0 to 1. */
  accuracy: number;
  /** Answers asked for. */
  asked: number;
}

export interface StudentResult extends NamedTotal {
  topics: TopicResult[];
  /** One a question of `questions`; null: not asked of this student. */
  scores: (number | null)[];
}

export interface QuestionResult {
  /** As it stands in the response table; unique within the drill. */
  id: string;
  topic: Topic;
  stem: Text;
  distribution: Distribution;
  /** Mean score when it was asked once more; null where it was not. */
  again: number | null;
}

/** What a drill leaves behind: for the CSV, the printed page and the class's history. */
export interface DrillResults {
  drill: string;
  title: string;
  openedAt: number;
  questions: QuestionResult[];
  students: StudentResult[];
  /** Over the class. */
  topics: TopicResult[];
  items: ItemAnalysis;
}

/**
 * The results over revealed questions. The first showing of a question counts in the item analysis:
 * when it is asked again its answer has been seen. A student who was there and did not answer earned
 * 0; one who had not joined yet has no cell.
 */
export function drillResults(state: Drill): DrillResults {
  const turns = state.turns.filter((turn) => turn.state === 'revealed' && turn.asked === 'first');
  const seats = takingPart(state);
  const table = responseTable(state);
  const ranking = standings(state, seats);
  const topicOf = (turn: Turn) => state.plan.questions[turn.question]!.question.topic;
  const students = ranking.map((total): StudentResult => {
    const scores = table.scores[seats.findIndex(({ seat }) => seat === total.seat)] ?? [];
    const cells = turns.map((turn, index) => ({
      topic: topicOf(turn),
      score: scores[index] ?? null,
    }));
    return { ...total, scores: [...scores], topics: byTopic(cells) };
  });
  return {
    drill: state.drill,
    title: state.plan.title,
    openedAt: state.openedAt,
    questions: turns.map((turn, index) => ({
      id: table.questions[index]!,
      topic: topicOf(turn),
      stem: state.plan.questions[turn.question]!.question.stem,
      distribution: distributionOf(state, turn),
      again: askedAgain(state, turn),
    })),
    students,
    topics: byTopic(
      students.flatMap(({ scores }) =>
        turns.map((turn, index) => ({ topic: topicOf(turn), score: scores[index] ?? null })),
      ),
    ),
    items: analyseItems(table),
  };
}

/** Rows are the seats in the order they joined, columns the revealed questions in the order asked. */
export function responseTable(state: Drill): ScoreTable & { students: string[] } {
  const turns = state.turns.filter((turn) => turn.state === 'revealed' && turn.asked === 'first');
  const seats = takingPart(state);
  const ids = turns.map(({ question }) => state.plan.questions[question]!.question.id);
  return {
    // A plan may hold one question twice; a table names its columns once each.
    questions: ids.map((id, index) => {
      const before = ids.slice(0, index).filter((other) => other === id).length;
      return before === 0 ? id : `${id} (${before + 1})`;
    }),
    students: seats.map(({ name }) => name),
    scores: seats.map((seat) =>
      turns.map((turn) =>
        turn.turn < seat.from ? null : (turn.answers.get(seat.seat)?.grade.score ?? 0),
      ),
    ),
  };
}

function byTopic(cells: readonly { topic: Topic; score: number | null }[]): TopicResult[] {
  const topics = new Map<Topic, { sum: number; asked: number }>();
  for (const { topic, score } of cells) {
    if (score === null) continue;
    const { sum, asked } = topics.get(topic) ?? { sum: 0, asked: 0 };
    topics.set(topic, { sum: sum + score, asked: asked + 1 });
  }
  return [...topics].map(([topic, { sum, asked }]) => ({ topic, accuracy: sum / asked, asked }));
}

function askedAgain(state: Drill, first: Turn): number | null {
  const again = state.turns.findLast(
    (turn) =>
      turn.question === first.question && turn.asked === 'again' && turn.state === 'revealed',
  );
  if (!again) return null;
  const scores = takingPart(state)
    .filter(({ from }) => from <= again.turn)
    .map(({ seat }) => again.answers.get(seat)?.grade.score ?? 0);
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
