import fc from 'fast-check';
import { expect } from 'vitest';
import { questionSchema } from '@core/questions/registry';
import { tools, unsaid } from './exchange.fixture';
import type { ExchangeFormat } from './exchange';

type Change =
  | { kind: 'cut'; at: number }
  | { kind: 'byte'; at: number; value: number }
  | { kind: 'repeat'; at: number; length: number; times: number }
  | { kind: 'drop'; at: number; length: number }
  | { kind: 'insert'; at: number; text: string };

const share = fc.double({ min: 0, max: 1, noNaN: true });

function changes(marks: readonly string[]): fc.Arbitrary<Change[]> {
  return fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('cut' as const), at: share }),
      fc.record({
        kind: fc.constant('byte' as const),
        at: share,
        value: fc.integer({ min: 0, max: 255 }),
      }),
      fc.record({
        kind: fc.constant('drop' as const),
        at: share,
        length: fc.integer({ min: 1, max: 40 }),
      }),
      fc.record({
        kind: fc.constant('repeat' as const),
        at: share,
        length: fc.integer({ min: 1, max: 60 }),
        times: fc.integer({ min: 1, max: 60 }),
      }),
      fc.record({
        kind: fc.constant('insert' as const),
        at: share,
        text: fc.constantFrom(...marks),
      }),
    ),
    { minLength: 1, maxLength: 6 },
  );
}

function mutate(bytes: Uint8Array, list: readonly Change[]): Uint8Array {
  return list.reduce((before, change) => {
    const at = Math.floor(change.at * before.length);
    switch (change.kind) {
      case 'cut':
        return before.slice(0, at);
      case 'byte': {
        const after = before.slice();
        if (after.length > 0) after[Math.min(at, after.length - 1)] = change.value;
        return after;
      }
      case 'drop':
        return joined(before.subarray(0, at), before.subarray(at + change.length));
      case 'insert':
        return joined(
          before.subarray(0, at),
          new TextEncoder().encode(change.text),
          before.subarray(at),
        );
      case 'repeat': {
        const piece = before.subarray(at, at + change.length);
        const pieces = Array.from({ length: change.times }, () => piece);
        return joined(before.subarray(0, at), ...pieces, before.subarray(at));
      }
    }
  }, bytes);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * Changes sound files at random and reads what is left: the reader never throws, every question it
 * gives is a sound one, every note has its words, and nothing else is touched.
 */
export async function expectToStandFirm(
  format: ExchangeFormat,
  samples: readonly Uint8Array[],
  marks: readonly string[],
  runs: number,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...samples), changes(marks), async (sample, list) => {
      const bytes = mutate(sample, list);
      const { pack, report } = await format.read({ name: 'odd.file', bytes }, tools());
      expect(report.kept).toBe(pack.questions.length);
      expect(unsaid(report)).toEqual([]);
      for (const question of pack.questions)
        expect(questionSchema.safeParse(question).success).toBe(true);
      expect(new Set(pack.questions.map(({ id }) => id)).size).toBe(pack.questions.length);
    }),
    { numRuns: runs },
  );
}
