import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf, packIdOf, questionIdOf } from './identity';

describe('names for what comes from elsewhere', () => {
  it('are valid and the same for the same thing, whatever it is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(questionIdOf('gift', name)).toBe(questionIdOf('gift', name));
        expect(packIdOf('qti21', name)).toBe(packIdOf('qti21', name));
      }),
    );
  });

  it('stay what they are once given, whichever format brings them back', () => {
    const id = questionIdOf('gift', 'What is TPP?');
    expect(questionIdOf('moodle-xml', id)).toBe(id);
    expect(questionIdOf('moodle-xml', 'what-is-tpp')).not.toBe('what-is-tpp');
  });

  it('keep 50,000 questions apart', () => {
    const ids = Array.from({ length: 50_000 }, (_, index) => questionIdOf('apkg', `guid${index}`));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keep packs apart whose names hold no Latin letter', () => {
    expect(packIdOf('csv', '輸出規制')).not.toBe(packIdOf('csv', '半導体'));
  });

  it.each([
    ['What is TPP?', 'en'],
    ['TPPとは何か', 'ja'],
    ['ﾁｯﾌﾟ', 'ja'],
    ['', 'en'],
  ] as const)('%s is %s', (words, language) => expect(languageOf(words)).toBe(language));
});
