import type { CommandIo } from './command-io';

/** Files from memory, and what was printed. */
export function memoryIo(
  files: Record<string, string>,
): CommandIo & { out(): string; err(): string } {
  let out = '';
  let err = '';
  return {
    readFile: async (file) => {
      const text = files[file];
      if (text === undefined) throw new Error(`ENOENT: no such file, open '${file}'`);
      return text;
    },
    stdout: (text) => void (out += text),
    stderr: (text) => void (err += text),
    out: () => out,
    err: () => err,
  };
}
