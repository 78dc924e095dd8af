import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packSchema, takeUpCompiled } from '@core/content/pack';
import { compilePack } from '@core/content/pack-source';
import { readContentFolder } from '../src-main/cli/content-folder';

describe('a compiled pack', () => {
  it('is taken up as parsing would have it, for every pack of the course', async () => {
    const { packs } = await readContentFolder(path.resolve(import.meta.dirname, '../content'));
    expect(packs.length).toBeGreaterThan(0);
    for (const source of packs) {
      const written = JSON.parse(JSON.stringify(packSchema.parse(compilePack(source)))) as unknown;
      expect(takeUpCompiled('course', written)).toEqual({
        ok: true,
        value: packSchema.parse(written),
      });
    }
  });

  it.each([null, 'text', {}, { head: {} }, { head: 1, facts: [] }])(
    'is refused where its outline is not that of a pack: %j',
    (value) => {
      expect(takeUpCompiled('course', value)).toMatchObject({
        ok: false,
        faults: [{ code: 'pack-unreadable', place: 'course' }],
      });
    },
  );
});
