import { describe, expect, it } from 'vitest';
import { around, smallDraft } from './authoring.fixture';
import { compileDraft } from './compile-draft';
import { applyEdit } from './edit';
import { buildOutline, referable } from './outline';

describe('the list of a draft’s parts', () => {
  it('names each part in the language asked for, or else in the other', () => {
    const draft = applyEdit(smallDraft(), {
      do: 'set',
      path: ['questions', 0, 'stem', 'ja'],
      value: ' ',
    });
    expect(buildOutline(draft, 'questions', [], 'ja')[0]?.words).toBe('Which chip?');
    expect(buildOutline(draft, 'lessons', [], 'ja')[0]?.words).toBe('最初');
  });

  it('counts what stops and what is advised, for each part alone', () => {
    const blank = { ...smallDraft().questions[0]!, id: 'Not An Id', explanation: null };
    const draft = applyEdit(smallDraft(), {
      do: 'insert',
      path: ['questions'],
      at: 1,
      value: blank,
    });
    const { problems } = compileDraft(draft, around());
    const rows = buildOutline(draft, 'questions', problems, 'en');
    expect(rows.map(({ stops }) => stops)).toEqual([0, 1]);
    expect(buildOutline(draft, 'facts', problems, 'en')[0]).toMatchObject({ stops: 0, advices: 0 });
  });

  it('offers what can be named, by what it says', () => {
    expect(referable(smallDraft(), 'facts', 'ja')).toEqual([
      { id: 'small-fact-1', words: 'H800の接続は400GB/s。' },
    ]);
  });
});
