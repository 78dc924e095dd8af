import { openZip, type Zip } from '@core/zip/open-zip';
import { packOf, titleOf } from '../brought-pack';
import { openIntake, type OwnId, type QuestionIntake } from '../draft';
import type { ExchangeTools, Media, NamedBytes, ReadOutcome } from '../exchange';
import { noteLosses } from '../html/note-losses';
import { htmlToPlain } from '../html/plain-text';
import { pace } from '../pacing';
import { inEntry, noteFailure, readGuarded, Refused } from '../read-guarded';
import { wholeFile, type NotePlace, type OpenReport } from '../report';
import { paramsOf, type ContentReader } from './content-reading';
import { headSchema, questionSetSchema } from './content-schemas';
import { contentWords } from './content-words';
import { picturesOf } from './pictures';
import { readMultiChoice, readSingleChoiceSet, readTrueFalse } from './read-choices';
import { readBlanks, readDragText } from './read-gaps';

export const headName = 'h5p.json';
const contentName = 'content/content.json';
/** Texts of more than this are not what anybody wrote. */
const mostJsonBytes = 32 * 1024 * 1024;

const readers: Readonly<Record<string, ContentReader>> = {
  'H5P.MultiChoice': readMultiChoice,
  'H5P.TrueFalse': readTrueFalse,
  'H5P.SingleChoiceSet': readSingleChoiceSet,
  'H5P.Blanks': readBlanks,
  'H5P.DragText': readDragText,
};

/** What stands in a file by itself, or in a set. */
interface Content {
  /** Without its version. */
  library: string;
  params: unknown;
  ownId: OwnId;
  place: NotePlace;
}

interface Reading {
  zip: Zip;
  intake: QuestionIntake;
  media: Map<string, Media>;
  report: OpenReport;
  file: NamedBytes;
}

/** Reads a file of H5P: one question, or a set of them. */
export const readH5p = (file: NamedBytes, tools: ExchangeTools): Promise<ReadOutcome> =>
  readGuarded('h5p', file, (report) => {
    const zip = openZip(file.bytes);
    if (!zip.has(headName)) throw new Refused('h5p-not-one');
    const parsed = headSchema.safeParse(jsonOf(zip, headName));
    if (!parsed.success) throw new Refused('h5p-not-one');
    const head = parsed.data;
    if (!zip.has(contentName)) throw new Refused('h5p-no-content');
    const params = jsonOf(zip, contentName);
    const title = htmlToPlain(head.title).text;
    noteOrigin(head, report);
    const reading: Reading = {
      zip,
      intake: openIntake('h5p', report),
      media: new Map(),
      report,
      file,
    };
    const contents =
      head.mainLibrary === 'H5P.QuestionSet'
        ? contentsOfSet(params, file, report)
        : [
            {
              library: head.mainLibrary,
              params,
              ownId: null,
              place: inEntry(file, contentName, title),
            },
          ];
    contents.forEach((content, index) => {
      pace(tools, index, contents.length);
      try {
        takeContent(content, reading);
      } catch (error) {
        noteFailure(report, content.place, file, error);
      }
    });
    const { questions } = reading.intake;
    if (contents.length === 0) report.refused(wholeFile, 'empty-file');
    return {
      pack: packOf(questions, titleOf(file, title), tools, [...reading.media.values()]),
      report: report.close(questions.length),
    };
  });

/** @throws Refused, ZipRefused */
function jsonOf(zip: Zip, name: string): unknown {
  if (zip.size(name) > mostJsonBytes)
    throw new Refused('too-large', { limit: mostJsonBytes / 1024 / 1024 });
  const text = new TextDecoder().decode(zip.read(name));
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refused('json-syntax');
  }
}

/** @throws Refused */
function contentsOfSet(params: unknown, file: NamedBytes, report: OpenReport): Content[] {
  const set = paramsOf(questionSetSchema, params);
  noteSetSettings(set, report);
  return set.questions.map(({ library, params, subContentId, metadata }, index) => {
    const title = htmlToPlain(metadata?.title ?? '').text;
    const number = String(index + 1);
    return {
      library: library.split(' ')[0]!,
      params,
      ownId: subContentId === '' ? null : subContentId,
      place: inEntry(file, contentName, title === '' ? number : `${number}: ${title}`),
    };
  });
}

/** What holds for a set as a whole has no place in a pack. */
function noteSetSettings(
  set: ReturnType<typeof questionSetSchema.parse>,
  report: OpenReport,
): void {
  const said = (html: string | undefined) => htmlToPlain(html ?? '').text !== '';
  const settings = [
    ['introPage', said(set.introPage?.introduction)],
    // Half of the points is what it is where nobody touched it.
    ['passPercentage', (set.passPercentage ?? 50) !== 50],
    ['randomQuestions', set.randomQuestions === true],
    ['poolSize', (set.poolSize ?? 0) > 0],
  ] as const;
  const names = settings.filter(([, is]) => is).map(([name]) => name);
  if (names.length > 0)
    report.changed(wholeFile, 'h5p-settings-left-out', { settings: names.join(', ') });
  if (set.endGame?.overallFeedback.some(({ feedback }) => said(feedback)))
    report.changed(wholeFile, 'h5p-overall-feedback-left-out');
}

/** Who made it and under which licence it may be used; `U` is H5P's word for not said. */
function noteOrigin(head: ReturnType<typeof headSchema.parse>, report: OpenReport): void {
  const authors = head.authors.map(({ name }) => name.trim()).filter((name) => name !== '');
  const licence = head.license.trim();
  const said = [...authors, ...(licence === '' || licence === 'U' ? [] : [licence])];
  if (said.length > 0)
    report.changed(wholeFile, 'h5p-origin-left-out', { origin: said.join(', ').slice(0, 200) });
}

/** @throws Refused, ZipRefused */
function takeContent(content: Content, { zip, intake, media, report }: Reading): void {
  const { library, place } = content;
  const read = Object.hasOwn(readers, library) ? readers[library] : undefined;
  if (read === undefined) {
    if (library === 'H5P.Essay') throw new Refused('essay');
    throw new Refused('kind-unknown', { kind: library.slice(0, 60) });
  }
  const words = contentWords((code, values) => report.changed(place, code, values));
  const { parts, media: shown } = read(content.params, words);
  noteLosses(words.lost, words.note);
  const pictures = picturesOf(shown, words, zip, media);
  if (parts.length === 0) throw new Refused('empty-file');
  parts.forEach(({ ownId, draft }, index) => {
    const item = parts.length === 1 ? place.item : `${place.item} (${index + 1})`.trim();
    intake.take({ ...place, item }, ownId === undefined ? content.ownId : ownId, {
      ...draft,
      pictures,
    });
  });
}
