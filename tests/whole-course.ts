import path from 'node:path';
import { compilePack } from '@core/content/pack-source';
import type { SearchedCourse } from '@core/search/documents';
import { readContentFolder } from '../src-main/cli/content-folder';

/** The course as it ships, read from `content`. */
export async function readWholeCourse(): Promise<SearchedCourse> {
  const { packs } = await readContentFolder(path.resolve(import.meta.dirname, '../content'));
  const compiled = packs.map(compilePack);
  return {
    lessons: compiled.flatMap(({ lessons }) => lessons),
    glossary: compiled.flatMap(({ glossary }) => glossary),
    questions: compiled.flatMap(({ questions }) => questions),
    facts: compiled.flatMap(({ facts }) => facts),
  };
}
