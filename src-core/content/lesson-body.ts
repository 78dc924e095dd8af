import { z } from 'zod';
import { languages } from '@core/language';
import {
  factIdSchema,
  lessonHeadSchema,
  mediaNameSchema,
  questionIdSchema,
  termIdSchema,
} from './schema';

/** A piece of a line of text. Lessons hold no HTML, so a view never has to trust any. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'emphasis'; children: Inline[] }
  | { type: 'strong'; children: Inline[] }
  | { type: 'code'; text: string }
  | { type: 'break' }
  | { type: 'formula'; tex: string }
  | { type: 'picture'; media: string; alt: string }
  | { type: 'cite'; fact: z.infer<typeof factIdSchema> }
  | { type: 'term'; term: z.infer<typeof termIdSchema>; text: string | null };

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; level: 2 | 3; children: Inline[] }
  | { type: 'list'; ordered: boolean; items: Block[][] }
  | { type: 'quote'; children: Block[] }
  | {
      type: 'table';
      align: ('left' | 'right' | 'center' | null)[];
      header: Inline[][];
      rows: Inline[][][];
    }
  | { type: 'formula'; tex: string }
  | { type: 'check'; question: z.infer<typeof questionIdSchema> };

/** TeX of one formula; the view draws it as MathML. */
const formulaSchema = z.strictObject({ type: z.literal('formula'), tex: z.string().max(2000) });

const inlineSchema: z.ZodType<Inline> = z.lazy(() =>
  z.union([
    z.strictObject({ type: z.literal('text'), text: z.string() }),
    z.strictObject({ type: z.literal('emphasis'), children: z.array(inlineSchema) }),
    z.strictObject({ type: z.literal('strong'), children: z.array(inlineSchema) }),
    z.strictObject({ type: z.literal('code'), text: z.string() }),
    z.strictObject({ type: z.literal('break') }),
    formulaSchema,
    z.strictObject({ type: z.literal('picture'), media: mediaNameSchema, alt: z.string() }),
    z.strictObject({ type: z.literal('cite'), fact: factIdSchema }),
    z.strictObject({ type: z.literal('term'), term: termIdSchema, text: z.string().nullable() }),
  ]),
);

const blockSchema: z.ZodType<Block> = z.lazy(() =>
  z.union([
    z.strictObject({ type: z.literal('paragraph'), children: z.array(inlineSchema) }),
    z.strictObject({
      type: z.literal('heading'),
      level: z.union([z.literal(2), z.literal(3)]),
      children: z.array(inlineSchema),
    }),
    z.strictObject({
      type: z.literal('list'),
      ordered: z.boolean(),
      items: z.array(z.array(blockSchema)),
    }),
    z.strictObject({ type: z.literal('quote'), children: z.array(blockSchema) }),
    z.strictObject({
      type: z.literal('table'),
      align: z.array(z.enum(['left', 'right', 'center']).nullable()),
      header: z.array(z.array(inlineSchema)),
      rows: z.array(z.array(z.array(inlineSchema))),
    }),
    formulaSchema,
    z.strictObject({ type: z.literal('check'), question: questionIdSchema }),
  ]),
);

/** A lesson as the app reads it. */
export const lessonSchema = lessonHeadSchema.extend({
  body: z.record(z.enum(languages), z.array(blockSchema)),
});
export type Lesson = z.infer<typeof lessonSchema>;

/** Every inline piece of a body, children included, in reading order. */
export function inlinesOf(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block): Inline[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return withChildren(block.children);
      case 'list':
        return block.items.flatMap(inlinesOf);
      case 'quote':
        return inlinesOf(block.children);
      case 'table':
        return [...block.header, ...block.rows.flat()].flatMap(withChildren);
      case 'formula':
      case 'check':
        return [];
    }
  });
}

function withChildren(inlines: Inline[]): Inline[] {
  return inlines.flatMap((inline) =>
    inline.type === 'emphasis' || inline.type === 'strong'
      ? [inline, ...withChildren(inline.children)]
      : [inline],
  );
}

export function checksOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.type === 'check' ? [block.question] : []));
}
