import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { optionsOf } from '@core/content/check/finding';
import { unevenNumbers } from '@core/content/check/numbers';
import { gradeResponse, questionSchema, questionTexts, viewQuestion } from './registry';
import { rightResponse } from './samples';
import { questionTemplates, templateOf } from './templates';

const content = path.resolve(__dirname, '../../content');
const facts = readdirSync(content).flatMap(
  (pack) =>
    parse(readFileSync(path.join(content, pack, 'facts.yaml'), 'utf8')) as {
      id: string;
      confidence: string;
    }[],
);
const seen = new Set(facts.filter(({ confidence }) => confidence === 'seen').map(({ id }) => id));
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const all = (check: (seed: number) => void) =>
  fc.assert(
    fc.property(seeds, (seed) => {
      check(seed);
    }),
    { numRuns: 60 },
  );

describe.each(questionTemplates.map((template) => [template.id, template] as const))(
  '%s',
  (id, template) => {
    it('gives the same whole question for the same seed, named after both', () => {
      all((seed) => {
        const question = template.generate(seed);
        expect(template.generate(seed)).toEqual(question);
        expect(questionSchema.parse(question)).toEqual(question);
        expect(question.id).toBe(`${id}-${seed}`);
      });
    });

    it('can be answered rightly, and shows no key before', () => {
      all((seed) => {
        const question = template.generate(seed);
        expect(gradeResponse(question, rightResponse(question)).score).toBe(1);
        expect(JSON.stringify(viewQuestion(question, seed))).not.toMatch(
          /"(why|belief|explanation|right|accept)"/,
        );
      });
    });

    it('has options that differ, in both languages', () => {
      all((seed) => {
        const options = optionsOf(template.generate(seed));
        for (const language of ['en', 'ja'] as const)
          expect(new Set(options.map(({ text }) => text[language])).size).toBe(options.length);
      });
    });

    it('states the same numbers in both languages', () => {
      all((seed) => {
        for (const text of questionTexts(template.generate(seed)))
          expect(unevenNumbers(text), text.en).toEqual({ en: [], ja: [] });
      });
    });

    it('asks more than one question', () => {
      const stems = new Set(
        Array.from({ length: 40 }, (_, seed) => JSON.stringify(template.generate(seed))),
      );
      expect(stems.size).toBeGreaterThan(3);
    });

    it('rests on facts that were read in their source', () => {
      all((seed) => {
        expect(template.generate(seed).facts.filter((fact) => !seen.has(fact))).toEqual([]);
      });
    });
  },
);

it('has templates of many kinds, each with an id of its own', () => {
  expect(new Set(questionTemplates.map(({ id }) => id)).size).toBe(questionTemplates.length);
  expect(
    questionTemplates.every(({ id }) => id.startsWith('gen-') && templateOf(id)?.id === id),
  ).toBe(true);
  expect(
    new Set(questionTemplates.map((template) => template.generate(1).kind)).size,
  ).toBeGreaterThanOrEqual(3);
});
