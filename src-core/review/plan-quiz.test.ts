import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topics, type Level, type Topic } from '@core/content/schema';
import { foldLog } from './fold';
import { answer, card, newYear } from './log.fixture';
import { planQuiz, type QuizCandidate, type QuizWish } from './plan-quiz';
import { defaultSchedulerSettings as settings } from './scheduler';
import { dayMs } from './study-day';
import type { LogRecord } from './answer-log';

/** Four questions of each topic, of levels 1, 2, 3, 1. */
const candidates: QuizCandidate[] = topics.flatMap((topic) =>
  [1, 2, 3, 4].map((n) => ({
    card: card(`${topic}-${n}`),
    topic,
    level: (n === 4 ? 1 : n) as Level,
  })),
);
const topicOf = (id: string) => id.slice(0, id.lastIndexOf('-')) as Topic;
const now = { at: newYear + 100 * dayMs, settings };
const anything: QuizWish = { topics: [], levels: [], length: 20, seed: 1 };
const plan = (wish: Partial<QuizWish>, ...log: LogRecord[]) =>
  planQuiz(candidates, foldLog(log, settings).cards, { ...anything, ...wish }, now);
const cardsOf = (wish: Partial<QuizWish>, ...log: LogRecord[]) =>
  plan(wish, ...log).map((item) => item.card);

describe('planQuiz', () => {
  it('asks only of the topics and levels wished for', () => {
    const chosen = cardsOf({ topics: ['chips', 'bills'], levels: [1] });
    expect([...chosen].sort()).toEqual(['bills-1', 'bills-4', 'chips-1', 'chips-4']);
  });

  it('is as long as wished, or as there are questions, and asks nothing twice', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer(), (length, seed) => {
        const chosen = cardsOf({ length, seed });
        expect(chosen).toHaveLength(Math.min(length, candidates.length));
        expect(new Set(chosen).size).toBe(chosen.length);
      }),
    );
  });

  it('is the same for the same seed, however the questions are listed, and another for another', () => {
    const reversed = planQuiz([...candidates].reverse(), new Map(), anything, now);
    expect(reversed).toEqual(plan({}));
    expect(cardsOf({ seed: 2 })).not.toEqual(cardsOf({ seed: 1 }));
  });

  it('takes what was never answered first, then what was missed, then what is fading', () => {
    const all = (['chips-1', 'chips-2', 'chips-3', 'chips-4'] as const).map((name, index) =>
      answer(index + 1, { card: name, rating: 4 }),
    );
    const recent = (n: number, name: string, score = 1) =>
      answer(n, { card: name, at: now.at - dayMs, score, rating: score === 1 ? 4 : 1 });
    const wish = { topics: ['chips' as const], length: 1 };
    for (const seed of [1, 2, 3]) {
      expect(cardsOf({ ...wish, seed }, ...all.slice(1))).toEqual(['chips-1']);
      const missed = [...all, recent(10, 'chips-2', 0)];
      expect(cardsOf({ ...wish, seed }, ...missed)).toEqual(['chips-2']);
      const fresh = ['chips-1', 'chips-2', 'chips-4'].map((name, n) => recent(20 + n, name));
      expect(cardsOf({ ...wish, seed }, ...all, ...fresh)).toEqual(['chips-3']);
    }
  });

  it('mixes topics that look alike and keeps the others together', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const families = cardsOf({ length: 36, seed })
        .map(topicOf)
        .map((topic) => ({
          topic,
          family: ['rules', 'timeline', 'bills', 'allies'].includes(topic)
            ? 'acts'
            : ['chips', 'china'].includes(topic)
              ? 'hardware'
              : topic === 'own'
                ? 'own'
                : 'reactions',
        }));
      const turns = families.slice(1).map((next, index) => [families[index]!, next] as const);
      // What people bring under no topic is a family of one topic: nothing can part it.
      const parted = turns.filter(([one]) => one.family !== 'own');
      expect(parted.filter(([one, other]) => one.topic === other.topic)).toEqual([]);
      expect(turns.filter(([one, other]) => one.family !== other.family)).toHaveLength(3);
    }
  });

  it('never asks two of one topic in a row where the others suffice to part them', () => {
    const counts = fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6));
    fc.assert(
      fc.property(counts, fc.integer(), ([rules, bills, allies], seed) => {
        const given = { rules, bills, allies };
        const few = candidatesOf(given);
        const asked = planQuiz(few, new Map(), { ...anything, seed }, now).map((item) =>
          topicOf(item.card),
        );
        const repeats = asked.filter((topic, index) => topic === asked[index - 1]).length;
        const most = Math.max(rules, bills, allies);
        expect(repeats).toBe(Math.max(0, most - 1 - (rules + bills + allies - most)));
      }),
    );
  });
});

const candidatesOf = (counts: Partial<Record<Topic, number>>): QuizCandidate[] =>
  topics.flatMap((topic) =>
    Array.from({ length: counts[topic] ?? 0 }, (_, n) => ({
      card: card(`${topic}-${n}`),
      topic,
      level: 1 as const,
    })),
  );
