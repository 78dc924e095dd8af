import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compilePack, type PackSource } from '@core/content/pack-source';
import type { ExchangePack, ExchangeTools, NamedBytes } from '@core/exchange/exchange';
import type { Language } from '@core/language';
import { readContentFolder } from './content-folder';
import { loadSqlite } from './sqlite';

/** A file of some format, or a pack as it is authored. */
export type ConvertInput =
  { kind: 'file'; file: NamedBytes } | { kind: 'pack'; name: string; pack: ExchangePack };

export interface ConvertIo {
  /** Everything IN stands for, in a fixed order. @throws where it cannot be read. */
  readInput(input: string): Promise<ConvertInput[]>;
  /** Writes whole or not at all. */
  writeFile(file: string, bytes: Uint8Array): Promise<void>;
  tools(language: Language): ExchangeTools;
  stdout(text: string): void;
  stderr(text: string): void;
}

/** Files of a folder beyond this are not what anybody means to convert at once. */
const mostFiles = 10_000;

export const convertFiles: Pick<ConvertIo, 'readInput' | 'writeFile' | 'tools'> = {
  readInput: async (input) => {
    if (!(await stat(input)).isDirectory())
      return [
        { kind: 'file', file: { name: input, bytes: new Uint8Array(await readFile(input)) } },
      ];
    const packs = await authoredPacks(input);
    return packs.length > 0 ? packs : filesBelow(input);
  },
  writeFile: async (file, bytes) => {
    await mkdir(path.dirname(path.resolve(file)), { recursive: true });
    const part = `${file}.${process.pid}.part`;
    await writeFile(part, bytes);
    await rename(part, file);
  },
  tools: (language) => ({
    language,
    now: Date.now(),
    progress: () => undefined,
    cancelled: () => false,
    sqlite: loadSqlite,
  }),
};

/** The packs of a content folder, or the one pack the folder is; none where it is neither. */
async function authoredPacks(folder: string): Promise<ConvertInput[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const isPack = entries.some((entry) => entry.name === 'pack.json');
  const home = isPack ? path.dirname(path.resolve(folder)) : folder;
  if (!isPack) {
    const heads = await Promise.all(
      entries
        .filter((entry) => entry.isDirectory())
        .map((entry) => stat(path.join(folder, entry.name, 'pack.json')).catch(() => null)),
    );
    if (!heads.some((head) => head !== null)) return [];
  }
  const { packs, faults } = await readContentFolder(home);
  const name = path.basename(path.resolve(folder));
  const meant = packs.filter((pack) => !isPack || pack.folder.endsWith(`/${name}`));
  const flaws = faults.filter(({ place }) =>
    meant.some((pack) => place.startsWith(`${pack.folder}/`)),
  );
  const [flaw] = flaws;
  if (flaw) throw new Error(`${flaw.place}:${flaw.line ?? 1} ${flaw.message} ${flaw.remedy}`);
  return meant.map((source) => ({
    kind: 'pack',
    name: source.folder.split('/').at(-1)!,
    pack: exchangePackOf(source),
  }));
}

function exchangePackOf(source: PackSource): ExchangePack {
  const { head, questions, facts, lessons, glossary } = compilePack(source);
  const { title, languages } = head;
  return { title, languages, questions, facts, lessons, glossary, media: [], history: [] };
}

async function filesBelow(folder: string): Promise<ConvertInput[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  if (files.length > mostFiles) throw new Error(`more than ${mostFiles} files`);
  return Promise.all(
    files.map(async (file): Promise<ConvertInput> => ({
      kind: 'file',
      file: { name: file, bytes: new Uint8Array(await readFile(file)) },
    })),
  );
}
