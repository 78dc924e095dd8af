import type { Language, Text } from '@core/language';

/** The names in braces of a message's English text. */
export type NamesIn<Template extends string> =
  Template extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** What a message takes: nothing, or a value for each of its names. */
export type ValuesOf<Message extends Text> = [NamesIn<Message['en']>] extends [never]
  ? []
  : [values: Record<NamesIn<Message['en']>, string | number>];

/**
 * A message of `messages` in words. For a `count` of one English takes the message `key.one`, where
 * there is one.
 */
export function fillMessage(
  messages: Readonly<Record<string, Text>>,
  language: Language,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const singular = language === 'en' && values['count'] === 1 ? messages[`${key}.one`] : undefined;
  const text = (singular ?? messages[key]!)[language];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
