import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { backupName, backupsToDelete, backupTime } from '@core/collection/backup-plan';
import { bad, good, type Result } from '@core/fault';
import { hostFault } from '@core/host/faults';
import type { BackupListing } from '@core/host/port';
import { replaceFile } from './replace-file';

/** Dated copies of the collection in a folder of this machine. */
export interface Backups {
  /** Newest first. */
  list(): Promise<BackupListing[]>;
  /** Writes one whole and durable, and only then deletes those that have served. */
  write(bytes: Uint8Array): Promise<Result<BackupListing>>;
  read(name: string): Promise<Result<Uint8Array<ArrayBuffer>>>;
}

/** @param now the clock, epoch ms */
export function openBackups(folder: string, now: () => number): Backups {
  async function list(): Promise<BackupListing[]> {
    const names = await readdir(folder).catch((): string[] => []);
    const listings = await Promise.all(
      names.map(async (name): Promise<BackupListing[]> => {
        const at = backupTime(name);
        if (at === null) return [];
        const size = await stat(path.join(folder, name)).then(
          (found) => (found.isFile() ? found.size : 0),
          () => 0,
        );
        return size > 0 ? [{ name, at, size }] : [];
      }),
    );
    return listings.flat().sort((left, right) => right.at - left.at);
  }

  return {
    list,
    async write(bytes) {
      const at = now();
      const name = backupName(at);
      try {
        await mkdir(folder, { recursive: true });
        await replaceFile(path.join(folder, name), bytes);
      } catch (error) {
        return bad(hostFault('backup-not-written', folder, String(error)));
      }
      const times = (await list()).map((listing) => listing.at);
      for (const old of backupsToDelete(times, at)) {
        // One that cannot be deleted is one too many, nothing worse.
        await rm(path.join(folder, backupName(old)), { force: true }).catch(() => undefined);
      }
      return good({ name, at: backupTime(name)!, size: bytes.length });
    },
    async read(name) {
      if (backupTime(name) === null) return bad(hostFault('backup-not-read', name));
      try {
        return good(new Uint8Array(await readFile(path.join(folder, name))));
      } catch (error) {
        return bad(hostFault('backup-not-read', name, String(error)));
      }
    },
  };
}
