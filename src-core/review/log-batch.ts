import { byTime, type CardId, type LogRecord, type RecordId } from './answer-log';
import type { CardRecord } from './card-history';
import { cardsOf, type Follower } from './fold';
import { emptyColumns, isAboutCards, newRow, writeRow, type Columns } from './log-columns';
import { numberIn } from './number-in';
import { isFollower } from './standing';

/**
 * A stretch of a whole log on its way from where it is read to where it is folded: rows that only go
 * on from those of the stretch before. Typed arrays pass from a worker to its page without a copy.
 */
export interface LogBatch {
  rows: Columns;
  /** Cards that no stretch before named, by their numbers; the first has the number `knownCards`. */
  cards: CardId[];
  knownCards: number;
  words: string[];
  knownWords: number;
  /** Records that are rows of this stretch. */
  count: number;
  /** To be taken in once all stretches are: what is about other records or no card, and stragglers. */
  later: LogRecord[];
}

/** A record that says something of cards by itself. */
type RowRecord = Exclude<CardRecord, Follower>;
const isRow = (record: LogRecord): record is RowRecord =>
  isAboutCards(record) && !isFollower(record);

/** Makes stretches of a log's records, read in about the order of time. */
export class LogBatcher {
  readonly #cards = new Map<CardId, number>();
  readonly #words = new Map<string, number>();
  /** Where the stretch before ended. */
  #end: { at: number; id: RecordId } | null = null;

  take(records: Iterable<LogRecord>): LogBatch {
    const [knownCards, knownWords] = [this.#cards.size, this.#words.size];
    const [cards, words]: [CardId[], string[]] = [[], []];
    const later: LogRecord[] = [];
    const next: RowRecord[] = [];
    for (const record of records) {
      const goesOn = this.#end === null || byTime(this.#end, record) < 0;
      if (goesOn && isRow(record)) next.push(record);
      else later.push(record);
    }
    next.sort(byTime);
    const newRows = next.flatMap((record) =>
      cardsOf(record).map((card) => newRow(record, card, numberIn(this.#cards, card, cards))),
    );
    const rows = emptyColumns(newRows.length);
    for (const [place, row] of newRows.entries())
      writeRow(rows, place, row, (word) => numberIn(this.#words, word, words));
    this.#end = next.at(-1) ?? this.#end;
    return { rows, cards, knownCards, words, knownWords, count: next.length, later };
  }
}
