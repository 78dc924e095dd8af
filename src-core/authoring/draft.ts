import { z } from 'zod';

/** What can be typed so far: any JSON. Only when a draft is compiled must it be whole. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
export type JsonObject = { [name: string]: Json };

export const jsonSchema: z.ZodType<Json> = z.json();
const part = z.record(z.string(), jsonSchema);

/**
 * A pack while it is being written. Its parts hold what stands in the form, finished or not; see
 * `forms.ts` for what each has. Pictures are kept beside it by their names.
 */
export const draftSchema = z.strictObject({
  head: part,
  lessons: z.array(part),
  questions: z.array(part),
  facts: z.array(part),
  glossary: z.array(part),
});
export type Draft = z.infer<typeof draftSchema>;

export const draftParts = ['questions', 'lessons', 'facts', 'glossary'] as const;
export type DraftPart = (typeof draftParts)[number];

/** Where in a draft something stands: `['questions', 3, 'stem', 'en']`. */
export type Path = readonly (string | number)[];

export function valueAt(draft: Json | Draft, path: Path): Json | undefined {
  return path.reduce<Json | undefined>(
    (value, key) => (value as Record<string | number, Json> | null | undefined)?.[key],
    draft as Json,
  );
}

/** A new draft: the head that can be known, and nothing else. */
export function newDraft(id: string, title: { en: string; ja: string }, today: string): Draft {
  return {
    head: {
      schema: 1,
      id,
      version: '1.0.0',
      title,
      summary: { en: '', ja: '' },
      order: 1000,
      asOf: today,
      authors: [],
      license: '',
      requires: [],
      languages: ['en', 'ja'],
      origin: null,
    },
    lessons: [],
    questions: [],
    facts: [],
    glossary: [],
  };
}
