import { describe, expect, it } from 'vitest';
import { daysUntil, planExam, today, type ExamCandidate } from './exam-plan';
import { foldLog } from './fold';
import { answer, card, newYear } from './log.fixture';
import { defaultSchedulerSettings as settings, retrievability } from './scheduler';
import { dayMs } from './study-day';
import type { LogRecord } from './answer-log';

const studyDay = (at: number) => Math.floor(at / dayMs);
const options = { settings, studyDay };
const candidates: ExamCandidate[] = Array.from({ length: 30 }, (_, n) => ({
  card: card(`q${n}`),
  topic: n < 20 ? 'rules' : 'chips',
}));
const exam = (days: number, topics: ('rules' | 'chips' | 'bills')[] = []) => ({
  date: today(newYear + days * dayMs, studyDay),
  topics,
});
const plan = (days: number, records: LogRecord[] = [], topics: Parameters<typeof exam>[1] = []) =>
  planExam(exam(days, topics), candidates, foldLog(records, settings).cards, newYear, options);

describe('the way to an exam', () => {
  it('counts days of study', () => {
    expect(daysUntil(exam(10), newYear, studyDay)).toBe(10);
    expect(daysUntil(exam(0), newYear + dayMs - 1, studyDay)).toBe(0);
  });

  it('meets every question in even shares before the last days', () => {
    const fresh = plan(12)!;
    expect(fresh).toMatchObject({ daysLeft: 12, questions: 30, met: 0, recallAsItStands: 0 });
    expect(fresh.today.fresh).toHaveLength(3);
    expect(fresh.recallIfKept).toBeGreaterThan(0.9);
  });

  it('begins nothing new in the last days', () => {
    expect(plan(2)!.today.fresh).toEqual([]);
    expect(plan(2)!.recallIfKept).toBe(0);
  });

  it('keeps to its topics', () => {
    expect(plan(12, [], ['chips'])!.questions).toBe(10);
    expect(plan(12, [], ['bills'])).toBeNull();
  });

  it('refreshes in the last days what is likely to slip, the likeliest first', () => {
    const long = -60;
    const records = candidates.flatMap(({ card: id }, n) => [
      answer(2 * n + 1, { card: id, at: newYear + long * dayMs, rating: 4 }),
      answer(2 * n + 2, { card: id, at: newYear + (long + 9 + n) * dayMs, rating: 4 }),
    ]);
    const { cards } = foldLog(records, settings);
    const near = planExam(exam(2), candidates, cards, newYear, options)!;
    const recall = near.today.slipping.map((id) =>
      retrievability(cards.get(id)!.review!, newYear + 2 * dayMs, settings),
    );
    expect(recall.length).toBeGreaterThan(0);
    expect(recall).toEqual([...recall].sort((a, b) => a - b));
    expect(Math.max(...recall)).toBeLessThan(0.95);
    expect(near.recallIfKept).toBeGreaterThan(near.recallAsItStands);
    expect(planExam(exam(20), candidates, cards, newYear, options)!.today.slipping).toEqual([]);
  });

  it('is over on the day after', () => {
    expect(plan(0)).not.toBeNull();
    expect(plan(-1)).toBeNull();
  });
});
