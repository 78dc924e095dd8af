import path from 'node:path';
import { bad, good, type Result } from '@core/fault';
import { hostFault } from '@core/host/faults';
import type { FileToSave, SavedFile } from '@core/host/port';
import { savedFileName } from '@core/host/saved-file-name';
import { replaceFile } from '@host/replace-file';

/** What saving a file needs of the system. */
export interface SavingPlace {
  /** The folder offered first. */
  folder: string;
  /** Lets the person choose; null where they change their mind. */
  choose(offered: string): Promise<string | null>;
}

/** Saves a file where the person chooses; the page only proposes its name. */
export async function saveFile(
  file: FileToSave,
  { folder, choose }: SavingPlace,
): Promise<Result<SavedFile | null>> {
  const place = await choose(path.join(folder, savedFileName(file.suggestedName)));
  if (place === null) return good(null);
  try {
    await replaceFile(place, file.bytes);
    return good({ place });
  } catch (error) {
    return bad(hostFault('file-not-saved', place, String(error)));
  }
}
