import type { Text } from '@core/language';
import type { HtmlLoss } from '../html/html-tags';
import { htmlToPlain, type PlainHtml } from '../html/plain-text';
import { sameText } from '../identity';
import type { Note } from '../moodle/choice-draft';

/** The words of one piece of content as its parts are read, and what has to be said of them. */
export interface ContentWords {
  plain(html: string): string;
  /** The same as a text of ours; null where nothing is said. */
  text(html: string): Text | null;
  note: Note;
  lost: Set<HtmlLoss>;
  pictures: PlainHtml['pictures'];
}

export function contentWords(note: Note): ContentWords {
  const lost = new Set<HtmlLoss>();
  const pictures: PlainHtml['pictures'] = [];
  // The editor writes every text as HTML, those of plain fields too: a & in them is `&amp;`.
  const plain = (html: string) => {
    const read = htmlToPlain(html, { newlines: /<(?:p|div|br)\b/i.test(html) ? 'folded' : 'kept' });
    for (const loss of read.lost) lost.add(loss);
    pictures.push(...read.pictures);
    return read.text;
  };
  return {
    plain,
    text(html) {
      const words = plain(html);
      return words === '' ? null : sameText(words);
    },
    note,
    lost,
    pictures,
  };
}

/** How much of a text that is left out is quoted in the report. */
const quoted = 200;

/** Says that a hint given before the answer is gone; there is no place for one here. */
export function noteTip(words: ContentWords, html: string): void {
  const tip = words.plain(html);
  if (tip !== '') words.note('h5p-tip-left-out', { tip: tip.slice(0, quoted) });
}

export function noteNotChosen(words: ContentWords, html: string): void {
  const said = words.plain(html);
  if (said !== '') words.note('h5p-not-chosen-left-out', { words: said.slice(0, quoted) });
}
