import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { Fault } from '@core/fault';

/** A parsed thing and the line its source begins on. */
export interface Located<Value> {
  value: Value;
  file: string;
  line: number;
}

/** A text of YAML (or JSON, which is YAML) that remembers where everything stands. */
export interface YamlSource {
  file: string;
  root: unknown;
  faults: Fault[];
  /** The line of the deepest node on `path` that exists. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Aliases are not expanded beyond this: a "billion laughs" file is refused, not unfolded. */
const maxAliases = 100;

export function readYaml(file: string, text: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
  });
  const faults = document.errors.map((error): Fault => ({
    code: 'yaml-syntax',
    place: file,
    line: lines.linePos(error.pos[0]).line,
    message: error.message,
    remedy: 'Correct the YAML here; a text with ": " or "#" in it needs quotation marks.',
  }));
  return {
    file,
    root: faults.length === 0 ? rootOf(document, file, faults) : undefined,
    faults,
    lineOf: (path) => lineOf(document, lines, path),
  };
}

function rootOf(document: Document, file: string, faults: Fault[]): unknown {
  try {
    return document.toJS({ maxAliasCount: maxAliases });
  } catch (error) {
    faults.push({
      code: 'yaml-aliases',
      place: file,
      message: String(error),
      remedy: 'Write the repeated parts out instead of using aliases.',
    });
    return undefined;
  }
}

function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** Parses the value at `path` and turns each issue of the schema into a fault with its line. */
export function parseAt<Value>(
  source: YamlSource,
  path: readonly PropertyKey[],
  schema: z.ZodType<Value>,
): { value: Value | null; faults: Fault[] } {
  const input = path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    source.root,
  );
  const parsed = schema.safeParse(input);
  if (parsed.success) return { value: parsed.data, faults: [] };
  const faults = parsed.error.issues.map((issue): Fault => {
    const at = [...path, ...issue.path];
    const field = issue.path.map(String).join('.');
    return {
      code: 'schema',
      place: source.file,
      line: source.lineOf(at),
      message: field === '' ? issue.message : `${field}: ${issue.message}`,
      remedy: 'Compare with docs/content-authoring.md.',
    };
  });
  return { value: null, faults };
}

/** Parses a file that is a list: what is right is kept, each fault is said with its line. */
export function parseList<Value>(
  file: string,
  text: string,
  schema: z.ZodType<Value>,
): { items: Located<Value>[]; faults: Fault[] } {
  const source = readYaml(file, text);
  if (source.faults.length > 0) return { items: [], faults: source.faults };
  if (!Array.isArray(source.root)) {
    const fault: Fault = {
      code: 'not-a-list',
      place: file,
      line: 1,
      message: 'The file must be a list: each entry begins with "- ".',
      remedy: 'Begin each entry with "- ".',
    };
    return { items: [], faults: [fault] };
  }
  const items: Located<Value>[] = [];
  const faults: Fault[] = [];
  source.root.forEach((_entry, index) => {
    const parsed = parseAt(source, [index], schema);
    faults.push(...parsed.faults);
    if (parsed.value !== null)
      items.push({ value: parsed.value, file, line: source.lineOf([index]) });
  });
  return { items, faults };
}
