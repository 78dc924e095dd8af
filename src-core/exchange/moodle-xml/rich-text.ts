import type { Text } from '@core/language';
import { htmlToPlain, looksLikeHtml } from '../html/plain-text';
import { noteLosses } from '../html/note-losses';
import { sameText } from '../identity';
import { orNull } from '../labels';
import type { Note } from '../moodle/choice-draft';
import { cleanText } from '../text/decode';
import { elementOf, textOf, type XmlElement } from '../xml/read-xml';
import { inLanguages } from './multilang';

export interface RichText {
  text: Text;
  /** Pictures the text shows, by the names of its files. */
  pictures: { source: string; alt: string }[];
}

/** The words of an element such as `questiontext`, whatever text format it says it is in. */
export function richText(element: XmlElement | undefined, note: Note): RichText {
  const raw = textOf(element && elementOf(element, 'text'));
  const format = element?.attributes['format'] ?? (looksLikeHtml(raw) ? 'html' : 'plain_text');
  const isHtml = format === 'html' || (format === 'moodle_auto_format' && looksLikeHtml(raw));
  if (!isHtml) {
    if (format === 'markdown' && /[*_`#[]/.test(raw)) note('gift-markdown');
    return { text: sameText(cleanText(raw).trim()), pictures: [] };
  }
  const sides = inLanguages(raw);
  const plain = { en: htmlToPlain(sides.en), ja: htmlToPlain(sides.ja) };
  noteLosses(new Set([...plain.en.lost, ...plain.ja.lost]), note);
  return { text: { en: plain.en.text, ja: plain.ja.text }, pictures: plain.en.pictures };
}

/** Words where pictures have no place; null where there are none. */
export function plainWords(element: XmlElement | undefined, note: Note): Text | null {
  if (element === undefined) return null;
  const { text, pictures } = richText(element, note);
  if (pictures.length > 0) note('pictures-left-out', { count: pictures.length });
  return orNull(text);
}
