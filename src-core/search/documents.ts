import type { Block, Inline, Lesson } from '@core/content/lesson-body';
import type { Fact, GlossaryTerm } from '@core/content/schema';
import { languages, type Language, type Text } from '@core/language';
import type { Question } from '@core/questions/registry';

/** In the order they are shown in: what something is, where it is told, what was asked, what it rests on. */
export const documentKinds = ['term', 'lesson', 'question', 'fact'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** One thing that can be found, as it reads in one language. */
export interface DocumentText {
  title: string;
  /** Further names that count like the title: abbreviations, readings. */
  names: readonly string[];
  body: string;
}

export interface SearchDocument {
  kind: DocumentKind;
  id: string;
  texts: Record<Language, DocumentText>;
}

/** As much of a course as is searched. */
export interface SearchedCourse {
  lessons: readonly Lesson[];
  glossary: readonly GlossaryTerm[];
  questions: readonly Question[];
  facts: readonly Fact[];
}

/** Everything that can be found, in the order of the course. */
export function documentsOf(course: SearchedCourse): SearchDocument[] {
  const terms = new Map(course.glossary.map(({ id, term }) => [id as string, term]));
  return [
    ...course.lessons.map((lesson) => lessonDocument(lesson, terms)),
    ...course.glossary.map(termDocument),
    ...course.questions.map(questionDocument),
    ...course.facts.map(factDocument),
  ];
}

function lessonDocument(lesson: Lesson, terms: ReadonlyMap<string, Text>): SearchDocument {
  return document('lesson', lesson.id, (language) => ({
    title: lesson.title[language],
    names: [],
    body: [
      lesson.summary[language],
      ...lesson.goals.map((goal) => goal[language]),
      ...lesson.body[language].flatMap((block) => passages(block, terms, language)),
    ].join('\n'),
  }));
}

function termDocument(term: GlossaryTerm): SearchDocument {
  return document('term', term.id, (language) => ({
    title: term.term[language],
    names: [
      ...innerNames(term.term[language]),
      ...term.aliases,
      ...(term.reading === null ? [] : [term.reading]),
    ],
    body: term.definition[language],
  }));
}

/** The stem and the explanation; not the options, most of which state what is wrong. */
function questionDocument(question: Question): SearchDocument {
  return document('question', question.id, (language) => ({
    title: question.stem[language],
    names: [],
    body: question.explanation?.[language] ?? '',
  }));
}

function factDocument({ id, statement, source, date }: Fact): SearchDocument {
  const where = [source.title, source.publisher, source.cite, source.date ?? '', date ?? ''];
  return document('fact', id, (language) => ({
    title: statement[language],
    names: [],
    body: where.filter((part) => part !== '').join(' · '),
  }));
}

function document(
  kind: DocumentKind,
  id: string,
  text: (language: Language) => DocumentText,
): SearchDocument {
  const [en, ja] = languages.map(text);
  return { kind, id, texts: { en: en!, ja: ja! } };
}

/**
 * The names in a name that ends in brackets: “total processing performance (TPP)” is also “total
 * processing performance” and “TPP”.
 */
export function innerNames(name: string): string[] {
  const parts = /^(.+?)\s*[(（]([^()（）]+)[)）]$/u.exec(name);
  return parts ? [parts[1]!, parts[2]!] : [];
}

/** The paragraphs, headings, items and cells of a block, each as its plain words. */
function passages(block: Block, terms: ReadonlyMap<string, Text>, language: Language): string[] {
  const words = (inlines: readonly Inline[]): string =>
    inlines
      .map((inline) => {
        switch (inline.type) {
          case 'text':
          case 'code':
            return inline.text;
          case 'term':
            return inline.text ?? terms.get(inline.term)?.[language] ?? '';
          case 'emphasis':
          case 'strong':
            return words(inline.children);
          case 'break':
            return ' ';
          case 'picture':
            return inline.alt;
          case 'formula':
          case 'cite':
            return '';
        }
      })
      .join('');
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [words(block.children)];
    case 'list':
      return block.items.flat().flatMap((inner) => passages(inner, terms, language));
    case 'quote':
      return block.children.flatMap((inner) => passages(inner, terms, language));
    case 'table':
      return [block.header, ...block.rows].flatMap((row) => row.map(words));
    case 'formula':
    case 'check':
      return [];
  }
}
