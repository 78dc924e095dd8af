import { describe, expect, it } from 'vitest';
import { DrillDriver, planOf } from '@core/drill/drill.fixture';
import { classDrill, classNames, missedCards, type ClassDrill } from './build-class-history';

const questions = planOf().questions.filter(({ question }) => question.kind === 'true-false');

/** Two students answer the one question; so many of them right. */
function played(rights: number): ClassDrill {
  const drill = new DrillDriver({ questions });
  drill.join('Ann');
  drill.join('Ben');
  drill.order({ do: 'start' });
  const { question } = drill.state.plan.questions[0]!;
  const key = question.kind === 'true-false' && question.answer;
  [1, 2].forEach((seat, place) =>
    drill.answer(seat, { kind: 'true-false', answer: place < rights ? key : !key }),
  );
  drill.wait(0);
  drill.order({ do: 'reveal' });
  return classDrill(drill.events)!;
}
const kept = (change: Partial<ClassDrill>): ClassDrill => ({ ...played(1), ...change });
const asked = (card: string, facility: number) => ({ card, facility });

describe('the history of a class', () => {
  it('says how a class did', () => {
    expect(played(1)).toMatchObject({ title: 'Drill', seats: 2, accuracy: 0.5 });
    expect(played(2).asked).toEqual([asked(questions[0]!.card, 1)]);
    expect(classDrill([])).toBeNull();
  });

  it('has no share for a drill nobody answered', () => {
    const drill = new DrillDriver({ questions });
    drill.order({ do: 'start' });
    drill.order({ do: 'finish' });
    expect(classDrill(drill.events)).toMatchObject({ accuracy: null, asked: [] });
  });

  it('knows what was missed, worst first, by the latest time it was asked', () => {
    const drills = [
      kept({ openedAt: 2, asked: [asked('a', 0.9), asked('b', 0.2), asked('c', 2 / 3)] }),
      kept({ openedAt: 1, asked: [asked('a', 0.1), asked('d', 0.1)] }),
    ];
    expect(missedCards(drills, null)).toEqual(['d', 'b', 'c']);
  });

  it('tells one class from another', () => {
    const drills = [
      kept({ openedAt: 1, title: '2B', asked: [asked('a', 0)] }),
      kept({ openedAt: 2, title: '3C', asked: [asked('b', 0)] }),
      kept({ openedAt: 3, title: '2B', asked: [asked('c', 0.5)] }),
    ];
    expect(classNames(drills)).toEqual(['2B', '3C']);
    expect(missedCards(drills, '2B')).toEqual(['a', 'c']);
  });
});
