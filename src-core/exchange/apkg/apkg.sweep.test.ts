import fc from 'fast-check';
import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import { testTools } from '../fuzz.fixture';
import { arbitraryPack } from '../pack.arbitrary';
import { apkgFormat } from './apkg';

describe('our own questions through Anki and back', () => {
  it('come back whole, with all past answers', async () => {
    const sqlite = await initSqlJs();
    const tools = testTools({ sqlite: () => Promise.resolve(sqlite) });
    await fc.assert(
      fc.asyncProperty(arbitraryPack(), async (pack) => {
        const moments = new Set(pack.history.map(({ at }) => at));
        fc.pre(moments.size === pack.history.length);
        const { bytes } = await apkgFormat.write!(pack, tools);
        const { pack: back, report } = await apkgFormat.read({ name: 'deck.apkg', bytes }, tools);
        expect(report.refused).toEqual([]);
        expect(report.changed).toEqual([]);
        const named = new Set<string>(pack.questions.flatMap(({ facts }) => facts));
        expect(back).toEqual({
          ...pack,
          facts: expect.toSatisfy(
            (facts: { id: string }[]) =>
              facts.every(({ id }) => named.has(id)) && facts.length === named.size,
          ),
          lessons: [],
          glossary: [],
          history: [...pack.history].sort((one, other) => one.at - other.at),
        });
      }),
      { numRuns: 40 },
    );
  });
});
