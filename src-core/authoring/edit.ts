import { unreachable } from '@core/fault';
import { valueAt, type Draft, type Json, type Path } from './draft';

/** One change to a draft. Places in lists are by number; `at` past the end adds. */
export type Edit =
  | { do: 'set'; path: Path; value: Json | undefined }
  | { do: 'insert'; path: Path; at: number; value: Json }
  | { do: 'remove'; path: Path; at: number }
  | { do: 'move'; path: Path; from: number; to: number }
  /** Several that are one step to the person who makes them. */
  | { do: 'all'; edits: readonly Edit[] };

/** Carries an edit out on a copy. Throws where the path leads nowhere: forms only offer what is there. */
export function applyEdit(draft: Draft, edit: Edit): Draft {
  return change(draft as unknown as Json, edit) as unknown as Draft;
}

function change(root: Json, edit: Edit): Json {
  switch (edit.do) {
    case 'set':
      return withValue(root, edit.path, () => edit.value);
    case 'insert':
      return withList(root, edit.path, (list) => list.splice(edit.at, 0, edit.value));
    case 'remove':
      return withList(root, edit.path, (list) => list.splice(edit.at, 1));
    case 'move':
      return withList(root, edit.path, (list) =>
        list.splice(edit.to, 0, ...list.splice(edit.from, 1)),
      );
    case 'all':
      return edit.edits.reduce(change, root);
    default:
      return unreachable(edit);
  }
}

function withList(root: Json, path: Path, alter: (list: Json[]) => void): Json {
  return withValue(root, path, (value) => {
    if (!Array.isArray(value)) throw new RangeError(`No list at ${path.join('.')}`);
    const list = [...value];
    alter(list);
    return list;
  });
}

function withValue(
  root: Json | undefined,
  path: Path,
  build: (value: Json | undefined) => Json | undefined,
): Json {
  const [key, ...rest] = path;
  if (key === undefined) return build(root) as Json;
  if (typeof root !== 'object' || root === null) {
    throw new RangeError(`Nothing holds ${path.join('.')}`);
  }
  const inner = (root as Record<string | number, Json | undefined>)[key];
  const value = rest.length === 0 ? build(inner) : withValue(inner, rest, build);
  if (Array.isArray(root)) return root.with(Number(key), value as Json);
  const { [key]: _gone, ...others } = root as Record<string | number, Json>;
  // A field that is set keeps its place among the others; one without a value is no field.
  return value === undefined ? (others as Json) : { ...root, [key]: value };
}

/** The edit that takes `edit` back from the draft it was made to. */
export function inverseOf(draft: Draft, edit: Edit): Edit {
  switch (edit.do) {
    case 'set':
      return { do: 'set', path: edit.path, value: valueAt(draft, edit.path) };
    case 'insert': {
      const length = (valueAt(draft, edit.path) as Json[]).length;
      return { do: 'remove', path: edit.path, at: Math.min(edit.at, length) };
    }
    case 'remove': {
      const value = valueAt(draft, [...edit.path, edit.at]);
      return { do: 'insert', path: edit.path, at: edit.at, value: value as Json };
    }
    case 'move':
      return { do: 'move', path: edit.path, from: edit.to, to: edit.from };
    case 'all': {
      let current = draft;
      const back = edit.edits.map((one) => {
        const inverse = inverseOf(current, one);
        current = applyEdit(current, one);
        return inverse;
      });
      return { do: 'all', edits: back.reverse() };
    }
    default:
      return unreachable(edit);
  }
}
