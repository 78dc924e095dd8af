import type { Pack } from '@core/content/pack';
import type { PackId } from '@core/content/schema';
import type { Media } from '@core/exchange/exchange';
import { bad, good, type Fault, type Result } from '@core/fault';
import {
  keptPictures,
  madeHere,
  type DamagedPack,
  type KeptPack,
  type PackChange,
  type Provenance,
} from '@core/own-packs/kept-pack';
import type { LogRecord } from '@core/review/answer-log';
import { importUndoHindrance } from '@core/collection/import-undo';
import { machine, type Storage } from '../storage/storage';
import { StorageError } from '../storage/storage-error';
import { sharedAt } from './collection';
import type { CourseShelf } from './course-shelf.svelte';

type PackTables = Pick<
  Storage,
  | 'packs'
  | 'picturesOf'
  | 'picture'
  | 'installPack'
  | 'savePack'
  | 'removePack'
  | 'lastPackChange'
  | 'takePackChangeBack'
  | 'setting'
  | 'readRows'
>;

/** What else may come with a pack that is installed. */
export interface ComesWith {
  /** Answers of another program. */
  records?: readonly LogRecord[];
}

/**
 * The packs people write or bring, kept on this machine for all who learn on it, and put on the
 * shelf beside the packaged ones. Whatever is done to one is in the storage before it shows; what
 * the storage refuses comes back as a fault, and nothing has changed.
 */
export class OwnPacks {
  readonly #storage: PackTables;
  readonly #shelf: CourseShelf;
  /** Takes up records that came or went with a pack. */
  readonly #recordsChanged: () => Promise<void>;
  #list = $state.raw<readonly KeptPack[]>([]);
  #damaged = $state.raw<readonly DamagedPack[]>([]);
  #lastChange = $state.raw<PackChange | null>(null);
  #fault = $state.raw<Fault | null>(null);

  constructor(
    storage: PackTables,
    shelf: CourseShelf,
    recordsChanged: () => Promise<void> = async () => {},
  ) {
    this.#storage = storage;
    this.#shelf = shelf;
    this.#recordsChanged = recordsChanged;
  }

  /** Oldest first. */
  get list(): readonly KeptPack[] {
    return this.#list;
  }

  /** What is kept and cannot be read, and why packs could not be read at all. */
  get faults(): Fault[] {
    const damaged = this.#damaged.map(({ id, reason }) => ({
      code: 'own-pack-damaged',
      place: id,
      message: reason,
      remedy: '',
    }));
    return this.#fault ? [this.#fault, ...damaged] : damaged;
  }

  /** The ids of rows that cannot be read; they can be removed like any pack. */
  get damaged(): readonly DamagedPack[] {
    return this.#damaged;
  }

  /** What {@link undo} would take back. */
  get lastChange(): PackChange | null {
    return this.#lastChange;
  }

  find(id: string): KeptPack | null {
    return this.#list.find((kept) => kept.id === id) ?? null;
  }

  /** Reads all that is kept and puts it on the shelf. A storage that fails leaves the shelf as it is. */
  async read(): Promise<void> {
    const done = await this.#guarded(async () => {
      const [{ kept, damaged }, lastChange] = await Promise.all([
        this.#storage.packs(),
        this.#storage.lastPackChange(),
      ]);
      this.#list = kept;
      this.#damaged = damaged;
      this.#lastChange = lastChange;
      this.#shelf.shelveOwn(kept.map(({ pack }) => pack));
    });
    this.#fault = done.ok ? null : (done.faults[0] ?? null);
  }

  /**
   * Installs a pack, or updates the one with its id: answers and schedules go by the ids of
   * questions and stay. One {@link undo} takes it back with all that came with it.
   */
  async install(
    pack: Pack,
    media: readonly Media[],
    from: Provenance,
    { records = [] }: ComesWith = {},
  ): Promise<Result<PackChange>> {
    if (this.#shelf.isPackaged(pack.head.id)) return bad(taken(pack.head.id));
    return this.#guarded(async () => {
      const row = this.#rowOf(pack, from);
      const pictures = keptPictures(row.id, media);
      const change = await this.#storage.installPack({ pack: row, pictures, records });
      await this.read();
      if (change.records.length > 0) await this.#recordsChanged();
      return change;
    });
  }

  /** Keeps a pack that is being written. There is nothing to undo: whoever writes has an undo of their own. */
  async save(
    pack: Pack,
    media: readonly Media[],
    from: Provenance = madeHere,
  ): Promise<Result<KeptPack>> {
    if (this.#shelf.isPackaged(pack.head.id)) return bad(taken(pack.head.id));
    return this.#guarded(async () => {
      const row = this.#rowOf(pack, from);
      await this.#storage.savePack(row, keptPictures(row.id, media));
      await this.read();
      return row;
    });
  }

  /** Takes a pack off this machine. Its questions come up no more; what was answered stays in the log. */
  async remove(id: PackId): Promise<Result<PackChange | null>> {
    return this.#guarded(async () => {
      const change = await this.#storage.removePack(id, Date.now());
      await this.read();
      return change;
    });
  }

  /** Takes the last change back. False where another window has changed packs since. */
  async undo(): Promise<Result<boolean>> {
    const change = this.#lastChange;
    if (!change) return good(false);
    return this.#guarded(async () => {
      const hindrance = await this.#hindrance(change);
      if (hindrance) throw new StorageError(hindrance);
      const isBack = await this.#storage.takePackChangeBack(change);
      await this.read();
      if (isBack && change.records.length > 0) await this.#recordsChanged();
      return isBack;
    });
  }

  /** The pictures of a pack, for writing it to a file or going on writing it. */
  async media(id: PackId): Promise<Result<Media[]>> {
    return this.#guarded(async () =>
      (await this.#storage.picturesOf(id)).map(({ name, bytes }) => ({ name, bytes })),
    );
  }

  /** The bytes of a picture of a question on the shelf; null where they are not here. */
  async picture(question: string, name: string): Promise<Uint8Array | null> {
    const pack = this.#shelf.question(question)?.pack.head.id;
    if (pack === undefined) return null;
    const found = await this.#guarded(() => this.#storage.picture(pack, name));
    return found.ok ? (found.value?.bytes ?? null) : null;
  }

  /** Why taking back a change would not leave the log as it was before. */
  async #hindrance({ records, at }: PackChange): Promise<Fault | null> {
    if (records.length === 0) return null;
    const came = { at, records, learners: [], settings: [], prices: [], packs: [], drafts: [] };
    const shared = await this.#storage.setting(machine, sharedAt);
    const lastShared = typeof shared === 'number' ? shared : null;
    const why = await importUndoHindrance(came, this.#storage.readRows, lastShared);
    if (why === null) return null;
    const code = why === 'shared' ? 'own-pack-shared' : 'own-pack-built-on';
    return { code, place: '', message: `The answers that came cannot go: ${why}.`, remedy: '' };
  }

  #rowOf(pack: Pack, from: Provenance): KeptPack {
    const now = Date.now();
    const before = this.find(pack.head.id);
    // A plain copy: what comes from a page may be a proxy, which IndexedDB cannot clone.
    const plain = JSON.parse(JSON.stringify(pack)) as Pack;
    return {
      id: plain.head.id,
      pack: plain,
      from: { ...from },
      installedAt: before?.installedAt ?? now,
      updatedAt: now,
    };
  }

  async #guarded<Value>(work: () => Promise<Value>): Promise<Result<Value>> {
    try {
      return good(await work());
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      return bad(error.fault);
    }
  }
}

const taken = (id: string): Fault => ({
  code: 'own-pack-taken',
  place: id,
  message: `A pack of the course is called ${id}.`,
  remedy: '',
});
