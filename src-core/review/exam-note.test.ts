import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topics } from '@core/content/schema';
import { readExamNote, writeExamNote } from './exam-note';

describe('an exam handed on', () => {
  it('reads as it was written, whatever stands around it', () => {
    const exams = fc.record({
      date: fc.date({
        min: new Date('2020-01-01'),
        max: new Date('2099-12-31'),
        noInvalidDate: true,
      }),
      topics: fc.subarray([...topics]),
    });
    fc.assert(
      fc.property(exams, ({ date, topics: asked }) => {
        const exam = { date: date.toISOString().slice(0, 10), topics: asked };
        const note = writeExamNote(exam);
        expect(readExamNote(`For Tuesday:\n  ${note}\nSee you!`)).toEqual({ kind: 'exam', exam });
      }),
    );
  });

  it('is found where a keyboard wrote it in full width', () => {
    expect(readExamNote('ｃｈｏｋｅｐｏｉｎｔ-ｅｘａｍ　２０２６-１２-１５　ａｌｌ')).toEqual({
      kind: 'exam',
      exam: { date: '2026-12-15', topics: [] },
    });
  });

  it.each(['', 'an exam', 'chokepoint-exam soon all', 'chokepoint-exam 2026-02-30 all'])(
    'is not read into %j',
    (text) => expect(readExamNote(text)).toEqual({ kind: 'no-note' }),
  );

  it('is refused whole where a topic is not known here', () => {
    expect(readExamNote('chokepoint-exam 2026-12-15 rules+alchemy')).toEqual({
      kind: 'unknown-topics',
      names: ['alchemy'],
    });
  });
});
