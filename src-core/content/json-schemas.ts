import { z } from 'zod';
import { manifestSchema } from '@core/exchange/pack/manifest';
import { questionKinds } from '@core/questions/registry';
import {
  claimSchema,
  factSchema,
  glossaryTermSchema,
  lessonHeadSchema,
  packHeadSchema,
} from './schema';
import { timelineEntrySchema } from './timeline';

/** The parts of a pack that are checked against a schema, by the name of its file in `docs/schema`. */
const parts = {
  pack: { title: 'pack.json of a Chokepoint pack', schema: packHeadSchema },
  facts: { title: 'facts.yaml', schema: z.array(factSchema) },
  questions: {
    title: 'questions/*.yaml',
    schema: z.array(z.union(Object.values(questionKinds).map(({ schema }) => schema as z.ZodType))),
  },
  lesson: { title: 'the head of lessons/*.md', schema: lessonHeadSchema },
  glossary: { title: 'glossary.yaml', schema: z.array(glossaryTermSchema) },
  claims: { title: 'claims.yaml', schema: z.array(claimSchema) },
  timeline: { title: 'timeline.yaml', schema: z.array(timelineEntrySchema) },
  manifest: { title: 'manifest.json of a Chokepoint pack file', schema: manifestSchema },
} as const satisfies Record<string, { title: string; schema: z.ZodType }>;
export type SchemaName = keyof typeof parts;
export const schemaNames = Object.keys(parts) as SchemaName[];

/**
 * A part of a pack as JSON Schema (2020-12), as it is written by hand: what has a usual value may be
 * left out. Rules that tie fields together (exactly one right option, ids that exist) cannot be said
 * in it; the content check has them.
 */
export function jsonSchemaOf(name: SchemaName): Record<string, unknown> {
  const { title, schema } = parts[name];
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
  return { $schema, title, ...rest };
}
