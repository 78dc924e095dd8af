import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryPack } from '../pack.arbitrary';
import { read, write } from './pack.fixture';

describe('our own pack', () => {
  it('comes back as it was, every part of every kind', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPack(), async (pack) => {
        const outcome = await read(await write(pack));
        expect(outcome.report.refused).toEqual([]);
        const { own, ...back } = outcome.pack;
        expect(back).toEqual({ ...pack, history: [] });
        expect(own?.head.title).toEqual(pack.title);
        expect(await read(await write(outcome.pack))).toEqual(outcome);
      }),
      { numRuns: 40 },
    );
  });
});
