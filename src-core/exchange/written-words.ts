import type { Fact } from '@core/content/schema';
import type { Language } from '@core/language';
import type { Question } from '@core/questions/registry';
import type { ExchangePack, ExchangeTools } from './exchange';
import { addLabelled } from './labels';
import { wholeFile, type NotePlace, type OpenReport } from './report';

/** The language a format that holds one is written in: the one asked for, if the pack has it. */
export function languageToWrite(pack: ExchangePack, tools: ExchangeTools): Language {
  return pack.languages.includes(tools.language)
    ? tools.language
    : (pack.languages[0] ?? tools.language);
}

/** Says what of the pack as a whole a file of questions cannot hold. */
export function noteWhatPackLoses(
  report: OpenReport,
  pack: ExchangePack,
  written: Language | 'both',
): void {
  const said = (code: Parameters<OpenReport['changed']>[1], count: number) => {
    if (count > 0) report.changed(wholeFile, code, { count });
  };
  if (written !== 'both' && pack.languages.length > 1)
    said(written === 'en' ? 'japanese-left-out' : 'english-left-out', pack.questions.length);
  said('lessons-left-out', pack.lessons.length);
  said('glossary-left-out', pack.glossary.length);
  said('history-left-out', pack.history.length);
}

/** The place of a question in a report about writing: files have no lines yet. */
export const placeOf = ({ id }: Question): NotePlace => ({ item: id, line: null });

export type FactsById = ReadonlyMap<string, Fact>;
export const factsById = (pack: ExchangePack): FactsById =>
  new Map(pack.facts.map((fact) => [fact.id, fact]));

/** The explanation with a line for each source after it; says so where there are any. */
export function explanationWithSources(
  question: Question,
  facts: FactsById,
  language: Language,
  report: OpenReport,
): string {
  const sources = sourcesOf(question, facts);
  if (question.facts.length > 0) report.changed(placeOf(question), 'facts-into-explanation');
  return sources.reduce(
    (text, source) => addLabelled(text, 'source', source, language),
    question.explanation?.[language] ?? '',
  );
}

export function sourcesOf(question: Question, facts: FactsById): string[] {
  const said = question.facts.flatMap((id) => {
    const source = facts.get(id)?.source;
    if (source === undefined) return [];
    const { title, publisher, date, cite } = source;
    return [[title, publisher, date, cite].filter((part) => part !== null).join(', ')];
  });
  return [...new Set(said)];
}
