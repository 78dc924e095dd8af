import { mkdir, open, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { bad, good, type Result } from '@core/fault';
import { hostFault } from '@core/host/faults';
import type { SyncFile, SyncStatus } from '@core/host/port';
import { syncFileName, syncFilePattern } from '@core/sync/sync-file';
import { replaceFile } from './replace-file';

const stateSchema = z.object({ folder: z.string().nullable(), device: z.string().min(1).max(40) });

/** One call reads so much at most; the page asks again from where it ended. */
const mostBytes = 8 * 1024 * 1024;

/** The folder a person picked for sync, and the one file in it this device writes. */
export interface SyncFolder {
  status(): Promise<SyncStatus>;
  /** Goes on in another folder, or in none. The files stay where they are. */
  use(folder: string | null): Promise<Result<SyncStatus>>;
  list(): Promise<Result<SyncFile[]>>;
  read(name: string, from: number): Promise<Result<Uint8Array<ArrayBuffer>>>;
  /** Adds to the file of this device; resolved once it is on the disk. */
  append(bytes: Uint8Array): Promise<Result<null>>;
}

/**
 * @param stateFile keeps folder and device over a restart
 * @param newDevice makes an id for this device, asked once
 */
export function openSyncFolder(stateFile: string, newDevice: () => string): SyncFolder {
  const state = async () => {
    try {
      return stateSchema.parse(JSON.parse(await readFile(stateFile, 'utf8')));
    } catch {
      return { folder: null, device: newDevice() };
    }
  };

  async function inFolder<Value>(
    work: (folder: string, device: string) => Promise<Value>,
  ): Promise<Result<Value>> {
    const { folder, device } = await state();
    if (folder === null) return bad(hostFault('sync-folder-gone', ''));
    try {
      return good(await work(folder, device));
    } catch (error) {
      return bad(hostFault('sync-folder-gone', folder, String(error)));
    }
  }

  return {
    status: async () => ({ folder: (await state()).folder }),
    async use(folder) {
      const { device } = await state();
      try {
        await mkdir(path.dirname(stateFile), { recursive: true });
        await replaceFile(stateFile, JSON.stringify({ folder, device }));
        return good({ folder });
      } catch (error) {
        return bad(hostFault('file-not-saved', stateFile, String(error)));
      }
    },
    list: () =>
      inFolder(async (folder) => {
        const names = (await readdir(folder)).filter((name) => syncFilePattern.test(name));
        return Promise.all(
          names.map(async (name) => ({ name, size: (await stat(path.join(folder, name))).size })),
        );
      }),
    async read(name, from) {
      if (!syncFilePattern.test(name)) return bad(hostFault('sync-folder-gone', name));
      return inFolder(async (folder) => {
        const file = await open(path.join(folder, name), 'r');
        try {
          const { size } = await file.stat();
          const bytes = new Uint8Array(Math.max(0, Math.min(size - from, mostBytes)));
          const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
          return bytes.slice(0, bytesRead);
        } finally {
          await file.close();
        }
      });
    },
    append: (bytes) =>
      inFolder(async (folder, device) => {
        const file = await open(path.join(folder, syncFileName(device)), 'a');
        try {
          await file.writeFile(bytes);
          await file.sync();
          return null;
        } finally {
          await file.close();
        }
      }),
  };
}
