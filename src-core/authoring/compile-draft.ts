import { checkCourse } from '@core/content/check/check';
import { lacking } from '@core/content/check/complete';
import { checksOf, inlinesOf, lessonSchema, type Lesson } from '@core/content/lesson-body';
import { readBody } from '@core/content/lesson-source';
import type { PackSource } from '@core/content/pack-source';
import type { Pack } from '@core/content/pack';
import {
  factSchema,
  glossaryTermSchema,
  packHeadSchema,
  type Fact,
  type GlossaryTerm,
  type PackHead,
} from '@core/content/schema';
import type { Located } from '@core/content/yaml-source';
import type { Fault } from '@core/fault';
import { languages, type Language } from '@core/language';
import { questionSchema, type Question } from '@core/questions/registry';
import type { z } from 'zod';
import { authored } from './authored';
import type { Draft, DraftPart, JsonObject, Path } from './draft';
import { formOf, headForm } from './forms';
import { problemOf, type Problem } from './problem';

export interface Compiled {
  /** Null while something stops it. */
  pack: Pack | null;
  /** The parts that are whole, for a preview; null while even the head is not. */
  shown: Pack | null;
  problems: Problem[];
}

/** What the draft stands among: packs it may refer to, and names that are taken. */
export interface Surroundings {
  /** Ids that other packs on the shelf use, by part. */
  taken: Record<DraftPart, ReadonlySet<string>>;
  /** Ids it may refer to besides its own: those of the packs it requires. */
  near: Record<'facts' | 'lessons' | 'glossary', ReadonlySet<string>>;
  /** Names of the pictures beside the draft. */
  media: ReadonlySet<string>;
  /** ISO date. */
  today: string;
}

/** A part as it was read: its value, null while it is none, and what is wrong, by paths within the part. */
interface PartRead {
  value: unknown;
  problems: Problem[];
}

/**
 * Parts of a draft that were read before. An edit makes anew only what it changes, so that of a pack
 * of 140 questions one is read at a pause in typing.
 */
export class ReadParts {
  readonly #read: Record<DraftPart, WeakMap<JsonObject, PartRead & { written: string }>> = {
    questions: new WeakMap(),
    lessons: new WeakMap(),
    facts: new WeakMap(),
    glossary: new WeakMap(),
  };

  /** @param written the languages of the draft: what is not written in one needs nothing there */
  read(
    part: DraftPart,
    value: JsonObject,
    written: readonly Language[],
    read: (value: JsonObject) => PartRead,
  ): PartRead {
    const known = this.#read[part].get(value);
    if (known?.written === written.join()) return known;
    const fresh = { ...read(value), written: written.join() };
    this.#read[part].set(value, fresh);
    return fresh;
  }
}

/** Reads a draft as a pack, and says at which field what keeps it from being one. */
export function compileDraft(
  draft: Draft,
  around: Surroundings,
  before: ReadParts = new ReadParts(),
): Compiled {
  const problems: Problem[] = [];
  const written = languagesOf(draft);
  const parts = <Value>(
    part: DraftPart,
    schema: z.ZodType<Value>,
    fieldsOf: (form: JsonObject, value: JsonObject, problems: Problem[]) => object = (form) => form,
  ): (Value | null)[] =>
    draft[part].map((value, index) => {
      const read = before.read(part, value, written, () => {
        const found: Problem[] = [];
        const form = authored(formOf(part, value), value, written);
        return { value: take(fieldsOf(form, value, found), schema, found), problems: found };
      });
      problems.push(...read.problems.map((one) => ({ ...one, path: [part, index, ...one.path] })));
      // What was read of a part was read by its schema: one a part.
      return read.value as Value | null;
    });

  const facts = parts<Fact>('facts', factSchema);
  const glossary = parts<GlossaryTerm>('glossary', glossaryTermSchema);
  const questions = parts<Question>('questions', questionSchema, (form, value) => ({
    ...form,
    kind: value['kind'] ?? null,
  }));
  const lessons = parts<Lesson>('lessons', lessonSchema, (form, _, found) => ({
    ...form,
    body: bodyOf(form['body'], found),
  }));
  const ofHead: Problem[] = [];
  const head = take<PackHead>(
    {
      ...draft.head,
      ...authored(headForm, draft.head, written),
      lessons: lessons.flatMap((lesson) => (lesson ? [lesson.id] : [])),
    },
    packHeadSchema,
    ofHead,
  );
  problems.push(...ofHead.map((one) => ({ ...one, path: ['head', ...one.path] })));

  problems.push(...references(draft, { facts, glossary, questions, lessons }, around));
  questions.forEach((question, index) => {
    if (question) problems.push(...advice(question, index));
  });
  const pack = head && {
    head,
    facts: facts.filter((one) => one !== null),
    lessons: lessons.filter((one) => one !== null),
    questions: questions.filter((one) => one !== null),
    glossary: glossary.filter((one) => one !== null),
    claims: [],
    timeline: [],
  };
  if (pack) problems.push(...habits(pack, questions, around.today));
  if (draft.questions.length === 0 && draft.lessons.length === 0) {
    problems.push({
      path: ['questions'],
      weight: 'stop',
      message: 'author.problem.empty',
      values: {},
    });
  }
  const stopped = problems.some(({ weight }) => weight === 'stop');
  return { pack: stopped ? null : pack, shown: pack, problems };
}

function take<Value>(value: unknown, schema: z.ZodType<Value>, problems: Problem[]): Value | null {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  problems.push(...parsed.error.issues.map((issue) => problemOf(issue, [])));
  return null;
}

/** The languages a draft is written in; both where it does not say. */
export function languagesOf(draft: Draft): Language[] {
  const named = draft.head['languages'];
  const written = languages.filter((language) => Array.isArray(named) && named.includes(language));
  return written.length > 0 ? written : [...languages];
}

/** The bodies of a lesson as blocks; faults of the Markdown become problems with their line. */
function bodyOf(body: unknown, problems: Problem[]) {
  const given = (body ?? {}) as Partial<Record<Language, string>>;
  const read = (language: Language) => {
    const faults: Fault[] = [];
    const blocks = readBody('', given[language] ?? '', 0, faults);
    for (const { message, remedy, line } of faults) {
      problems.push({
        path: ['body', language],
        weight: 'stop',
        message: 'author.problem.markdown',
        values: { said: message, remedy, line: line ?? 1 },
      });
    }
    return blocks;
  };
  return { en: read('en'), ja: read('ja') };
}

interface Read {
  facts: (Fact | null)[];
  glossary: (GlossaryTerm | null)[];
  questions: (Question | null)[];
  lessons: (Lesson | null)[];
}

/** Every id names one thing, and every reference leads somewhere. */
function references(draft: Draft, read: Read, around: Surroundings): Problem[] {
  const problems: Problem[] = [];
  const stop = (path: Path, message: Problem['message'], id: string) =>
    problems.push({ path, weight: 'stop', message, values: { id } });
  const own = (part: DraftPart) =>
    new Set(read[part].flatMap((one) => (one ? [one.id as string] : [])));
  for (const part of ['facts', 'glossary', 'questions', 'lessons'] as const) {
    const seen = new Set<string>();
    read[part].forEach((one, index) => {
      if (!one) return;
      if (seen.has(one.id)) stop([part, index, 'id'], 'author.problem.twice', one.id);
      else if (around.taken[part].has(one.id)) {
        stop([part, index, 'id'], 'author.problem.taken', one.id);
      }
      seen.add(one.id);
    });
  }
  const known = {
    facts: new Set([...own('facts'), ...around.near.facts]),
    lessons: new Set([...own('lessons'), ...around.near.lessons]),
    glossary: new Set([...own('glossary'), ...around.near.glossary]),
    questions: own('questions'),
  };
  const must = (
    ids: readonly string[],
    part: keyof typeof known,
    path: Path,
    message: Problem['message'] = 'author.problem.unknown',
  ) => ids.filter((id) => !known[part].has(id)).forEach((id) => stop(path, message, id));

  read.questions.forEach((question, index) => {
    if (!question) return;
    must(question.facts, 'facts', ['questions', index, 'facts']);
    if (question.lesson !== null) {
      must([question.lesson], 'lessons', ['questions', index, 'lesson']);
    }
    question.pictures.forEach(({ media }, place) => {
      if (!around.media.has(media)) {
        stop(['questions', index, 'pictures', place, 'media'], 'author.problem.noPicture', media);
      }
    });
    const remembered = read.facts.flatMap((fact) =>
      fact?.confidence === 'memory' && question.facts.includes(fact.id) ? [fact.id] : [],
    );
    remembered.forEach((id) =>
      problems.push({
        path: ['questions', index, 'facts'],
        weight: 'advice',
        message: 'author.problem.memory',
        values: { id },
      }),
    );
  });
  read.glossary.forEach((term, index) => {
    if (term) must(term.facts, 'facts', ['glossary', index, 'facts']);
  });
  read.lessons.forEach((lesson, index) => {
    if (!lesson) return;
    const at: Path = ['lessons', index];
    must(lesson.facts, 'facts', [...at, 'facts']);
    must(lesson.prerequisites, 'lessons', [...at, 'prerequisites']);
    for (const language of languagesOf(draft)) {
      const body = lesson.body[language];
      const path = [...at, 'body', language];
      for (const inline of inlinesOf(body)) {
        if (inline.type === 'cite') must([inline.fact], 'facts', path);
        if (inline.type === 'term') must([inline.term], 'glossary', path);
        if (inline.type === 'picture' && !around.media.has(inline.media)) {
          stop(path, 'author.problem.noPicture', inline.media);
        }
      }
      must(checksOf(body), 'questions', path);
    }
  });
  return problems;
}

/** What a question leaves out that would help whoever answers it. */
function advice(question: Question, index: number): Problem[] {
  const lacks = lacking(question).filter((lack) => lack !== 'lesson');
  if (lacks.length === 0) return [];
  return [
    {
      path: ['questions', index],
      weight: 'advice',
      message: 'author.problem.lacking',
      values: { count: lacks.length },
    },
  ];
}

const habitWords: Record<string, Problem['message']> = {
  'longest-option': 'author.problem.longestOption',
  'key-position': 'author.problem.keyPosition',
  'absolute-words': 'author.problem.absoluteWords',
  'catch-all-option': 'author.problem.catchAll',
  'numbers-differ': 'author.problem.numbersDiffer',
  'near-duplicate-stem': 'author.problem.nearDuplicate',
  'past-review': 'author.problem.pastReview',
};

/** The content check of the course, as advice: its rules on ids and sources are told above. */
function habits(pack: Pack, questions: (Question | null)[], today: string): Problem[] {
  const placed = <Value>(part: string, values: readonly Value[]): Located<Value>[] =>
    values.map((value, index) => ({ value, file: part, line: index }));
  const source: PackSource = {
    folder: pack.head.id,
    head: { value: pack.head, file: 'head', line: 0 },
    facts: placed('facts', pack.facts),
    lessons: placed('lessons', pack.lessons),
    questions: questions.flatMap((value, line) =>
      value ? [{ value, file: 'questions', line }] : [],
    ),
    glossary: placed('glossary', pack.glossary),
    claims: [],
    timeline: [],
    attachments: [],
  };
  return checkCourse({ packs: [source], today }).findings.flatMap(({ code, place, line }) => {
    const message = habitWords[code];
    if (message === undefined) return [];
    const path = place === 'head' ? ['head'] : [place, line ?? 0];
    return [{ path, weight: 'advice' as const, message, values: {} }];
  });
}
