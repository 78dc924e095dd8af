import type { Drill } from '@core/drill/drill';
import type { DrillResults } from '@core/drill/results';
import type { Text } from '@core/language';
import { revealAnswer } from '@core/questions/registry';
import { rightResponse } from '@core/questions/right-response';

export interface CountedQuestion {
  id: string;
  stem: Text;
  answer: Text;
  bars: { part: string; label: Text; count: number; right: boolean }[];
  answers: number;
}

/** What was answered to each revealed question, the key marked. */
export function answerCounts({ plan }: Drill, { questions }: DrillResults): CountedQuestion[] {
  return questions.map(({ id, stem, distribution }) => {
    // A question that stands in a plan twice has a number behind its id in the table.
    const { question } = plan.questions.find((one) => id.split(' (')[0] === one.question.id)!;
    const response = rightResponse(question);
    const { lines, answer } = revealAnswer(question, response);
    const right = new Set(
      lines.filter(({ verdict }) => verdict === 'right').map(({ part }) => part),
    );
    const isRight = (part: string) =>
      response.kind === 'numeric' ? part === String(response.value) : right.has(part);
    return {
      id,
      stem,
      answer,
      answers: distribution.answers,
      bars: distribution.bars.map((bar) => ({ ...bar, right: isRight(bar.part) })),
    };
  });
}
