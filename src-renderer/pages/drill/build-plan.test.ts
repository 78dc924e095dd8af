import { describe, expect, it } from 'vitest';
import type { Fact } from '@core/content/schema';
import { drillPlanSchema } from '@core/drill/drill-plan';
import { sampleQuestions } from '@core/questions/samples';
import { questionTemplates, templateOf } from '@core/questions/templates';
import { cardIdSchema } from '@core/review/answer-log';
import { buildPlan, cardsFor, fittingCards, type Askable } from './build-plan';
import { canPoint } from './pointable';
import { inMode, usualChoice, type DrillChoice, type QuestionChoice } from './set-up';

const candidates = [...sampleQuestions, ...questionTemplates].map(({ id, topic, level }) => ({
  card: cardIdSchema.parse(id),
  topic,
  level,
}));
const askable: Askable = { candidates, missed: [] };
const source = { title: 'Rule', publisher: 'BIS', date: '2025-01-16', cite: '90 FR 5298' };
const shelf = {
  questionFor: (card: string, seed: number) => {
    const question =
      sampleQuestions.find(({ id }) => id === card) ?? templateOf(card)?.generate(seed);
    return question ? { question, contentVersion: '3' } : null;
  },
  fact: (id: string) => ({ id, source, asOf: '2026-11-01' }) as Fact,
};
const at = { title: 'Tuesday', seed: 7, now: 1_000, language: 'en' } as const;
const ask = (change: Partial<QuestionChoice>) => ({ ...usualChoice.questions, ...change });
const plan = (change: Partial<DrillChoice>, among = askable) =>
  drillPlanSchema.parse(buildPlan({ ...usualChoice, ...change }, among, shelf, at));

describe('the plan of a drill', () => {
  it('is one the host takes as it stands, with the sources of each question', () => {
    const usual = plan({});
    expect(usual).toMatchObject({ mode: 'live', scoring: 'accuracy', closesAt: null });
    expect(usual.questions).toHaveLength(5);
    for (const { question, sources, contentVersion } of usual.questions) {
      expect(contentVersion).toBe('3');
      expect(sources).toHaveLength(question.facts.length);
      expect(sources[0]).toEqual({ ...source, asOf: '2026-11-01' });
    }
  });

  it('asks the same questions in the same order for the same seed, others for another', () => {
    const usual = ask({ length: 7 });
    expect(cardsFor(usual, askable, 7)).toEqual(cardsFor(usual, askable, 7));
    const orders = [1, 2, 3, 4].map((seed) => cardsFor(usual, askable, seed).join());
    expect(new Set(orders).size).toBeGreaterThan(1);
  });

  it('keeps to topics and levels', () => {
    const { topic, level } = candidates[0]!;
    const cards = cardsFor(ask({ topics: [topic], levels: [level], length: 200 }), askable, 1);
    const fitting = candidates.filter((one) => one.topic === topic && one.level === level);
    expect([...cards].sort()).toEqual(fitting.map(({ card }) => card).sort());
  });

  it('takes questions people wrote, generated ones, or both', () => {
    const templates = questionTemplates.map(({ id }) => id);
    expect(fittingCards(ask({ from: 'generated' }), askable).sort()).toEqual([...templates].sort());
    expect(fittingCards(ask({ from: 'authored' }), askable)).toEqual(
      sampleQuestions.map(({ id }) => id),
    );
    expect(fittingCards(ask({ from: 'all' }), askable)).toHaveLength(candidates.length);
  });

  it('asks what was picked by hand in that order, without what is not here', () => {
    const [first, second] = candidates;
    const cards = [second!.card, 'gone', first!.card];
    const picked = plan({ questions: ask({ by: 'hand', cards, length: 1 }) });
    expect(picked.questions.map(({ card }) => card)).toEqual([second!.card, first!.card]);
    const none = { ...usualChoice, questions: ask({ by: 'hand', cards: [] }) };
    expect(buildPlan(none, askable, shelf, at)).toBeNull();
  });

  it('asks predictions in the order of their events, in the places they were picked for', () => {
    const [one, other] = candidates;
    const predictions = ['a', 'b', 'c'].map((card) => ({
      card: `predict-${card}`,
      event: card,
      ticker: 'NVDA',
      text: { en: card, ja: card },
    }));
    const cards = ['predict-c', one!.card, 'predict-a', 'predict-gone', other!.card];
    const among = { ...askable, predictions };
    expect(fittingCards(ask({ by: 'hand', cards }), among)).toEqual([
      'predict-a',
      one!.card,
      'predict-c',
      other!.card,
    ]);
    // A class meets them only where its teacher picked them.
    const byTopic = cardsFor(ask({ topics: ['market'], length: 200 }), among, 1);
    expect(byTopic.filter((card) => card.startsWith('predict-'))).toEqual([]);
    const missed = { ...among, missed: ['predict-a'] };
    expect(fittingCards(ask({ by: 'missed' }), missed)).toEqual([]);
  });

  it('begins with what was missed worst', () => {
    const missed = candidates.map(({ card }) => card).reverse();
    expect(cardsFor(ask({ by: 'missed', length: 2 }), { candidates, missed }, 1)).toEqual(
      missed.slice(0, 2),
    );
  });

  it('asks before one screen only what can be pointed at', () => {
    const { questions } = plan({ mode: 'one-screen', questions: ask({ length: 200 }) });
    expect(questions.length).toBeGreaterThan(2);
    expect(questions.filter(({ question }) => !canPoint(question))).toEqual([]);
    expect(plan({ questions: ask({ length: 200 }) }).questions.length).toBeGreaterThan(
      questions.length,
    );
  });

  it('sets what makes sense in a mode, and leaves out what does not', () => {
    const teams = { how: 'drawn', count: 3 } as const;
    const paced = inMode({ ...usualChoice, teams }, 'self-paced');
    expect(paced).toMatchObject({ closesAfter: 20, teams: null });
    expect(inMode({ ...usualChoice, closesAfter: 20 }, 'live').closesAfter).toBeNull();
    const ticket = inMode({ ...usualChoice, scoring: 'speed' }, 'exit-ticket');
    expect(ticket).toMatchObject({ scoring: 'accuracy', questions: { length: 3 } });
    expect(plan(ticket)).toMatchObject({ ranking: false });
    expect(inMode(ticket, 'live').questions.length).toBe(5);
  });

  it('closes so many minutes from now', () => {
    expect(plan({ mode: 'self-paced', closesAfter: 20 }).closesAt).toBe(1_000 + 20 * 60_000);
  });
});
