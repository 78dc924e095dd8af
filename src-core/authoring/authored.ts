import { unreachable } from '@core/fault';
import { languages, type Language } from '@core/language';
import { readNumber } from '@core/questions/number-input';
import type { Json, JsonObject } from './draft';
import type { Field } from './field';

/**
 * What stands in a form as a pack's author would have written it: empty optional fields are null,
 * numbers are numbers, fields that are not offered are left out, and a pack in one language carries
 * its words under both. What is wrong stays wrong, for the schema to say so with the path of the field.
 */
export function authored(
  fields: readonly Field[],
  value: JsonObject,
  written: readonly Language[],
): JsonObject {
  return Object.fromEntries(
    fields
      .filter((field) => isShown(field, value))
      .map((field) => [field.name, clean(field, value[field.name], written)] as const)
      .filter((entry): entry is [string, Json] => entry[1] !== undefined),
  );
}

/** Whether a field is offered, given those beside it. */
export const isShown = ({ shownIf }: Field, beside: JsonObject): boolean =>
  shownIf === undefined || beside[shownIf.name] === shownIf.is;

function clean(
  field: Field,
  value: Json | undefined,
  written: readonly Language[],
): Json | undefined {
  switch (field.field) {
    case 'text':
      return text(value, written, field.optional ?? false);
    case 'markdown':
      return inBoth(value, written);
    case 'words':
    case 'date':
    case 'picture':
      return line(field.name, value, field.optional ?? false);
    case 'number':
      return typeof value === 'string' ? (readNumber(value) ?? undefined) : value;
    case 'flag':
      return value === true;
    case 'choice':
    case 'reference':
      return value === '' ? null : value;
    case 'lines':
      return list(value)
        .map((one) => String(one).trim())
        .filter((one) => one !== '');
    case 'group':
      return authored(field.of, object(value), written);
    case 'list':
      return list(value).map((item) => authored(field.of, object(item), written));
    case 'texts':
      return list(value).map((item) => inBoth(item, written));
    default:
      return unreachable(field);
  }
}

const list = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);
const object = (value: Json | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};

function line(name: string, value: Json | undefined, optional: boolean): Json | undefined {
  if (typeof value !== 'string') return value ?? (optional ? null : undefined);
  const trimmed = value.trim();
  if (trimmed === '') return optional ? null : '';
  // A fact's value is a number where it reads as one.
  return name === 'value' ? (readNumber(trimmed) ?? trimmed) : trimmed;
}

function text(
  value: Json | undefined,
  written: readonly Language[],
  optional: boolean,
): Json | undefined {
  const both = inBoth(value, written);
  const empty = languages.every((language) => both[language] === '');
  return empty && optional ? null : both;
}

function inBoth(value: Json | undefined, written: readonly Language[]): Record<Language, string> {
  const given = object(value);
  const said = (language: Language) => String(given[language] ?? '').trim();
  const [only, ...others] = written;
  if (only !== undefined && others.length === 0) return { en: said(only), ja: said(only) };
  return { en: said('en'), ja: said('ja') };
}
