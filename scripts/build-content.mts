/**
 * Compiles the packs in `content` into `out/content`: one JSON document a pack, one for each of its
 * attachments, and an index with the size and SHA-256 of each, by which the host verifies what it
 * serves.
 *
 * `--keep-going` compiles what could be read in spite of faults, for work in progress.
 */
import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkCourse } from '@core/content/check/check';
import { packSchema } from '@core/content/pack';
import { compilePack } from '@core/content/pack-source';
import { readContentFolder } from '../src-main/cli/content-folder';

const content = path.resolve('content');
const target = path.resolve('out/content');
const keepGoing = process.argv.includes('--keep-going');

const { packs, faults } = await readContentFolder(content);
const { findings } = checkCourse({ packs, today: new Date().toISOString().slice(0, 10) });
const serious = [...faults, ...findings.filter(({ severity }) => severity === 'fault')];
if (serious.length > 0) {
  for (const { place, line, message } of serious.slice(0, 20)) {
    console.error(`${place}:${line ?? 1}  ${message}`);
  }
  console.error(`${serious.length} fault(s); "npm run content:check" lists them all.`);
  if (!keepGoing) process.exit(1);
}
await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
const index = await Promise.all(
  packs.map(async (source) => {
    // The app takes a compiled pack at its word; so whatever is written has been parsed whole.
    const pack = packSchema.parse(compilePack(source));
    const { id, version, title, summary, order } = pack.head;
    const attachments = await Promise.all(
      source.attachments.map(async ({ name, value }) => ({
        name,
        ...(await write(`${id}.${name}.json`, value)),
      })),
    );
    return {
      ...{ id, version, title, summary, order },
      ...(await write(`${id}.json`, pack)),
      ...(attachments.length > 0 ? { attachments } : {}),
    };
  }),
);
await writeFile(path.join(target, 'index.json'), JSON.stringify({ schema: 1, packs: index }));

/** Writes one document and returns what the index says of it. */
async function write(file: string, content: unknown) {
  const bytes = Buffer.from(JSON.stringify(content));
  await writeFile(path.join(target, file), bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file, sha256, bytes: bytes.length };
}
