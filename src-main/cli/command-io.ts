import type { Fault } from '@core/fault';

/** What a command reads from and writes to. */
export interface CommandIo {
  readFile(file: string): Promise<string>;
  stdout(text: string): void;
  stderr(text: string): void;
}

/** The text of a file, or null after saying on stderr why it cannot be read. */
export async function readOrSay(file: string, io: CommandIo): Promise<string | null> {
  try {
    return await io.readFile(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    io.stderr(`${file}: cannot be read (${reason}). Check the name of the file.\n`);
    return null;
  }
}

/** One line a fault: place, line, what is wrong, what to do. */
export function faultsInWords(faults: readonly Fault[]): string {
  return faults
    .map(
      ({ place, line, message, remedy }) =>
        `${place}${line === undefined ? '' : `:${line}`}: ${message}. ${remedy}\n`,
    )
    .join('');
}
