import type { PlainMessageKey } from '@core/messages/catalogue';
import type { JsonObject } from './draft';

type Label = Extract<PlainMessageKey, `author.field.${string}`>;

interface Common {
  /** The field's name in the authored part. */
  name: string;
  label: Label;
  /** May be left empty. */
  optional?: boolean;
  /** Offered only while a field beside it has this value. */
  shownIf?: { name: string; is: string | boolean };
}

/** One thing a form asks for. A part of a pack is described by a list of these; see `forms.ts`. */
export type Field = Common &
  (
    | /** In both languages. */ { field: 'text'; lines?: number }
      /** The same as Markdown. */
    | { field: 'markdown' }
    /** One line without a language: an id, a unit, a citation. */
    | { field: 'words'; hint?: Extract<PlainMessageKey, `author.hint.${string}`> }
    | { field: 'number' }
    | { field: 'date' }
    | { field: 'flag' }
    | {
        field: 'choice';
        values: readonly (string | number)[];
        words: `author.value.${string}` | 'topic';
      }
    /** Ids of other parts of the pack. */
    | { field: 'reference'; to: 'lessons' | 'facts'; many: boolean }
    /** Several single lines. */
    | { field: 'lines' }
    | { field: 'picture' }
    | { field: 'group'; of: readonly Field[] }
    | { field: 'list'; of: readonly Field[]; blank: JsonObject; least: number; most: number }
    /** A list of texts, without names of their own. */
    | { field: 'texts'; least: number; most: number }
  );

export const emptyText = { en: '', ja: '' };
