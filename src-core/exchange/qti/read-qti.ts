import { strFromU8 } from 'fflate';
import { openZip, type Zip } from '@core/zip/open-zip';
import type { Picture } from '@core/questions/kind';
import { packOf, titleOf } from '../brought-pack';
import { readTags } from '../carried-tags';
import { openIntake, type QuestionIntake } from '../draft';
import type { ExchangeTools, FormatName, Media, NamedBytes, ReadOutcome } from '../exchange';
import { sameText } from '../identity';
import { largestPicture, pictureEnding, pictureName } from '../media/picture-bytes';
import { pace } from '../pacing';
import { inEntry, noteFailure, readGuarded, Refused } from '../read-guarded';
import { wholeFile, type NotePlace, type OpenReport } from '../report';
import { deepestXml, readXml, type XmlElement } from '../xml/read-xml';
import { noteLosses } from '../html/note-losses';
import type { WordReader } from './body-words';
import { canonical, descendants, named } from './canonical';
import { readItem } from './read-item';

export const manifestName = 'imsmanifest.xml';
const ownStart = 'chokepoint-';

/** Reads a QTI package (2.1, 2.2 or 3.0), or one item that stands alone. */
export const readQti = (
  format: FormatName,
  file: NamedBytes,
  tools: ExchangeTools,
): Promise<ReadOutcome> =>
  readGuarded(format, file, (report) => {
    const intake = openIntake(format, report);
    const media = new Map<string, Media>();
    if (file.bytes[0] !== 0x50) {
      const root = xmlOf(file.bytes);
      takeItem(root, { file, entry: '', zip: null, owner: file.name }, intake, media, report);
    } else takePackage(file, intake, media, report, tools);
    if (intake.questions.length === 0) report.refused(wholeFile, 'empty-file');
    return {
      pack: packOf(intake.questions, titleOf(file, null), tools, [...media.values()]),
      report: report.close(intake.questions.length),
    };
  });

interface ItemSource {
  file: NamedBytes;
  entry: string;
  zip: Zip | null;
  /** What tells this package's items from those of another with the same identifiers. */
  owner: string;
}

function takePackage(
  file: NamedBytes,
  intake: QuestionIntake,
  media: Map<string, Media>,
  report: OpenReport,
  tools: ExchangeTools,
): void {
  const zip = openZip(file.bytes);
  if (!zip.has(manifestName)) throw new Refused('qti-no-manifest');
  const manifest = canonical(xmlOf(zip.read(manifestName)));
  const resources = descendants(manifest, named('resource'));
  const items = resources.filter(({ attributes }) =>
    /imsqti_item_xml|imsqti_item/i.test(attributes['type'] ?? ''),
  );
  const old = resources.some(({ attributes }) => /imsqti_xmlv1/i.test(attributes['type'] ?? ''));
  if (items.length === 0 && old) throw new Refused('qti-old');
  const owner = manifest.attributes['identifier'] ?? file.name;
  items.forEach(({ attributes }, index) => {
    pace(tools, index, items.length);
    const entry = decoded(attributes['href'] ?? '');
    const place = inEntry(file, entry, attributes['identifier']);
    if (!zip.has(entry)) return report.refused(place, 'qti-no-file');
    try {
      takeItem(xmlOf(zip.read(entry)), { file, entry, zip, owner }, intake, media, report);
    } catch (error) {
      noteFailure(report, place, file, error);
    }
  });
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

/** @throws Refused */
function xmlOf(bytes: Uint8Array): XmlElement {
  const reading = readXml(strFromU8(bytes));
  if (reading.ok) return reading.root;
  if (reading.flaw === 'syntax')
    throw new Refused('xml-syntax', { found: reading.found.slice(0, 120) });
  if (reading.flaw === 'doctype') throw new Refused('xml-doctype');
  throw new Refused('too-deep', { limit: deepestXml });
}

function takeItem(
  root: XmlElement,
  source: ItemSource,
  intake: QuestionIntake,
  media: Map<string, Media>,
  report: OpenReport,
): void {
  const item = canonical(root);
  const { identifier = '', title = '', label = '' } = item.attributes;
  const place = inEntry(source.file, source.entry, title || identifier);
  if (item.name !== 'assessmentItem')
    return report.refused(place, 'qti-not-item', { found: item.name.slice(0, 40) });
  const reading = readItem(item);
  if (!reading.ok) return report.refused(place, reading.code, reading.values);
  noteLosses(reading.reader.lost, (code) => report.changed(place, code));
  const pictures = picturesOf(reading.reader, source, media, place, report);
  const { topic, level, reviewBy } = readTags(label.split(' ')).carried;
  const carried = {
    ...(topic ? { topic } : {}),
    ...(level ? { level } : {}),
    ...(reviewBy ? { reviewBy } : {}),
  };
  const own = identifier.startsWith(ownStart) ? identifier.slice(ownStart.length) : null;
  const ownId = own ?? (identifier === '' ? null : `${source.owner}/${identifier}`);
  intake.take(place, ownId, { ...reading.draft, ...carried, pictures });
}

const mostPictures = 4;
const noWords = { en: 'Picture of the question', ja: '問題の画像' };

function picturesOf(
  { pictures }: WordReader,
  { entry, zip }: ItemSource,
  media: Map<string, Media>,
  place: NotePlace,
  report: OpenReport,
): Picture[] {
  const kept: Picture[] = [];
  for (const { source, alt } of pictures) {
    const path = resolved(entry, decoded(source));
    const bytes = zip?.has(path) && zip.size(path) <= largestPicture ? zip.read(path) : null;
    const ending = bytes === null ? null : pictureEnding(bytes);
    if (bytes === null || ending === null || kept.length >= mostPictures) {
      report.changed(place, 'media-left-out');
      continue;
    }
    const name = pictureName(
      path.startsWith('media/') ? path.slice('media/'.length) : path,
      ending,
    );
    media.set(name, { name, bytes });
    if (!kept.some((picture) => picture.media === name))
      kept.push({ media: name, alt: alt === '' ? noWords : sameText(alt) });
  }
  return kept;
}

/** A reference as seen from the entry it stands in; what climbs out of the package finds nothing. */
function resolved(entry: string, reference: string): string {
  const parts = entry.split('/').slice(0, -1);
  for (const part of reference.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Whether a manifest or an item is of QTI 3. */
export const isQti3 = (text: string): boolean => /v3p0|<qti-/.test(text);
