import { describe, expect, it } from 'vitest';
import { packIdSchema } from '@core/content/schema';
import { around, smallDraft } from '@core/authoring/authoring.fixture';
import { valueAt } from '@core/authoring/draft';
import type { KeptDraft } from '@core/authoring/kept-draft';
import { DraftDesk, type SaveOutcome } from './draft-desk.svelte';

const id = packIdSchema.parse('small');
const fault = { code: 'storage-full', place: 'drafts', message: 'full', remedy: '' };

/** A desk on a clock that the test moves. */
function desk() {
  let now = 1000;
  let pending: { work: () => void; at: number }[] = [];
  let stored: KeptDraft | null = { id, draft: smallDraft(), savedAt: 1 };
  let refuse = false;
  const made = new DraftDesk(stored, [], {
    async save(row, over): Promise<SaveOutcome> {
      if (refuse) return { saved: false, fault };
      if ((stored?.savedAt ?? null) !== over) return { saved: false, stored };
      stored = row;
      return { saved: true };
    },
    savePicture: async () => (refuse ? fault : null),
    removePicture: async () => null,
    around: () => around(),
    language: () => 'en',
    now: () => now,
    later(work, ms) {
      const one = { work, at: now + ms };
      pending.push(one);
      return () => void (pending = pending.filter((other) => other !== one));
    },
  });
  return {
    made,
    stored: () => stored,
    storeElsewhere: (row: KeptDraft) => void (stored = row),
    refuse: (is: boolean) => void (refuse = is),
    async pass(ms: number) {
      now += ms;
      const due = pending.filter(({ at }) => at <= now);
      pending = pending.filter(({ at }) => at > now);
      for (const { work } of due) work();
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}
const title = ['head', 'title', 'en'] as const;

describe('a draft being written', () => {
  it('is kept once typing pauses, as it then is', async () => {
    const { made, pass, stored } = desk();
    made.set(title, 'A');
    await pass(500);
    made.set(title, 'AB');
    expect(made.state).toBe('waiting');
    await pass(500);
    expect(valueAt(stored()!.draft, title)).toBe('Small');
    await pass(400);
    expect(made.state).toBe('saved');
    expect(valueAt(stored()!.draft, title)).toBe('AB');
  });

  it('is tried again where the storage refuses, and loses nothing', async () => {
    const { made, pass, stored, refuse } = desk();
    refuse(true);
    made.set(title, 'A');
    await pass(1000);
    expect(made.state).toBe('failed');
    expect(made.fault).toEqual(fault);
    refuse(false);
    await pass(6000);
    expect(made.state).toBe('saved');
    expect(made.fault).toBeNull();
    expect(valueAt(stored()!.draft, title)).toBe('A');
  });

  it('does not write over what another window kept; both versions can be had', async () => {
    const { made, pass, stored, storeElsewhere } = desk();
    const theirs = smallDraft();
    theirs.head['version'] = '2.0.0';
    storeElsewhere({ id, draft: theirs, savedAt: 50 });
    made.set(title, 'Mine');
    await pass(1000);
    expect(made.state).toBe('elsewhere');
    expect(stored()!.savedAt).toBe(50);
    made.takeTheirs();
    expect(valueAt(made.draft, ['head', 'version'])).toBe('2.0.0');
    expect(valueAt(made.draft, title)).toBe('Small');
    made.undo();
    expect(valueAt(made.draft, title)).toBe('Mine');
    await pass(1000);
    expect(valueAt(stored()!.draft, title)).toBe('Mine');
  });

  it('says what is wrong at the field, after a pause, and has the pack when nothing is', async () => {
    const { made, pass } = desk();
    await made.addPicture({ name: 'chip.png', bytes: Uint8Array.from([1]) });
    expect(made.pack?.head.title.en).toBe('Small');
    made.set(title, '');
    await pass(300);
    expect(made.pack).toBeNull();
    expect(made.problemsAt(title).map(({ message }) => message)).toEqual([
      'author.problem.missing',
    ]);
    made.undo();
    await pass(300);
    expect(made.problemsAt(title)).toEqual([]);
    expect(made.pack).not.toBeNull();
  });

  it('keeps pictures beside it, and names none that could not be kept', async () => {
    const { made, refuse } = desk();
    const picture = { name: 'chip.png', bytes: Uint8Array.from([1]) };
    refuse(true);
    await made.addPicture(picture);
    expect(made.pictures).toEqual([]);
    expect(made.pack).toBeNull();
    refuse(false);
    await made.addPicture(picture);
    expect(made.pack).not.toBeNull();
  });
});
