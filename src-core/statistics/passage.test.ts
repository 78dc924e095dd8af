import { describe, expect, it } from 'vitest';
import { cardIdSchema, type CardId } from '@core/review/answer-log';
import { untouched, type CardStanding } from '@core/review/card-history';
import { defaultSchedulerSettings, newCard, schedule } from '@core/review/scheduler';
import { buildPassage, narrowest } from './passage';

const at = Date.UTC(2026, 0, 10);
const dayMs = 86_400_000;
const settings = defaultSchedulerSettings;
const card = (id: string) => cardIdSchema.parse(id);
const question = (id: string, lesson: string) => ({ card: card(id), lesson });

/** Answered right once, so many days ago. */
function answered(id: string, daysAgo: number): [CardId, CardStanding] {
  const then = at - daysAgo * dayMs;
  const review = schedule(newCard(card(id), then), then, 3, settings);
  return [card(id), { ...untouched(card(id)), review, answers: 1 }];
}

describe('the passage through the course', () => {
  it('has no depth where nothing was met', () => {
    expect(buildPassage(['a'], [question('q', 'a')], new Map(), at, settings)).toEqual([
      { lesson: 'a', questions: 1, met: 0, depth: 0 },
    ]);
  });

  it('keeps the order of the course and leaves out what cannot be measured', () => {
    const questions = [question('q2', 'b'), question('q1', 'a'), question('q3', 'gone')];
    const passage = buildPassage(['a', 'empty', 'b'], questions, new Map(), at, settings);
    expect(passage.map(({ lesson }) => lesson)).toEqual(['a', 'b']);
  });

  it('counts a question not met as not known, and falls with time', () => {
    const questions = [question('q1', 'a'), question('q2', 'a')];
    const depth = (daysAgo: number) =>
      buildPassage(['a'], questions, new Map([answered('q1', daysAgo)]), at, settings)[0]!.depth;
    expect(depth(0)).toBeCloseTo(0.5, 5);
    expect(depth(30)).toBeLessThan(depth(2));
    expect(depth(30)).toBeGreaterThan(0);
  });

  it('is narrowest where most was lost of what was begun', () => {
    const passage = [
      { lesson: 'a', questions: 4, met: 4, depth: 0.9 },
      { lesson: 'b', questions: 4, met: 1, depth: 0.2 },
      { lesson: 'c', questions: 4, met: 0, depth: 0 },
      { lesson: 'd', questions: 4, met: 4, depth: 0.6 },
    ];
    expect(narrowest(passage, 2).map(({ lesson }) => lesson)).toEqual(['b', 'd']);
  });
});
