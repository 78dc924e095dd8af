import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** What went wrong, for whoever has to find out why. Nothing a learner answered goes in here. */
export interface Log {
  /** The file's full path. */
  place: string;
  /** Never throws: a log that cannot be written must not be one more failure. */
  write(what: string, error: unknown): void;
}

/** A file this long is put aside as `chokepoint.old.log`, over the one put aside before it. */
const longest = 1024 * 1024;

export function openLog(folder: string, now: () => Date): Log {
  const place = path.join(folder, 'chokepoint.log');
  return {
    place,
    write(what, error) {
      try {
        mkdirSync(folder, { recursive: true });
        if ((statSync(place, { throwIfNoEntry: false })?.size ?? 0) > longest) {
          renameSync(place, path.join(folder, 'chokepoint.old.log'));
        }
        appendFileSync(place, `${now().toISOString()} ${what}\n${described(error)}\n\n`);
      } catch {
        // Nowhere left to say it.
      }
    },
  };
}

export function described(error: unknown): string {
  if (error instanceof Error) return error.stack ?? error.message;
  return typeof error === 'string' ? error : JSON.stringify(error);
}
