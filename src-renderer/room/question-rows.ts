import type { Language } from '@core/language';
import type { QuestionView } from '@core/questions/registry';
import { sayTruth } from '@core/questions/true-false';
import { partsOf } from '../seat/question-parts';

/** One line under a question: what can be chosen, with the number it has on the phones. */
export interface QuestionRow {
  /** As counts and reveal name it; null where lines are not chosen one by one. */
  part: string | null;
  sign: string;
  text: string;
}

/** What the room reads under a question, in the order of the phones. */
export function questionRows(view: QuestionView, language: Language): QuestionRow[] {
  switch (view.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return view.options.map(({ id, text }, place) => ({
        part: id,
        sign: String(place + 1),
        text: text[language],
      }));
    case 'true-false':
      return [true, false].map((answer, place) => ({
        part: String(answer),
        sign: String(place + 1),
        text: sayTruth(answer)[language],
      }));
    default:
      return partsOf(view, language).map((text) => ({ part: null, sign: '·', text }));
  }
}
