import path from 'node:path';
import { bad, good, type Result } from '@core/fault';
import { hostFault } from '@core/host/faults';
import type { FileToSave, PdfToSave, SavedFile } from '@core/host/port';
import { savedFileName } from '@core/host/saved-file-name';
import { replaceFile } from '@host/replace-file';

export type PaperSize = PdfToSave['paper'];

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
  return place === null ? good(null) : write(place, file.bytes);
}

/** Prints the page to a PDF file; the place is chosen first, for printing takes a while. */
export async function savePdf(
  { suggestedName, paper }: PdfToSave,
  { folder, choose, print }: SavingPlace & { print(paper: PaperSize): Promise<Uint8Array> },
): Promise<Result<SavedFile | null>> {
  const place = await choose(path.join(folder, savedFileName(suggestedName)));
  if (place === null) return good(null);
  let bytes: Uint8Array;
  try {
    bytes = await print(paper);
  } catch (error) {
    return bad(hostFault('pdf-not-made', place, String(error)));
  }
  return write(place, bytes);
}

async function write(place: string, bytes: Uint8Array): Promise<Result<SavedFile>> {
  try {
    await replaceFile(place, bytes);
    return good({ place });
  } catch (error) {
    return bad(hostFault('file-not-saved', place, String(error)));
  }
}
