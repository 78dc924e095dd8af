import { describe, expect, it } from 'vitest';
import { DrillDriver, planOf } from '@core/drill/drill.fixture';
import { drillResults } from '@core/drill/results';
import { rightResponse } from '@core/questions/right-response';
import { answerCounts } from './build-answer-counts';

describe('counts of what was answered', () => {
  it('mark the key and no other part, for every kind whose parts are counted', () => {
    const drill = new DrillDriver();
    drill.join('Ann');
    drill.order({ do: 'start' });
    for (const { question } of drill.state.plan.questions) {
      drill.answer(1, rightResponse(question));
      drill.wait(0);
      drill.order({ do: 'reveal' });
      drill.order({ do: 'next-question' });
    }
    const counted = answerCounts(drill.state, drillResults(drill.state));
    expect(counted).toHaveLength(drill.state.plan.questions.length);
    counted.forEach(({ answers, bars }, place) => {
      const { kind } = drill.state.plan.questions[place]!.question;
      expect(answers).toBe(1);
      if (!['single-choice', 'multiple-choice', 'true-false', 'numeric'].includes(kind)) return;
      expect(bars.filter(({ right }) => right).every(({ count }) => count === 1)).toBe(true);
      expect(bars.filter(({ right }) => !right).every(({ count }) => count === 0)).toBe(true);
      expect(bars.some(({ right }) => right)).toBe(true);
    });
  });

  it('tell a question that is asked twice in a plan from nothing', () => {
    const [statement] = planOf().questions.filter(({ question }) => question.kind === 'true-false');
    const drill = new DrillDriver({ questions: [statement!, statement!] });
    drill.join('Ann');
    drill.order({ do: 'start' });
    for (let turn = 0; turn < 2; turn += 1) {
      drill.answer(1, rightResponse(drill.question()));
      drill.wait(0);
      drill.order({ do: 'reveal' });
      drill.order({ do: 'next-question' });
    }
    expect(answerCounts(drill.state, drillResults(drill.state))).toHaveLength(2);
  });
});
