/** The two families of names: QTI 3 has a prefix and hyphens where QTI 2 has capitals. */
export type QtiVersion = 2 | 3;
type Attributes = Readonly<Record<string, string | undefined>>;

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const escape = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

/** Builds XML as text; what is given as words is escaped. */
export interface XmlWriter {
  /** An element of QTI, by the name it has in QTI 2. */
  q(name: string, attributes: Attributes, ...children: string[]): string;
  /** An element of HTML. */
  h(name: string, attributes: Attributes, ...children: string[]): string;
  /** Words of more than one line. */
  words(text: string): string;
}

export function xmlWriter(version: QtiVersion): XmlWriter {
  const element = (
    name: string,
    attributes: [string, string | undefined][],
    children: string[],
  ) => {
    const given = attributes
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => ` ${key}="${escape(value!)}"`)
      .join('');
    return children.length === 0
      ? `<${name}${given}/>`
      : `<${name}${given}>${children.join('')}</${name}>`;
  };
  return {
    q: (name, attributes, ...children) =>
      element(
        version === 3 ? `qti-${kebab(name)}` : name,
        Object.entries(attributes).map(([key, value]) => [
          version === 3 && !key.includes(':') ? kebab(key) : key,
          value,
        ]),
        children,
      ),
    h: (name, attributes, ...children) => element(name, Object.entries(attributes), children),
    words: (text) => escape(text).replaceAll('\n', '<br/>'),
  };
}
