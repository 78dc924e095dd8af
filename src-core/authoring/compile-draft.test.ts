import { describe, expect, it } from 'vitest';
import { questionSchema } from '@core/questions/registry';
import { sampleQuestions } from '@core/questions/samples';
import { around, smallDraft } from './authoring.fixture';
import { authored } from './authored';
import { compileDraft, ReadParts } from './compile-draft';
import type { JsonObject } from './draft';
import { applyEdit } from './edit';
import { formOf } from './forms';
import { freeId, kindNames, newPart } from './new-part';

const told = (problems: ReturnType<typeof compileDraft>['problems']) =>
  problems.map(({ path: at, message }) => `${at.join('.')} ${message.split('.').at(-1)}`);

describe('forms', () => {
  it.each(sampleQuestions.map((question) => [question.kind, question] as const))(
    '%s: the form asks for everything a question of the kind says',
    (_kind, question) => {
      const value = JSON.parse(JSON.stringify(question)) as JsonObject;
      const written = authored(formOf('questions', value), value, ['en', 'ja']);
      expect(questionSchema.parse({ ...written, kind: question.kind })).toEqual(question);
    },
  );

  it.each(kindNames)(
    '%s: begins with a form in which only what must be written is missing',
    (kind) => {
      const draft = smallDraft();
      const id = freeId(draft, 'questions');
      const part = newPart('questions', kind, id, '2026-11-24');
      const whole = applyEdit(draft, { do: 'insert', path: ['questions'], at: 99, value: part });
      const { pack, problems } = compileDraft(whole, around());
      expect(pack).toBeNull();
      expect(problems.length).toBeGreaterThan(0);
      // Nothing the writer did not have a field for.
      for (const { path: at, message } of problems) {
        expect(message, at.join('.')).toMatch(
          /missing|number|form|blankName|sameParts|few|blanks|lacking/,
        );
      }
    },
  );
});

describe('compiling a draft', () => {
  it('gives the pack where nothing is missing', () => {
    const { pack, problems } = compileDraft(smallDraft(), around());
    expect(told(problems)).toEqual([]);
    expect(pack?.questions.map(({ id }) => id)).toEqual(['small-question-1']);
    expect(pack?.lessons[0]?.body.en[0]).toMatchObject({ type: 'paragraph' });
  });

  it.each([
    [['questions', 0, 'stem', 'ja'], '  ', 'questions.0.stem.ja missing'],
    [['questions', 0, 'id'], 'Not An Id', 'questions.0.id slug'],
    [['questions', 0, 'facts'], ['nowhere'], 'questions.0.facts unknown'],
    [['questions', 0, 'lesson'], 'nowhere', 'questions.0.lesson unknown'],
    [['questions', 0, 'options', 1, 'right'], true, 'questions.0.options oneRight'],
    [['facts', 0, 'asOf'], 'yesterday', 'facts.0.asOf date'],
    [['facts', 0, 'source', 'cite'], '', 'facts.0.source.cite missing'],
    [['lessons', 0, 'body', 'ja'], '本文[^nowhere]。', 'lessons.0.body.ja unknown'],
    [['lessons', 0, 'body', 'en'], '<b>bold</b>', 'lessons.0.body.en markdown'],
    [['lessons', 0, 'body', 'en'], '![x](gone.png)', 'lessons.0.body.en noPicture'],
    [['lessons', 0, 'minutes'], 'ten', 'lessons.0.minutes number'],
    [['lessons', 0, 'minutes'], '99', 'lessons.0.minutes large'],
    [['head', 'authors'], [], 'head.authors few'],
  ] as const)('says at %j that %j cannot be', (at, value, expected) => {
    const draft = applyEdit(smallDraft(), { do: 'set', path: at, value: value as never });
    const { pack, problems } = compileDraft(draft, around());
    expect(pack).toBeNull();
    expect(told(problems)).toContain(expected);
  });

  it('says where an id is used twice, or by another pack', () => {
    const draft = smallDraft();
    const twice = applyEdit(draft, {
      do: 'insert',
      path: ['questions'],
      at: 9,
      value: draft.questions[0]!,
    });
    expect(told(compileDraft(twice, around()).problems)).toContain('questions.1.id twice');
    const taken = {
      ...around(),
      taken: { ...around().taken, questions: new Set(['small-question-1']) },
    };
    expect(told(compileDraft(draft, taken).problems)).toContain('questions.0.id taken');
  });

  it('gives reasons that are missing as advice, which stops nothing', () => {
    const draft = applyEdit(smallDraft(), {
      do: 'set',
      path: ['questions', 0, 'explanation'],
      value: { en: '', ja: '' },
    });
    const { pack, problems } = compileDraft(draft, around());
    expect(told(problems)).toEqual(['questions.0 lacking']);
    expect(pack?.questions[0]?.explanation).toBeNull();
  });

  it('asks for one language only where the pack is written in one', () => {
    const japanese = applyEdit(smallDraft(), {
      do: 'set',
      path: ['head', 'languages'],
      value: ['ja'],
    });
    const blank = applyEdit(japanese, {
      do: 'set',
      path: ['questions', 0, 'stem', 'en'],
      value: '',
    });
    const { pack } = compileDraft(blank, around());
    expect(pack?.questions[0]?.stem).toEqual({ en: 'どのチップか。', ja: 'どのチップか。' });
  });
});

describe('a text of another form', () => {
  it.each([
    [['questions', 0, 'id'], 'No Slug', 'slug'],
    [['questions', 0, 'pictures'], [{ media: 'a b.png' }], 'pictureName'],
    [['head', 'version'], 'one', 'version'],
  ])('%j is told of in the words of the form', (path, value, message) => {
    const draft = applyEdit(smallDraft(), { do: 'set', path, value });
    const told = compileDraft(draft, around()).problems.map((problem) => problem.message);
    expect(told).toContain(`author.problem.${message}`);
    expect(told).not.toContain('author.problem.form');
  });

  it('the name of a blank too', () => {
    const part = newPart('questions', 'cloze', 'small-question-2', '2026-11-24');
    const draft = applyEdit(smallDraft(), {
      do: 'insert',
      path: ['questions'],
      at: 1,
      value: part,
    });
    const told = compileDraft(draft, around()).problems.map((problem) => problem.message);
    expect(told).toContain('author.problem.blankName');
    expect(told).not.toContain('author.problem.form');
  });
});

describe('parts that were read before', () => {
  it('are not read again', () => {
    const before = new ReadParts();
    const draft = smallDraft();
    const first = compileDraft(draft, around(), before).shown!;
    const path = ['facts', 0, 'value'];
    const after = applyEdit(draft, { do: 'set', path, value: '401' });
    const second = compileDraft(after, around(), before).shown!;
    expect(second.questions[0]).toBe(first.questions[0]);
    expect(second.lessons[0]).toBe(first.lessons[0]);
    expect(second.facts[0]).toMatchObject({ value: 401 });
  });
});
