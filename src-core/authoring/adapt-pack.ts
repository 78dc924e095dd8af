import type { Block, Inline } from '@core/content/lesson-body';
import { writeBody } from '@core/content/lesson-text';
import type { Pack } from '@core/content/pack';
import { languages } from '@core/language';
import type { Draft, Json, JsonObject } from './draft';

/**
 * A pack as a draft that can be edited.
 *
 * @param prefix null: the pack itself goes on under its own ids, and learning with it. Otherwise a
 * copy: its parts get ids of their own beginning with `prefix`, and its head says where it is from.
 */
export function draftOf(pack: Pack, prefix: string | null): Draft {
  const renamed = (ids: readonly { id: string }[]) =>
    new Map(ids.map(({ id }) => [id, prefix === null ? id : `${prefix}-${id}`]));
  const names = {
    facts: renamed(pack.facts),
    lessons: renamed(pack.lessons),
    questions: renamed(pack.questions),
    glossary: renamed(pack.glossary),
  };
  const to = (part: keyof typeof names, id: string) => names[part].get(id) ?? id;
  const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as JsonObject;
  const facts = (ids: readonly string[]) => ids.map((id) => to('facts', id));
  const misconceptions = (value: unknown): Json =>
    JSON.parse(JSON.stringify(value), (key, inner) =>
      key === 'misconceptionOf' && typeof inner === 'string' ? to('facts', inner) : inner,
    ) as Json;

  const { head } = pack;
  return {
    head: json({
      ...head,
      ...(prefix === null
        ? {}
        : {
            id: prefix,
            version: '1.0.0',
            order: 1000,
            origin: {
              id: head.id,
              version: head.version,
              title: head.title,
              authors: head.authors,
              license: head.license,
            },
          }),
    }),
    facts: pack.facts.map((fact) => json({ ...fact, id: to('facts', fact.id) })),
    glossary: pack.glossary.map((term) =>
      json({ ...term, id: to('glossary', term.id), facts: facts(term.facts) }),
    ),
    questions: pack.questions.map((question) => ({
      ...(misconceptions(question) as JsonObject),
      id: to('questions', question.id),
      facts: facts(question.facts),
      lesson: question.lesson === null ? null : to('lessons', question.lesson),
    })),
    lessons: pack.lessons.map(({ body, ...lesson }) => ({
      ...json(lesson),
      id: to('lessons', lesson.id),
      facts: facts(lesson.facts),
      prerequisites: lesson.prerequisites.map((id) => to('lessons', id)),
      body: Object.fromEntries(
        languages.map((language) => [
          language,
          writeBody(body[language].map((block) => renameIn(block, to))),
        ]),
      ),
    })),
  };
}

type Rename = (part: 'facts' | 'questions' | 'glossary', id: string) => string;

/** The ids inside a body's blocks, renamed. Ids are branded strings: the brand holds for the copy too. */
function renameIn(block: Block, to: Rename): Block {
  const inline = (one: Inline): Inline => {
    if (one.type === 'cite') return { ...one, fact: to('facts', one.fact) as typeof one.fact };
    if (one.type === 'term') return { ...one, term: to('glossary', one.term) as typeof one.term };
    if (one.type === 'emphasis' || one.type === 'strong') {
      return { ...one, children: one.children.map(inline) };
    }
    return one;
  };
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, children: block.children.map(inline) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((one) => renameIn(one, to))) };
    case 'quote':
      return { ...block, children: block.children.map((one) => renameIn(one, to)) };
    case 'table':
      return {
        ...block,
        header: block.header.map((cell) => cell.map(inline)),
        rows: block.rows.map((row) => row.map((cell) => cell.map(inline))),
      };
    case 'check':
      return { ...block, question: to('questions', block.question) as typeof block.question };
    case 'formula':
      return block;
  }
}
