import { unreachable } from '@core/fault';
import type { QuestionKindName } from '@core/questions/registry';
import type { Draft, DraftPart, Json, JsonObject } from './draft';
import { emptyText, type Field } from './field';
import { formOf, kindForms } from './forms';

/** An unfilled part with every field its form asks for. */
export function newPart(
  part: DraftPart,
  kind: QuestionKindName | null,
  id: string,
  today: string,
): JsonObject {
  const start: JsonObject = kind === null ? {} : { kind };
  const blank = blankOf(formOf(part, start));
  const dated: JsonObject = part === 'facts' ? { asOf: today, confidence: 'seen' } : {};
  return { ...start, ...blank, ...dated, id };
}

function blankOf(fields: readonly Field[]): JsonObject {
  return Object.fromEntries(fields.map((field) => [field.name, blankValue(field)]));
}

function blankValue(field: Field): Json {
  switch (field.field) {
    case 'text':
    case 'markdown':
      return emptyText;
    case 'words':
    case 'number':
    case 'date':
    case 'picture':
      return field.name === 'decimals' ? '0' : field.name === 'minutes' ? '5' : '';
    case 'flag':
      return false;
    case 'choice':
      return field.name === 'topic' ? 'own' : (field.values[0] ?? '');
    case 'reference':
      return field.many ? [] : null;
    case 'lines':
      return [];
    case 'group':
      return blankOf(field.of);
    case 'list':
      return Array.from({ length: startLength(field) }, (_, index) =>
        field.name === 'options' ? { ...field.blank, right: index === 0 } : field.blank,
      );
    case 'texts':
      return Array.from({ length: field.least }, () => emptyText);
    default:
      return unreachable(field);
  }
}

/** Choices begin with four places, as most have. */
const startLength = ({ name, least }: { name: string; least: number }): number =>
  name === 'options' ? 4 : name === 'items' || name === 'pairs' ? 3 : least;

export const kindNames = Object.keys(kindForms) as QuestionKindName[];

const stems: Record<DraftPart, string> = {
  questions: 'question',
  lessons: 'lesson',
  facts: 'fact',
  glossary: 'term',
};

/** A free id: the pack's own, so that it clashes with no other pack's. */
export function freeId(draft: Draft, part: DraftPart): string {
  const taken = new Set(draft[part].map(({ id }) => id));
  const stem = `${String(draft.head['id'])}-${stems[part]}`;
  for (let number = draft[part].length + 1; ; number += 1) {
    const id = `${stem}-${number}`;
    if (!taken.has(id)) return id;
  }
}
