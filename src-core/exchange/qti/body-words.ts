import { htmlToPlain, type PlainHtml } from '../html/plain-text';
import type { HtmlLoss } from '../html/html-tags';
import type { XmlElement } from '../xml/read-xml';

const escape = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** The words of an item as its parts are read; what they lose is gathered in one place. */
export interface WordReader {
  /** @param replace what stands for an element instead of itself; null leaves it as it is */
  words(element: XmlElement, replace?: (element: XmlElement) => string | null): string;
  lost: Set<HtmlLoss>;
  pictures: PlainHtml['pictures'];
}

export function wordReader(): WordReader {
  const lost = new Set<HtmlLoss>();
  const pictures: PlainHtml['pictures'] = [];
  return {
    lost,
    pictures,
    words(element, replace = () => null) {
      const plain = htmlToPlain(inside(element, replace));
      for (const loss of plain.lost) lost.add(loss);
      pictures.push(...plain.pictures);
      return plain.text;
    },
  };
}

const voidElements = new Set(['br', 'img', 'hr']);

function inside(element: XmlElement, replace: (element: XmlElement) => string | null): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return escape(child);
      const other = replace(child);
      if (other !== null) return escape(other);
      const attributes = Object.entries(child.attributes)
        .map(([name, value]) => ` ${name}="${escape(value)}"`)
        .join('');
      const open = `<${child.name}${attributes}>`;
      // A void element closed would count twice.
      return voidElements.has(child.name)
        ? open
        : `${open}${inside(child, replace)}</${child.name}>`;
    })
    .join('');
}
