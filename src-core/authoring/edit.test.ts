import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newDraft, valueAt, type Draft } from './draft';
import { applyEdit, inverseOf, type Edit } from './edit';
import { beginWriting, redoWriting, undoWriting, write } from './history';

const start: Draft = {
  ...newDraft('own-pack', { en: 'A', ja: 'あ' }, '2026-11-24'),
  questions: [
    { kind: 'true-false', stem: { en: '', ja: '' } },
    { kind: 'numeric', answer: '3' },
  ],
};
const words = fc.string({ maxLength: 8 });
/** Edits that make sense whatever came before: places are taken modulo what is there. */
const intent = fc.oneof(
  fc.record({ do: fc.constant('set' as const), place: fc.nat(9), words }),
  fc.record({ do: fc.constant('insert' as const), place: fc.nat(9), words }),
  fc.record({ do: fc.constant('remove' as const), place: fc.nat(9) }),
  fc.record({ do: fc.constant('move' as const), place: fc.nat(9), to: fc.nat(9) }),
  fc.record({ do: fc.constant('clear' as const), place: fc.nat(9) }),
);
type Intent = typeof intent extends fc.Arbitrary<infer Value> ? Value : never;

function editOf(draft: Draft, wish: Intent): Edit {
  const length = draft.questions.length;
  const at = length === 0 ? 0 : wish.place % length;
  switch (wish.do) {
    case 'insert':
      return { do: 'insert', path: ['questions'], at: wish.place, value: { id: wish.words } };
    case 'set':
      return length === 0
        ? { do: 'set', path: ['head', 'title', 'en'], value: wish.words }
        : { do: 'set', path: ['questions', at, 'id'], value: wish.words };
    case 'clear':
      return { do: 'set', path: ['head', 'license'], value: undefined };
    case 'remove':
      return length === 0 ? { do: 'all', edits: [] } : { do: 'remove', path: ['questions'], at };
    case 'move':
      return length === 0
        ? { do: 'all', edits: [] }
        : { do: 'move', path: ['questions'], from: at, to: wish.to % length };
  }
}

describe('editing a draft', () => {
  it('leaves the draft it was made to as it was', () => {
    const before = structuredClone(start);
    const after = applyEdit(start, {
      do: 'set',
      path: ['questions', 0, 'stem', 'en'],
      value: 'Why?',
    });
    expect(start).toEqual(before);
    expect(valueAt(after, ['questions', 0, 'stem', 'en'])).toBe('Why?');
    expect(valueAt(after, ['questions', 1, 'answer'])).toBe('3');
  });

  it('says so where a path leads nowhere', () => {
    expect(() => applyEdit(start, { do: 'remove', path: ['head', 'title'], at: 0 })).toThrow(
      'No list at head.title',
    );
  });

  it('is taken back by its inverse, several together too', () => {
    fc.assert(
      fc.property(fc.array(intent, { maxLength: 12 }), (wishes) => {
        let draft = start;
        const edits = wishes.map((wish) => {
          const edit = editOf(draft, wish);
          expect(applyEdit(applyEdit(draft, edit), inverseOf(draft, edit))).toEqual(draft);
          draft = applyEdit(draft, edit);
          return edit;
        });
        const whole: Edit = { do: 'all', edits };
        expect(applyEdit(start, whole)).toEqual(draft);
        expect(applyEdit(draft, inverseOf(start, whole))).toEqual(start);
      }),
    );
  });

  it('goes back and forth through every step', () => {
    fc.assert(
      fc.property(fc.array(intent, { minLength: 1, maxLength: 12 }), (wishes) => {
        let writing = beginWriting(start);
        for (const wish of wishes) writing = write(writing, editOf(writing.draft, wish), 1e6);
        const end = writing.draft;
        while (writing.past.length > 0) writing = undoWriting(writing);
        expect(writing.draft).toEqual(start);
        while (writing.future.length > 0) writing = redoWriting(writing);
        expect(writing.draft).toEqual(end);
      }),
    );
  });

  it('takes typing without a pause back as one step', () => {
    const type = (value: string): Edit => ({ do: 'set', path: ['head', 'license'], value });
    let writing = write(beginWriting(start), type('C'), 10_000);
    writing = write(writing, type('CC'), 10_500);
    writing = write(writing, type('CC0'), 13_000);
    expect(writing.past).toHaveLength(2);
    expect(valueAt(undoWriting(writing).draft, ['head', 'license'])).toBe('CC');
    expect(undoWriting(undoWriting(writing)).draft).toEqual(start);
  });
});
