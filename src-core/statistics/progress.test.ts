import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topics, type Topic } from '@core/content/schema';
import { answer, arbitraryLog, recordId, retraction } from '@core/review/log.fixture';
import { standingAnswers } from '@core/review/standing';
import { buildProgress } from './progress';

const topicOf = (card: string): Topic | null =>
  card.startsWith('gone') ? null : card.startsWith('chips') ? 'chips' : 'rules';
const rowOf = (topic: Topic, ...log: Parameters<typeof standingAnswers>[0][]) =>
  buildProgress(standingAnswers(log.flatMap((records) => [...records])), topicOf).rows.find(
    (row) => row.topic === topic,
  )!;

describe('buildProgress', () => {
  const log = [
    answer(1, { card: 'chips-1', score: 0 }),
    answer(2, { card: 'chips-2', score: 0.5 }),
    answer(3, { card: 'chips-1', score: 1 }),
    answer(4, { card: 'rules-1', score: 1 }),
    answer(5, { card: 'gone-1', score: 1 }),
  ];

  it('tells the first answer to a question from the later ones', () => {
    expect(rowOf('chips', log)).toEqual({
      topic: 'chips',
      asked: 3,
      right: 1,
      score: 0.5,
      cards: 2,
      firstTry: { asked: 2, right: 0, score: 0.25 },
      later: { asked: 1, right: 1, score: 1 },
    });
  });

  it('has a row for every topic and a bar for those asked; cards without a topic count in all', () => {
    const { rows, bars, total } = buildProgress(standingAnswers(log), topicOf);
    expect(rows.map(({ topic }) => topic)).toEqual([...topics]);
    expect(bars).toEqual([
      { topic: 'rules', score: 1 },
      { topic: 'chips', score: 0.5 },
    ]);
    expect(total).toMatchObject({ asked: 5, cards: 4 });
  });

  it('forgets what was undone, and makes the next answer the first', () => {
    const undone = rowOf('chips', log, [retraction(6, recordId(1))]);
    expect(undone).toMatchObject({ asked: 2, firstTry: { asked: 2, right: 1, score: 0.75 } });
  });

  it('never counts below zero, and first and later answers make all', () => {
    fc.assert(
      fc.property(arbitraryLog, (records) => {
        const { total, rows } = buildProgress(standingAnswers(records), topicOf);
        for (const row of [total, ...rows]) {
          expect(row.firstTry.asked + row.later.asked).toBe(row.asked);
          expect(row.firstTry.right + row.later.right).toBe(row.right);
          expect(row.right).toBeLessThanOrEqual(row.asked);
          expect(row.asked).toBeGreaterThanOrEqual(0);
          expect(row.score === null).toBe(row.asked === 0);
        }
      }),
    );
  });
});
