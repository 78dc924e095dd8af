import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeZip } from '@core/zip/write-zip';
import { detectFormat } from '../detect';
import { codesOf, unsaid } from '../exchange.fixture';
import { fuzzCount, mutated, testTools } from '../fuzz.fixture';
import { expectToStandFirm } from '../hostile.fixture';
import { h5p } from './h5p';

const tools = testTools();
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2]);

interface Head {
  title?: string;
  license?: string;
  authors?: { name: string }[];
}
const packed = (
  mainLibrary: string,
  content: unknown,
  head: Head = {},
  more: Record<string, Uint8Array> = {},
) =>
  writeZip({
    'h5p.json': strToU8(
      JSON.stringify({ title: 'Rules', mainLibrary, language: 'und', license: 'U', ...head }),
    ),
    'content/content.json': strToU8(JSON.stringify(content)),
    'H5P.Question-1.5/library.json': strToU8('{}'),
    ...more,
  });
const read = async (...args: Parameters<typeof packed>) => {
  const outcome = await h5p.read({ name: 'rules.h5p', bytes: packed(...args) }, tools);
  expect(unsaid(outcome.report)).toEqual([]);
  expect(outcome.report.kept).toBe(outcome.pack.questions.length);
  return outcome;
};
const refusalsOf = async (bytes: Uint8Array) =>
  (await h5p.read({ name: 'x.h5p', bytes }, tools)).report.refused.map(({ code }) => code);

const answer = (text: string, correct: boolean, feedback = '', tip = '', notChosen = '') => ({
  text: `<div>${text}</div>\n`,
  correct,
  tipsAndFeedback: { tip, chosenFeedback: feedback, notChosenFeedback: notChosen },
});
const usualBehaviour = { enableRetry: true, enableSolutionsButton: true, type: 'auto' };
const multiChoice = {
  media: { disableImageZooming: false },
  question: '<p>Which limit holds for <strong>TPP</strong> &amp; density?</p>\n',
  answers: [
    answer('4800', true, '<div>3A090.a says so.</div>'),
    answer('2400', false, '<div>That is a later step.</div>'),
    answer('600', false),
  ],
  overallFeedback: [{ from: 0, to: 100, feedback: 'See 15 CFR 774.' }],
  behaviour: { ...usualBehaviour, randomAnswers: false },
};
const trueFalse = {
  question: '<p>The H800 was sold in 2023.</p>',
  correct: 'true',
  behaviour: { enableRetry: true, feedbackOnWrong: 'Until October.', feedbackOnCorrect: 'Yes.' },
};
const singleChoiceSet = {
  choices: [
    { question: '<p>Which came first?</p>', answers: ['<p>A800</p>', '<p>H20</p>'] },
    {
      question: 'Which has HBM3e?',
      answers: ['H200', 'H100', 'A100'],
      subContentId: '5f1c2c4e-0000-4000-8000-000000000002',
    },
  ],
  behaviour: { timeoutCorrect: 500, soundEffectsEnabled: true },
};
const blanks = {
  text: '<p>Fill in the missing words.</p>',
  questions: [
    '<p>The *BIS/Bureau of Industry and Security:an agency* keeps the list.</p>',
    '<p>2 ** 3 is *six*.</p>',
  ],
  behaviour: { caseSensitive: true },
};
const dragText = {
  taskDescription: '<p>Drag the words.</p>',
  textField: 'Memory is *HBM:stacked\\+Yes.\\-Not here.*.\nAt 10 it is *12::30*.',
  distractors: '*GDDR*',
  behaviour: { instantFeedback: false },
};
const inSet = (library: string, params: unknown, id = '', title = '') => ({
  library,
  params,
  subContentId: id,
  metadata: { title },
});
const set = {
  introPage: { showIntroPage: true, introduction: '<p>Welcome.</p>' },
  passPercentage: 80,
  questions: [
    inSet('H5P.MultiChoice 1.16', multiChoice, '5f1c2c4e-0000-4000-8000-000000000001', 'Limits'),
    inSet('H5P.TrueFalse 1.8', trueFalse),
    inSet('H5P.DragQuestion 1.14', {}, '', 'Map'),
    inSet('H5P.Essay 1.5', {}),
  ],
};

describe('H5P', () => {
  it('is told by what is in it, whatever it is called', () => {
    const bytes = packed('H5P.TrueFalse', trueFalse);
    expect(detectFormat({ name: 'set.zip', bytes })).toBe(h5p);
    expect(h5p.detect({ name: 'x.h5p', bytes: writeZip({ 'a.txt': strToU8('a') }) })).toBe(false);
    expect(h5p.detect({ name: 'x.h5p', bytes: strToU8('plain text') })).toBe(false);
  });

  it('reads a choice, its feedback as reasons', async () => {
    const { pack, report } = await read('H5P.MultiChoice', multiChoice);
    expect(pack.title.en).toBe('Rules');
    expect(pack.languages).toEqual(['en']);
    expect(pack.questions).toMatchObject([
      {
        kind: 'single-choice',
        keepOrder: true,
        stem: { en: 'Which limit holds for TPP & density?' },
        explanation: { en: 'See 15 CFR 774.' },
        options: [
          { right: true, text: { en: '4800' }, why: { en: '3A090.a says so.' } },
          { right: false, text: { en: '2400' }, why: { en: 'That is a later step.' } },
          { right: false, text: { en: '600' }, why: null },
        ],
      },
    ]);
    expect(codesOf(report)).toEqual(['formatting-left-out']);
  });

  it('reads several right answers, and a single choice of the first versions', async () => {
    const answers = [answer('a', true), answer('b', true), answer('c', false)];
    const several = await read('H5P.MultiChoice', { question: 'Which?', answers });
    expect(several.pack.questions).toMatchObject([{ kind: 'multiple-choice' }]);
    const one = [
      { text: 'a', correct: true, chosenFeedback: '<p>Right.</p>' },
      { text: 'b', correct: false },
    ];
    const old = { question: 'Which?', singleAnswer: true, randomAnswers: true, answers: one };
    const { pack } = await read('H5P.MultiChoice', old);
    expect(pack.questions).toMatchObject([
      { kind: 'single-choice', keepOrder: false, options: [{ why: { en: 'Right.' } }, {}] },
    ]);
    const ticked = { question: 'Which?', answers: one, behaviour: { type: 'multi' } };
    expect((await read('H5P.MultiChoice', ticked)).pack.questions[0]!.kind).toBe('multiple-choice');
  });

  it('says which tips, words and settings have no place', async () => {
    const { report } = await read(
      'H5P.MultiChoice',
      {
        question: 'Which?',
        answers: [answer('a', true, '', '<p>Think.</p>', 'You missed it.'), answer('b', false)],
        overallFeedback: [{ from: 0, to: 50, feedback: 'Low.' }],
        behaviour: { ...usualBehaviour, enableRetry: false, passPercentage: 60 },
        media: { type: { library: 'H5P.Video 1.6', params: {} } },
      },
      { license: 'CC BY-SA', authors: [{ name: 'A. Author' }] },
    );
    expect(report.changed.map(({ code, values }) => [code, values])).toEqual([
      ['h5p-origin-left-out', { origin: 'A. Author, CC BY-SA' }],
      ['h5p-tip-left-out', { tip: 'Think.' }],
      ['h5p-not-chosen-left-out', { words: 'You missed it.' }],
      ['h5p-settings-left-out', { settings: 'enableRetry, passPercentage' }],
      ['h5p-overall-feedback-left-out', {}],
      ['media-left-out', {}],
    ]);
  });

  it('reads true and false', async () => {
    const { pack } = await read('H5P.TrueFalse', trueFalse);
    expect(pack.questions).toMatchObject([
      {
        kind: 'true-false',
        answer: true,
        explanation: { en: 'Yes.' },
        wrong: { why: { en: 'Until October.' } },
      },
    ]);
  });

  it('reads a set of single choices, the first answer as the right one', async () => {
    const { pack, report } = await read('H5P.SingleChoiceSet', singleChoiceSet);
    expect(pack.questions).toMatchObject([
      { kind: 'single-choice', keepOrder: false, options: [{ right: true }, { right: false }] },
      { options: [{ right: true, text: { en: 'H200' } }, { right: false }, { right: false }] },
    ]);
    expect(report.changed.map(({ values }) => values)).toEqual([{ settings: 'timeoutCorrect' }]);
  });

  it('reads gaps to type in, with further spellings', async () => {
    const { pack, report } = await read('H5P.Blanks', blanks);
    expect(pack.questions).toMatchObject([
      {
        kind: 'cloze',
        stem: { en: 'Fill in the missing words.' },
        text: { en: 'The {{gap1}} keeps the list.\n2 * 3 is {{gap2}}.' },
        blanks: [
          {
            by: 'typing',
            right: { en: 'BIS' },
            accept: ['Bureau of Industry and Security'],
          },
          { by: 'typing', right: { en: 'six' }, accept: [] },
        ],
      },
    ]);
    expect(codesOf(report)).toEqual(['spelling-rules-left-out', 'h5p-tip-left-out']);
  });

  it('takes lines apart that have more gaps together than one question can', async () => {
    const line = (start: number) =>
      `<p>${Array.from({ length: 7 }, (_, index) => `n *w${start + index}*`).join(' ')}</p>`;
    const { pack, report } = await read('H5P.Blanks', {
      text: 'Fill in.',
      questions: [line(0), '<p>Between.</p>', line(7)],
      behaviour: { caseSensitive: false },
    });
    expect(pack.questions.map((one) => one.kind === 'cloze' && one.blanks.length)).toEqual([7, 7]);
    expect(report.changed).toMatchObject([{ code: 'h5p-blocks-apart', values: { count: 14 } }]);
    const long = line(0).repeat(2);
    const refused = await read('H5P.Blanks', { text: '', questions: [long] });
    expect(refused.report.refused).toMatchObject([
      { code: 'h5p-too-many-gaps', values: { count: 14, limit: 12 } },
    ]);
  });

  it('reads words to drag as gaps to choose for', async () => {
    const { pack, report } = await read('H5P.DragText', dragText);
    expect(pack.questions).toMatchObject([
      {
        kind: 'cloze',
        text: { en: 'Memory is {{gap1}}.\nAt 10 it is {{gap2}}.' },
        blanks: [
          {
            by: 'choosing',
            right: { en: 'HBM' },
            why: { en: 'Yes.' },
            wrong: [
              { text: { en: '12:30' }, why: { en: 'Not here.' } },
              { text: { en: 'GDDR' }, why: { en: 'Not here.' } },
            ],
          },
          {
            right: { en: '12:30' },
            wrong: [{ text: { en: 'HBM' }, why: null }, { text: { en: 'GDDR' } }],
          },
        ],
      },
    ]);
    expect(codesOf(report)).toEqual(['h5p-tip-left-out', 'h5p-dragging-as-choosing']);
  });

  it('reads a question set and refuses by name what it cannot ask', async () => {
    const { pack, report } = await read('H5P.QuestionSet', set);
    expect(pack.questions.map(({ kind }) => kind)).toEqual(['single-choice', 'true-false']);
    expect(report.refused).toMatchObject([
      { code: 'kind-unknown', values: { kind: 'H5P.DragQuestion' }, place: { item: '3: Map' } },
      { code: 'essay', place: { item: '4' } },
    ]);
    expect(report.changed[0]).toMatchObject({
      code: 'h5p-settings-left-out',
      values: { settings: 'introPage, passPercentage' },
    });
  });

  it('gives the same ids when read again, and keeps them when words are mended', async () => {
    const ids = async (content: unknown) =>
      (await read('H5P.QuestionSet', content)).pack.questions.map(({ id }) => id);
    const first = await ids(set);
    expect(await ids(set)).toEqual(first);
    const mended = structuredClone(set);
    mended.questions[0]!.params = { ...multiChoice, question: '<p>Which limit?</p>' };
    expect(await ids(mended)).toEqual(first);
    for (const [library, content] of [
      ['H5P.MultiChoice', multiChoice],
      ['H5P.SingleChoiceSet', singleChoiceSet],
      ['H5P.Blanks', blanks],
      ['H5P.DragText', dragText],
    ] as const) {
      const [one, other] = [await read(library, content), await read(library, content)];
      expect(one.pack.questions.map(({ id }) => id)).toEqual(
        other.pack.questions.map(({ id }) => id),
      );
    }
  });

  it('keeps the picture of a question', async () => {
    const image = (path: string) => ({
      ...trueFalse,
      media: {
        type: { library: 'H5P.Image 1.1', params: { file: { path }, alt: 'A &amp; B' } },
      },
    });
    const { pack } = await read(
      'H5P.TrueFalse',
      image('images/a.png'),
      {},
      {
        'content/images/a.png': png,
      },
    );
    expect(pack.questions[0]!.pictures).toMatchObject([{ alt: { en: 'A & B' } }]);
    expect(pack.media.map(({ name }) => name)).toEqual([pack.questions[0]!.pictures[0]!.media]);
    const climbing = await read('H5P.TrueFalse', image('../h5p.json'));
    expect(climbing.pack.media).toEqual([]);
    expect(codesOf(climbing.report)).toContain('media-left-out');
  });

  it('loses scripts, and says so', async () => {
    const { pack, report } = await read('H5P.TrueFalse', {
      ...trueFalse,
      question: '<p onclick="evil()">Ask<script>evil()</script></p>',
    });
    expect(pack.questions[0]!.stem.en).toBe('Ask');
    expect(codesOf(report)).toContain('scripts-removed');
  });
});

describe('hostile files', () => {
  const head = strToU8(JSON.stringify({ title: 'x', mainLibrary: 'H5P.MultiChoice' }));
  const whole = packed('H5P.MultiChoice', multiChoice);
  it.each([
    ['no zip', strToU8('plain text'), 'zip-damaged'],
    ['cut short', whole.subarray(0, whole.length - 40), 'zip-damaged'],
    ['no h5p.json', writeZip({ 'content/content.json': head }), 'h5p-not-one'],
    ['h5p.json of something else', writeZip({ 'h5p.json': strToU8('[]') }), 'h5p-not-one'],
    ['no content', writeZip({ 'h5p.json': head }), 'h5p-no-content'],
    [
      'no JSON',
      writeZip({ 'h5p.json': head, 'content/content.json': strToU8('{"a":') }),
      'json-syntax',
    ],
    ['a name that climbs', writeZip({ 'h5p.json': head, '../x': head }), 'zip-path'],
    ['a bomb', packed('H5P.Blanks', 'a'.repeat(8 * 1024 * 1024)), 'zip-ratio'],
    ['content of another shape', packed('H5P.MultiChoice', { answers: 7 }), 'h5p-shape'],
    ['content that is no object', packed('H5P.QuestionSet', null), 'h5p-shape'],
    ['an empty set', packed('H5P.QuestionSet', { questions: [] }), 'empty-file'],
    ['an empty set of choices', packed('H5P.SingleChoiceSet', { choices: [] }), 'empty-file'],
    ['text without gaps', packed('H5P.Blanks', { text: '', questions: ['a'] }), 'no-right-answer'],
    ['another library', packed('H5P.InteractiveVideo', {}), 'kind-unknown'],
    ['a library of a name in every object', packed('constructor', {}), 'kind-unknown'],
  ] as const)('are refused: %s', async (_what, bytes, code) => {
    expect(await refusalsOf(bytes)).toEqual([code]);
  });

  const everything = {
    questions: [
      ...set.questions,
      inSet('H5P.SingleChoiceSet 1.11', singleChoiceSet),
      inSet('H5P.Blanks 1.14', blanks),
      inSet('H5P.DragText 1.10', dragText),
    ],
  };

  it('never throw, however the file was changed', async () => {
    const text = JSON.stringify(everything);
    for (let seed = 0; seed < fuzzCount(process.env); seed += 1) {
      const outer = mutated(packed('H5P.QuestionSet', everything), seed);
      const inner = writeZip({
        'h5p.json': strToU8(JSON.stringify({ mainLibrary: 'H5P.QuestionSet' })),
        'content/content.json': mutated(strToU8(text), seed),
      });
      for (const bytes of [outer, inner]) {
        const { pack, report } = await h5p.read({ name: 'x.h5p', bytes }, tools);
        expect(report.kept).toBe(pack.questions.length);
        expect(unsaid(report)).toEqual([]);
      }
    }
  }, 600_000);

  it('stand firm with parts of the content dropped, doubled and put in', async () => {
    const marks = ['*', '**', '{{gap1}}', '\\\\+', '::', '/', '<p>', '"', '{', '}', 'null', '\0'];
    // The zip stores its entries' checksums: what is changed here is the content within.
    const through = {
      ...h5p,
      read: (file: { bytes: Uint8Array }) =>
        h5p.read(
          {
            name: 'odd.h5p',
            bytes: writeZip({
              'h5p.json': strToU8(JSON.stringify({ mainLibrary: 'H5P.QuestionSet' })),
              'content/content.json': file.bytes,
            }),
          },
          tools,
        ),
    };
    await expectToStandFirm(
      through,
      [strToU8(JSON.stringify(everything))],
      marks,
      fuzzCount(process.env),
    );
  }, 600_000);
});
