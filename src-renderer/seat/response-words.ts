import type { Language, Text } from '@core/language';
import type { QuestionResponse, QuestionView } from '@core/questions/registry';
import { sayInSeat } from './words';

/** A given answer in words, one line a part. What names no part of the question is left out. */
export function responseInWords(
  view: QuestionView,
  response: QuestionResponse,
  language: Language,
): string[] {
  const find = (parts: readonly { id: string; text: Text }[], id: string | undefined) =>
    parts.filter((part) => part.id === id).map(({ text }) => text[language]);
  if (view.kind === 'single-choice' && response.kind === view.kind)
    return find(view.options, response.option);
  if (view.kind === 'multiple-choice' && response.kind === view.kind)
    return view.options
      .filter(({ id }) => response.options.includes(id))
      .map(({ text }) => text[language]);
  if (view.kind === 'true-false' && response.kind === view.kind)
    return [sayInSeat(language, response.answer ? 'question.true' : 'question.false')];
  if (view.kind === 'numeric' && response.kind === view.kind)
    return [`${response.value}${view.unit ? ` ${view.unit[language]}` : ''}`];
  if (view.kind === 'cloze' && response.kind === view.kind)
    return view.blanks.map(({ name, choices }, index) => {
      const given = response.blanks[name] ?? '';
      const words = choices ? (find(choices, given)[0] ?? '') : given;
      return `${sayInSeat(language, 'question.gap', { number: index + 1 })}: ${words}`;
    });
  if (view.kind === 'ordering' && response.kind === view.kind)
    return response.order.flatMap((id) => find(view.items, id));
  if (view.kind === 'matching' && response.kind === view.kind)
    return view.lefts.map(({ id, text }) => {
      const [right = ''] = find(view.rights, response.pairs[id]);
      return `${text[language]} — ${right}`;
    });
  return [];
}
