import type { Picture } from '@core/questions/kind';
import { packOf, titleOf } from '../brought-pack';
import { readTags } from '../carried-tags';
import { openIntake } from '../draft';
import type { ExchangeTools, Media, NamedBytes, ReadOutcome } from '../exchange';
import { sameText } from '../identity';
import { largestPicture, pictureEnding, pictureName } from '../media/picture-bytes';
import { pace } from '../pacing';
import { readGuarded } from '../read-guarded';
import { wholeFile, type OpenReport } from '../report';
import { readTextFile } from '../text/read-text-file';
import {
  deepestXml,
  elementOf,
  elementsOf,
  readXml,
  textOf,
  type XmlElement,
} from '../xml/read-xml';
import { draftOf } from './draft-of';

/** Reads a question bank of Moodle: each question kept, changed or refused with its line. */
export const readMoodleXml = (file: NamedBytes, tools: ExchangeTools): Promise<ReadOutcome> =>
  readGuarded('moodle-xml', file, (report) => readQuiz(file, tools, report));

function readQuiz(file: NamedBytes, tools: ExchangeTools, report: OpenReport): ReadOutcome {
  const intake = openIntake('moodle-xml', report);
  const media = new Map<string, Media>();
  const quiz = rootOf(file, report);
  const questions = quiz === null ? [] : elementsOf(quiz, 'question');
  const categories: string[] = [];
  let asked = 0;
  let titles = 0;
  for (const [index, question] of questions.entries()) {
    pace(tools, index, questions.length);
    const named = (name: string) => {
      const element = elementOf(question, name);
      return textOf(element && (elementOf(element, 'text') ?? element)).trim();
    };
    if (question.attributes['type'] === 'category') {
      categories.push(named('category').split('/').at(-1)!.trim());
      continue;
    }
    asked += 1;
    const title = named('name');
    const id = named('idnumber');
    const at = { item: (title || id).slice(0, 120), line: question.line };
    const note: Parameters<typeof draftOf>[2] = (code, values) => report.changed(at, code, values);
    const list = elementOf(question, 'tags');
    const { carried, others } = readTags(
      list ? elementsOf(list, 'tag').map((tag) => textOf(tag)) : [],
    );
    const draft = draftOf(question, carried, note, (element, shown) =>
      takePictures(element, shown, media, note),
    );
    if (!draft.ok) {
      report.refused(at, draft.code, draft.values);
      continue;
    }
    if (others.length > 0) note('tags-left-out', { tags: others.join(', ').slice(0, 200) });
    const taken = intake.take(at, id === '' ? null : id, draft.draft);
    if (taken && title !== '' && !taken.stem.en.startsWith(title)) titles += 1;
  }
  if (titles > 0) report.changed(wholeFile, 'titles-left-out', { count: titles });
  const different = [...new Set(categories)].filter((name) => name !== '' && name !== 'top');
  if (different.length > 1)
    for (const category of different) report.changed(wholeFile, 'category-left-out', { category });
  if (quiz !== null && asked === 0) report.refused(wholeFile, 'empty-file');
  const title = titleOf(file, different.length === 1 ? different[0]! : null);
  const shown = new Set(
    intake.questions.flatMap(({ pictures }) => pictures.map((one) => one.media)),
  );
  const kept = [...media.values()].filter(({ name }) => shown.has(name));
  return {
    pack: packOf(intake.questions, title, tools, kept),
    report: report.close(intake.questions.length),
  };
}

function rootOf(file: NamedBytes, report: OpenReport): XmlElement | null {
  const text = readTextFile(file, report);
  if (text === null) return null;
  const read = readXml(text);
  if (!read.ok) {
    const at = { item: '', line: read.line };
    if (read.flaw === 'syntax')
      report.refused(at, 'xml-syntax', { found: read.found.slice(0, 200) });
    else if (read.flaw === 'doctype') report.refused(at, 'xml-doctype');
    else report.refused(at, 'too-deep', { limit: deepestXml });
    return null;
  }
  if (read.root.name === 'quiz') return read.root;
  report.refused(wholeFile, 'not-this-format', { format: 'Moodle XML' });
  return null;
}

/** The most pictures a question shows. */
const mostPictures = 4;

function takePictures(
  element: XmlElement | undefined,
  shown: readonly { source: string; alt: string }[],
  media: Map<string, Media>,
  note: Parameters<typeof draftOf>[2],
): Picture[] {
  const files = new Map(
    (element ? elementsOf(element, 'file') : []).map((file) => [
      file.attributes['name'] ?? '',
      textOf(file),
    ]),
  );
  const pictures: Picture[] = [];
  for (const { source, alt } of shown) {
    const original = fileNameOf(source);
    const bytes = bytesOf(files.get(original));
    const ending = bytes && bytes.length <= largestPicture ? pictureEnding(bytes) : null;
    if (bytes === null || ending === null || pictures.length === mostPictures) continue;
    const name = pictureName(original, ending);
    media.set(name, { name, bytes });
    const words = alt === '' ? { en: 'Picture', ja: '図' } : sameText(alt);
    pictures.push({ media: name as Picture['media'], alt: words });
  }
  const lost = shown.length - pictures.length;
  if (lost > 0) note('pictures-left-out', { count: lost });
  return pictures;
}

function fileNameOf(source: string): string {
  const name = source.replace(/^@@PLUGINFILE@@\//, '').replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function bytesOf(base64: string | undefined): Uint8Array | null {
  if (base64 === undefined || base64.length > largestPicture * 2) return null;
  try {
    return Uint8Array.from(atob(base64.replace(/\s+/g, '')), (character) =>
      character.charCodeAt(0),
    );
  } catch {
    return null;
  }
}
