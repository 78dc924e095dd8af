import { describe, expect, it } from 'vitest';
import type { Fact } from '@core/content/schema';
import { questionSchema } from '@core/questions/registry';
import type { Answer } from '@core/review/answer-log';
import { answer } from '@core/review/log.fixture';
import { Statistics } from '@core/statistics/statistics';
import { tallied } from '@core/statistics/tally';
import { buildReport } from './build-report';

const both = (text: string) => ({ en: text, ja: text });
const question = (id: string) =>
  questionSchema.parse({
    kind: 'true-false',
    id,
    topic: 'chips',
    level: 1,
    lesson: 'lesson',
    facts: ['fact'],
    stem: both(id),
    explanation: both('why'),
    answer: true,
    wrong: { why: both('why'), belief: both('belief'), misconceptionOf: null },
  });
const find = (card: string) => (card === 'gone' ? null : question(card));
const factsOf = (ids: readonly string[]) => ids.map((id) => ({ id }) as unknown as Fact);
const report = (answers: Answer[]) => {
  const statistics = new Statistics({
    topicOf: (card) => find(card)?.topic ?? null,
    factsOf: () => [],
    studyDay: (at) => Math.floor(at / 86_400_000),
    hourOf: (at) => new Date(at).getUTCHours(),
  });
  return buildReport(tallied(statistics, answers), find, factsOf);
};

describe('the report', () => {
  it('lists what was answered wrong last, latest first, with question and facts', () => {
    const { misses, further } = report([
      answer(1, { card: 'learnt', score: 0 }),
      answer(2, { card: 'lost', score: 1 }),
      answer(3, { card: 'never', score: 0 }),
      answer(4, { card: 'learnt', score: 1 }),
      answer(5, { card: 'lost', score: 0.4 }),
    ]);
    expect(misses).toMatchObject([
      { card: 'lost', asked: 2, missed: 1, facts: [{ id: 'fact' }] },
      { card: 'never', asked: 1, missed: 1, question: { id: 'never' } },
    ]);
    expect(further).toBe(0);
  });

  it('counts cards whose pack is gone in the total and does not list them', () => {
    const { total, topics, misses } = report([answer(1, { card: 'gone', score: 0 })]);
    expect(total.asked).toBe(1);
    expect(topics).toEqual([]);
    expect(misses).toEqual([]);
  });

  it('says how many more there are than it lists, and from when to when', () => {
    const answers = Array.from({ length: 65 }, (_, n) =>
      answer(n + 1, { card: `card-${n}`, score: 0 }),
    );
    const { misses, further, span } = report(answers);
    expect(misses).toHaveLength(60);
    expect(further).toBe(5);
    expect(misses[0]?.card).toBe('card-64');
    expect(span).toEqual({ from: answers[0]!.at, to: answers[64]!.at });
    expect(report([]).span).toBeNull();
  });
});
