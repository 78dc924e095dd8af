import { strFromU8 } from 'fflate';
import { compilePack, readPackSource, type PackSource } from '@core/content/pack-source';
import { mediaNameSchema } from '@core/content/schema';
import type { Media, NamedBytes, ReadOutcome } from '../exchange';
import { largestPicture, pictureEnding } from '../media/picture-bytes';
import { emptyPack, inEntry, readGuarded } from '../read-guarded';
import { wholeFile, type OpenReport } from '../report';
import { openPack, parseJson } from './seal';

const mediaFolder = 'media/';
const textEnding = /\.(json|yaml|md)$/;
const knownPackSchema = 1;

/** Reads our own pack. What does not fit its schema is refused line by line; the rest is kept. */
export const readPack = (file: NamedBytes): Promise<ReadOutcome> =>
  readGuarded('pack', file, (report) => {
    const { files, signature, hasManifest } = openPack(file.bytes);
    if (!hasManifest) report.changed(wholeFile, 'pack-no-manifest');
    const names = Object.keys(files);
    const newer = newerSchema(files['pack.json']);
    if (newer !== null) {
      report.refused(wholeFile, 'pack-newer', { found: newer, known: knownPackSchema });
      return { pack: emptyPack(file.name), report: report.close(0), signature };
    }
    const media = names
      .filter((name) => name.startsWith(mediaFolder))
      .flatMap((name) => takeMedia(file, name, files[name]!, report));
    const texts = names
      .filter((name) => !name.startsWith(mediaFolder) && textEnding.test(name))
      .map((path) => ({ path, text: strFromU8(files[path]!) }));
    for (const name of names)
      if (!name.startsWith(mediaFolder) && !textEnding.test(name))
        report.refused(inEntry(file, name), 'pack-part', { message: 'no part of a pack' });
    const { source, faults } = readPackSource(file.name, texts);
    for (const { place, line, message } of faults)
      report.refused({ file: place, line: line ?? null, item: '' }, 'pack-part', { message });
    if (source === null) return { pack: emptyPack(file.name), report: report.close(0), signature };
    return { ...outcomeOf(source, media, report), signature };
  });

function outcomeOf(
  source: PackSource,
  media: Media[],
  report: OpenReport,
): Omit<ReadOutcome, 'signature'> {
  for (const { name } of source.attachments)
    report.refused({ ...wholeFile, item: name }, 'pack-market', { name });
  const { head, claims, timeline, ...parts } = compilePack(source);
  return {
    pack: {
      ...parts,
      title: head.title,
      languages: head.languages,
      media,
      history: [],
      own: { head, claims, timeline },
    },
    report: report.close(parts.questions.length),
  };
}

/** The schema a pack names if it is newer than any known. */
function newerSchema(bytes: Uint8Array | undefined): number | null {
  if (bytes === undefined) return null;
  const head = parseJson(bytes, 'json-syntax') as { schema?: unknown } | null;
  const schema = head?.schema;
  return typeof schema === 'number' && schema > knownPackSchema ? schema : null;
}

function takeMedia(file: NamedBytes, path: string, bytes: Uint8Array, report: OpenReport): Media[] {
  const name = path.slice(mediaFolder.length);
  const fits = mediaNameSchema.safeParse(name).success && pictureEnding(bytes) !== null;
  if (fits && bytes.length <= largestPicture) return [{ name, bytes }];
  report.refused(inEntry(file, path), 'picture-unfit', { name: name.slice(0, 80) });
  return [];
}
