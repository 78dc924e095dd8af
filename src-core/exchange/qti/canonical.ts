import { elementOf, elementsOf, type XmlElement } from '../xml/read-xml';

const camel = (name: string) =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/**
 * An element of QTI 3 under the names QTI 2 has for the same: `qti-simple-choice` is `simpleChoice`,
 * `response-identifier` is `responseIdentifier`. So one reader serves both.
 */
export function canonical(element: XmlElement): XmlElement {
  return {
    ...element,
    name: element.name.startsWith('qti-') ? camel(element.name.slice(4)) : element.name,
    attributes: Object.fromEntries(
      Object.entries(element.attributes).map(([name, value]) => [camel(name), value]),
    ),
    children: element.children.map((child) =>
      typeof child === 'string' ? child : canonical(child),
    ),
  };
}

/** All elements inside, at any depth, that pass. */
export function descendants(
  element: XmlElement,
  passes: (element: XmlElement) => boolean,
): XmlElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(passes(child) ? [child] : []),
    ...descendants(child, passes),
  ]);
}

export const named =
  (...names: string[]) =>
  ({ name }: XmlElement): boolean =>
    names.includes(name);

/** The values of `correctResponse`, in order. */
export function correctValues(declaration: XmlElement | undefined): string[] {
  const correct = declaration && elementOf(declaration, 'correctResponse');
  return correct ? elementsOf(correct, 'value').map(plainOf) : [];
}

/** What `mapping` gives marks for, with how many. */
export function mappedValues(declaration: XmlElement | undefined): [key: string, marks: number][] {
  const mapping = declaration && elementOf(declaration, 'mapping');
  return (mapping ? elementsOf(mapping, 'mapEntry') : []).map(({ attributes }) => [
    attributes['mapKey'] ?? '',
    Number(attributes['mappedValue'] ?? 0),
  ]);
}

export const plainOf = (element: XmlElement): string =>
  element.children
    .map((child) => (typeof child === 'string' ? child : plainOf(child)))
    .join('')
    .trim();
