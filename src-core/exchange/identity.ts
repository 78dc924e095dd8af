import { packIdSchema, questionIdSchema, type PackId, type QuestionId } from '@core/content/schema';
import type { Language, Text } from '@core/language';
import { fnv1a } from '@core/random';
import { formatNames, type FormatName } from './exchange';

const brought = new RegExp(`^(${formatNames.join('|')})-[a-z0-9]{1,7}-[a-z0-9]{1,7}$`);

/**
 * The id of a question that came from elsewhere. `identity` is what stays the same when the file is
 * written again: the id or guid the file gives it, else all it asks. Two hashes of 32 bits keep
 * 50,000 questions apart (chance of one clash about 7e-11). An id that was given here before stays,
 * so that a question goes out in one format, comes back in another, and learning goes on.
 */
export function questionIdOf(format: FormatName, identity: string): QuestionId {
  if (brought.test(identity)) return questionIdSchema.parse(identity);
  const hash = (salt: string) => fnv1a(`${salt}/${identity}`).toString(36);
  return questionIdSchema.parse(`${format}-${hash('a')}-${hash('b')}`);
}

/** The id of the pack a file becomes; the same file name gives the same pack, so that it is updated. */
export function packIdOf(format: FormatName, title: string): PackId {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return packIdSchema.parse(
    ['own', format, words, fnv1a(title).toString(36)].filter((part) => part !== '').join('-'),
  );
}

/** A text in one language, under both: see `languages` of a pack. */
export const sameText = (words: string): Text => ({ en: words, ja: words });

/** Kana or kanji make a text Japanese; without any it is taken for English. */
export const languageOf = (words: string): Language =>
  /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f]/.test(words) ? 'ja' : 'en';
