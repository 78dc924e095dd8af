import { describe, expect, it } from 'vitest';
import { glossaryTermSchema, type TermId } from '@core/content/schema';
import type { Language } from '@core/language';
import { glossary as some } from './course.fixture';
import { spotTerms } from './term-spots';

const term = (id: string, en: string, ja: string, aliases: string[] = []) =>
  glossaryTermSchema.parse({
    id,
    term: { en, ja },
    reading: null,
    aliases,
    definition: { en: 'x', ja: 'x' },
    facts: [],
  });
const glossary = [
  ...some,
  term('licence-exception', 'licence exception', '許可例外'),
  term('licence-exception-nac', 'Licence Exception NAC', '許可例外NAC', ['NAC']),
  term('abnormal-return', 'abnormal return', '異常収益率', ['AR', 'return']),
  term('blackwell', 'Blackwell', 'Blackwell（ブラックウェル）', ['B200']),
  term('b200', 'B200', 'B200'),
  term('guidance', 'guidance', '指針'),
  term('mofcom-announcement', 'announcement (MOFCOM)', '公告（商務部）', ['公告61号']),
  term('suspension', 'suspension', '停止'),
  term('mofcom', 'Ministry of Commerce (MOFCOM)', '中国商務部', ['商務省', '中国商務省']),
  term('revenue-share', 'revenue share (15%)', '売上分配（15%）', ['15 percent']),
];

/** The text with each spotted term in brackets. */
function spotted(language: Language, text: string, except?: string): string {
  const spot = spotTerms(glossary, language);
  return spot(text, except as TermId | undefined)
    .map((stretch) => (stretch.term ? `[${stretch.text}|${stretch.term}]` : stretch.text))
    .join('');
}

describe('finding terms in a sentence', () => {
  it.each([
    ['The TPP of the H20.', 'The [TPP|tpp] of the [H20|h20].'],
    ['Two H200s and one H20.', 'Two [H200s|h200] and one [H20|h20].'],
    ['Licence exceptions apply.', '[Licence exceptions|licence-exception] apply.'],
    ['Licence Exception NAC applies.', '[Licence Exception NAC|licence-exception-nac] applies.'],
    ['B200 is a chip.', '[B200|b200] is a chip.'],
    ['Performance density counts.', '[Performance density|pd] counts.'],
  ])('%s', (text, expected) => {
    expect(spotted('en', text)).toBe(expected);
  });

  it.each([
    ['H20の性能密度は2.91。', '[H20|h20]の[性能密度|pd]は2.91。'],
    ['許可例外NACと許可例外', '[許可例外NAC|licence-exception-nac]と[許可例外|licence-exception]'],
    ['ブラックウェル世代', '[ブラックウェル|blackwell]世代'],
    ['停止は1年。公告61号', '[停止|suspension]は1年。[公告61号|mofcom-announcement]'],
    ['中国商務省の指針', '[中国商務省|mofcom]の[指針|guidance]'],
  ])('%s', (text, expected) => {
    expect(spotted('ja', text)).toBe(expected);
  });

  it('links each term once a text, where it first stands', () => {
    expect(spotted('en', 'TPP, and TPP again')).toBe('[TPP|tpp], and TPP again');
  });

  it.each([
    ['en', 'The Ar of the sun, and a return of 15 percent.'],
    ['en', 'The official announcement came late.'],
    ['ja', '規則は停止された、と公告にある。'],
    ['en', 'XH20 and H2000 and TPPx'],
    ['ja', '米商務省の発表と輸出指針案'],
    ['ja', 'ブラックウェルズ'],
  ] as const)('lets alone in %s: %s', (language, text) => {
    expect(spotted(language, text)).toBe(text);
  });

  it('does not lead from a definition to itself', () => {
    expect(spotted('en', 'TPP and PD', 'tpp')).toBe('TPP and [PD|pd]');
  });

  it('gives back every character, also without a glossary', () => {
    const text = 'TPP（総処理性能）と𠮷野';
    const joined = (stretches: { text: string }[]) => stretches.map((part) => part.text).join('');
    expect(joined(spotTerms(glossary, 'ja')(text))).toBe(text);
    expect(spotTerms([], 'ja')(text)).toEqual([{ text, term: null }]);
  });
});
