import { z } from 'zod';
import { textSchema, type Language, type Text } from '@core/language';
import {
  allDiffer,
  given,
  misconceptionOf,
  partId,
  questionHead,
  wrongReason,
  type QuestionKind,
  type RevealLine,
} from './kind';

const kind = 'cloze';

const blankName = z.string().regex(/^[a-z][a-z0-9]*$/, 'a name in lower-case letters and digits');
const choiceSchema = z.strictObject({
  id: z.string().optional(),
  text: textSchema,
  ...wrongReason,
  misconceptionOf,
});

/** A blank that is chosen from a list, or typed. */
const chosenBlankSchema = z.strictObject({
  name: blankName,
  by: z.literal('choosing'),
  rightId: z.string().optional(),
  right: textSchema,
  why: textSchema.nullable().default(null),
  wrong: z.array(choiceSchema).min(1).max(19),
});
const typedBlankSchema = z.strictObject({
  name: blankName,
  by: z.literal('typing'),
  rightId: z.string().optional(),
  right: textSchema,
  why: textSchema.nullable().default(null),
  /** Further spellings that count, in either language; case, width and spaces never matter. */
  accept: z.array(z.string().min(1)).default([]),
  /** Wrong entries that can be foreseen. */
  wrong: z.array(choiceSchema).default([]),
});

const schema = z
  .strictObject({
    kind: z.literal(kind),
    ...questionHead,
    /** The sentence with `{{name}}` where each blank stands, in both languages. */
    text: textSchema,
    blanks: z
      .array(z.discriminatedUnion('by', [chosenBlankSchema, typedBlankSchema]))
      .min(1)
      .max(12),
  })
  .refine(
    ({ text, blanks }) => {
      const names = blanks
        .map(({ name }) => name)
        .sort()
        .join();
      return (['en', 'ja'] as const).every(
        (language) => blankNames(text[language]).sort().join() === names,
      );
    },
    { path: ['text'], message: 'every blank must stand exactly once in both languages' },
  )
  .refine(
    ({ blanks }) =>
      blanks.every(({ right, wrong }) => allDiffer([right, ...wrong.map(({ text }) => text)])),
    { path: ['blanks'], message: 'every choice of a blank must say something else' },
  )
  .transform((question) => ({
    ...question,
    blanks: question.blanks.map((blank) => ({
      ...blank,
      rightId: partId(question.id, blank.name, blank.right),
      wrong: blank.wrong.map((choice) => ({
        ...choice,
        id: partId(question.id, blank.name, choice.text),
      })),
    })),
  }));

export type Cloze = z.infer<typeof schema>;
type Blank = Cloze['blanks'][number];
export type ClozeSegment = { text: string } | { blank: string };
export interface ClozeView {
  kind: typeof kind;
  stem: Text;
  segments: Record<Language, ClozeSegment[]>;
  blanks: { name: string; choices: { id: string; text: Text }[] | null }[];
}
/** For each blank the id of the choice, or what was typed. */
const responseSchema = z.strictObject({
  kind: z.literal(kind),
  blanks: z.record(z.string().max(20), z.string().max(200)),
});
export type ClozeResponse = z.infer<typeof responseSchema>;

function blankNames(text: string): string[] {
  return [...text.matchAll(/\{\{([a-z][a-z0-9]*)\}\}/g)].map((match) => match[1]!);
}

function segments(text: string): ClozeSegment[] {
  return text
    .split(/(\{\{[a-z][a-z0-9]*\}\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith('{{') ? { blank: piece.slice(2, -2) } : { text: piece }));
}

const folded = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,・-]+/g, '');

function isRight(blank: Blank, given: string): boolean {
  if (blank.by === 'choosing') return given === blank.rightId;
  return [blank.right.en, blank.right.ja, ...blank.accept].some(
    (spelling) => folded(spelling) === folded(given),
  );
}

function wrongChoice(blank: Blank, given: string) {
  if (blank.by === 'choosing') return blank.wrong.find(({ id }) => id === given);
  return blank.wrong.find(
    ({ text }) => folded(text.en) === folded(given) || folded(text.ja) === folded(given),
  );
}

export const cloze: QuestionKind<Cloze, ClozeView, ClozeResponse> = {
  kind,
  schema,
  responseSchema,
  view: (question, random) => ({
    kind,
    stem: question.stem,
    segments: { en: segments(question.text.en), ja: segments(question.text.ja) },
    blanks: question.blanks.map((blank) => ({
      name: blank.name,
      choices:
        blank.by === 'typing'
          ? null
          : random.shuffle([
              { id: blank.rightId, text: blank.right },
              ...blank.wrong.map(({ id, text }) => ({ id, text })),
            ]),
    })),
  }),
  complete: (question, response) =>
    Object.keys(response.blanks).length === question.blanks.length &&
    question.blanks.every((blank) => {
      const given = response.blanks[blank.name]?.trim() ?? '';
      if (blank.by === 'typing') return given !== '';
      return given === blank.rightId || wrongChoice(blank, given) !== undefined;
    }),
  grade(question, response) {
    const given = (blank: Blank) => response.blanks[blank.name] ?? '';
    const right = question.blanks.filter((blank) => isRight(blank, given(blank)));
    const confusedWith = question.blanks
      .filter((blank) => !right.includes(blank))
      .flatMap((blank) => wrongChoice(blank, given(blank))?.id ?? []);
    return { score: right.length / question.blanks.length, confusedWith };
  },
  reveal: (question, response) => ({
    lines: question.blanks.flatMap((blank) => lines(blank, response.blanks[blank.name] ?? '')),
    answer: { en: filled(question, 'en'), ja: filled(question, 'ja') },
    explanation: question.explanation,
  }),
  texts: (question) =>
    given([
      question.stem,
      question.text,
      question.explanation,
      ...question.blanks.flatMap(({ right, why, wrong }) => [
        right,
        why,
        ...wrong.flatMap((choice) => [choice.text, choice.why, choice.belief]),
      ]),
    ]),
};

function lines(blank: Blank, given: string): RevealLine[] {
  if (isRight(blank, given)) {
    const others =
      blank.by === 'choosing' ? blank.wrong.map((choice) => wrongLine(blank, choice, 'left')) : [];
    return [{ part: blank.name, label: blank.right, verdict: 'right', why: blank.why }, ...others];
  }
  const chosen = wrongChoice(blank, given);
  const label = chosen?.text ?? { en: given, ja: given };
  const wrong: RevealLine = chosen
    ? { ...wrongLine(blank, chosen, 'wrong'), rightAnswer: blank.right }
    : { part: blank.name, label, verdict: 'wrong', rightAnswer: blank.right, why: blank.why };
  const others = blank.by === 'choosing' ? blank.wrong.filter((choice) => choice !== chosen) : [];
  return [
    wrong,
    { part: blank.name, label: blank.right, verdict: 'missed', why: blank.why },
    ...others.map((choice) => wrongLine(blank, choice, 'left')),
  ];
}

function wrongLine(
  blank: Blank,
  choice: Blank['wrong'][number],
  verdict: 'wrong' | 'left',
): RevealLine {
  return { part: blank.name, label: choice.text, verdict, why: choice.why, belief: choice.belief };
}

function filled(question: Cloze, language: Language): string {
  return question.blanks.reduce(
    (text, blank) => text.replace(`{{${blank.name}}}`, blank.right[language]),
    question.text[language],
  );
}
