import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { bad, good, type Result } from '@core/fault';
import { hostFault } from '@core/host/faults';
import { isOpenable, mostOpenedBytes, type OpenedFile } from '@core/host/opened-file';

/**
 * Reads a file the person opened with the app, whole.
 * @param most bytes it may have
 */
export async function readOpenedFile(
  place: string,
  most = mostOpenedBytes,
): Promise<Result<OpenedFile>> {
  const name = path.basename(place).slice(-255);
  if (!isOpenable(name)) return bad(hostFault('file-not-openable', place));
  try {
    // Asked before opening: opening a pipe would wait for somebody to write into it.
    if (!(await stat(place)).isFile()) return bad(hostFault('file-not-openable', place));
    const file = await open(place, 'r');
    try {
      const { size } = await file.stat();
      if (size > most) return bad(hostFault('file-too-large', place, `${size} bytes`));
      const bytes = new Uint8Array(size);
      const { bytesRead } = await file.read(bytes, 0, size, 0);
      return good({ name, bytes: bytes.slice(0, bytesRead) });
    } finally {
      await file.close();
    }
  } catch (error) {
    return bad(hostFault('file-not-read', place, String(error)));
  }
}
