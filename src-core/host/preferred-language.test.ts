import { describe, expect, it } from 'vitest';
import { preferredLanguage } from './preferred-language';

describe('preferredLanguage', () => {
  it.each([
    [['ja-JP', 'en-US'], 'ja'],
    [['fr-FR', 'JA', 'en'], 'ja'],
    [['en-GB', 'ja-JP'], 'en'],
    [['jam-JM'], 'en'],
    [['de-DE'], 'en'],
    [[], 'en'],
  ])('makes of %j %s', (tags, language) => {
    expect(preferredLanguage(tags)).toBe(language);
  });
});
