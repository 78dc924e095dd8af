import type { Draft, Path } from './draft';
import { applyEdit, inverseOf, type Edit } from './edit';

interface Step {
  edit: Edit;
  back: Edit;
  /** Epoch ms of the last edit in it. */
  at: number;
}

/** A draft with the way back and forth. */
export interface Writing {
  draft: Draft;
  past: readonly Step[];
  future: readonly Step[];
}

/** Typing in one field without a pause this long is one step. */
const pauseMs = 2_000;
/** Steps kept; the draft itself is never shortened. */
const stepsKept = 500;

export const beginWriting = (draft: Draft): Writing => ({ draft, past: [], future: [] });

const samePlace = (one: Path, other: Path) => one.join('/') === other.join('/');

/** Makes an edit. What was undone before can no longer be done again. */
export function write(writing: Writing, edit: Edit, at: number): Writing {
  const back = inverseOf(writing.draft, edit);
  const draft = applyEdit(writing.draft, edit);
  const last = writing.past.at(-1);
  const goesOn =
    last !== undefined &&
    edit.do === 'set' &&
    last.edit.do === 'set' &&
    typeof edit.value === 'string' &&
    typeof last.edit.value === 'string' &&
    samePlace(edit.path, last.edit.path) &&
    at - last.at < pauseMs;
  const past = goesOn
    ? [...writing.past.slice(0, -1), { edit, back: last.back, at }]
    : [...writing.past, { edit, back, at }].slice(-stepsKept);
  return { draft, past, future: [] };
}

/** Takes the last step back; nothing where there is none. */
export function undoWriting(writing: Writing): Writing {
  const step = writing.past.at(-1);
  if (!step) return writing;
  return {
    draft: applyEdit(writing.draft, step.back),
    past: writing.past.slice(0, -1),
    future: [step, ...writing.future],
  };
}

export function redoWriting(writing: Writing): Writing {
  const [step, ...future] = writing.future;
  if (!step) return writing;
  return {
    draft: applyEdit(writing.draft, step.edit),
    // Typing that goes on after a redo is a step of its own.
    past: [...writing.past, { ...step, at: 0 }],
    future,
  };
}
