import type { CarriedPack } from '@core/collection/format';
import type { PackId } from '@core/content/schema';
import type { KeptPack, KeptPicture, PackChange } from '@core/own-packs/kept-pack';
import type { LogRecord, RecordId } from '@core/review/answer-log';
import type { Storage } from './storage';

/** Packs of one's own in the memory of the window. */
export function memoryPacks(
  add: (records: readonly LogRecord[]) => LogRecord[],
  remove: (ids: readonly RecordId[]) => void,
) {
  interface Shelved {
    row: KeptPack;
    pictures: readonly KeptPicture[];
  }
  const packs = new Map<string, Shelved>();
  let last: { change: PackChange; before: Shelved | null } | null = null;
  const replace = (id: string, shelved: Shelved | null) =>
    void (shelved === null ? packs.delete(id) : packs.set(id, shelved));
  const picturesOf = (pack: PackId) => [...(packs.get(pack)?.pictures ?? [])];
  /** For an import of everything: what is there stays. */
  const takeIn = (carried: readonly CarriedPack[]) => {
    const fresh = carried.filter(({ kept }) => !packs.has(kept.id));
    for (const { kept, pictures } of fresh) replace(kept.id, { row: kept, pictures });
    return fresh;
  };
  const takeOut = (ids: readonly string[]) => ids.forEach((id) => packs.delete(id));
  const tables = {
    packs: async () => ({
      kept: [...packs.values()]
        .map(({ row }) => row)
        .sort((left, right) => left.installedAt - right.installedAt),
      damaged: [],
    }),
    packRows: async () =>
      [...packs.values()].map(({ row, pictures }) => ({ row, pictures: [...pictures] })),
    picturesOf: async (pack) => picturesOf(pack),
    picture: async (pack, name) => picturesOf(pack).find((one) => one.name === name),
    installPack: async ({ pack, pictures, records }) => {
      const before = packs.get(pack.id) ?? null;
      replace(pack.id, { row: pack, pictures });
      const change: PackChange = {
        kind: before === null ? 'installed' : 'updated',
        pack: pack.id,
        title: pack.pack.head.title,
        at: pack.updatedAt,
        records: add(records).map(({ id }) => id),
      };
      last = { change, before };
      return change;
    },
    savePack: async (pack, pictures) => {
      replace(pack.id, { row: pack, pictures });
      if (last?.change.pack === pack.id) last = null;
    },
    removePack: async (pack, at) => {
      const before = packs.get(pack);
      if (before === undefined) return null;
      replace(pack, null);
      const title = before.row.pack.head.title;
      last = { change: { kind: 'removed', pack, title, at, records: [] }, before };
      return last.change;
    },
    lastPackChange: async () => last?.change ?? null,
    takePackChangeBack: async (change) => {
      if (last?.change.at !== change.at || last.change.pack !== change.pack) return false;
      replace(change.pack, last.before);
      remove(change.records);
      last = null;
      return true;
    },
  } satisfies Partial<Storage>;
  return { tables, takeIn, takeOut };
}
