import type { Database, SqlJsStatic, SqlValue } from 'sql.js';
import type { ExchangeTools } from '../exchange';
import { pace } from '../pacing';
import { Refused } from '../read-guarded';
import { protoFields, protoNumber, protoText } from './protobuf';

export interface Notetype {
  name: string;
  isCloze: boolean;
  /** Field names in order. */
  fields: string[];
  templates: { question: string; answer: string }[];
}
export interface AnkiNote {
  id: number;
  guid: string;
  notetype: number;
  tags: string;
  fields: string[];
}
export interface AnkiCard {
  id: number;
  /** Which template, or which cloze number less one. */
  ord: number;
  deck: number;
}
export interface AnkiReview {
  card: number;
  /** Epoch ms. */
  at: number;
  ease: number;
  elapsedMs: number;
}

export interface AnkiCollection {
  notetypes: ReadonlyMap<number, Notetype>;
  /** Names with `::` between the levels. */
  decks: ReadonlyMap<number, string>;
  notes: AnkiNote[];
  /** By note, in the order of `ord`. */
  cards: ReadonlyMap<number, AnkiCard[]>;
  reviews: AnkiReview[];
}

/** The newest schema whose notes we read; Anki has had no other since 2021. */
const newestSchema = 18;
const fieldMark = '\u001f';

/**
 * Reads a collection of schema 11 (settings as JSON in `col`) or 18 (tables with protobuf in them).
 *
 * @throws Refused
 */
export function readCollection(
  bytes: Uint8Array,
  sqlite: SqlJsStatic,
  tools: ExchangeTools,
): AnkiCollection {
  checkFile(bytes);
  let database: Database | null = null;
  try {
    database = new sqlite.Database(bytes);
    checkTables(database);
    const schema = Number(firstRow(database, 'select ver from col')?.[0] ?? 0);
    if (schema > newestSchema) throw new Refused('anki-newer', { found: schema });
    const inTables = schema >= 15;
    return {
      notetypes: inTables ? notetypesFromTables(database) : notetypesFromJson(database),
      decks: inTables ? decksFromTables(database) : decksFromJson(database),
      notes: readNotes(database, tools),
      cards: readCards(database),
      reviews: readReviews(database, tools),
    };
  } catch (error) {
    // What SQLite itself says: a page that is not what it should be, a table that is not there.
    if (error instanceof Error && !(error instanceof Refused) && isSqlite(error))
      throw new Refused('anki-damaged', { because: error.message.slice(0, 120) });
    throw error;
  } finally {
    database?.close();
  }
}

const isSqlite = (error: Error) =>
  /malformed|not a database|no such|SQL|corrupt|disk|constraint|collation|memory|too big/i.test(
    error.message,
  );

/** What the header says of the whole file must fit its length (SQLite, "Database File Format", 1.3). */
function checkFile(bytes: Uint8Array): void {
  const magic = 'SQLite format 3\0';
  if (bytes.length < 512 || [...magic].some((letter, at) => bytes[at] !== letter.charCodeAt(0)))
    throw new Refused('anki-damaged', { because: 'no SQLite database' });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const page = view.getUint16(16) === 1 ? 65_536 : view.getUint16(16);
  const counted = view.getUint32(24) === view.getUint32(92);
  if (counted && view.getUint32(28) * page > bytes.length)
    throw new Refused('anki-damaged', { because: 'the database was cut short' });
  // A write-ahead log would be a second file; there is none in a package.
  bytes[18] = 1;
  bytes[19] = 1;
}

const needed = ['col', 'notes', 'cards', 'revlog'];
const known = [...needed, 'notetypes', 'fields', 'templates', 'decks'];

/** Only plain tables are read: a view of the same name could compute for ever. */
function checkTables(database: Database): void {
  database.run('pragma trusted_schema = off; pragma cell_size_check = on; pragma query_only = on');
  const there = new Map<string, string>();
  for (const [type, name, sql] of rows(database, 'select type, name, sql from sqlite_master')) {
    const lower = text(name).toLowerCase();
    if (!known.includes(lower) || type === 'index') continue;
    const plain = type === 'table' && /^\s*create\s+table\b/i.test(text(sql));
    if (!plain || /\bgenerated\b|\bas\s*\(/i.test(text(sql)))
      throw new Refused('anki-damaged', { because: `${lower} is no plain table` });
    there.set(lower, text(sql));
  }
  const missing = needed.find((name) => !there.has(name));
  if (missing !== undefined) throw new Refused('anki-damaged', { because: `no table ${missing}` });
}

const text = (value: SqlValue | undefined): string => {
  if (typeof value === 'string') return value;
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  return value === null || value === undefined ? '' : String(value);
};
const number = (value: SqlValue | undefined): number => (typeof value === 'number' ? value : 0);

function* rows(database: Database, sql: string): Generator<SqlValue[]> {
  const statement = database.prepare(sql);
  try {
    while (statement.step()) yield statement.get();
  } finally {
    statement.free();
  }
}
const firstRow = (database: Database, sql: string) => rows(database, sql).next().value ?? null;
const count = (database: Database, table: string) =>
  number((firstRow(database, `select count(*) from ${table}`) as SqlValue[] | null)?.[0]);

function readNotes(database: Database, tools: ExchangeTools): AnkiNote[] {
  const notes: AnkiNote[] = [];
  const of = count(database, 'notes');
  for (const row of rows(database, 'select id, guid, mid, tags, flds from notes order by id')) {
    pace(tools, notes.length, of);
    notes.push({
      id: number(row[0]),
      guid: text(row[1]),
      notetype: number(row[2]),
      tags: text(row[3]),
      fields: text(row[4]).split(fieldMark),
    });
  }
  return notes;
}

function readCards(database: Database): Map<number, AnkiCard[]> {
  const cards = new Map<number, AnkiCard[]>();
  // A card lent to a filtered deck belongs to the one it came from.
  const sql = 'select id, nid, ord, case when odid = 0 then did else odid end from cards';
  for (const row of rows(database, sql)) {
    const note = number(row[1]);
    const list = cards.get(note);
    const card = { id: number(row[0]), ord: number(row[2]), deck: number(row[3]) };
    if (list) list.push(card);
    else cards.set(note, [card]);
  }
  for (const list of cards.values()) list.sort((one, other) => one.ord - other.ord);
  return cards;
}

function readReviews(database: Database, tools: ExchangeTools): AnkiReview[] {
  const reviews: AnkiReview[] = [];
  const of = count(database, 'revlog');
  // Type 4 is a date set by hand and ease 0 no answer at all.
  const sql =
    'select id, cid, ease, time from revlog where ease between 1 and 4 and type < 4 order by id';
  for (const row of rows(database, sql)) {
    pace(tools, reviews.length, of);
    reviews.push({
      at: number(row[0]),
      card: number(row[1]),
      ease: number(row[2]),
      elapsedMs: number(row[3]),
    });
  }
  return reviews;
}

interface JsonNotetype {
  name?: unknown;
  type?: unknown;
  flds?: { name?: unknown }[];
  tmpls?: { qfmt?: unknown; afmt?: unknown }[];
}

function jsonColumn(database: Database, column: 'models' | 'decks'): [string, unknown][] {
  try {
    const [json] = (firstRow(database, `select ${column} from col`) ?? []) as SqlValue[];
    return Object.entries(JSON.parse(text(json)) as Record<string, unknown>);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new Refused('anki-damaged', { because: `col.${column}` });
    throw error;
  }
}

function notetypesFromJson(database: Database): Map<number, Notetype> {
  return new Map(
    jsonColumn(database, 'models').map(([id, raw]) => {
      const { name, type, flds, tmpls } = (raw ?? {}) as JsonNotetype;
      const list = <Item>(items: Item[] | undefined) => (Array.isArray(items) ? items : []);
      return [
        Number(id),
        {
          name: String(name),
          isCloze: type === 1,
          fields: list(flds).map((field) => String(field?.name)),
          templates: list(tmpls).map((template) => ({
            question: String(template?.qfmt ?? ''),
            answer: String(template?.afmt ?? ''),
          })),
        },
      ];
    }),
  );
}

const decksFromJson = (database: Database): Map<number, string> =>
  new Map(
    jsonColumn(database, 'decks').map(([id, raw]) => [
      Number(id),
      String((raw as { name?: unknown } | null)?.name ?? ''),
    ]),
  );

/**
 * The names are declared with a collation of Anki's own, so nothing here sorts or compares by them;
 * `config` keeps SQLite from answering out of an index.
 */
function notetypesFromTables(database: Database): Map<number, Notetype> {
  const types = new Map<number, Notetype>();
  for (const [id, name, config] of rows(database, 'select id, name, config from notetypes')) {
    const isCloze = protoNumber(fieldsOf(config), 1) === 1;
    types.set(number(id), { name: text(name), isCloze, fields: [], templates: [] });
  }
  for (const [id, ord, name] of rows(database, 'select ntid, ord, name, config from fields'))
    place(types.get(number(id))?.fields, ord, text(name));
  for (const [id, ord, config] of rows(database, 'select ntid, ord, config from templates')) {
    const fields = fieldsOf(config);
    const template = { question: protoText(fields, 1), answer: protoText(fields, 2) };
    place(types.get(number(id))?.templates, ord, template);
  }
  return types;
}

const fieldsOf = (config: SqlValue | undefined) =>
  protoFields(config instanceof Uint8Array ? config : new Uint8Array());

function place<Item>(list: Item[] | undefined, ord: SqlValue | undefined, item: Item): void {
  const at = number(ord);
  // Anki knows no notetype of a thousand fields.
  if (list && at >= 0 && at < 1000) list[at] = item;
}

const decksFromTables = (database: Database): Map<number, string> =>
  new Map(
    [...rows(database, 'select id, name, common from decks')].map(([id, name]) => [
      number(id),
      text(name).split(fieldMark).join('::'),
    ]),
  );
