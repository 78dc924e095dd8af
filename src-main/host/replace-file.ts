import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Beside the target, because a rename is atomic only within one file system. */
const draftOf = (file: string) => path.join(path.dirname(file), `.chokepoint-${randomUUID()}.tmp`);

/**
 * Puts `bytes` in the place of `file`: whoever reads it sees the old content or the new, whole,
 * even after a power cut. On failure the old file is unchanged and no draft is left.
 */
export async function replaceFile(file: string, bytes: Uint8Array | string): Promise<void> {
  const draft = draftOf(file);
  try {
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** As {@link replaceFile}, for the moment of closing, when nothing waits for a promise any more. */
export function replaceFileSync(file: string, bytes: Uint8Array | string): void {
  const draft = draftOf(file);
  try {
    const handle = openSync(draft, 'wx');
    try {
      writeFileSync(handle, bytes);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
