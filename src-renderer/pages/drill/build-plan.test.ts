import { describe, expect, it } from 'vitest';
import type { Fact } from '@core/content/schema';
import { drillPlanSchema } from '@core/drill/drill-plan';
import { sampleQuestions } from '@core/questions/samples';
import { cardIdSchema } from '@core/review/answer-log';
import { buildPlan, cardsFor, inMode, usualChoice, type DrillChoice } from './build-plan';

const candidates = sampleQuestions.map(({ id, topic, level }) => ({
  card: cardIdSchema.parse(id),
  topic,
  level,
}));
const source = { title: 'Rule', publisher: 'BIS', date: '2025-01-16', cite: '90 FR 5298' };
const shelf = {
  questionFor: (card: string) => {
    const question = sampleQuestions.find(({ id }) => id === card);
    return question ? { question, contentVersion: '3' } : null;
  },
  fact: (id: string) => ({ id, source, asOf: '2026-11-01' }) as Fact,
};
const choice: DrillChoice = { title: 'Tuesday', ...usualChoice };
const at = { seed: 7, now: 1_000, language: 'en' } as const;
const plan = (change: Partial<DrillChoice>) =>
  drillPlanSchema.parse(buildPlan({ ...choice, ...change }, candidates, shelf, at));

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
    const usual = { ...usualChoice.questions, length: 7 };
    expect(cardsFor(usual, candidates, 7)).toEqual(cardsFor(usual, candidates, 7));
    const orders = [1, 2, 3, 4].map((seed) => cardsFor(usual, candidates, seed).join());
    expect(new Set(orders).size).toBeGreaterThan(1);
  });

  it('keeps to topics and levels', () => {
    const { topic, level } = candidates[0]!;
    const wish = { by: 'topic', topics: [topic], levels: [level], length: 50 } as const;
    const cards = cardsFor(wish, candidates, 1);
    const fitting = candidates.filter((one) => one.topic === topic && one.level === level);
    expect([...cards].sort()).toEqual(fitting.map(({ card }) => card).sort());
  });

  it('asks what was picked by hand in that order, without what is not here', () => {
    const [first, second] = candidates;
    const cards = [second!.card, 'gone', first!.card];
    expect(plan({ questions: { by: 'hand', cards } }).questions.map(({ card }) => card)).toEqual([
      second!.card,
      first!.card,
    ]);
    expect(
      buildPlan({ ...choice, questions: { by: 'hand', cards: [] } }, candidates, shelf, at),
    ).toBeNull();
  });

  it('begins with what was missed worst', () => {
    const cards = candidates.map(({ card }) => card).reverse();
    expect(cardsFor({ by: 'missed', cards, length: 2 }, candidates, 1)).toEqual(cards.slice(0, 2));
  });

  it('sets what makes sense in a mode, and leaves out what does not', () => {
    const teams = { how: 'drawn', count: 3 } as const;
    expect(inMode({ ...choice, teams }, 'self-paced')).toMatchObject({
      closesAfter: 20,
      teams: null,
    });
    expect(inMode({ ...choice, closesAfter: 20 }, 'live').closesAfter).toBeNull();
    const ticket = inMode({ ...choice, scoring: 'speed' }, 'exit-ticket');
    expect(ticket).toMatchObject({ scoring: 'accuracy', questions: { length: 3 } });
    expect(plan(ticket)).toMatchObject({ ranking: false });
  });

  it('closes so many minutes from now', () => {
    expect(plan({ mode: 'self-paced', closesAfter: 20 }).closesAt).toBe(1_000 + 20 * 60_000);
  });
});
