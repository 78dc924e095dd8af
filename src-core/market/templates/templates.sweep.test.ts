import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { unevenNumbers } from '@core/content/check/numbers';
import type { Numeric } from '@core/questions/numeric';
import { questionSchema, questionTexts } from '@core/questions/registry';
import { lineOf } from '../estimation';
import { usualPlan } from '../study-plan';
import { parseMarketPack, studyPackagedEvent } from '../windows';
import { eventDays } from './event-days';
import { marketTemplates } from './index';

const content = path.resolve(__dirname, '../../../content');
const read = (file: string) => readFileSync(path.join(content, file), 'utf8');
const yaml = (file: string) => parse(read(file)) as unknown;
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const templates = marketTemplates.map((template) => [template.id, template] as const);

function generate(template: (typeof marketTemplates)[number], seed: number): Numeric {
  const question = template.generate(seed);
  if (question.kind !== 'numeric') throw new Error(`${question.id} is not numeric`);
  return question;
}

describe.each(templates)('%s', (id, template) => {
  it('gives the same whole question for the same seed, named after both', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const question = template.generate(seed);
        expect(question).toEqual(template.generate(seed));
        expect(question.id).toBe(`${id}-${seed}`);
        expect(questionSchema.parse(question)).toEqual(question);
      }),
    );
  });

  it('foresees at least two slips, each with its reason, none of them accepted', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { answer, accept, slips } = generate(template, seed);
        expect(accept.low).toBeLessThanOrEqual(answer);
        expect(accept.high).toBeGreaterThanOrEqual(answer);
        expect(slips.length).toBeGreaterThanOrEqual(2);
        for (const slip of slips) {
          expect(slip.high < accept.low || slip.low > accept.high).toBe(true);
          expect(slip.why!.en).not.toBe(slip.belief!.en);
        }
      }),
    );
  });

  it('states the same numbers in both languages, the answer among them', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const question = generate(template, seed);
        for (const text of questionTexts(question))
          expect(unevenNumbers(text), text.en).toEqual({ en: [], ja: [] });
        const shown = Math.abs(question.answer).toLocaleString('en-US', {
          minimumFractionDigits: question.decimals,
        });
        expect(question.explanation!.en).toContain(shown);
      }),
    );
  });

  it('asks more than one question', () => {
    const stems = new Set(
      Array.from({ length: 40 }, (_, seed) => generate(template, seed).stem.en),
    );
    expect(stems.size).toBeGreaterThan(3);
  });

  it('rests on facts that were read in their source', () => {
    const facts = ['deepseek-shock', 'market-reactions'].flatMap(
      (pack) => yaml(`${pack}/facts.yaml`) as { id: string; confidence: string }[],
    );
    const seen = new Set(facts.filter(({ confidence }) => confidence === 'seen').map((f) => f.id));
    for (let seed = 0; seed < 60; seed += 1)
      for (const fact of template.generate(seed).facts) expect(seen, fact).toContain(fact);
  });
});

describe('the event days the questions use', () => {
  const pack = parseMarketPack(
    JSON.parse(read('market-reactions/windows.json')),
    yaml('market-reactions/events.yaml'),
  );

  it.each(eventDays.map((day) => [`${day.event} ${day.ticker}`, day] as const))(
    'are those of the packaged windows: %s',
    (_, day) => {
      if (!pack.ok) throw new Error('The market pack does not parse.');
      const study = studyPackagedEvent(pack.value.windows, day.event, day.ticker, {
        ...usualPlan,
        eventDate: day.date,
      });
      if (!study.ok) throw new Error(study.faults[0]!.message);
      const zero = study.value.days.find(({ t }) => t === 0)!;
      const { alpha, beta } = lineOf(study.value.fit);
      expect(zero.date).toBe(day.date);
      expect(100 * zero.tickerReturn).toBeCloseTo(day.move, 6);
      expect(100 * zero.marketReturn).toBeCloseTo(day.market, 6);
      expect((100 * alpha).toFixed(3)).toBe(day.alpha.toFixed(3));
      expect(beta.toFixed(3)).toBe(day.beta.toFixed(3));
      expect((100 * study.value.fit.sigma).toFixed(2)).toBe(day.sigma.toFixed(2));
    },
  );
});

describe('worked figures known from elsewhere', () => {
  /** Answers of a template over many seeds, by a part of the stem. */
  const answers = (id: string, part: string) => {
    const template = marketTemplates.find((one) => one.id === id)!;
    return new Set(
      Array.from({ length: 400 }, (_, seed) => generate(template, seed))
        .filter(({ stem }) => stem.en.includes(part))
        .map(({ answer }) => answer),
    );
  };

  it('agree: log, recovery, abnormal, yen and contribution of 27 January 2025', () => {
    // −18.59 from the two prices, −18.60 from the rounded percentage the question states.
    expect(answers('gen-log-return', 'Nvidia was −16.97%')).toEqual(new Set([-18.6]));
    expect(answers('gen-recovery-rise', 'Nvidia fell by 16.97%')).toEqual(new Set([20.44]));
    expect(answers('gen-recovery-rise', 'Vistra fell by 28.27%')).toEqual(new Set([39.41]));
    expect(answers('gen-abnormal-return', 'Nvidia before 27 January')).toContain(-13.05);
    expect(answers('gen-yen-return', 'Nvidia changed by −16.97%')).toContain(-17.19);
    expect(answers('gen-index-contribution', 'of 6.6%')).toEqual(new Set([-1.12, -0.36]));
    expect(answers('gen-loss-in-yen', '$593.0 billion. At 155.744')).toEqual(new Set([92.4]));
  });

  it('accept what honest reports say of the market value lost', () => {
    const template = marketTemplates.find(({ id }) => id === 'gen-market-value-lost')!;
    const question = Array.from({ length: 400 }, (_, seed) => generate(template, seed)).find(
      ({ stem }) => stem.en.includes('24.49 billion shares'),
    )!;
    expect(question.answer).toBe(592.7);
    expect(question.accept.low).toBeLessThanOrEqual(588.8);
    expect(question.accept.high).toBeGreaterThanOrEqual(592.7);
  });
});
