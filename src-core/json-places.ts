/**
 * Where the members of a JSON text stand, so that a fault can name its line. `JSON.parse` says what
 * a value is but not where, and engines differ in what they tell about a syntax error.
 */
export type JsonPlaces =
  | {
      ok: true;
      /** The 1-based line of the value at a path, or of the nearest value around it. */
      lineOf(path: readonly PropertyKey[]): number;
    }
  | { ok: false; line: number; found: string };

const space = /[ \t\n\r]*/y;
const scalar =
  /"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

class SyntaxFault extends Error {
  constructor(readonly offset: number) {
    super();
  }
}

export function jsonPlaces(text: string): JsonPlaces {
  const offsets = new Map<string, number>();
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  try {
    const end = skip(text, space, readValue(text, skip(text, space, 0), [], offsets));
    if (end < text.length) throw new SyntaxFault(end);
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    return {
      ok: false,
      line: lineAt(error.offset),
      found: text[error.offset] ?? 'the end of the file',
    };
  }
  return {
    ok: true,
    lineOf(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const offset = offsets.get(keyOf(path.slice(0, length)));
        if (offset !== undefined) return lineAt(offset);
      }
      return lineAt(offsets.get(keyOf([])) ?? 0);
    },
  };
}

const keyOf = (path: readonly PropertyKey[]) => JSON.stringify(path.map(String));

/** The offset behind what the pattern matches at `offset`. */
function skip(text: string, pattern: RegExp, offset: number): number {
  pattern.lastIndex = offset;
  const match = pattern.exec(text);
  if (match === null) throw new SyntaxFault(offset);
  return offset + match[0].length;
}

/** Reads the value at `offset`, notes where it and its members begin, and returns where it ends. */
function readValue(
  text: string,
  offset: number,
  path: readonly PropertyKey[],
  offsets: Map<string, number>,
): number {
  offsets.set(keyOf(path), offset);
  const opening = text[offset];
  if (opening !== '{' && opening !== '[') return skip(text, scalar, offset);

  const closing = opening === '{' ? '}' : ']';
  let at = skip(text, space, offset + 1);
  if (text[at] === closing) return at + 1;
  for (let index = 0; ; index += 1) {
    let member: PropertyKey = index;
    if (opening === '{') {
      if (text[at] !== '"') throw new SyntaxFault(at);
      const end = skip(text, scalar, at);
      member = JSON.parse(text.slice(at, end)) as string;
      at = skip(text, space, end);
      if (text[at] !== ':') throw new SyntaxFault(at);
      at = skip(text, space, at + 1);
    }
    at = skip(text, space, readValue(text, at, [...path, member], offsets));
    if (text[at] === closing) return at + 1;
    if (text[at] !== ',') throw new SyntaxFault(at);
    at = skip(text, space, at + 1);
  }
}
