import { expect, it } from 'vitest';
import { questionTemplates } from '@core/questions/templates';
import { sampleQuestions } from '@core/questions/samples';
import { drillPlanSchema } from './drill-plan';
import { planByTopic } from './plan-by-topic';

const stock = {
  packs: [{ version: '1.0.0', questions: sampleQuestions, facts: [] }],
  templates: questionTemplates,
};

it('draws as many questions of a topic as asked for, the same by the same seed', () => {
  const wish = { topics: ['market' as const], levels: [], count: 6, seed: 4 };
  const drawn = planByTopic(stock, wish);
  expect(drawn).toHaveLength(6);
  expect(drawn.every(({ question }) => question.topic === 'market')).toBe(true);
  expect(new Set(drawn.map(({ card }) => card)).size).toBe(6);
  expect(planByTopic(stock, wish)).toEqual(drawn);
  expect(planByTopic(stock, { ...wish, seed: 5 })).not.toEqual(drawn);
  const plan = { title: 'D', mode: 'live', language: 'en', questions: drawn };
  expect(drillPlanSchema.safeParse(plan).success).toBe(true);
});

it('has fewer where there are fewer, and none where none fit', () => {
  const all = planByTopic(stock, { topics: [], levels: [], count: 1000, seed: 1 });
  expect(all).toHaveLength(sampleQuestions.length + questionTemplates.length);
  expect(planByTopic(stock, { topics: ['bills'], levels: [], count: 5, seed: 1 })).toEqual([]);
});
