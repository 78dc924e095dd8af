import type { SqlJsStatic } from 'sql.js';
import type { Lesson } from '@core/content/lesson-body';
import type { Claim, Fact, GlossaryTerm, PackHead } from '@core/content/schema';
import type { TimelineEntry } from '@core/content/timeline';
import type { Language, Text } from '@core/language';
import type { ChangedCode, RefusedCode } from '@core/messages/exchange-notes';
import type { Question } from '@core/questions/registry';

/** The formats questions come and go in. Each is a folder of its own and a line in `formats.ts`. */
export const formatNames = [
  'gift',
  'moodle-xml',
  'qti21',
  'qti3',
  'aiken',
  'csv',
  'apkg',
  'h5p',
  'pack',
] as const;
export type FormatName = (typeof formatNames)[number];

/** A file as it was chosen: its name tells how it wants to be read, never where to write. */
export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}

/**
 * What a file holds, in our own terms: a pack that need not have lessons or facts.
 * Question ids are derived from what identifies the question in the file (its own id or guid, else
 * what it asks), so that reading a file twice gives the same ids and learning goes on.
 */
export interface ExchangePack {
  title: Text;
  /** The languages the texts are written in; where it is one, both sides carry the same words. */
  languages: readonly Language[];
  questions: Question[];
  facts: Fact[];
  lessons: Lesson[];
  glossary: GlossaryTerm[];
  media: Media[];
  /** What a file knows of past learning (Anki), by question id; empty for all others. */
  history: PastReview[];
  /** What our own packs alone hold; absent in what came in another format. */
  own?: OwnParts;
}

/** Who made a pack, its version and licence, and what no other format has a place for. */
export interface OwnParts {
  head: PackHead;
  claims: Claim[];
  timeline: TimelineEntry[];
}

/** A signature that fits the pack it is in. One that does not fit makes the pack refused. */
export interface PackSignature {
  /** Ed25519 public key, lower-case hex. Whether it is trusted is for the person to say. */
  key: string;
  /** What the signer calls themselves; nothing proves it but the key. */
  signer: string;
}

/** A picture, by the name questions and lessons know it under. */
export interface Media {
  name: string;
  bytes: Uint8Array;
}

/** One answer given in another program. */
export interface PastReview {
  question: string;
  /** Epoch ms. */
  at: number;
  rating: 1 | 2 | 3 | 4;
  elapsedMs: number;
}

/** Where in a file something stands: a line of a text, an entry of a package, or neither. */
export interface ExchangePlace {
  /** The name of the file, and of the entry in it: `set.zip/items/q1.xml`. */
  file: string;
  line: number | null;
  /** What the file calls the item: its title, id or number. */
  item: string;
}

/**
 * One thing that did not come through as it was. `code` names the words in the message catalogue
 * (`exchange.changed.…` or `exchange.refused.…`, each with `exchange.remedy.…`); `values` fill them;
 * `noteWords` says it.
 */
export interface ExchangeNote<Code extends string = ChangedCode | RefusedCode> {
  place: ExchangePlace;
  code: Code;
  values: Record<string, string | number>;
}

/** Every reading and writing ends in one: nothing is lost without a line here. */
export interface ExchangeReport {
  format: FormatName;
  /** Questions that came through, whole or changed. */
  kept: number;
  changed: ExchangeNote<ChangedCode>[];
  refused: ExchangeNote<RefusedCode>[];
}

export interface ReadOutcome {
  pack: ExchangePack;
  report: ExchangeReport;
  /** Null for an unsigned pack of our own; absent in other formats, which know no signature. */
  signature?: PackSignature | null;
}

export interface WriteOutcome {
  /** The file's bytes. */
  bytes: Uint8Array;
  report: ExchangeReport;
}

/** What the shell lends a reader or writer, since the core has no clock and loads nothing. */
export interface ExchangeTools {
  /** The language of a file that does not say it. */
  language: Language;
  /** Epoch ms. */
  now: number;
  /** Told now and then; `of` is 0 while it is unknown. */
  progress(done: number, of: number): void;
  /** Asked now and then; a reader that is cancelled throws {@link Cancelled} and leaves nothing. */
  cancelled(): boolean;
  /** SQLite for Anki's collections, loaded by the shell when it is first needed. */
  sqlite(): Promise<SqlJsStatic>;
}

export class Cancelled extends Error {}

/** One format. `write` is null where we read only. */
export interface ExchangeFormat {
  name: FormatName;
  /** Endings of its files, without the dot, the usual one first. */
  extensions: readonly string[];
  mediaType: string;
  /** Whether the bytes look like it, whatever the file is called. */
  detect(file: NamedBytes): boolean;
  /** Never throws for what a file holds: what cannot be read is refused in the report. */
  read(file: NamedBytes, tools: ExchangeTools): Promise<ReadOutcome>;
  write: ((pack: ExchangePack, tools: ExchangeTools) => Promise<WriteOutcome>) | null;
}
