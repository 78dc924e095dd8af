import fc from 'fast-check';
import { factSchema, lessonIdSchema, topics, type Fact, type LessonId } from '@core/content/schema';
import { lessonSchema, type Lesson } from '@core/content/lesson-body';
import { glossaryTermSchema } from '@core/content/schema';
import type { Language, Text } from '@core/language';
import { questionSchema, type Question, type QuestionKindName } from '@core/questions/registry';
import type { ExchangePack, Media } from './exchange';

/** Marks of every format, so that each one's escaping is tried. */
const tricky = [
  '{=a ~b}',
  '::T::',
  '->',
  '// no comment',
  '#hash',
  '%50%',
  '\\n',
  'a:b',
  '<b>',
  '&amp;',
  '&lt;',
  '<script>alert(1)</script>',
  ']]>',
  '<!--',
  '"quoted"',
  'a,b;c',
  'a\tb',
  'ANSWER: A',
  'A. x',
  'A) x',
  '=1+1',
  '-5',
  '@SUM',
  '$CATEGORY: x',
  '[html]',
  '{{gap}}',
  '{1:SHORTANSWER:=x}',
  '{{c1::x}}',
  '\u001f',
  '[[1]]',
  "it's",
  '\\',
  '~',
  '*',
  'TRUE',
  '0',
  '',
  '𠮷野家',
  '👩‍🏫',
  'é',
];

const plainWords = ['chip', 'of', 'the', 'rule', 'TPP', '4,800', 'export', 'why', '半導体', '規制'];

/** A language's words: a short mark keeps Japanese and English apart. */
const word: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...plainWords) },
  { weight: 2, arbitrary: fc.constantFrom(...tricky) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
);

/** As a person could have typed it: no control characters, single spaces, no blank lines. */
const typed = (text: string) =>
  text
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g, '')
    // After them: a control character between two spaces would leave both.
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n[\n ]*/g, '\n')
    .trim();

const line = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .map((words) => typed(words.join(' ')).replace(/\n/g, ' '));
const lines = fc.array(line, { minLength: 1, maxLength: 3 }).map((list) => typed(list.join('\n')));

export interface PackTaste {
  /** Both, unless a test is about a pack in one language. */
  languages?: readonly Language[];
  kinds?: readonly QuestionKindName[];
  /** Most questions of a pack. */
  most?: number;
}

const allKinds: readonly QuestionKindName[] = [
  'single-choice',
  'multiple-choice',
  'true-false',
  'numeric',
  'cloze',
  'ordering',
  'matching',
];

/** One word to tell texts apart by that no other in the question has. */
const apart = (base: string, mark: string): string => (base === '' ? mark : `${base} ${mark}`);

function texts(languages: readonly Language[]) {
  const pair = (source: fc.Arbitrary<string>, mark: string): fc.Arbitrary<Text> =>
    fc.tuple(source, source).map(([one, other]) => {
      const en = apart(one, mark);
      if (languages.length > 1) return { en, ja: apart(other, `${mark}日`) };
      const only = languages[0] === 'ja' ? `${en}日` : en;
      return { en: only, ja: only };
    });
  const maybe = (mark: string) =>
    fc.option(pair(lines, mark), { nil: null, freq: 3 }) as fc.Arbitrary<Text | null>;
  return {
    /** One line that differs from every other with another mark. */
    line: (mark: string) => pair(line, mark),
    lines: (mark: string) => pair(lines, mark),
    maybe,
    reason: (mark: string) =>
      fc.record({ why: maybe(`why${mark}`), belief: maybe(`belief${mark}`) }),
  };
}

type Texts = ReturnType<typeof texts>;

const options = (say: Texts, rights: (count: number) => fc.Arbitrary<boolean[]>) =>
  fc
    .integer({ min: 2, max: 6 })
    .chain((count) =>
      rights(count).chain((flags) =>
        fc.tuple(
          ...flags.map((right, index) =>
            fc
              .tuple(say.line(`o${index}`), say.reason(`o${index}`))
              .map(([text, { why, belief }]) =>
                right ? { text, right, why } : { text, right, why, belief },
              ),
          ),
        ),
      ),
    );

/** Numbers as questions have them: up to six decimals, some of them large, some negative. */
function numericBody(say: Texts) {
  return fc
    .record({
      decimals: fc.integer({ min: 0, max: 6 }),
      base: fc.oneof(
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
      ),
      below: fc.integer({ min: 0, max: 50 }),
      above: fc.integer({ min: 0, max: 50 }),
      even: fc.boolean(),
      unit: say.maybe('unit').map((unit) => unit && oneLine(unit)),
      reason: say.maybe('range'),
      slips: fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 9 })), {
        maxLength: 3,
      }),
      reasons: fc.tuple(say.reason('s0'), say.reason('s1'), say.reason('s2')),
    })
    .map(({ decimals, base, below, above, even, unit, reason, slips, reasons }) => {
      const scaled = (value: number) => Number((value / 10 ** decimals).toFixed(decimals));
      const high = base + (even ? below : above);
      let from = high;
      return {
        kind: 'numeric' as const,
        answer: scaled(base),
        unit,
        decimals,
        accept: { low: scaled(base - below), high: scaled(high), reason },
        slips: slips.map(([gap, width], index) => {
          const low = from + gap;
          from = low + width;
          return { low: scaled(low), high: scaled(from), ...reasons[index]! };
        }),
      };
    });
}

const oneLine = ({ en, ja }: Text): Text => ({
  en: en.replace(/\n/g, ' '),
  ja: ja.replace(/\n/g, ' '),
});
/** Text that holds no gap of its own, to put gaps into. */
const gapless = ({ en, ja }: Text): Text => ({
  en: en.replace(/[{}]/g, ''),
  ja: ja.replace(/[{}]/g, ''),
});

function clozeBody(say: Texts) {
  const blank = (index: number) =>
    fc
      .record({
        by: fc.constantFrom('choosing' as const, 'typing' as const),
        right: say.line(`b${index}r`),
        why: say.maybe(`b${index}`),
        accept: fc.array(
          line.map((text) => apart(text, `b${index}a`)),
          { maxLength: 2 },
        ),
        wrong: fc
          .integer({ min: 1, max: 3 })
          .chain((count) =>
            fc.tuple(
              ...Array.from({ length: count }, (_, choice) =>
                fc
                  .tuple(say.line(`b${index}w${choice}`), say.reason(`b${index}w${choice}`))
                  .map(([text, reason]) => ({ text, ...reason })),
              ),
            ),
          ),
      })
      .map(({ by, accept, ...rest }) => {
        const name = `gap${index + 1}`;
        return by === 'choosing'
          ? { name, by, ...rest }
          : { name, by, accept: [...new Set(accept)], ...rest };
      });
  return fc.integer({ min: 1, max: 3 }).chain((count) =>
    fc
      .tuple(
        fc.tuple(...Array.from({ length: count }, (_, index) => blank(index))),
        fc.tuple(...Array.from({ length: count + 1 }, (_, index) => say.line(`t${index}`))),
        fc.boolean(),
      )
      .map(([blanks, pieces, bare]) => {
        const around = (language: Language) =>
          bare && count === 1
            ? '{{gap1}}'
            : pieces
                .map((piece, index) =>
                  index < count
                    ? `${gapless(piece)[language]} {{gap${index + 1}}}`
                    : gapless(piece)[language],
                )
                .join(' ');
        return {
          kind: 'cloze' as const,
          text: { en: around('en'), ja: around('ja') },
          blanks,
        };
      }),
  );
}

function bodyOf(kind: QuestionKindName, say: Texts): fc.Arbitrary<object> {
  switch (kind) {
    case 'single-choice':
      return fc.record({
        kind: fc.constant(kind),
        keepOrder: fc.boolean(),
        options: options(say, (count) =>
          fc
            .integer({ min: 0, max: count - 1 })
            .map((right) => Array.from({ length: count }, (_, index) => index === right)),
        ),
      });
    case 'multiple-choice':
      return fc.record({
        kind: fc.constant(kind),
        options: options(say, (count) =>
          fc
            .array(fc.boolean(), { minLength: count, maxLength: count })
            .map((flags) => (flags.includes(true) ? flags : [true, ...flags.slice(1)])),
        ),
      });
    case 'true-false':
      return fc.record({
        kind: fc.constant(kind),
        answer: fc.boolean(),
        wrong: say.reason('tf'),
      });
    case 'numeric':
      return numericBody(say);
    case 'cloze':
      return clozeBody(say);
    case 'ordering':
      return fc.record({
        kind: fc.constant(kind),
        ends: fc.record({ first: say.line('first'), last: say.line('last') }),
        items: fc
          .integer({ min: 2, max: 6 })
          .chain((count) =>
            fc.tuple(
              ...Array.from({ length: count }, (_, index) =>
                fc.record({ text: say.line(`i${index}`), why: say.maybe(`i${index}`) }),
              ),
            ),
          ),
      });
    case 'matching':
      return fc.record({
        kind: fc.constant(kind),
        pairs: fc.integer({ min: 2, max: 5 }).chain((count) =>
          fc.tuple(
            ...Array.from({ length: count }, (_, index) =>
              fc.record({
                left: say.line(`l${index}`),
                right: say.line(`r${index}`),
                why: say.maybe(`p${index}`),
              }),
            ),
          ),
        ),
        strays: fc
          .integer({ min: 0, max: 2 })
          .chain((count) =>
            fc.tuple(
              ...Array.from({ length: count }, (_, index) =>
                fc
                  .tuple(say.line(`x${index}`), say.reason(`x${index}`))
                  .map(([text, reason]) => ({ text, ...reason })),
              ),
            ),
          ),
      });
  }
}

/** One transparent pixel. */
const pixel = Uint8Array.from([
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0,
  0, 31, 21, 196, 137, 0, 0, 0, 13, 73, 68, 65, 84, 120, 156, 99, 0, 1, 0, 0, 5, 0, 1, 13, 10, 45,
  180, 0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130,
]);
const media: Media[] = ['map.png', 'chip-2.png'].map((name) => ({ name, bytes: pixel }));

const fact = (id: string): Fact =>
  factSchema.parse({
    id,
    topic: 'rules',
    date: '2023-10-17',
    statement: { en: `What ${id} states`, ja: `${id}の内容` },
    value: null,
    unit: null,
    source: {
      title: `Rule on <chips> & "more" (${id})`,
      publisher: 'BIS',
      date: '2023-10-25',
      cite: '88 FR 73458',
    },
    confidence: 'seen',
    asOf: '2025-01-27',
    misconception: null,
  });
const facts = ['fact-one', 'fact-two'].map(fact);

const lesson = (id: LessonId): Lesson =>
  lessonSchema.parse({
    id,
    title: { en: 'A lesson', ja: 'レッスン' },
    summary: { en: 'In short', ja: '要約' },
    goals: [{ en: 'Know it', ja: '知る' }],
    minutes: 5,
    level: 1,
    topic: 'rules',
    prerequisites: [],
    facts: ['fact-one'],
    reviewBy: null,
    body: {
      en: [{ type: 'paragraph', children: [{ type: 'text', text: 'Words.' }] }],
      ja: [{ type: 'paragraph', children: [{ type: 'text', text: '文。' }] }],
    },
  });
const lessonId = lessonIdSchema.parse('lesson-one');

const question = (kind: QuestionKindName, index: number, say: Texts): fc.Arbitrary<Question> =>
  fc
    .record({
      head: fc.record({
        topic: fc.constantFrom(...topics),
        level: fc.constantFrom(1, 2, 3),
        lesson: fc.constantFrom(null, lessonId),
        facts: fc.subarray(facts.map(({ id }) => id)),
        stem: say.lines(`stem${index}`),
        explanation: say.maybe(`exp${index}`),
        pictures: fc
          .subarray(media.map(({ name }) => name))
          .chain((names) =>
            fc.tuple(
              ...names.map((name) =>
                fc.record({ media: fc.constant(name), alt: say.line(`alt${name[0]}`) }),
              ),
            ),
          ),
        reviewBy: fc.constantFrom(null, '2026-01-31'),
      }),
      body: bodyOf(kind, say),
    })
    .map(({ head, body }) => questionSchema.parse({ ...head, ...body, id: `made-${index}` }));

/**
 * Packs of every kind of question with every part filled or left out, the words full of the marks
 * that formats give a meaning to. Ids are `made-0`, `made-1`…; all questions differ.
 */
export function arbitraryPack(taste: PackTaste = {}): fc.Arbitrary<ExchangePack> {
  const { languages = ['en', 'ja'], kinds = allKinds, most = 5 } = taste;
  const say = texts(languages);
  return fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: most }).chain((chosen) =>
    fc.record({
      title: say.line('title'),
      languages: fc.constant(languages),
      questions: fc.tuple(...chosen.map((kind, index) => question(kind, index, say))),
      facts: fc.constant(facts),
      lessons: fc.constant([lesson(lessonId)]),
      glossary: fc.constant([
        glossaryTermSchema.parse({
          id: 'tpp',
          term: { en: 'TPP', ja: 'TPP' },
          reading: null,
          aliases: [],
          definition: { en: 'Total processing performance', ja: '総合演算性能' },
          facts: ['fact-one'],
        }),
      ]),
      media: fc.constant(media),
      history: fc.array(
        fc.record({
          question: fc.constantFrom(...chosen.map((_, index) => `made-${index}`)),
          at: fc.integer({ min: 1_600_000_000_000, max: 1_760_000_000_000 }),
          rating: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
          elapsedMs: fc.integer({ min: 0, max: 60_000 }),
        }),
        { maxLength: 4 },
      ),
    }),
  );
}
