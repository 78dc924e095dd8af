import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { lineFinder } from '../text/line-finder';

/** An element without its namespace prefix; what it holds, in order. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (XmlElement | string)[];
  /** 1-based. */
  line: number;
}

export type XmlReading =
  | { ok: true; root: XmlElement }
  | { ok: false; flaw: 'doctype' | 'too-deep'; line: number | null }
  | { ok: false; flaw: 'syntax'; line: number | null; found: string };

/** Levels of nesting; formats for questions use about fifteen. */
export const deepestXml = 100;

/**
 * Reads a whole XML document. One that declares a type or entities is refused before it is parsed,
 * so nothing is ever expanded (CWE-776) or fetched (CWE-611); other programs' question files need
 * none.
 */
export function readXml(source: string): XmlReading {
  const text = source.startsWith('\ufeff') ? source.slice(1) : source;
  const lineAt = lineFinder(text);
  const declaration = declarationIn(text);
  if (declaration !== null) return { ok: false, flaw: 'doctype', line: lineAt(declaration) };
  const valid = XMLValidator.validate(text, { allowBooleanAttributes: false });
  if (valid !== true)
    return { ok: false, flaw: 'syntax', line: valid.err.line, found: valid.err.msg };
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    processEntities: false,
    cdataPropName: cdata,
    ignoreDeclaration: true,
    ignorePiTags: true,
    captureMetaData: true,
    maxNestedTags: deepestXml,
  });
  let nodes: unknown;
  try {
    nodes = parser.parse(text);
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    if (/nested/i.test(found)) return { ok: false, flaw: 'too-deep', line: null };
    return { ok: false, flaw: 'syntax', line: null, found };
  }
  const root = contentOf(nodes, lineAt).find((child) => typeof child !== 'string');
  return root ? { ok: true, root } : { ok: false, flaw: 'syntax', line: 1, found: 'no element' };
}

const cdata = '#cdata';
const characters = '#text';
const attributes = ':@';
const metaData = XMLParser.getMetaDataSymbol() as unknown as symbol;

/** Where a `<!DOCTYPE` or another declaration stands outside comments and CDATA; null where none does. */
function declarationIn(text: string): number | null {
  let at = text.indexOf('<!');
  while (at >= 0) {
    let end: number;
    if (text.startsWith('<!--', at)) end = text.indexOf('-->', at + 4);
    else if (text.startsWith('<![CDATA[', at)) end = text.indexOf(']]>', at + 9);
    else return at;
    if (end < 0) return null;
    at = text.indexOf('<!', end);
  }
  return null;
}

type Node = Record<PropertyKey, unknown>;

function contentOf(nodes: unknown, lineAt: (offset: number) => number): (XmlElement | string)[] {
  if (!Array.isArray(nodes)) return [];
  return (nodes as Node[]).map((node) => {
    if (characters in node) return decodeXml(String(node[characters]));
    if (cdata in node) {
      const [inside] = node[cdata] as Node[];
      return inside === undefined ? '' : String(inside[characters] ?? '');
    }
    const name = Object.keys(node).find((key) => key !== attributes) ?? '';
    const meta = node[metaData] as { startIndex?: number } | undefined;
    return {
      name,
      attributes: Object.fromEntries(
        Object.entries((node[attributes] ?? {}) as Record<string, unknown>).map(([key, value]) => [
          key,
          decodeXml(String(value)),
        ]),
      ),
      children: contentOf(node[name], lineAt),
      line: lineAt(meta?.startIndex ?? 0),
    };
  });
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The five entities of XML and numbered characters; anything else stays as it is written. */
function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g,
    (whole, name: string | undefined, decimal: string | undefined, hex: string | undefined) => {
      if (name !== undefined) return named[name]!;
      const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
      return isCharacter(code) ? String.fromCodePoint(code) : whole;
    },
  );
}

/** The Char production of XML 1.0. */
export const isCharacter = (code: number): boolean =>
  code === 0x9 ||
  code === 0xa ||
  code === 0xd ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

/** The elements directly inside, all of them or those of one name. */
export const elementsOf = (element: XmlElement, name?: string): XmlElement[] =>
  element.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  );

/** The first element of that name directly inside. */
export const elementOf = (element: XmlElement, name: string): XmlElement | undefined =>
  elementsOf(element, name)[0];

/** All characters inside, whatever elements they stand in. */
export function textOf(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}
