import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Fault } from '@core/fault';
import { readPackSource, type PackSource, type SourceFile } from '@core/content/pack-source';

const texts = new Set(['.json', '.yaml', '.md']);

async function filesBelow(folder: string, below = ''): Promise<SourceFile[]> {
  const entries = await readdir(path.join(folder, below), { withFileTypes: true });
  const files = await Promise.all(
    entries
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(async (entry): Promise<SourceFile[]> => {
        const at = below === '' ? entry.name : `${below}/${entry.name}`;
        if (entry.isDirectory()) return filesBelow(folder, at);
        if (!entry.isFile() || !texts.has(path.extname(entry.name))) return [];
        return [{ path: at, text: await readFile(path.join(folder, at), 'utf8') }];
      }),
  );
  return files.flat();
}

/** Reads every pack below `content`: each folder with a pack.json in it or anything else meant to be one. */
export async function readContentFolder(
  content: string,
): Promise<{ packs: PackSource[]; faults: Fault[]; folders: string[] }> {
  const folders = (await readdir(content, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const packs: PackSource[] = [];
  const faults: Fault[] = [];
  for (const name of folders) {
    const read = readPackSource(
      `${path.basename(content)}/${name}`,
      await filesBelow(path.join(content, name)),
    );
    faults.push(...read.faults);
    if (read.source) packs.push(read.source);
  }
  packs.sort((a, b) => a.head.value.order - b.head.value.order);
  return { packs, faults, folders };
}
