import { ulid } from 'ulid';
import { draftOf } from '@core/authoring/adapt-pack';
import { newDraft } from '@core/authoring/draft';
import type { DraftPicture, KeptDraft } from '@core/authoring/kept-draft';
import type { Pack } from '@core/content/pack';
import { packIdSchema, type PackId } from '@core/content/schema';
import type { Media } from '@core/exchange/exchange';
import { bad, good, type Result } from '@core/fault';
import type { Storage } from '../../storage/storage';
import { StorageError } from '../../storage/storage-error';
import type { SaveOutcome } from './draft-desk.svelte';

export type DraftTables = Pick<
  Storage,
  | 'drafts'
  | 'draft'
  | 'saveDraft'
  | 'removeDraft'
  | 'draftPictures'
  | 'saveDraftPicture'
  | 'removeDraftPicture'
>;

/** A draft that was deleted, whole, so that it can come back. */
export interface RemovedDraft {
  row: KeptDraft;
  pictures: readonly DraftPicture[];
}
export type DraftStore = ReturnType<typeof draftStore>;

/** The drafts of this machine; what the storage refuses comes back as a fault. */
export function draftStore(storage: DraftTables) {
  const add = (row: KeptDraft, media: readonly Media[]): Promise<Result<PackId>> =>
    guarded(async () => {
      for (const { name, bytes } of media) {
        await storage.saveDraftPicture({ draft: row.id, name, bytes: bytes.slice() });
      }
      await storage.saveDraft(row, null);
      return row.id;
    });
  return {
    /** Newest first. */
    list: () =>
      guarded(async () => {
        const { kept, damaged } = await storage.drafts();
        return { kept: kept.sort((a, b) => b.savedAt - a.savedAt), damaged };
      }),
    find: (id: PackId): Promise<Result<RemovedDraft | null>> =>
      guarded(async () => {
        const row = await storage.draft(id);
        return row ? { row, pictures: await storage.draftPictures(id) } : null;
      }),
    add,
    /** Leaves a draft that is there as it is: it may hold more than the pack on the shelf. */
    addMissing: async (row: KeptDraft, media: readonly Media[]): Promise<Result<PackId>> => {
      const there = await guarded(() => storage.draft(row.id));
      if (!there.ok) return there;
      return there.value ? good(row.id) : add(row, media);
    },
    save: async (row: KeptDraft, over: number | null): Promise<SaveOutcome> => {
      const outcome = await guarded(() => storage.saveDraft(row, over));
      return outcome.ok ? outcome.value : { saved: false, fault: outcome.faults[0]! };
    },
    remove: (row: KeptDraft): Promise<Result<RemovedDraft>> =>
      guarded(async () => {
        const pictures = await storage.draftPictures(row.id);
        await storage.removeDraft(row.id);
        return { row, pictures };
      }),
    bringBack: ({ row, pictures }: RemovedDraft) => add(row, pictures),
    savePicture: (draft: PackId, { name, bytes }: Media) =>
      faultOf(storage.saveDraftPicture({ draft, name, bytes: bytes.slice() })),
    removePicture: (draft: PackId, name: string) =>
      faultOf(storage.removeDraftPicture(draft, name)),
  };
}

async function guarded<Value>(work: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return good(await work());
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return bad(error.fault);
  }
}

async function faultOf(work: Promise<void>) {
  const done = await guarded(() => work);
  return done.ok ? null : (done.faults[0] ?? null);
}

const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10);
/** Ids that nobody else makes: packs travel, and theirs must not meet. */
const ownId = (at: number) => packIdSchema.parse(`own-${ulid(at).toLowerCase()}`);

export function beginDraft(title: string, at: number): KeptDraft {
  const id = ownId(at);
  return { id, savedAt: at, draft: newDraft(id, { en: title, ja: title }, isoDay(at)) };
}
export function copyOf(pack: Pack, at: number): KeptDraft {
  const id = ownId(at);
  return { id, savedAt: at, draft: draftOf(pack, id) };
}
export function draftOfOwn(pack: Pack, at: number): KeptDraft {
  return { id: pack.head.id, savedAt: at, draft: draftOf(pack, null) };
}
