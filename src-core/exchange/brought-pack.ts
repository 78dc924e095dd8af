import type { Language } from '@core/language';
import type { Question } from '@core/questions/registry';
import type { ExchangePack, ExchangeTools, Media, NamedBytes } from './exchange';
import { languageOf, sameText } from './identity';

/** What a pack is called: what the file says, else the name of the file without its ending. */
export function titleOf(file: NamedBytes, said: string | null): string {
  if (said !== null && said.trim() !== '') return said.trim();
  const name = file.name
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.[^.]{1,8}$/, '')
    .trim();
  return name === '' ? file.name || 'pack' : name;
}

/** A pack of questions alone, as files of questions hold it. */
export function packOf(
  questions: Question[],
  title: string,
  tools: ExchangeTools,
  media: Media[] = [],
): ExchangePack {
  return {
    title: sameText(title),
    languages: languagesOf(questions, tools.language),
    questions,
    facts: [],
    lessons: [],
    glossary: [],
    media,
    history: [],
  };
}

/** Both where any stem differs; else what its words show; else the one the shell says. */
export function languagesOf(questions: readonly Question[], usual: Language): Language[] {
  if (questions.some(({ stem }) => stem.en !== stem.ja)) return ['en', 'ja'];
  const words = questions.map(({ stem }) => stem.en);
  if (words.some((stem) => languageOf(stem) === 'ja')) return ['ja'];
  return words.some((stem) => /\p{Script=Latin}/u.test(stem)) ? ['en'] : [usual];
}
