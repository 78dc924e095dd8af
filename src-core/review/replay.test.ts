import fc from 'fast-check';
import { createEmptyCard, fsrs, type Card, type Grade } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { card, newYear } from './log.fixture';
import { parseReviews, replayReviews } from './replay';
import { dayMs } from './study-day';

const parse = (...lines: string[]) => parseReviews(lines.join('\n'), 'log.jsonl');
const read = (...lines: string[]) => {
  const parsed = parse(...lines);
  if (!parsed.ok) throw new Error(parsed.faults.map(({ message }) => message).join('\n'));
  return parsed.value;
};

describe('parseReviews', () => {
  it('reads epoch milliseconds, times with an offset and dates, and skips empty lines', () => {
    const reviews = read(
      '\uFEFF{"card":"a","at":1767571200000,"rating":1}\r',
      '',
      '{"card":"a","at":"2026-01-05T09:00:00+09:00","rating":2}',
      '{"card":"a","at":"2026-01-05T00:00:00.5Z","rating":3}',
      '{"rating":4,"at":"2026-01-05","card":"a","score":1}',
      '',
    );
    const midnight = Date.parse('2026-01-05T00:00:00Z');
    expect(reviews.map(({ at, rating }) => [at - midnight, rating])).toEqual([
      [0, 1],
      [0, 2],
      [500, 3],
      [0, 4],
    ]);
  });

  it('tells every bad line, with its number and what is wrong', () => {
    const parsed = parse(
      '{"card":"a","at":0,"rating":3}',
      'nonsense',
      '{"card":"a","at":"2026-01-05T09:00:00","rating":3}',
      '{"card":"a","at":"2026-02-30","rating":3}',
      '{"card":"","at":0,"rating":5}',
      '[1]',
    );
    const faults = parsed.ok ? [] : parsed.faults;
    expect(faults.map(({ line, code }) => [line, code])).toEqual([
      [2, 'line-not-json'],
      [3, 'line-not-a-review'],
      [4, 'line-not-a-review'],
      [5, 'line-not-a-review'],
      [6, 'line-not-a-review'],
    ]);
    expect(faults[1]!.message).toContain('with Z or an offset');
    expect(faults[3]!.message).toMatch(/card.*; rating must be 1, 2, 3 or 4/);
    expect(faults[4]!.message).toContain('must be an object');
  });
});

describe('replayReviews', () => {
  const reviews = fc.array(
    fc.record({
      card: fc.constantFrom('a', 'b', '__proto__').map(card),
      at: fc.integer({ min: newYear, max: newYear + 400 * dayMs }),
      rating: fc.constantFrom(1, 2, 3, 4) as fc.Arbitrary<1 | 2 | 3 | 4>,
    }),
    { maxLength: 30 },
  );

  it('is ts-fsrs applied in the order of time, digit by digit', () => {
    const library = fsrs();
    fc.assert(
      fc.property(reviews, (given) => {
        const cards = new Map<string, Card>();
        for (const { card: id, at, rating } of [...given].sort((one, other) => one.at - other.at)) {
          const before: Card = cards.get(id) ?? createEmptyCard(new Date(at));
          const next = library.next(before, new Date(at), rating as Grade);
          cards.set(id, next.card);
        }
        const replayed = replayReviews(given);
        expect(replayed.size).toBe(cards.size);
        for (const [id, theirs] of cards) {
          const { stability, difficulty, state, due, lapses, reps } = theirs;
          expect(replayed.get(card(id))).toEqual({
            stability,
            difficulty,
            state,
            due: due.toISOString(),
            lapses,
            reps,
          });
        }
      }),
    );
  });

  it('lists the cards by id and takes lines of one moment in their order', () => {
    const at = newYear;
    const twice = (first: 1 | 4, second: 1 | 4) =>
      replayReviews([
        { card: card('b'), at, rating: first },
        { card: card('b'), at, rating: second },
        { card: card('a'), at, rating: 3 },
      ]);
    expect([...twice(1, 4).keys()]).toEqual(['a', 'b']);
    expect(twice(1, 4).get(card('b'))!.stability).not.toBe(twice(4, 1).get(card('b'))!.stability);
  });
});
