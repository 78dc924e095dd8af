import {
  byTime,
  confidences,
  origins,
  retractionSchema,
  type Answer,
  type CardId,
  type LogRecord,
  type RecordId,
} from './answer-log';
import { toCardEvent, type CardEvent, type CardRecord } from './card-history';
import { idLength, readId, writeId } from './id-bytes';
import { numberIn } from './number-in';

/**
 * What folding and statistics need of each record about a card, in columns of numbers, in the order
 * of time: about 80 bytes a record, where objects take many times that. A postponement has a row
 * for each card it moves.
 */

/** The rows of a log, or of a piece of one: every column is as long as there are rows. */
export interface Columns {
  at: Float64Array<ArrayBuffer>;
  /** 26 characters a row. */
  id: Uint8Array<ArrayBuffer>;
  /** Place in {@link eventTypes}. */
  type: Uint8Array<ArrayBuffer>;
  /** Number of the card. */
  card: Int32Array<ArrayBuffer>;
  /** Place of an answer's origin, of a retraction's reason; 1 where a flag or a rest is on. */
  detail: Uint8Array<ArrayBuffer>;
  /** Of an answer or a correction, as it was given. */
  rating: Uint8Array<ArrayBuffer>;
  /** 0: taken back. Else the rating that counts, or 1 where there is none. */
  counted: Uint8Array<ArrayBuffer>;
  /** 0 where none was said, else the place in {@link confidences} and 1. */
  confidence: Uint8Array<ArrayBuffer>;
  score: Float64Array<ArrayBuffer>;
  /** Elapsed ms of an answer; due date of a postponement; end of a rest, NaN for none. */
  value: Float64Array<ArrayBuffer>;
  seed: Float64Array<ArrayBuffer>;
  /** Number of the word that says the wrong parts of an answer, or the target of a follower; −1: none. */
  word: Int32Array<ArrayBuffer>;
  /** Recall the scheduler expected of an answer to a card in review; NaN for any other row. */
  expected: Float64Array<ArrayBuffer>;
  /** The interval, in days, that such a card had been given. */
  interval: Uint16Array<ArrayBuffer>;
}

export const eventTypes = [
  'answer',
  'retraction',
  'correction',
  'flag',
  'reset',
  'rest',
  'postponement',
  'leech-help',
] as const satisfies readonly CardEvent['type'][];

const eventTypeNames = new Set<string>(eventTypes);
export const isAboutCards = (record: LogRecord): record is CardRecord =>
  eventTypeNames.has(record.type);

const reasons = retractionSchema.shape.reason.options;
const columnNames = Object.keys(emptyColumns(0)) as (keyof Columns)[];
const widthOf = (name: keyof Columns) => (name === 'id' ? idLength : 1);

export function emptyColumns(rows: number): Columns {
  return {
    at: new Float64Array(rows),
    id: new Uint8Array(rows * idLength),
    type: new Uint8Array(rows),
    card: new Int32Array(rows),
    detail: new Uint8Array(rows),
    rating: new Uint8Array(rows),
    counted: new Uint8Array(rows),
    confidence: new Uint8Array(rows),
    score: new Float64Array(rows),
    value: new Float64Array(rows),
    seed: new Float64Array(rows),
    word: new Int32Array(rows),
    expected: new Float64Array(rows),
    interval: new Uint16Array(rows),
  };
}

/** An event on its way into the columns. An answer brings what statistics ask for beside. */
export interface NewRow {
  event: CardEvent;
  card: number;
  answer: Pick<Answer, 'confidence' | 'elapsedMs' | 'seed' | 'confusedWith'> | null;
}

/** The row of a record for one of its cards. */
export const newRow = (record: CardRecord, card: CardId, number: number): NewRow => ({
  event: toCardEvent(record, card),
  card: number,
  answer: record.type === 'answer' ? record : null,
});

/** A row's event, and which row it is. */
export type RowEvent = CardEvent & { row: number };

/** The rows, growing. Nothing is ever taken out of them. */
export class LogColumns {
  #columns = emptyColumns(0);
  #size = 0;
  /** Pieces that were kept and have not been taken up yet. */
  #awaited = 0;
  /** Wrong parts (as JSON) and targets, each kept once. */
  readonly #words: string[] = [];
  readonly #wordNumbers = new Map<string, number>();
  /** By the number of their word, once they were asked for. */
  readonly #parts: (readonly string[] | undefined)[] = [];
  /** The pieces that differ from what was last marked as kept. */
  readonly #changed = new Set<number>();

  /** Rows a piece: what is stored anew when one of them changes. */
  static readonly pieceRows = 32_768;

  get size(): number {
    return this.#size;
  }

  /** Longer than {@link size}; read only what lies below it. */
  get columns(): Readonly<Columns> {
    return this.#columns;
  }

  get words(): readonly string[] {
    return this.#words;
  }

  /** Makes room for so many rows in all. */
  reserve(rows: number): void {
    const capacity = this.#columns.at.length;
    if (rows <= capacity) return;
    const grown = emptyColumns(Math.max(rows + 1024, Math.ceil(capacity * 1.25)));
    for (const name of columnNames)
      grown[name].set(this.#columns[name].subarray(0, this.#size * widthOf(name)));
    this.#columns = grown;
  }

  /** Puts rows where their time has them. `rows` are in the order of time themselves. */
  insert(rows: readonly NewRow[]): void {
    if (rows.length === 0) return;
    this.reserve(this.#size + rows.length);
    let end = this.#size;
    let first = end;
    for (let left = rows.length; left > 0; left -= 1) {
      const row = rows[left - 1]!;
      // What comes after the new row moves up by as many places as rows are left to go in.
      const place = this.#placeFor(row.event, end);
      this.#move(place, end, left);
      writeRow(this.#columns, place + left - 1, row, (word) => this.#number(word));
      end = place;
      first = place;
    }
    this.#size += rows.length;
    this.#markFrom(first);
  }

  /** Puts rows behind the last one: they are later than all there is, and in the order of time. */
  append(rows: Columns, words: readonly string[]): void {
    if (rows.at.length === 0) return;
    const before = this.#size;
    this.reserve(before + rows.at.length);
    for (const name of columnNames) this.#columns[name].set(rows[name], before * widthOf(name));
    for (const word of words) this.#number(word);
    this.#size += rows.at.length;
    this.#markFrom(before);
  }

  /** Whether a record is in here; records are told apart by time and id. */
  has(record: { at: number; id: RecordId }): boolean {
    const place = this.#placeFor(record, this.#size) - 1;
    return place >= 0 && this.#columns.at[place] === record.at && this.idAt(place) === record.id;
  }

  /** Whether a record comes after every row. */
  isNewer(record: { at: number; id: RecordId }): boolean {
    return this.#placeFor(record, this.#size) === this.#size && !this.has(record);
  }

  /** The rows of some ids; a postponement may have several. */
  rowsOfIds(ids: ReadonlySet<RecordId>): Map<RecordId, number[]> {
    const found = new Map<RecordId, number[]>();
    if (ids.size === 0) return found;
    const { id } = this.#columns;
    const tail = (place: number) => (id[place - 3]! << 16) | (id[place - 2]! << 8) | id[place - 1]!;
    // The last characters of a ULID are random: few rows pass by chance, fewer are read as text.
    const tails = new Set([...ids].map((one) => tailOf(one)));
    for (let row = 0; row < this.#size; row += 1) {
      if (!tails.has(tail((row + 1) * idLength))) continue;
      const text = this.idAt(row);
      if (!ids.has(text)) continue;
      const rows = found.get(text);
      if (rows) rows.push(row);
      else found.set(text, [row]);
    }
    return found;
  }

  /** The rows of some cards, in the order of time. */
  rowsOfCards(cards: ReadonlySet<number>): Map<number, number[]> {
    const rows = new Map<number, number[]>([...cards].map((card) => [card, []]));
    const wanted = new Uint8Array(Math.max(-1, ...cards) + 1);
    for (const card of cards) wanted[card] = 1;
    const { card } = this.#columns;
    for (let row = 0; row < this.#size; row += 1)
      if (wanted[card[row]!]) rows.get(card[row]!)!.push(row);
    return rows;
  }

  /** The rows of every card, in the order of time; by the number of the card. */
  rowsByCard(cards: number): (card: number) => Uint32Array {
    const { card } = this.#columns;
    const ends = new Uint32Array(cards);
    for (let row = 0; row < this.#size; row += 1) ends[card[row]!]! += 1;
    for (let next = 1; next < cards; next += 1) ends[next]! += ends[next - 1]!;
    const rows = new Uint32Array(this.#size);
    const starts = ends.slice();
    for (let row = this.#size - 1; row >= 0; row -= 1) rows[(starts[card[row]!]! -= 1)] = row;
    return (own) => rows.subarray(starts[own], ends[own]);
  }

  idAt(row: number): RecordId {
    return readId(this.#columns.id, row);
  }

  /** The ids of the wrong parts that were chosen; not to be changed. */
  confusedWith(row: number): readonly string[] {
    const word = this.#columns.word[row]!;
    return word < 0 ? [] : (this.#parts[word] ??= JSON.parse(this.#words[word]!) as string[]);
  }

  eventAt(row: number): RowEvent {
    const columns = this.#columns;
    const head = { id: this.idAt(row), at: columns.at[row]!, row };
    const type = eventTypes[columns.type[row]!]!;
    const rating = columns.rating[row]! as Answer['rating'];
    const detail = columns.detail[row]!;
    const value = columns.value[row]!;
    const target = () => this.#words[columns.word[row]!] as RecordId;
    switch (type) {
      case 'answer':
        return { type, ...head, rating, score: columns.score[row]!, origin: origins[detail]! };
      case 'retraction':
        return { type, ...head, retracts: target(), reason: reasons[detail]! };
      case 'correction':
        return { type, ...head, corrects: target(), rating };
      case 'flag':
        return { type, ...head, on: detail === 1 };
      case 'rest':
        return { type, ...head, on: detail === 1, until: Number.isNaN(value) ? null : value };
      case 'postponement':
        return { type, ...head, due: value };
      case 'reset':
      case 'leech-help':
        return { type, ...head };
    }
  }

  /** Notes what folding found out about a row. */
  judge(row: number, counted: number, expected: number, interval: number): void {
    const columns = this.#columns;
    const same =
      columns.counted[row] === counted &&
      Object.is(columns.expected[row], expected) &&
      columns.interval[row] === interval;
    if (same) return;
    columns.counted[row] = counted;
    columns.expected[row] = expected;
    columns.interval[row] = interval;
    this.#changed.add(this.#pieceOf(row));
  }

  /** Copies of the pieces that changed since this was last asked (or of all), by their number. */
  changedPieces(all: boolean): Map<number, Columns> {
    const count = Math.ceil(this.#size / LogColumns.pieceRows);
    const wanted = all ? Array.from({ length: count }, (_, piece) => piece) : this.#changed;
    const pieces = new Map<number, Columns>();
    for (const piece of wanted) {
      const from = piece * LogColumns.pieceRows;
      const to = Math.min(this.#size, from + LogColumns.pieceRows);
      const copy = emptyColumns(0);
      for (const name of columnNames)
        (copy as Record<keyof Columns, unknown>)[name] = this.#columns[name].slice(
          from * widthOf(name),
          to * widthOf(name),
        );
      pieces.set(piece, copy);
    }
    this.#changed.clear();
    return pieces;
  }

  /** Room for so many pieces that were once kept: they are to follow, the newest first. */
  static resume(pieces: number, words: readonly string[]): LogColumns {
    const log = new LogColumns();
    log.reserve(pieces * LogColumns.pieceRows);
    log.#awaited = pieces;
    for (const word of words) log.#number(word);
    return log;
  }

  /** How many of the oldest rows are still to come. Until then they hold nothing but zeros. */
  get missing(): number {
    return this.#awaited * LogColumns.pieceRows;
  }

  /** Throws a RangeError where the columns of the piece do not fit together. */
  resumePiece(piece: Columns): void {
    const rows = piece.at.length;
    for (const name of columnNames)
      if (piece[name].length !== rows * widthOf(name)) throw new RangeError(`Column ${name}`);
    const start = (this.#awaited - 1) * LogColumns.pieceRows;
    const isNewest = this.#size === 0;
    if (start < 0 || rows > LogColumns.pieceRows || (!isNewest && rows < LogColumns.pieceRows))
      throw new RangeError(`A piece of ${rows} rows`);
    for (const name of columnNames) this.#columns[name].set(piece[name], start * widthOf(name));
    if (isNewest) this.#size = start + rows;
    this.#awaited -= 1;
  }

  /** What lies from a row on is to be stored anew. */
  #markFrom(row: number): void {
    const pieces = Math.ceil(this.#size / LogColumns.pieceRows);
    for (let piece = this.#pieceOf(row); piece < pieces; piece += 1) this.#changed.add(piece);
  }

  #pieceOf(row: number): number {
    return Math.floor(row / LogColumns.pieceRows);
  }

  /** After the rows below `end` that are not later. */
  #placeFor(record: { at: number; id: RecordId }, end: number): number {
    const { at } = this.#columns;
    let [low, high] = [0, end];
    while (low < high) {
      const middle = (low + high) >> 1;
      const order =
        at[middle]! - record.at || byTime({ at: record.at, id: this.idAt(middle) }, record);
      if (order <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #move(from: number, to: number, by: number): void {
    if (from === to) return;
    for (const name of columnNames) {
      const width = widthOf(name);
      this.#columns[name].copyWithin((from + by) * width, from * width, to * width);
    }
  }

  #number(word: string): number {
    return numberIn(this.#wordNumbers, word, this.#words);
  }
}

/** Writes a row into columns that have room for it. `number` numbers the words rows refer to. */
export function writeRow(
  columns: Columns,
  row: number,
  { event, card, answer }: NewRow,
  number: (word: string) => number,
): void {
  columns.at[row] = event.at;
  writeId(columns.id, row, event.id);
  columns.type[row] = eventTypes.indexOf(event.type);
  columns.card[row] = card;
  columns.detail[row] = detailOf(event);
  columns.rating[row] = 'rating' in event ? event.rating : 0;
  columns.counted[row] = 0;
  columns.confidence[row] = answer?.confidence ? confidences.indexOf(answer.confidence) + 1 : 0;
  columns.score[row] = event.type === 'answer' ? event.score : 0;
  columns.value[row] = valueOf(event) ?? answer?.elapsedMs ?? 0;
  columns.seed[row] = answer?.seed ?? 0;
  const word = wordOf(event, answer);
  columns.word[row] = word === null ? -1 : number(word);
  columns.expected[row] = NaN;
  columns.interval[row] = 0;
}

const tailOf = (id: string) =>
  (id.charCodeAt(idLength - 3) << 16) |
  (id.charCodeAt(idLength - 2) << 8) |
  id.charCodeAt(idLength - 1);

function detailOf(event: CardEvent): number {
  switch (event.type) {
    case 'answer':
      return origins.indexOf(event.origin);
    case 'retraction':
      return reasons.indexOf(event.reason);
    case 'flag':
    case 'rest':
      return event.on ? 1 : 0;
    case 'correction':
    case 'reset':
    case 'postponement':
    case 'leech-help':
      return 0;
  }
}

const valueOf = (event: CardEvent): number | null =>
  event.type === 'postponement' ? event.due : event.type === 'rest' ? (event.until ?? NaN) : null;

function wordOf(event: CardEvent, answer: NewRow['answer']): string | null {
  if (event.type === 'retraction') return event.retracts;
  if (event.type === 'correction') return event.corrects;
  return answer && answer.confusedWith.length > 0 ? JSON.stringify(answer.confusedWith) : null;
}
