import { describe, expect, it } from 'vitest';
import { codesOf, readText, tools } from '../exchange.fixture';
import { fuzzCount } from '../fuzz.fixture';
import { expectToStandFirm } from '../hostile.fixture';
import { checkTrip } from '../round-trip.fixture';
import { encodeText } from '../text/decode';
import { sampleQuestions } from '@core/questions/samples';
import { csv } from './csv';
import { guessMapping } from './mapping';
import { previewCsv, readCsv } from './read';
import { guard, readTable, unguarded } from './table';
import { writeCsv } from './write';

const read = (text: string) => readText(csv, text);

describe('reading tables', () => {
  it.each([
    ['commas', 'question,A,B,correct\n"Which, then?",a,b,B\n'],
    ['tabs', 'question\tA\tB\tcorrect\nWhich, then?\ta\tb\tB\n'],
    ['semicolons', 'Question;Option A;Option B;Answer\nWhich, then?;a;b;2\n'],
    ['Japanese heads', '問題文,選択肢A,選択肢B,正解\n"Which, then?",a,b,Ｂ\n'],
    ['no head', '"Which, then?",a,b,B\nAnother?,c,d,A\n'],
    ['the words of the option', 'question,A,B,correct\n"Which, then?",a,b,b\n'],
  ])('with %s', async (_, text) => {
    const { pack, report } = await read(text);
    expect(report.refused).toEqual([]);
    expect(pack.questions[0]).toMatchObject({
      kind: 'single-choice',
      stem: { en: 'Which, then?' },
      options: [
        { text: { en: 'a' }, right: false },
        { text: { en: 'b' }, right: true },
      ],
    });
  });

  it('reads what Excel saves in Japan', async () => {
    // 問題,答え / 輸出規制とは,EAR in windows-31j
    const bytes = Uint8Array.from([
      ...[0x96, 0xe2, 0x91, 0xe8, 0x2c, 0x93, 0x9a, 0x82, 0xa6, 0x0d, 0x0a],
      ...[
        0x97, 0x41, 0x8f, 0x6f, 0x8b, 0x4b, 0x90, 0xa7, 0x82, 0xc6, 0x82, 0xcd, 0x2c, 0x45, 0x41,
        0x52,
      ],
    ]);
    const file = { name: 'x.csv', bytes };
    expect(previewCsv(file)).toMatchObject({ encoding: 'Shift_JIS', delimiter: ',' });
    const { pack } = await csv.read(file, tools());
    expect(pack).toMatchObject({
      languages: ['ja'],
      questions: [
        { kind: 'cloze', stem: { ja: '輸出規制とは' }, blanks: [{ right: { en: 'EAR' } }] },
      ],
    });
  });

  it('tells kinds apart by what is filled in', async () => {
    const { pack } = await read(
      'question,A,B,matchA,matchB,correct\nOne?,a,b,,,A;B\nTrue?,,,,,FALSE\nHow many?,,,,,"4,800"\nWho?,,,,,BIS\nPairs,a,b,x,y,\n',
    );
    expect(pack.questions.map(({ kind }) => kind)).toEqual([
      'multiple-choice',
      'true-false',
      'numeric',
      'cloze',
      'matching',
    ]);
    expect(pack.questions[2]).toMatchObject({ answer: 4800 });
  });

  it('takes both languages side by side, and one for both where one is missing', async () => {
    const { pack } = await read(
      'question_en,question_ja,correct\nIs it?,そうか,TRUE\nOnly?,,TRUE\n',
    );
    expect(pack.languages).toEqual(['en', 'ja']);
    expect(pack.questions.map(({ stem }) => stem)).toEqual([
      { en: 'Is it?', ja: 'そうか' },
      { en: 'Only?', ja: 'Only?' },
    ]);
  });

  it('refuses a row with its line, which a cell of several lines moves', async () => {
    const { report } = await read('question,A,B,correct\n"One\ntwo",a,b,A\nWhich?,a,b,Z\n,a,b,A\n');
    expect(report.refused.map(({ code, place }) => [code, place.line])).toEqual([
      ['no-right-answer', 4],
      ['no-stem', 5],
    ]);
  });

  it('says which columns mean nothing, and takes the mapping a person gives', async () => {
    const text = 'q,x,y,z\nWhich?,a,b,A\n';
    expect(codesOf((await read(text)).report)).toEqual(['csv-no-question-column']);
    const file = { name: 'x.csv', bytes: encodeText(text) };
    const { pack } = await readCsv(file, tools(), {
      header: true,
      columns: [
        { field: 'question', language: null },
        { field: 'option', letter: 'A', language: null },
        { field: 'option', letter: 'B', language: null },
        { field: 'correct' },
      ],
    });
    expect(pack.questions).toHaveLength(1);
    expect(codesOf((await read('question,correct,teacher\nIs it?,TRUE,me\n')).report)).toEqual([
      'csv-column-left-out',
    ]);
  });

  it('stops at a quotation mark that is never closed and keeps what came before', async () => {
    const { pack, report } = await read('question,correct\nIs it?,TRUE\n"Open,TRUE\nmore,FALSE\n');
    expect(pack.questions).toHaveLength(1);
    expect(report.refused).toMatchObject([{ code: 'csv-open-quote', place: { line: 3 } }]);
  });

  it('does not take a plain text for a table', () => {
    expect(guessMapping([['Just words'], ['and more']])).toBeNull();
    expect(
      csv.detect({ name: 'x.txt', bytes: encodeText('Well, then, words.\nMore, of, it.') }),
    ).toBe(false);
  });
});

describe('writing tables', () => {
  it.each(['=1+1', '+1', '-5', '@SUM(A1)', "'=1", 'plain', "it's", '=HYPERLINK("x")'])(
    'guards %s and reads it back',
    (cell) => {
      expect(guard(cell)).not.toMatch(/^[=+\-@]/);
      expect(unguarded(guard(cell))).toBe(cell);
    },
  );

  it('guards every cell of the file', async () => {
    const [single] = sampleQuestions;
    const evil = { ...single!, stem: { en: '=cmd|calc', ja: '@x' } };
    const pack = {
      title: evil.stem,
      languages: ['en', 'ja'] as const,
      questions: [evil],
      facts: [],
      lessons: [],
      glossary: [],
      media: [],
      history: [],
    };
    const text = new TextDecoder().decode((await writeCsv(pack, tools())).bytes);
    for (const { cells } of readTable(text).rows) expect(cells.length).toBeGreaterThan(3);
    expect(text).toContain("'=cmd|calc");
    expect(text).not.toMatch(/(^|[,\n])=cmd/);
  });

  it('writes tabs where they are asked for', async () => {
    const pack = {
      title: { en: 'x', ja: 'x' },
      languages: ['en', 'ja'] as const,
      questions: sampleQuestions,
      facts: [],
      lessons: [],
      glossary: [],
      media: [],
      history: [],
    };
    const { bytes } = await writeCsv(pack, tools(), '\t');
    expect(readTable(new TextDecoder().decode(bytes)).delimiter).toBe('\t');
  });
});

describe('tables both ways', () => {
  it('keep the sample questions', async () => {
    const questions = sampleQuestions.filter(({ kind }) => kind !== 'cloze');
    const pack = {
      title: { en: 'x', ja: 'x' },
      languages: ['en', 'ja'] as const,
      questions,
      facts: [],
      lessons: [],
      glossary: [],
      media: [],
      history: [],
    };
    expect((await checkTrip(csv, pack, 'ja', [])).questions).toHaveLength(questions.length);
  });
});

it(`stands firm against ${fuzzCount(process.env)} changed files`, async () => {
  const samples = [
    encodeText(
      'question,A,B,matchA,correct,low,high\n"Which, ""then""?",a,b,,B,,\nHow many?,1..2,,,5,4,6\n',
    ),
    encodeText('問題,答え\nXとは,Y\n'),
  ];
  const marks = [',', '"', '\n', ';', '\t', '=', "'", 'A;B', '..', '{{x}}', '\0', '9'.repeat(400)];
  await expectToStandFirm(csv, samples, marks, fuzzCount(process.env));
}, 600_000);
