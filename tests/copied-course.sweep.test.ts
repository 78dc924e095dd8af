import { beforeAll, describe, expect, it } from 'vitest';
import { draftOf } from '@core/authoring/adapt-pack';
import { adaptedDraft, around } from '@core/authoring/authoring.fixture';
import { compileDraft } from '@core/authoring/compile-draft';
import type { Pack } from '@core/content/pack';
import { compilePack } from '@core/content/pack-source';
import { readContentFolder } from '../src-main/cli/content-folder';

describe('copying a pack of the course', () => {
  let packs: Pack[];
  beforeAll(async () => {
    packs = (await readContentFolder('content')).packs.map(compilePack);
  }, 60_000);

  it('gives a draft of every pack of the course that is whole, under ids of its own', () => {
    for (const pack of packs) {
      const draft = draftOf(pack, 'mine');
      const { pack: copy, problems } = compileDraft(draft, adaptedDraft(packs, pack));
      expect(
        problems.filter(({ weight }) => weight === 'stop'),
        pack.head.id,
      ).toEqual([]);
      expect(copy!.questions.length).toBe(pack.questions.length);
      expect(copy!.questions.every(({ id }) => id.startsWith('mine-'))).toBe(true);
      expect(copy!.head.origin).toMatchObject({ id: pack.head.id, license: pack.head.license });
      const ids = new Set(pack.questions.map(({ id }) => id as string));
      expect(JSON.stringify(copy!.lessons.map(({ body }) => body))).not.toMatch(
        new RegExp(`"question":"(${[...ids].join('|')})"`),
      );
    }
  });

  it('takes a pack up as it is to go on writing it', () => {
    const [pack] = packs;
    const { pack: again } = compileDraft(draftOf(pack!, null), {
      ...adaptedDraft(packs, pack!),
      taken: around().taken,
    });
    expect(again).toEqual({ ...pack!, claims: [], timeline: [] });
  });
});
