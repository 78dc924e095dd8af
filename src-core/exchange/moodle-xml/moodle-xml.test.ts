import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sampleQuestions } from '@core/questions/samples';
import { codesOf, readText, tools } from '../exchange.fixture';
import { fuzzCount } from '../fuzz.fixture';
import { expectToStandFirm } from '../hostile.fixture';
import { moodleXml } from './moodle-xml';
import { inLanguages } from './multilang';

const sample = new Uint8Array(
  readFileSync(new URL('../../../tests/vectors/exchange/chips.xml', import.meta.url)),
);
const read = (inside: string) => readText(moodleXml, `<quiz>\n${inside}\n</quiz>`);

describe('the sample file', () => {
  it('is told by its content and read whole', async () => {
    const file = { name: 'odd', bytes: sample };
    expect(moodleXml.detect(file)).toBe(true);
    const { pack, report } = await moodleXml.read(file, tools());
    expect(pack.questions.map(({ kind }) => kind)).toEqual([
      'single-choice',
      'multiple-choice',
      'true-false',
      'cloze',
      'numeric',
      'matching',
      'cloze',
      'cloze',
      'ordering',
    ]);
    expect(report.refused.map(({ code, place }) => [code, place.item])).toEqual([
      ['essay', 'Essay'],
      ['description', 'Intro'],
      ['kind-unknown', 'Formula'],
    ]);
    expect(report.refused.every(({ place }) => place.line !== null && place.line > 50)).toBe(true);
    expect(pack.title.en).toBe('Chips');
  });

  it('keeps reasons, general feedback, pictures and both languages of a multilang text', async () => {
    const { pack } = await moodleXml.read({ name: 'x.xml', bytes: sample }, tools());
    expect(pack.languages).toEqual(['en', 'ja']);
    expect(pack.questions[0]).toMatchObject({
      stem: { en: 'Which line is 3A090.a?', ja: '3A090.aの線はどれか。' },
      explanation: { en: 'TPP is counted in TOPS × bits.' },
      pictures: [{ media: 'map.png', alt: { en: 'A map' } }],
      options: [
        { text: { en: '4,800' }, right: true, why: { en: 'From there TPP alone decides.' } },
        { text: { en: '600' }, right: false, why: { en: 'GB/s, in 2022.' } },
      ],
    });
    expect(pack.media.map(({ name }) => name)).toEqual(['map.png']);
    expect(pack.questions[4]).toMatchObject({
      answer: 16.97,
      unit: { en: '%' },
      accept: { low: 16.92, high: 17.02 },
      slips: [{ low: -16.97, high: -16.97 }],
    });
    expect(pack.questions[6]).toMatchObject({
      text: { en: 'The {{gap1}} lost link speed, said {{gap2}}.' },
      blanks: [
        { by: 'choosing', right: { en: 'H800' } },
        { by: 'typing', right: { en: 'NVIDIA' }, accept: ['Nvidia Corp'] },
      ],
    });
  });
});

describe('what is refused', () => {
  it.each([
    [
      '<question type="multichoice"><questiontext><text>Q</text></questiontext></question>',
      'too-few-options',
    ],
    [
      '<question type="truefalse"><questiontext><text>Q</text></questiontext></question>',
      'no-right-answer',
    ],
    [
      '<question type="numerical"><questiontext><text>Q</text></questiontext><answer fraction="100"><text>x</text></answer></question>',
      'bad-number',
    ],
    [
      '<question type="cloze"><questiontext><text>a {1:MULTIRESPONSE:=b~c}</text></questiontext></question>',
      'kind-unknown',
    ],
    [
      '<question type="cloze"><questiontext><text>no gap</text></questiontext></question>',
      'description',
    ],
    [
      '<question type="shortanswer"><questiontext><text> </text></questiontext><answer fraction="100"><text>x</text></answer></question>',
      'no-stem',
    ],
  ])('%s: %s', async (inside, code) => {
    expect((await read(inside)).report.refused).toMatchObject([{ code, place: { line: 2 } }]);
  });

  it.each([
    ['<!DOCTYPE quiz [<!ENTITY a "ha">]><quiz>&a;</quiz>', 'xml-doctype'],
    ['<quiz><question>', 'xml-syntax'],
    ['<rss></rss>', 'not-this-format'],
    ['<quiz></quiz>', 'empty-file'],
    [`<quiz>${'<a>'.repeat(500)}${'</a>'.repeat(500)}</quiz>`, 'too-deep'],
  ])('%s: %s', async (text, code) => {
    expect(codesOf((await readText(moodleXml, text)).report)).toEqual([code]);
  });

  it('removes scripts from HTML and says so', async () => {
    const { pack, report } = await read(
      '<question type="truefalse"><questiontext format="html"><text><![CDATA[<p onclick="x()">Is it?<script>evil()</script></p>]]></text></questiontext><answer fraction="100"><text>true</text></answer></question>',
    );
    expect(pack.questions[0]!.stem.en).toBe('Is it?');
    expect(codesOf(report)).toEqual(['scripts-removed']);
  });
});

it('says so where a stem of a gap text carries what reads as a gap of ours', async () => {
  const cloze = sampleQuestions.find(({ kind }) => kind === 'cloze')!;
  const stem = { en: 'What {{gap}} means', ja: '{{gap}}とは' };
  const pack = {
    ...{ title: stem, languages: ['en', 'ja'] as const, questions: [{ ...cloze, stem }] },
    ...{ facts: [], lessons: [], glossary: [], media: [], history: [] },
  };
  const written = await moodleXml.write!(pack, tools());
  expect(codesOf(written.report)).toContain('moodle-braces-spaced');
  const back = await moodleXml.read({ name: 'x.xml', bytes: written.bytes }, tools());
  expect(back.pack.questions[0]!.stem.en).toBe('What { {gap}} means');
});

it('shows one language where the text is in several', () => {
  const span = (language: string, words: string) =>
    `<span lang="${language}" class="multilang">${words}</span>`;
  expect(inLanguages(`a ${span('en', 'E')} ${span('ja', '日')} b`)).toEqual({
    en: 'a E b',
    ja: 'a 日 b',
  });
  expect(inLanguages(`${span('de', 'D')}`)).toEqual({ en: 'D', ja: 'D' });
  expect(inLanguages('<span>x</span>')).toEqual({ en: '<span>x</span>', ja: '<span>x</span>' });
  expect(inLanguages('<span '.repeat(20_000)).en.length).toBe(120_000);
});

it(`stands firm against ${fuzzCount(process.env)} changed files`, async () => {
  const marks = [
    '<',
    '>',
    '</quiz>',
    '<![CDATA[',
    ']]>',
    '&',
    '&#0;',
    '<!DOCTYPE x>',
    '<!--',
    '{1:MC:=',
    '}',
    '[[1]]',
    '\0',
    '<script>',
    '9'.repeat(400),
    '<text>',
  ];
  await expectToStandFirm(moodleXml, [sample], marks, fuzzCount(process.env));
}, 600_000);
