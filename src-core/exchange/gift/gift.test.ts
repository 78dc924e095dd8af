import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codesOf, readText, tools } from '../exchange.fixture';
import { fuzzCount } from '../fuzz.fixture';
import { expectToStandFirm } from '../hostile.fixture';
import { encodeText } from '../text/decode';
import { gift } from './gift';

const read = (text: string) => readText(gift, text);
const only = async (text: string) => {
  const { pack, report } = await read(text);
  expect(report.refused).toEqual([]);
  expect(pack.questions).toHaveLength(1);
  return pack.questions[0]!;
};
const en = (text: { en: string } | null) => text?.en ?? null;

describe('reading GIFT', () => {
  it('reads a choice with feedback for each option and for all', async () => {
    const question = await only(
      '::TPP:: What does TPP count? {\n=Operations per second times bit length # Yes.\n~Transistors # Those are counted elsewhere.\n~%0%Memory\n####See the note.\n}',
    );
    expect(question).toMatchObject({ kind: 'single-choice', explanation: { en: 'See the note.' } });
    expect(
      question.kind === 'single-choice' &&
        question.options.map(({ text, right, why }) => [text.en, right, en(why)]),
    ).toEqual([
      ['Operations per second times bit length', true, 'Yes.'],
      ['Transistors', false, 'Those are counted elsewhere.'],
      ['Memory', false, null],
    ]);
  });

  it('reads several right options with weights, and says that they count the same here', async () => {
    const { pack, report } = await read('Which? {~%50%a ~%50%b ~%-100%c}');
    expect(pack.questions[0]).toMatchObject({
      kind: 'multiple-choice',
      options: [{ right: true }, { right: true }, { right: false }],
    });
    expect(report.changed).toEqual([]);
    expect(codesOf((await read('Which? {~%75%a ~%25%b ~c}')).report)).toEqual(['weights-levelled']);
    expect(codesOf((await read('Which? {=a ~%50%b ~c}')).report)).toEqual([
      'partial-credit-left-out',
    ]);
    expect(codesOf((await read('Which? {=a =b ~c}')).report)).toEqual(['any-right-as-all']);
  });

  it.each([
    ['It rained. {T}', true],
    ['It rained. {FALSE}', false],
    ['It rained. {true#no#yes}', true],
  ])('%s', async (text, answer) => {
    expect(await only(text)).toMatchObject({ kind: 'true-false', answer });
  });

  it('gives true and false the reason for the wrong side', async () => {
    const { pack, report } = await read('It rained. {F#It was dry.#Right you are.####General.}');
    expect(pack.questions[0]).toMatchObject({
      wrong: { why: { en: 'It was dry.' } },
      explanation: { en: 'Right you are.\nGeneral.' },
    });
    expect(codesOf(report)).toEqual(['reasons-into-explanation']);
  });

  it.each([
    ['When? {#1822}', 1822, 1822, 1822, 0],
    ['When? {#1822:5}', 1822, 1817, 1827, 0],
    ['When? {#1815..1829}', 1822, 1815, 1829, 0],
    ['Pi? {#3.141..3.142}', 3.1415, 3.141, 3.142, 3],
    ['Pi? {# =3.14:0.01}', 3.14, 3.13, 3.15, 2],
    ['Loss? {#=592.7:0 =588..594}', 592.7, 588, 594, 1],
    ['Loss? {#-1.5e3:0}', -1500, -1500, -1500, 0],
  ])('%s', async (text, answer, low, high, decimals) => {
    expect(await only(text)).toMatchObject({
      kind: 'numeric',
      answer,
      accept: { low, high },
      decimals,
    });
  });

  it('takes numbers that earn nothing as slips, and says what parts of the marks become', async () => {
    const { pack, report } = await read(
      'When? {#=1822:0#Yes =%0%1861..1865#The war =%50%1822:2 ~#Not even near}',
    );
    expect(pack.questions[0]).toMatchObject({
      accept: { low: 1822, high: 1822, reason: { en: 'Yes' } },
      slips: [{ low: 1861, high: 1865, why: { en: 'The war' } }],
      explanation: { en: 'Not even near' },
    });
    expect(codesOf(report)).toEqual(['partial-credit-left-out', 'reasons-into-explanation']);
  });

  it.each([
    ['When? {#soon}', 'bad-number'],
    ['When? {#1:2:3}', 'bad-number'],
    ['When? {#5..1}', 'bad-number'],
    [`When? {#${'9'.repeat(400)}}`, 'bad-number'],
    ['When? {#=1:0 =5:0}', 'several-numbers'],
    ['When? {#=%50%1:0}', 'no-right-answer'],
    ['Write about it. {}', 'essay'],
    ['Just a text.', 'description'],
    ['Which? {~a ~b}', 'no-right-answer'],
    ['Which? {=a ~a}', 'same-options'],
    ['Which? {=a ~}', 'empty-option'],
    ['{=a ~b}', 'no-stem'],
    ['Which? {=a ~b', 'gift-unclosed'],
    ['Which? =a ~b}', 'gift-unclosed'],
    ['A {=a ~b} and {=c ~d}.', 'gift-several-braces'],
    [`Which? {=x ${Array.from({ length: 25 }, (_, i) => `~o${i}`).join(' ')}}`, 'too-many-options'],
  ])('%s is refused: %s', async (text, code) => {
    const { pack, report } = await read(`First {T}\n\n${text}\n\nLast {F}`);
    expect(report.refused.map((note) => [note.code, note.place.line])).toEqual([[code, 3]]);
    expect(pack.questions).toHaveLength(2);
  });

  it('reads pairs, and right sides that belong to nothing', async () => {
    expect(await only('Match. {=Canada -> Ottawa\n=Italy -> Rome\n= -> Sydney}')).toMatchObject({
      kind: 'matching',
      pairs: [
        { left: { en: 'Canada' }, right: { en: 'Ottawa' } },
        { left: { en: 'Italy' }, right: { en: 'Rome' } },
      ],
      strays: [{ text: { en: 'Sydney' } }],
    });
  });

  it('reads a short answer and a missing word as gaps', async () => {
    expect(await only('Who is buried there? {=Grant =General Grant =%0%Lee#No}')).toMatchObject({
      kind: 'cloze',
      stem: { en: 'Who is buried there?' },
      text: { en: '{{answer}}' },
      blanks: [
        {
          by: 'typing',
          right: { en: 'Grant' },
          accept: ['General Grant'],
          wrong: [{ text: { en: 'Lee' } }],
        },
      ],
    });
    expect(await only('Grant is {~in a box =buried ~alive}, they say.')).toMatchObject({
      stem: { en: 'Fill in the gap.' },
      text: { en: 'Grant is {{answer}}, they say.' },
      blanks: [{ by: 'choosing', right: { en: 'buried' } }],
    });
    expect(await only('規則は{=2023年 ~2025年}に改正された。')).toMatchObject({
      stem: { ja: '空欄を埋めてください。' },
      text: { ja: '規則は{{answer}}に改正された。' },
    });
  });

  it('takes escapes, formats and comments for what they are', async () => {
    const question = await only(
      '// [id:q-7] [tag:topic:rules] [tag:level:2]\n// just a comment\n::a\\:\\:b::[html]<b>Is</b> 1 \\= 1 \\{really\\}?\\nYes &amp; no{\n=\\~a\\#\\\\\n~[plain]<b>\n}',
    );
    expect(question).toMatchObject({
      topic: 'rules',
      level: 2,
      stem: { en: 'Is 1 = 1 {really}? Yes & no' },
      options: [{ text: { en: '~a#\\' } }, { text: { en: '<b>' } }],
    });
  });

  it('says what HTML, tags, names and categories lost', async () => {
    const { report, pack } = await read(
      '$CATEGORY: $course$/top/One\n\n// [tag:mine]\n::Q1::[html]<b>Is</b> it?<img src="x.png"> {T}\n\n$CATEGORY: Two\n\n[markdown]*Was* it? {F}',
    );
    expect(codesOf(report).sort()).toEqual([
      'category-left-out',
      'category-left-out',
      'formatting-left-out',
      'gift-markdown',
      'pictures-left-out',
      'tags-left-out',
      'titles-left-out',
    ]);
    expect(pack.title.en).toBe('test');
    expect((await read('$CATEGORY: $course$/top/A//B\n\nIs it? {T}')).pack.title.en).toBe('A/B');
  });

  it('goes on after a blank line inside the braces, and after a question that is never closed', async () => {
    expect(await only('Which? {\n\n=a\n\n~b\n\n}')).toMatchObject({ kind: 'single-choice' });
    const { pack, report } = await read('Which? {=a\n\nIs it? {T}');
    expect(pack.questions).toHaveLength(1);
    expect(report.refused).toMatchObject([{ code: 'gift-unclosed', place: { line: 1 } }]);
  });

  it('tells the same question twice from two questions under one id', async () => {
    const { pack, report } = await read(
      'Is it? {T}\n\nIs it? {T}\n\n// [id:x]\nOne? {T}\n\n// [id:x]\nTwo? {T}',
    );
    expect(pack.questions).toHaveLength(3);
    expect(report.refused).toMatchObject([
      { code: 'same-question', values: { first: 'Is it? {T}, 1' } },
    ]);
    expect(codesOf(report)).toContain('same-id-twice');
  });

  it('refuses what is empty or no text', async () => {
    expect(codesOf((await read('\n// nothing\n')).report)).toEqual(['empty-file']);
    const bytes = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0x80, 0xfd]);
    expect(codesOf((await gift.read({ name: 'x.gift', bytes }, tools())).report)).toEqual([
      'wrong-encoding',
    ]);
  });

  it('keeps the id when feedback, options or their order change', async () => {
    const one = await only('Which? {=a#good ~b ~c}');
    expect((await only('Which? {~c#no ~b =a}')).id).toBe(one.id);
    expect((await only('Which one? {=a ~b ~c}')).id).not.toBe(one.id);
  });
});

const sample = readFileSync(new URL('../../../tests/vectors/exchange/chips.gift', import.meta.url));

describe('the sample file', () => {
  it('is told by its content and read whole', async () => {
    const file = { name: 'odd.bin', bytes: new Uint8Array(sample) };
    expect(gift.detect(file)).toBe(true);
    const { pack, report } = await gift.read(file, tools());
    expect(pack.questions.map(({ kind }) => kind)).toEqual([
      'single-choice',
      'multiple-choice',
      'true-false',
      'numeric',
      'numeric',
      'matching',
      'cloze',
      'cloze',
      'single-choice',
    ]);
    expect(report.refused.map(({ code }) => code)).toEqual(['description', 'essay']);
  });
});

it(`stands firm against ${fuzzCount(process.env)} changed files`, async () => {
  const marks = [
    '{',
    '}',
    '=',
    '~',
    '#',
    '####',
    '\\',
    '::',
    '//',
    '%',
    '%50%',
    '->',
    '\n\n',
    '[html]',
    '<script>',
    '$CATEGORY:',
    '{#',
    '\0',
    '\ufeff',
    '9'.repeat(500),
  ];
  const samples = [new Uint8Array(sample), encodeText('Which? {=a ~b}')];
  await expectToStandFirm(gift, samples, marks, fuzzCount(process.env));
}, 600_000);
