import { describe, expect, it } from 'vitest';
import { sampleQuestions } from '@core/questions/samples';
import { questionSchema } from '@core/questions/registry';
import { lacking } from './complete';
import { checkSmallPack } from './course.fixture';

/** The same question without any reason, as another program would have written it. */
function bare(question: unknown): unknown {
  const drop = ['why', 'belief', 'explanation', 'reason', 'facts', 'lesson'];
  return JSON.parse(JSON.stringify(question), (key, value) =>
    drop.includes(key) ? undefined : value,
  );
}

describe('reasons and sources', () => {
  it.each(sampleQuestions.map((question) => [question.kind, question] as const))(
    '%s: nothing is lacking in a whole question, and each thing is named in a bare one',
    (_kind, question) => {
      expect(lacking(question)).toEqual([]);
      const parsed = questionSchema.safeParse(bare(question));
      expect(parsed.error).toBeUndefined();
      const lacks = lacking(parsed.data!);
      expect(lacks.slice(0, 3)).toEqual(['lesson', 'facts', 'explanation']);
      expect(lacks.length).toBeGreaterThan(3);
    },
  );

  it.each([
    ['why', ['why: { en: "It does.", ja: "その通り。" }', 'why: null'], 'why for the wrong side'],
    ['lesson', ['  lesson: first\n', ''], 'no lesson'],
    ['facts', ['facts: [link]', 'facts: []'], 'no facts'],
  ] as const)('a pack of the course whose question has no %s has a fault', (_what, edit, words) => {
    const { serious } = checkSmallPack({ 'questions/first.yaml': [edit[0], edit[1]] });
    expect(serious.map(({ code }) => code)).toContain('incomplete-question');
    expect(serious.map(({ message }) => message).join()).toContain(words);
  });
});
