import { rightResponse } from '@core/questions/right-response';
import { revealAnswer, viewQuestion, type QuestionResponse } from '@core/questions/registry';
import type { Drill, Turn } from './drill';
import { shownChart } from './drill-chart';
import { shownPictures } from './drill-pictures';
import type { ShownAnswer, ShownQuestion } from './view-types';

/** The question of a turn as it may be seen before its answer. */
export function shownQuestion(state: Drill, turn: Turn): ShownQuestion {
  const { question, seed, chart } = state.plan.questions[turn.question]!;
  const again = state.turns.filter(({ asked }) => asked === 'again').length;
  return {
    turn: turn.turn,
    number: turn.turn + 1,
    of: state.plan.questions.length + again,
    asked: turn.asked,
    view: viewQuestion(question, seed),
    pictures: shownPictures(state, turn),
    chart: chart && shownChart(chart),
  };
}

/** The answer of a turn, explained by what was answered. Only for turns that are revealed. */
export function shownAnswer(
  state: Drill,
  turn: Turn,
  response: QuestionResponse | null,
): ShownAnswer {
  const { question, sources, chart } = state.plan.questions[turn.question]!;
  const reveal = revealAnswer(question, response ?? rightResponse(question));
  return { reveal, sources, came: chart?.came ?? null };
}
