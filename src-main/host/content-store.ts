import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { PackId } from '@core/content/schema';
import { bad, good, type Fault, type Result } from '@core/fault';
import {
  compiledIndexSchema,
  compiledPackSchema,
  compiledSchemaVersion,
  listingOf,
  type CompiledFile,
  type CompiledPack,
} from '@core/host/content-index';
import { hostFault } from '@core/host/faults';
import type { PackList } from '@core/host/port';

/**
 * The packs of one folder of compiled content, each verified every time it is read. Listing reads them
 * all, and what it read is handed to the first who loads it, also while it is still being read: a start
 * asks for both at once.
 */
export interface ContentStore {
  list(): Promise<PackList>;
  /** A pack as the JSON text it was stored as: text goes to a page in a tenth of the time of objects. */
  load(id: PackId): Promise<Result<string>>;
  /** Data that ships beside a pack; a pack is listed even where its attachment is not whole. */
  loadAttachment(id: PackId, name: string): Promise<Result<string>>;
  /** The names of everything there is to load. */
  holdings(): Promise<{ id: PackId; attachments: string[] }[]>;
}

const indexName = 'index.json';

const codeOf = {
  missing: 'pack-missing',
  size: 'pack-tampered',
  unreadable: 'pack-unreadable',
} as const;

/** The part of a compiled pack that says whether this build can read the rest. */
const packLayoutSchema = z.object({ head: z.object({ schema: z.int().positive() }) });

/** The first listing begins at once: a start asks for it as soon as there is a page to ask. */
export function openContentStore(folder: string): ContentStore {
  const listed = new Map<PackId, Result<string>>();
  const read = async (): Promise<PackList> => {
    const { list, contents } = await readAll(folder);
    for (const [id, content] of contents) listed.set(id, content);
    return list;
  };
  let reading = read();
  let isAhead = true;
  return {
    list() {
      if (!isAhead) reading = read();
      isAhead = false;
      return reading;
    },

    async holdings() {
      const index = await readIndex(folder);
      if (!index.ok) return [];
      return index.value.packs.map(({ id, attachments }) => ({
        id,
        attachments: attachments.map(({ name }) => name),
      }));
    },

    async load(id) {
      await reading;
      const held = listed.get(id);
      listed.delete(id);
      if (held) return held;
      const pack = await entryOf(folder, id);
      return pack.ok ? readPack(folder, pack.value) : pack;
    },

    async loadAttachment(id, name) {
      const pack = await entryOf(folder, id);
      if (!pack.ok) return pack;
      const attachment = pack.value.attachments.find((entry) => entry.name === name);
      if (attachment === undefined) return bad(hostFault('pack-missing', `${id}.${name}`));
      const content = await readVerified(folder, attachment);
      return content.ok ? good(content.value.text) : content;
    },
  };
}

interface Listed {
  list: PackList;
  contents: Map<PackId, Result<string>>;
}

async function readAll(folder: string): Promise<Listed> {
  const index = await readIndex(folder);
  if (!index.ok) return { list: { packs: [], faults: index.faults }, contents: new Map() };
  const read = await Promise.all(
    index.value.packs.map(async (pack) => ({ pack, content: await readPack(folder, pack) })),
  );
  const packs = read
    .filter(({ content }) => content.ok)
    .map(({ pack }) => listingOf(pack))
    .sort((a, b) => a.order - b.order);
  const refused = read.flatMap(({ content }) => (content.ok ? [] : content.faults));
  return {
    list: { packs, faults: [...index.value.faults, ...refused] },
    contents: new Map(read.map(({ pack, content }) => [pack.id, content])),
  };
}

async function entryOf(folder: string, id: PackId): Promise<Result<CompiledPack>> {
  const index = await readIndex(folder);
  if (!index.ok) return index;
  const pack = index.value.packs.find((entry) => entry.id === id);
  return pack === undefined ? bad(hostFault('pack-missing', id)) : good(pack);
}

/** The lines of the index that can be used, and a fault for each that cannot. */
async function readIndex(
  folder: string,
): Promise<Result<{ packs: CompiledPack[]; faults: Fault[] }>> {
  const bytes = await readWhole(path.join(folder, indexName));
  if (!bytes.ok) {
    const code = bytes.why === 'missing' ? 'index-missing' : 'index-unreadable';
    return bad(hostFault(code, indexName, bytes.because));
  }
  const index = compiledIndexSchema.safeParse(jsonIn(bytes.value.toString('utf8')));
  if (!index.success) {
    return bad(hostFault('index-unreadable', indexName, z.prettifyError(index.error)));
  }
  if (index.data.schema > compiledSchemaVersion) {
    return bad(hostFault('index-unreadable', indexName, `layout ${index.data.schema} is newer`));
  }
  const packs: CompiledPack[] = [];
  const faults: Fault[] = [];
  for (const [line, entry] of index.data.packs.entries()) {
    const pack = compiledPackSchema.safeParse(entry);
    if (pack.success) packs.push(pack.data);
    else {
      const place = `${indexName}#${line + 1}`;
      faults.push(hostFault('pack-unreadable', place, z.prettifyError(pack.error)));
    }
  }
  return good({ packs, faults });
}

async function readPack(folder: string, pack: CompiledPack): Promise<Result<string>> {
  const content = await readVerified(folder, pack);
  if (!content.ok) return content;
  const layout = packLayoutSchema.safeParse(content.value.value);
  if (!layout.success) {
    return bad(hostFault('pack-unreadable', pack.file, z.prettifyError(layout.error)));
  }
  if (layout.data.head.schema > compiledSchemaVersion) {
    return bad(hostFault('pack-too-new', pack.file, `layout ${layout.data.head.schema}`));
  }
  return good(content.value.text);
}

/** The JSON of a file that measures what the index says, as text and as what it says. */
async function readVerified(
  folder: string,
  expected: CompiledFile,
): Promise<Result<{ text: string; value: unknown }>> {
  const { file, sha256 } = expected;
  const bytes = await readWhole(path.join(folder, file), expected.bytes);
  if (!bytes.ok) return bad(hostFault(codeOf[bytes.why], file, bytes.because));
  if (createHash('sha256').update(bytes.value).digest('hex') !== sha256) {
    return bad(hostFault('pack-tampered', file, 'SHA-256 differs'));
  }
  const text = bytes.value.toString('utf8');
  const value = jsonIn(text);
  return value === undefined
    ? bad(hostFault('pack-unreadable', file, 'not JSON'))
    : good({ text, value });
}

type Read =
  | { ok: true; value: Buffer }
  | { ok: false; why: 'missing' | 'size' | 'unreadable'; because: string };

/** A file that is not `expected` bytes long is not read at all, however long it is. */
async function readWhole(file: string, expected?: number): Promise<Read> {
  try {
    const { size } = await stat(file);
    if (expected !== undefined && size !== expected) {
      return { ok: false, why: 'size', because: `${size} bytes instead of ${expected}` };
    }
    return { ok: true, value: await readFile(file) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { ok: false, why: code === 'ENOENT' ? 'missing' : 'unreadable', because: message };
  }
}

/** Undefined where the text is not JSON; every schema then refuses it. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
