import type { QuestionResponse, QuestionView } from '@core/questions/registry';

/** What every part component takes: one view, and where to say what was chosen (null: not complete). */
export interface PartProps<Kind extends QuestionView['kind']> {
  view: Extract<QuestionView, { kind: Kind }>;
  /** Called on every change. */
  onchange: (response: Extract<QuestionResponse, { kind: Kind }> | null) => void;
}

/** The digit of a key press that is a bare 1–9 and not meant for a field; else null. */
export function digitOf(event: KeyboardEvent): number | null {
  if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event)) return null;
  return /^[1-9]$/.test(event.key) ? Number(event.key) : null;
}

/** What the keys of undo and redo ask for, where they are not meant for a text field; else null. */
export function stepOf(event: KeyboardEvent): 'undo' | 'redo' | null {
  if ((!event.ctrlKey && !event.metaKey) || event.altKey || isTyping(event)) return null;
  const key = event.key.toLowerCase();
  if (key === 'y' && !event.shiftKey) return 'redo';
  return key === 'z' ? (event.shiftKey ? 'redo' : 'undo') : null;
}

/** Whether the key goes into a field where it means a character. */
export function isTyping(event: KeyboardEvent): boolean {
  const at = event.target;
  if (at instanceof HTMLInputElement) return at.type !== 'radio' && at.type !== 'checkbox';
  return at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement;
}
