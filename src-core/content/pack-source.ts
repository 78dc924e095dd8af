import type { z } from 'zod';
import type { Fault } from '@core/fault';
import { marketFileNames, readMarketFiles, type Attachment } from '@core/market/market-source';
import { questionSchema, type Question } from '@core/questions/registry';
import type { Lesson } from './lesson-body';
import { readLesson } from './lesson-source';
import type { Pack } from './pack';
import {
  claimSchema,
  factSchema,
  glossaryTermSchema,
  packHeadSchema,
  type Claim,
  type Fact,
  type GlossaryTerm,
  type PackHead,
} from './schema';
import { timelineEntrySchema, type TimelineEntry } from './timeline';
import { parseAt, parseList, readYaml, type Located } from './yaml-source';

export interface SourceFile {
  /** Path inside the pack's folder, with forward slashes. */
  path: string;
  text: string;
}

/** A pack as authored: every part with the file and line it stands in. */
export interface PackSource {
  folder: string;
  head: Located<PackHead>;
  facts: Located<Fact>[];
  lessons: Located<Lesson>[];
  questions: Located<Question>[];
  glossary: Located<GlossaryTerm>[];
  claims: Located<Claim>[];
  timeline: Located<TimelineEntry>[];
  /** Data read by rooms of their own; it ships beside the pack. */
  attachments: Attachment[];
}

/** Reads all files of one pack. Faults carry file and line; what is right is kept beside them. */
export function readPackSource(
  folder: string,
  files: readonly SourceFile[],
): { source: PackSource | null; faults: Fault[] } {
  const faults: Fault[] = [];
  const named = (path: string) => `${folder}/${path}`;
  const text = (path: string) => files.find((file) => file.path === path)?.text;

  function list<Value>(paths: string[], schema: z.ZodType<Value>): Located<Value>[] {
    return paths.flatMap((path) => {
      const content = text(path);
      if (content === undefined) return [];
      const parsed = parseList(named(path), content, schema);
      faults.push(...parsed.faults);
      return parsed.items;
    });
  }

  const under = (start: string, end: string) =>
    files.map(({ path }) => path).filter((path) => path.startsWith(start) && path.endsWith(end));
  const lessonPaths = under('lessons/', '.md');
  const questionPaths = under('questions/', '.yaml');
  const known = new Set([
    ...lessonPaths,
    ...questionPaths,
    ...marketFileNames,
    'pack.json',
    'facts.yaml',
    'glossary.yaml',
    'claims.yaml',
    'timeline.yaml',
  ]);
  for (const { path } of files) {
    if (!known.has(path)) {
      faults.push({
        code: 'unknown-file',
        place: named(path),
        message: 'No part of a pack has this name.',
        remedy: 'Rename or remove it; docs/content-authoring.md lists the files of a pack.',
      });
    }
  }

  const market = readMarketFiles(folder, text);
  faults.push(...market.faults);
  const lessons = lessonPaths.flatMap((path) => {
    const read = readLesson(named(path), text(path)!);
    faults.push(...read.faults);
    return read.lesson ? [read.lesson] : [];
  });
  const parts = {
    facts: list(['facts.yaml'], factSchema),
    questions: list(questionPaths, questionSchema),
    glossary: list(['glossary.yaml'], glossaryTermSchema),
    claims: list(['claims.yaml'], claimSchema),
    timeline: list(['timeline.yaml'], timelineEntrySchema),
  };

  const headText = text('pack.json');
  if (headText === undefined) {
    faults.push({
      code: 'no-pack-json',
      place: named('pack.json'),
      message: 'The pack has no pack.json.',
      remedy: 'Add one; docs/content-authoring.md shows it.',
    });
    return { source: null, faults };
  }
  const headSource = readYaml(named('pack.json'), headText);
  const head = parseAt(headSource, [], packHeadSchema);
  faults.push(...headSource.faults, ...(headSource.faults.length > 0 ? [] : head.faults));
  if (head.value === null) return { source: null, faults };
  return {
    source: {
      folder,
      head: { value: head.value, file: named('pack.json'), line: 1 },
      lessons,
      ...parts,
      attachments: market.attachments,
    },
    faults,
  };
}

/** The pack as it ships. Lessons stand in the order the head gives. */
export function compilePack(source: PackSource): Pack {
  const values = <Value>(items: Located<Value>[]) => items.map(({ value }) => value);
  const lessons = new Map(source.lessons.map(({ value }) => [value.id, value]));
  return {
    head: source.head.value,
    facts: values(source.facts),
    lessons: source.head.value.lessons.flatMap((id) => lessons.get(id) ?? []),
    questions: values(source.questions),
    glossary: values(source.glossary),
    claims: values(source.claims),
    timeline: values(source.timeline),
  };
}
