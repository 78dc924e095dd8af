/** MathML as plain data: what a formula is drawn from, element by element. */
export interface MathNode {
  name: string;
  attributes: Record<string, string>;
  children: (MathNode | string)[];
}

/** What MathML Core draws and KaTeX writes (w3.org/TR/mathml-core); anything else is left out. */
const elements = new Set(
  'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle mpadded mphantom merror msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd menclose semantics'.split(
    ' ',
  ),
);
const attributes = new Set(
  'display mathvariant stretchy fence separator form accent accentunder lspace rspace linethickness columnalign rowspacing columnspacing scriptlevel displaystyle width height depth minsize maxsize'.split(
    ' ',
  ),
);

/**
 * Keeps of a parsed formula what may be drawn. Nothing in it can run or load: names and attributes
 * are from fixed lists, and none of them takes an address.
 *
 * @returns null where the root is no formula
 */
export function mathTree(element: Element): MathNode | null {
  const name = element.localName;
  if (!elements.has(name)) return null;
  return {
    name,
    attributes: Object.fromEntries(
      [...element.attributes]
        .filter((attribute) => attributes.has(attribute.name))
        .map((attribute) => [attribute.name, attribute.value]),
    ),
    children: [...element.childNodes].flatMap((child): (MathNode | string)[] => {
      if (child.nodeType === Node.TEXT_NODE) return [child.textContent ?? ''];
      const kept = child instanceof Element ? mathTree(child) : null;
      return kept ? [kept] : [];
    }),
  };
}

/** The formula of a text of TeX, or null where KaTeX cannot read it. Fetches KaTeX when first used. */
export async function readFormula(tex: string, display: boolean): Promise<MathNode | null> {
  const { default: katex } = await import('katex');
  try {
    const written = katex.renderToString(tex, {
      output: 'mathml',
      displayMode: display,
      trust: false,
      strict: 'ignore',
      maxExpand: 200,
      maxSize: 20,
    });
    const math = new DOMParser().parseFromString(written, 'text/html').querySelector('math');
    return math ? mathTree(math) : null;
  } catch {
    return null;
  }
}
