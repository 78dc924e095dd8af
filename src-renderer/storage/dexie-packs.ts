import Dexie from 'dexie';
import type { PackId } from '@core/content/schema';
import {
  keptPictureSchema,
  packChangeSchema,
  readKeptPacks,
  type KeptPack,
  type KeptPicture,
  type PackChange,
} from '@core/own-packs/kept-pack';
import type { LogRecord, RecordId } from '@core/review/answer-log';
import type { ChokepointDatabase } from './database';
import { titleOfRow } from './pack-title';
import type { Storage } from './storage';

type PackStorage = Pick<
  Storage,
  | 'packs'
  | 'packRows'
  | 'picturesOf'
  | 'picture'
  | 'installPack'
  | 'savePack'
  | 'removePack'
  | 'lastPackChange'
  | 'takePackChangeBack'
>;

/** What is done to the log, within the transaction of the caller. */
interface LogTables {
  add(records: readonly LogRecord[]): Promise<LogRecord[]>;
  remove(ids: readonly RecordId[]): Promise<void>;
}

const last = 'last';

/** Packs of one's own in IndexedDB. */
export function dexiePacks(
  database: ChokepointDatabase,
  guarded: <Value>(place: string, work: () => PromiseLike<Value>) => Promise<Value>,
  log: LogTables,
): PackStorage {
  const { packs, packPictures, packChanges, answers, arrivals } = database;
  const tables = [packs, packPictures, packChanges, answers, arrivals];
  const picturesIn = (pack: PackId) =>
    packPictures.where('[pack+name]').between([pack, Dexie.minKey], [pack, Dexie.maxKey]);

  /** Within a transaction: what is kept under the id goes, and this comes. */
  const replace = async (
    pack: PackId,
    row: unknown,
    pictures: readonly KeptPicture[],
  ): Promise<void> => {
    await picturesIn(pack).delete();
    if (row === null) await packs.delete(pack);
    else await packs.put(row as KeptPack);
    if (pictures.length > 0) await packPictures.bulkAdd([...pictures]);
  };

  /** Within a transaction: does `work` and notes what was there before it. */
  const noting = async (
    kind: PackChange['kind'] | null,
    pack: KeptPack | PackId,
    at: number,
    work: () => Promise<RecordId[]>,
  ): Promise<PackChange> => {
    const id = typeof pack === 'string' ? pack : pack.id;
    const before: unknown = (await packs.get(id)) ?? null;
    const pictures = await picturesIn(id).toArray();
    const records = await work();
    const change: PackChange = {
      kind: kind ?? (before === null ? 'installed' : 'updated'),
      pack: id,
      title: typeof pack === 'string' ? titleOfRow(before, id) : pack.pack.head.title,
      at,
      records,
    };
    await packChanges.put({ id: last, change, before, pictures });
    return change;
  };

  return {
    packs: () =>
      guarded('packs', async () => {
        const rows: unknown[] = await packs.toArray();
        const read = readKeptPacks(rows);
        read.kept.sort((left, right) => left.installedAt - right.installedAt);
        return read;
      }),
    packRows: () =>
      guarded('packs', () =>
        database.transaction('r', [packs, packPictures], async () => {
          const rows: unknown[] = await packs.toArray();
          const all = await packPictures.toArray();
          return rows.map((row) => ({
            row,
            pictures: all.filter(({ pack }) => pack === (row as { id?: unknown }).id),
          }));
        }),
      ),
    picturesOf: (pack) =>
      guarded('packs', async () =>
        (await picturesIn(pack).toArray()).flatMap(
          (row) => keptPictureSchema.safeParse(row).data ?? [],
        ),
      ),
    picture: (pack, name) =>
      guarded(
        'packs',
        async () => keptPictureSchema.safeParse(await packPictures.get([pack, name])).data,
      ),
    installPack: ({ pack, pictures, records }) =>
      guarded('packs', () =>
        // Dexie follows awaits only through a function that is async itself.
        database.transaction('rw', tables, async () =>
          noting(null, pack, pack.updatedAt, async () => {
            await replace(pack.id, pack, pictures);
            return records.length > 0 ? (await log.add(records)).map(({ id }) => id) : [];
          }),
        ),
      ),
    savePack: (pack, pictures) =>
      guarded('packs', () =>
        database.transaction('rw', [packs, packPictures, packChanges], async () => {
          await replace(pack.id, pack, pictures);
          // To put back what was there before would throw away what has been written since.
          if ((await packChanges.get(last))?.change.pack === pack.id)
            await packChanges.delete(last);
        }),
      ),
    removePack: (pack, at) =>
      guarded('packs', () =>
        database.transaction('rw', [packs, packPictures, packChanges], async () => {
          if ((await packs.get(pack)) === undefined) return null;
          return noting('removed', pack, at, async () => {
            await replace(pack, null, []);
            return [];
          });
        }),
      ),
    lastPackChange: () =>
      guarded('packs', async () => {
        const row = await packChanges.get(last);
        return packChangeSchema.safeParse(row?.change).data ?? null;
      }),
    takePackChangeBack: (change) =>
      guarded('packs', () =>
        database.transaction('rw', tables, async () => {
          const row = await packChanges.get(last);
          if (row?.change.at !== change.at || row.change.pack !== change.pack) return false;
          await replace(change.pack, row.before, row.pictures);
          if (change.records.length > 0) await log.remove(change.records);
          await packChanges.delete(last);
          return true;
        }),
      ),
  };
}
