import { createRandom } from '@core/random';
import type { ExchangeTools } from './exchange';

/** Tools for tests: English, a fixed clock, no SQLite unless it is given. */
export const testTools = (more: Partial<ExchangeTools> = {}): ExchangeTools => ({
  language: 'en',
  now: Date.UTC(2026, 0, 15),
  progress: () => undefined,
  cancelled: () => false,
  sqlite: () => Promise.reject(new Error('no SQLite in this test')),
  ...more,
});

/** A sample with a few bytes changed, cut, doubled or put in from elsewhere; the same seed, the same one. */
export function mutated(sample: Uint8Array, seed: number): Uint8Array {
  const random = createRandom(seed);
  let bytes: Uint8Array = sample.slice();
  const times = random.int(1, 6);
  for (let turn = 0; turn < times; turn += 1) {
    const at = random.int(0, Math.max(0, bytes.length - 1));
    const length = random.int(1, 40);
    switch (random.int(0, 4)) {
      case 0:
        bytes[at] = random.int(0, 255);
        break;
      case 1:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(0, 7));
        break;
      case 2:
        bytes = joined(bytes.subarray(0, at), bytes.subarray(at + length));
        break;
      case 3:
        bytes = joined(bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at));
        break;
      default:
        // Most often the end is cut off, as by a broken copy.
        if (random.int(0, 3) === 0) bytes = bytes.slice(0, at);
        else bytes.set([0xff, 0xff, 0xff, 0xff].slice(0, bytes.length - at), at);
    }
  }
  return bytes;
}

function joined(...parts: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * How many mutated samples a reader is given: 150 in the usual run, `CHOKEPOINT_FUZZ=10000` before
 * a release.
 */
export const fuzzCount = (environment: Record<string, string | undefined>): number =>
  Number(environment['CHOKEPOINT_FUZZ'] ?? 150);
