import { languages, type Language } from '@core/languages';

/**
 * The first of a person's languages that we speak, English where there is none.
 * @param tags BCP 47 tags, best first: `ja-JP`, `en-GB`.
 */
export function preferredLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const spoken = languages.find((language) => language === tag.toLowerCase().split('-')[0]);
    if (spoken !== undefined) return spoken;
  }
  return 'en';
}
