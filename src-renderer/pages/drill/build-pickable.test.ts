import { describe, expect, it } from 'vitest';
import { sampleQuestions } from '@core/questions/samples';
import { questionTemplates } from '@core/questions/templates';
import { cardIdSchema } from '@core/review/answer-log';
import { findPickables, pickables } from './build-pickable';

const candidates = [
  ...sampleQuestions,
  ...questionTemplates,
  { ...sampleQuestions[0]!, id: 'gone' },
].map(({ id, topic, level }) => ({ card: cardIdSchema.parse(id), topic, level }));
const all = pickables({ candidates, missed: [] }, (card) =>
  sampleQuestions.find(({ id }) => id === card),
);
const cards = (query: string, topic: Parameters<typeof findPickables>[2] = null) =>
  findPickables(all, query, topic).map(({ card }) => card);

describe('questions to pick by hand', () => {
  it('are those of the course and what can be generated, without what has gone', () => {
    expect(all).toHaveLength(sampleQuestions.length + questionTemplates.length);
    expect(all.filter(({ generated }) => generated)).toHaveLength(questionTemplates.length);
  });

  it('are found by any of their words, in either language, whatever the width or case', () => {
    const { id } = sampleQuestions[0]!;
    expect(cards(`STEM of ${id}`)).toContain(id);
    expect(cards('ｅｘｐｌａｎａｔｉｏｎ')).toEqual(sampleQuestions.map((question) => question.id));
    expect(cards('（日本語） stem')).toEqual(sampleQuestions.map((question) => question.id));
    expect(cards('stem nowhere')).toEqual([]);
    expect(cards('')).toHaveLength(all.length);
  });

  it('are narrowed by topic', () => {
    expect(cards('stem', 'rules')).toEqual(sampleQuestions.map(({ id }) => id));
    expect(cards('stem', 'market')).toEqual([]);
  });
});
