import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultStudyPlan, readStudyPlan, studyPlanSchema } from './study-plan';

describe('a study plan', () => {
  it('is the default where nothing was stored', () => {
    expect(readStudyPlan(undefined)).toEqual(defaultStudyPlan);
    expect(defaultStudyPlan).toEqual({
      retention: 0.9,
      dayStartHour: 4,
      weights: null,
      exam: null,
    });
  });

  it('keeps what can be read beside what cannot', () => {
    const exam = { date: '2026-12-01', topics: ['rules'] };
    expect(readStudyPlan({ retention: 2, dayStartHour: 3, exam, tomorrow: true })).toEqual({
      ...defaultStudyPlan,
      dayStartHour: 3,
      exam,
    });
    expect(readStudyPlan({ exam: { date: 'soon', topics: [] } }).exam).toBeNull();
    expect(readStudyPlan({ weights: [1, 2, 3] }).weights).toBeNull();
  });

  it('reads anything at all, and again what it read', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const plan = readStudyPlan(stored);
        expect(studyPlanSchema.parse(plan)).toEqual(plan);
      }),
    );
  });
});
