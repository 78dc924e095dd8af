import { describe, expect, it } from 'vitest';
import { memoryIo } from './memory-io.fixture';
import { runReplay } from './replay';

const log = [
  '{"card":"b","at":"2026-01-05T00:00:00Z","rating":3}',
  '{"card":"b","at":"2026-01-05T00:10:00Z","rating":3}',
  '{"card":"a","at":1767571200000,"rating":1}',
].join('\n');

describe('chokepoint replay', () => {
  it('prints one JSON document with every card', async () => {
    const io = memoryIo({ 'log.jsonl': log });
    expect(await runReplay({ file: 'log.jsonl', json: true }, io)).toBe(0);
    expect(JSON.parse(io.out())).toEqual({
      cards: {
        // First stabilities are the weights w0 and w2 of FSRS-6 themselves; Again waits a minute.
        a: {
          stability: 0.212,
          difficulty: 6.4133,
          state: 1,
          due: '2026-01-05T00:01:00.000Z',
          lapses: 0,
          reps: 1,
        },
        b: {
          stability: 2.3065,
          difficulty: expect.closeTo(2.1112, 4),
          state: 2,
          due: '2026-01-07T00:10:00.000Z',
          lapses: 0,
          reps: 2,
        },
      },
    });
    expect(io.err()).toBe('');
  });

  it('prints a table for people', async () => {
    const io = memoryIo({ 'log.jsonl': log });
    expect(await runReplay({ file: 'log.jsonl', json: false }, io)).toBe(0);
    expect(io.out().split('\n')[2]).toMatch(
      /^b +review +2026-01-07T00:10:00.000Z +2.31 +2.11 +2 +0$/,
    );
  });

  it('prints an empty document for an empty log', async () => {
    const io = memoryIo({ 'log.jsonl': '\n' });
    expect(await runReplay({ file: 'log.jsonl', json: true }, io)).toBe(0);
    expect(JSON.parse(io.out())).toEqual({ cards: {} });
  });

  it('says every bad line on stderr, prints nothing and exits with 2', async () => {
    const io = memoryIo({ 'log.jsonl': `${log}\n{"card":"a","at":0,"rating":9}\n{` });
    expect(await runReplay({ file: 'log.jsonl', json: true }, io)).toBe(2);
    expect(io.out()).toBe('');
    expect(io.err()).toMatch(/^log\.jsonl:4: rating must be 1, 2, 3 or 4\. .*\nlog\.jsonl:5: /);
  });

  it('says that a file cannot be read and exits with 2', async () => {
    const io = memoryIo({});
    expect(await runReplay({ file: 'none.jsonl', json: true }, io)).toBe(2);
    expect(io.err()).toContain('none.jsonl: cannot be read');
  });
});
