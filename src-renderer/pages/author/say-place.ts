import {
  valueAt,
  type Draft,
  type DraftPart,
  type JsonObject,
  type Path,
} from '@core/authoring/draft';
import { wordsOf } from '@core/authoring/outline';
import { formOf, headForm } from '@core/authoring/forms';
import type { Language } from '@core/language';
import { translate } from '@core/messages/catalogue';

/** Where a problem stands, in words: the sort of part, its number, the field and what the part says. */
export function sayPlace(draft: Draft, path: Path, language: Language): string {
  const [part, index] = path;
  if (part === 'head') {
    const field = headForm.find(({ name }) => name === path[1]);
    const sort = translate(language, 'author.part.head');
    return field ? `${sort}: ${translate(language, field.label)}` : sort;
  }
  const sort = translate(language, `author.part.${part as DraftPart}`);
  const value = typeof index === 'number' ? valueAt(draft, [part!, index]) : undefined;
  if (value === undefined) return sort;
  const form = formOf(part as DraftPart, value as JsonObject);
  const field = form.find(({ name }) => name === path[2]);
  const title = ['stem', 'title', 'statement', 'term']
    .map((name) => wordsOf(value as JsonObject, name, language))
    .find((words) => words !== '');
  return [
    `${sort} ${Number(index) + 1}`,
    ...(field ? [translate(language, field.label)] : []),
    ...(title ? [`“${[...title].slice(0, 40).join('')}”`] : []),
  ].join(' · ');
}
