import type { ChangedCode } from '@core/messages/exchange-notes';
import { htmlToPlain } from '../html/plain-text';
import type { HtmlLoss } from '../html/html-tags';

export interface PlainField {
  text: string;
  pictures: { source: string; alt: string }[];
  lost: ReadonlySet<HtmlLoss>;
}

const nothing: ReadonlySet<HtmlLoss> = new Set();

/** The words of a field; Anki's own marks for sounds and LaTeX come off. */
export function plainField(html: string): PlainField {
  if (!/[<&[\\\s]/.test(html)) return { text: html, pictures: [], lost: nothing };
  const lost = new Set<HtmlLoss>();
  const bare = html
    .replace(/\[sound:[^\]]*\]|\[anki:[^\]]*\]/g, () => {
      lost.add('media');
      return '';
    })
    .replace(/\[\/?(?:latex|\$\$?)\]/g, () => {
      lost.add('formulas');
      return '';
    });
  const plain = htmlToPlain(bare);
  for (const loss of plain.lost) lost.add(loss);
  return { text: plain.text, pictures: plain.pictures, lost };
}

export const lossCodes: Readonly<Record<HtmlLoss, ChangedCode>> = {
  formatting: 'formatting-left-out',
  links: 'links-left-out',
  tables: 'tables-flattened',
  scripts: 'scripts-removed',
  media: 'media-left-out',
  formulas: 'formulas-as-written',
};
