import { describe, expect, it } from 'vitest';
import { takeHome } from '@core/drill/take-home.fixture';
import { questionSchema, type Question } from '@core/questions/registry';
import { sampleQuestions } from '@core/questions/samples';
import { learner } from '@core/review/log.fixture';
import { foldLog } from '@core/review/fold';
import { defaultSchedulerSettings } from '@core/review/scheduler';
import { planBringIn } from './plan-bring-in';

const trueFalse = sampleQuestions.find(({ kind }) => kind === 'true-false')!;
const question = (card: string): Question | null =>
  card === 'missed' ? questionSchema.parse({ ...trueFalse, id: card }) : null;
const plan = (stored = new Map<string, unknown>()) =>
  planBringIn(takeHome(), learner, stored, question);

describe('bringing in the answers of a drill', () => {
  it('says what is new, what was missed and what is not in this app', () => {
    const { write, ...said } = plan();
    expect(said).toEqual({
      fresh: 2,
      known: 0,
      conflicting: 0,
      absent: 1,
      missed: [{ card: 'missed', stem: trueFalse.stem }],
    });
    expect(write.records).toMatchObject([
      { origin: 'drill', learner, card: 'missed', rating: 1 },
      { origin: 'drill', learner, card: 'known', score: 1 },
    ]);
  });

  it('writes nothing a second time', () => {
    const stored = new Map<string, unknown>(plan().write.records.map((row) => [row.id, row]));
    expect(plan(stored)).toMatchObject({ fresh: 0, known: 2, missed: [], write: { records: [] } });
  });

  it('leaves what is here where the same answer says something else', () => {
    const [first] = plan().write.records;
    const stored = new Map<string, unknown>([[first!.id, { ...first, score: 1 }]]);
    expect(plan(stored)).toMatchObject({ fresh: 1, known: 0, conflicting: 1 });
  });

  it('gives another learner records of their own', () => {
    const others = planBringIn(takeHome(), 'ben' as typeof learner, new Map(), question);
    const ids = new Set(plan().write.records.map(({ id }) => id));
    expect(others.write.records.filter(({ id }) => ids.has(id))).toEqual([]);
  });

  it('makes the missed question due before the other one', () => {
    const { cards } = foldLog(plan().write.records, defaultSchedulerSettings);
    const due = (name: string) => [...cards].find(([card]) => card === name)![1].review!.due;
    expect(due('missed')).toBeLessThan(due('known'));
  });
});
