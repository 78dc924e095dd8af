import { strToU8 } from 'fflate';
import { stringify } from 'yaml';
import { writeBody } from '@core/content/lesson-text';
import type { Lesson } from '@core/content/lesson-body';
import { packHeadSchema, type PackHead } from '@core/content/schema';
import { unreachable } from '@core/fault';
import type { Question } from '@core/questions/registry';
import type { ExchangePack, ExchangeTools, WriteOutcome } from '../exchange';
import { packIdOf } from '../identity';
import { pace } from '../pacing';
import { openReport, wholeFile } from '../report';
import { sealPack } from './seal';

/** Questions a file: one that a person can still open and read. */
const questionsAFile = 200;

/** Writes our own pack: the folder of `docs/content-authoring.md` in a zip, unsigned. */
export async function writePack(pack: ExchangePack, tools: ExchangeTools): Promise<WriteOutcome> {
  const report = openReport('pack', `${pack.title[tools.language]}.zip`);
  const created = new Date(tools.now).toISOString();
  const text: Record<string, string> = {
    'pack.json': `${JSON.stringify(headOf(pack, created.slice(0, 10)), null, 2)}\n`,
  };
  const list = (name: string, items: readonly unknown[]) => {
    if (items.length > 0)
      text[name] = stringify(items, { aliasDuplicateObjects: false, lineWidth: 0 });
  };
  list('facts.yaml', pack.facts);
  list('glossary.yaml', pack.glossary);
  list('claims.yaml', pack.own?.claims ?? []);
  list('timeline.yaml', pack.own?.timeline ?? []);
  for (const lesson of pack.lessons) text[`lessons/${lesson.id}.md`] = lessonText(lesson);
  for (let at = 0; at < pack.questions.length; at += questionsAFile) {
    pace(tools, at, pack.questions.length);
    const number = String(at / questionsAFile + 1).padStart(3, '0');
    list(
      `questions/${number}.yaml`,
      pack.questions.slice(at, at + questionsAFile).map(withoutPartIds),
    );
  }
  if (pack.history.length > 0)
    report.changed(wholeFile, 'history-left-out', { count: pack.history.length });
  const files = {
    ...Object.fromEntries(Object.entries(text).map(([name, words]) => [name, strToU8(words)])),
    ...Object.fromEntries(pack.media.map(({ name, bytes }) => [`media/${name}`, bytes])),
  };
  return { bytes: sealPack(files, created), report: report.close(pack.questions.length) };
}

/** What the pack says of itself; a pack that came from elsewhere has no author or licence to name. */
function headOf(pack: ExchangePack, today: string): PackHead {
  const lessons = pack.lessons.map(({ id }) => id);
  if (pack.own) return { ...pack.own.head, title: pack.title, lessons };
  return packHeadSchema.parse({
    schema: 1,
    id: packIdOf('pack', pack.title.en),
    version: '1.0.0',
    title: pack.title,
    summary: pack.title,
    order: 0,
    asOf: today,
    authors: ['not stated'],
    license: 'not stated',
    requires: [],
    lessons,
    languages: [...pack.languages],
  });
}

function lessonText({ body, ...head }: Lesson): string {
  const lines = ['---', stringify(head, { lineWidth: 0 }).trimEnd(), '---', ''];
  lines.push('<!-- en -->', '', writeBody(body.en), '', '<!-- ja -->', '', writeBody(body.ja), '');
  return lines.join('\n');
}

const without = <Part extends object>(parts: readonly Part[], ...names: string[]) =>
  parts.map((part) =>
    Object.fromEntries(Object.entries(part).filter(([name]) => !names.includes(name))),
  );

/** As an author writes it: the names of its parts follow from their words. */
function withoutPartIds(question: Question): object {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return { ...question, options: without(question.options, 'id') };
    case 'ordering':
      return { ...question, items: without(question.items, 'id') };
    case 'matching':
      return {
        ...question,
        pairs: without(question.pairs, 'leftId', 'rightId'),
        strays: without(question.strays, 'rightId'),
      };
    case 'cloze':
      return {
        ...question,
        blanks: question.blanks.map((blank) => ({
          ...without([blank], 'rightId')[0],
          wrong: without(blank.wrong, 'id'),
        })),
      };
    case 'true-false':
    case 'numeric':
      return question;
    default:
      return unreachable(question);
  }
}
