import { sha1 } from '@noble/hashes/legacy.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { strToU8 } from 'fflate';
import type { Database, SqlJsStatic } from 'sql.js';
import type { Fact } from '@core/content/schema';
import type { Language } from '@core/language';
import type { Question } from '@core/questions/registry';
import { fnv1a } from '@core/random';
import type { ReviewCard } from '@core/review/scheduler';
import { writeZip } from '@core/zip/write-zip';
import type { ExchangePack, ExchangeTools, PastReview, WriteOutcome } from '../exchange';
import { pace } from '../pacing';
import { openReport, wholeFile } from '../report';
import { freeId, memoryState, pastCard } from './card-state';
import { ownNoteFields } from './own-note';
import { plainField } from './plain-field';
import { ownTag } from './read-apkg';
import {
  configJson,
  deckConfigJson,
  decksJson,
  notetypeId,
  notetypeJson,
  schema11,
} from './schema11';

/**
 * Writes a package of the layout every Anki opens, with a card for each question, its past answers
 * and FSRS state, and pictures. Guids and ids follow from question ids, so that importing again
 * updates.
 */
export async function writeApkg(pack: ExchangePack, tools: ExchangeTools): Promise<WriteOutcome> {
  const report = openReport('apkg', `${pack.title[tools.language]}.apkg`);
  const shown: Language = pack.languages.includes(tools.language)
    ? tools.language
    : (pack.languages[0] ?? tools.language);
  noteLosses(pack, report);
  const sqlite = await tools.sqlite();
  const media = Object.fromEntries(pack.media.map(({ name }, index) => [String(index), name]));
  const bytes = writeZip({
    'collection.anki21': writeCollection(pack, shown, sqlite, tools),
    media: strToU8(JSON.stringify(media)),
    ...Object.fromEntries(pack.media.map(({ bytes }, index) => [String(index), bytes])),
  });
  return { bytes, report: report.close(pack.questions.length) };
}

function noteLosses(pack: ExchangePack, report: ReturnType<typeof openReport>): void {
  const named = new Set<string>(pack.questions.flatMap(({ facts }) => facts));
  const said = (
    code: 'lessons-left-out' | 'glossary-left-out' | 'facts-left-out',
    count: number,
  ) => {
    if (count > 0) report.changed(wholeFile, code, { count });
  };
  said('lessons-left-out', pack.lessons.length);
  said('glossary-left-out', pack.glossary.length);
  said('facts-left-out', pack.facts.filter(({ id }) => !named.has(id)).length);
}

/** Ids are moments in Anki; ours are made up from the question's id, in the year 2020. */
const idsFrom = 1_577_836_800_000;
const idOf = (salt: string, id: string, taken: Set<number>) =>
  freeId(idsFrom + fnv1a(`${salt}/${id}`), taken);

const daySeconds = 86_400;

function writeCollection(
  pack: ExchangePack,
  shown: Language,
  sqlite: SqlJsStatic,
  tools: ExchangeTools,
): Uint8Array {
  const database = new sqlite.Database();
  try {
    database.run('pragma page_size = 4096');
    database.run(schema11);
    database.run('begin');
    const seconds = Math.floor(tools.now / 1000);
    const created = dayOf(Math.min(tools.now, earliest(pack.history)));
    const deck = idsFrom + fnv1a(`deck/${pack.title.en}`);
    database.run('insert into col values (1,?,?,?,11,0,0,0,?,?,?,?,?)', [
      created,
      tools.now,
      tools.now,
      JSON.stringify(configJson(deck, pack.questions.length + 1)),
      JSON.stringify(notetypeJson(deck, seconds)),
      // `::` would make decks within decks.
      JSON.stringify(decksJson(deck, pack.title[shown].replaceAll('::', ':'), seconds)),
      JSON.stringify(deckConfigJson),
      '{}',
    ]);
    writeNotes(database, pack, shown, { seconds, created, deck }, tools);
    database.run('commit');
    return database.export();
  } finally {
    database.close();
  }
}

const earliest = (history: readonly PastReview[]): number =>
  history.reduce((least, { at }) => Math.min(least, at), Infinity);
/** Epoch seconds of 4:00 UTC of the day before: Anki's days begin at four. */
const dayOf = (ms: number): number =>
  (Math.floor(ms / 1000 / daySeconds) - 1) * daySeconds + 4 * 3600;

interface CollectionTimes {
  seconds: number;
  created: number;
  deck: number;
}

function writeNotes(
  database: Database,
  pack: ExchangePack,
  shown: Language,
  times: CollectionTimes,
  tools: ExchangeTools,
): void {
  const facts = new Map<string, Fact>(pack.facts.map((fact) => [fact.id, fact]));
  const reviews = new Map<string, PastReview[]>();
  for (const review of pack.history) {
    const list = reviews.get(review.question);
    if (list) list.push(review);
    else reviews.set(review.question, [review]);
  }
  const addNote = database.prepare('insert into notes values (?,?,?,?,-1,?,?,?,?,0,?)');
  const addCard = database.prepare(
    'insert into cards values (?,?,?,0,?,-1,?,?,?,?,?,?,?,?,0,0,0,?)',
  );
  const addReview = database.prepare('insert into revlog values (?,?,-1,?,?,?,?,?,?)');
  const taken = { notes: new Set<number>(), cards: new Set<number>(), reviews: new Set<number>() };
  pack.questions.forEach((question, index) => {
    pace(tools, index, pack.questions.length);
    const note = idOf('note', question.id, taken.notes);
    const fields = ownNoteFields(
      question,
      question.facts.flatMap((id) => facts.get(id) ?? []),
      pack,
      index,
      shown,
    );
    const first = plainField(fields[0]!).text;
    addNote.run([
      note,
      question.id,
      notetypeId,
      times.seconds,
      tagsOf(question),
      fields.join('\u001f'),
      first,
      checksum(first),
      '',
    ]);
    const past = pastCard(question.id, reviews.get(question.id) ?? [], tools.now, taken.reviews);
    const card = idOf('card', question.id, taken.cards);
    addCard.run([card, note, times.deck, times.seconds, ...cardColumns(past.card, index, times)]);
    for (const row of past.revlog)
      addReview.run([
        row.id,
        card,
        row.ease,
        row.interval,
        row.lastInterval,
        row.factor,
        row.elapsedMs,
        row.type,
      ]);
  });
  for (const statement of [addNote, addCard, addReview]) statement.free();
}

const tagsOf = (question: Question) =>
  ` ${ownTag} ${ownTag}::${question.topic} ${ownTag}::level-${question.level} `;

/** The first eight hex digits of the SHA-1 of the first field, by which Anki finds its like. */
const checksum = (words: string): number =>
  new DataView(sha1(utf8ToBytes(words)).buffer).getUint32(0);

/** type, queue, due, ivl, factor, reps, lapses, left, data */
function cardColumns(card: ReviewCard, index: number, { created }: CollectionTimes) {
  const type = { new: 0, learning: 1, review: 2, relearning: 3 }[card.state];
  const inSteps = card.state === 'learning' || card.state === 'relearning';
  const days = Math.max(0, Math.round((card.due / 1000 - created) / daySeconds));
  const due = card.state === 'new' ? index + 1 : inSteps ? Math.floor(card.due / 1000) : days;
  return [
    type,
    inSteps ? 1 : type,
    due,
    card.scheduledDays,
    card.state === 'new' ? 0 : 2500,
    card.reps,
    card.lapses,
    inSteps ? 1001 : 0,
    memoryState(card),
  ];
}
