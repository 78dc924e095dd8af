import type { Language } from '@core/language';
import type { Question } from '@core/questions/registry';
import { openIntake, type QuestionIntake } from '../draft';
import type { ExchangePack, ExchangeTools, NamedBytes, PastReview, ReadOutcome } from '../exchange';
import { languageOf, sameText } from '../identity';
import { pace } from '../pacing';
import { emptyPack, readGuarded } from '../read-guarded';
import { wholeFile, type NotePlace, type OpenReport } from '../report';
import { draftOfCard } from './card-draft';
import { cardWords, fieldsOf, type CardWords } from './card-words';
import { readCollection, type AnkiCard, type AnkiCollection, type AnkiNote } from './collection';
import { openPackage } from './open-package';
import { draftOfOptions } from './option-note';
import { readOwnNote, type OwnData } from './own-note';
import { pictureDesk, type PictureDesk } from './pictures';
import { lossCodes, plainField } from './plain-field';
import type { HtmlLoss } from '../html/html-tags';

/** Reads a package of Anki: notes as questions, and every answer once given to them. */
export const readApkg = (file: NamedBytes, tools: ExchangeTools): Promise<ReadOutcome> =>
  readGuarded('apkg', file, async (report) => {
    const opened = openPackage(file.bytes);
    const sqlite = await tools.sqlite();
    const { collection: bytes, ...shelf } = opened;
    const collection = readCollection(bytes, sqlite, tools);
    const pictures = pictureDesk(shelf);
    const reading = readNotes(collection, pictures, report, tools);
    noteDecksAndTags(collection, report);
    const known = new Map<number, string>(reading.questionOfCard);
    const history = collection.reviews.flatMap(({ card, at, ease, elapsedMs }): PastReview[] => {
      const question = known.get(card);
      if (question === undefined) return [];
      return [{ question, at, rating: ease as PastReview['rating'], elapsedMs }];
    });
    const lost = collection.reviews.length - history.length;
    if (lost > 0) report.changed(wholeFile, 'anki-reviews-left-out', { count: lost });
    if (reading.own !== null) pictures.keepAll();
    const { questions } = reading;
    const pack: ExchangePack = {
      ...emptyPack(file.name),
      title: reading.own?.title ?? titleOf(collection, file.name),
      languages: reading.own?.languages ?? [mostUsed(questions, tools.language)],
      questions,
      facts: [...reading.facts.values()],
      media: pictures.taken(),
      history,
    };
    if (collection.notes.length === 0) report.refused(wholeFile, 'empty-file');
    return { pack, report: report.close(questions.length) };
  });

interface NotesRead {
  questions: Question[];
  questionOfCard: Map<number, string>;
  facts: Map<string, OwnData['facts'][number]>;
  /** What our own notes say of the pack they were in. */
  own: OwnData | null;
}

interface Pending {
  note: AnkiNote;
  card: AnkiCard;
  place: NotePlace;
  words: CardWords;
}

function readNotes(
  collection: AnkiCollection,
  pictures: PictureDesk,
  report: OpenReport,
  tools: ExchangeTools,
): NotesRead {
  const intake = openIntake('apkg', report);
  const read: NotesRead = {
    questions: intake.questions,
    questionOfCard: new Map(),
    facts: new Map(),
    own: null,
  };
  const own = new Map<string, OwnData>();
  const pending: Pending[] = [];
  const sisters = new Map<string, string[]>();
  collection.notes.forEach((note, index) => {
    pace(tools, index, collection.notes.length);
    const notetype = collection.notetypes.get(note.notetype);
    const cards = collection.cards.get(note.id) ?? [];
    const place = placeOf(note);
    if (notetype === undefined) return report.refused(place, 'anki-no-template');
    if (cards.length === 0) return report.refused(place, 'anki-no-card');
    const fields = fieldsOf(note, notetype);
    const ours = readOwnNote(fields, (html) => plainField(html).text);
    if (ours.found) {
      if ('newer' in ours) return report.refused(place, 'anki-newer', { found: ours.newer });
      return takeOwn(ours, cards, place, own, read, report);
    }
    const options = draftOfOptions(fields);
    if (options !== null) {
      noteLosses(report, place, new Set(options.parts.flatMap(({ lost }) => [...lost])));
      const shown = options.parts.flatMap((part) => part.pictures);
      const draft = { ...options.draft, pictures: pictures.take(shown, place, report) };
      const question = intake.take(place, `${note.guid}/0`, draft);
      if (question) for (const { id } of cards) read.questionOfCard.set(id, question.id);
      return;
    }
    for (const card of cards) {
      const words = cardWords(note, notetype, card.ord);
      if (!words.ok) {
        report.refused(place, words.code);
        continue;
      }
      pending.push({ note, card, place, words: words.words });
      const key = sisterKey(note, card);
      const list = sisters.get(key);
      if (list) list.push(words.words.answer);
      else sisters.set(key, [words.words.answer]);
    }
  });
  takeCards(pending, sisters, pictures, intake, read, report);
  const ordered = [...own.values()].sort((one, other) => one.place - other.place);
  return {
    ...read,
    questions: [...ordered.map(({ question }) => question), ...intake.questions],
    own: ordered[0] ?? null,
  };
}

const sisterKey = (note: AnkiNote, card: AnkiCard) => `${note.notetype}/${card.ord}/${card.deck}`;

/** Cards are taken in once all are known: a long answer is picked out among those of others. */
function takeCards(
  pending: readonly Pending[],
  sisters: ReadonlyMap<string, string[]>,
  pictures: PictureDesk,
  intake: QuestionIntake,
  read: NotesRead,
  report: OpenReport,
): void {
  for (const { note, card, place, words } of pending) {
    const others = sisters.get(sisterKey(note, card)) ?? [];
    const shown = pictures.take(words.pictures, place, report);
    const made = draftOfCard(words, note.guid, others, shown);
    if (!made.ok) {
      report.refused(place, made.code);
      continue;
    }
    if (made.chosen) report.changed(place, 'anki-answer-chosen');
    if (words.hasAnswerPictures) report.changed(place, 'anki-answer-pictures-left-out');
    noteLosses(report, place, words.lost);
    const question = intake.take(place, `${note.guid}/${card.ord}`, made.draft);
    if (question) read.questionOfCard.set(card.id, question.id);
  }
}

function takeOwn(
  { data, edited }: { data: OwnData; edited: boolean },
  cards: readonly AnkiCard[],
  place: NotePlace,
  own: Map<string, OwnData>,
  read: NotesRead,
  report: OpenReport,
): void {
  const { question } = data;
  if (own.has(question.id)) return report.refused(place, 'same-question', { first: question.id });
  own.set(question.id, data);
  if (edited) report.changed(place, 'anki-edited');
  for (const fact of data.facts) read.facts.set(fact.id, fact);
  for (const { id } of cards) read.questionOfCard.set(id, question.id);
}

function noteLosses(report: OpenReport, place: NotePlace, lost: ReadonlySet<HtmlLoss>): void {
  for (const loss of lost) report.changed(place, lossCodes[loss]);
}

/** A note goes by the beginning of its first field. */
const placeOf = (note: AnkiNote): NotePlace => {
  const words = (note.fields[0] ?? '')
    .slice(0, 300)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
  return { item: words.trim().slice(0, 60) || note.guid.slice(0, 60), line: null };
};

/** Decks as the cards that are in them go by; the pack takes the name they share. */
function decksUsed({ cards, decks }: AnkiCollection): string[] {
  const used = new Set([...cards.values()].flatMap((list) => list.map(({ deck }) => deck)));
  return [...used].map((id) => decks.get(id) ?? '').filter((name) => name !== '');
}

function titleOf(collection: AnkiCollection, file: string) {
  const roots = new Set(decksUsed(collection).map((name) => name.split('::')[0]!.trim()));
  const [only] = roots;
  return roots.size === 1 && only ? sameText(only) : emptyPack(file).title;
}

/** Tags named in a report; more would hide the rest of it. */
const tagsShown = 20;

function noteDecksAndTags(collection: AnkiCollection, report: OpenReport): void {
  const decks = decksUsed(collection);
  if (decks.length > 1)
    for (const category of decks) report.changed(wholeFile, 'category-left-out', { category });
  const tags = new Set(
    collection.notes.flatMap((note) => note.tags.split(' ').filter((tag) => tag !== '')),
  );
  for (const tag of tags) if (tag === ownTag || tag.startsWith(`${ownTag}::`)) tags.delete(tag);
  if (tags.size === 0) return;
  const named = [...tags].slice(0, tagsShown).join(' ');
  report.changed(wholeFile, 'tags-left-out', {
    tags: tags.size > tagsShown ? `${named} …` : named,
  });
}

/** The tag our own exports carry. */
export const ownTag = 'chokepoint';

function mostUsed(questions: readonly Question[], fallback: Language): Language {
  if (questions.length === 0) return fallback;
  const ja = questions.filter(
    ({ stem, ...rest }) => languageOf(`${stem.ja}${'text' in rest ? rest.text.ja : ''}`) === 'ja',
  );
  return ja.length * 2 > questions.length ? 'ja' : 'en';
}
