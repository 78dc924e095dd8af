import type { Language, Text } from '@core/language';
import { rightResponse } from '@core/questions/right-response';
import {
  revealAnswer,
  viewQuestion,
  type Question,
  type QuestionView,
} from '@core/questions/registry';

export type SheetLanguages = Language | 'both';

/** A question on paper: what is asked, and apart from it the key. */
export interface SheetItem {
  id: string;
  number: number;
  stem: string[];
  /** Options, statements or items, in the order they are printed, each in every language asked for. */
  parts: string[][];
  /** What belongs to the other side of a matching, in its order; empty in other kinds. */
  others: string[][];
  answer: string[];
  explanation: string[];
}

/** The texts in the languages asked for; where both sides say the same, it is said once. */
export function inLanguages(text: Text, languages: SheetLanguages): string[] {
  if (languages !== 'both') return [text[languages]];
  return text.en === text.ja ? [text.en] : [text.en, text.ja];
}

/** The questions of a pack for printing, each with its key. The same pack gives the same sheet. */
export function buildSheet(questions: readonly Question[], languages: SheetLanguages): SheetItem[] {
  const say = (text: Text) => inLanguages(text, languages);
  return questions.map((question, place) => {
    const view = viewQuestion(question, place + 1);
    const { answer, explanation } = revealAnswer(question, rightResponse(question));
    return {
      id: question.id,
      number: place + 1,
      stem: say(view.stem),
      parts: partsOf(view).map(say),
      others: view.kind === 'matching' ? view.rights.map(({ text }) => say(text)) : [],
      answer: say(answer),
      explanation: explanation ? say(explanation) : [],
    };
  });
}

/** Letters for parts, as on paper: a, b … z, then aa. */
export function letter(place: number): string {
  const alphabet = 26;
  const last = String.fromCharCode(97 + (place % alphabet));
  return place < alphabet ? last : letter(Math.floor(place / alphabet) - 1) + last;
}

function partsOf(view: QuestionView): Text[] {
  switch (view.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return view.options.map(({ text }) => text);
    case 'ordering':
      return view.items.map(({ text }) => text);
    case 'matching':
      return view.lefts.map(({ text }) => text);
    case 'cloze':
      return [sentence(view)];
    case 'true-false':
    case 'numeric':
      return [];
  }
}

/** The text with a line to write on for each blank, and the choices where there are any. */
function sentence(view: Extract<QuestionView, { kind: 'cloze' }>): Text {
  const side = (language: Language) =>
    view.segments[language]
      .map((segment) => {
        if ('text' in segment) return segment.text;
        const choices = view.blanks.find(({ name }) => name === segment.blank)?.choices;
        const offered = choices?.map(({ text }) => text[language]).join(' / ');
        return offered ? `______ (${offered})` : '______';
      })
      .join('');
  return { en: side('en'), ja: side('ja') };
}
