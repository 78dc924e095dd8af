import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseResponseTable } from './response-table';

const read = (text: string) => {
  const result = parseResponseTable(text, 'class.csv');
  if (!result.ok) throw new Error(result.faults.map(({ message }) => message).join('\n'));
  return result.value;
};
const faults = (text: string) => {
  const result = parseResponseTable(text, 'class.csv');
  return result.ok ? [] : result.faults;
};
const expected = {
  questions: ['q1', 'q2'],
  students: ['Ann', 'Bo'],
  scores: [
    [1, 0.5],
    [0, null],
  ],
};

describe('parseResponseTable', () => {
  it.each([
    ['commas', 'name,q1,q2\nAnn,1,0.5\nBo,0,\n'],
    ['semicolons and decimal commas', 'name;q1;q2\nAnn;1;0,5\nBo;0;\n'],
    ['tabs', 'name\tq1\tq2\nAnn\t1\t.5\nBo\t0\t'],
    ['a byte order mark and Windows line ends', '\uFEFFname,q1,q2\r\nAnn,1,0.5\r\nBo,0,\r\n'],
    ['quoted cells', '"name","q1","q2"\n"Ann","1","0.5"\n"Bo","0",""\n'],
    ['empty lines and spaces', '\nname , q1 , q2\n\n Ann , 1 , 0.5 \n,,\nBo,0\n\n'],
    ['no word above the names', ',q1,q2\nAnn,1,0.5\nBo,0,'],
    ['names above which an unknown word stands', 'Klasse 7b,q1,q2\nAnn,1,0.5\nBo,0,'],
    ['full-width digits', 'name,q1,q2\nAnn,１,０．５\nBo,０,'],
    ['no header', 'Ann,1,0.5\nBo,0,'],
  ])('reads a table with %s', (_what, text) => {
    expect(read(text)).toEqual(expected);
  });

  it('reads a table without names, with or without a header', () => {
    const anonymous = { ...expected, students: null };
    expect(read('q1,q2\n1,0.5\n0,')).toEqual(anonymous);
    expect(read('1,0.5\n0,')).toEqual(anonymous);
  });

  it.each(['学籍番号', 'Student ID', 'No', 'E-mail'])(
    'takes the column %s for names, numbers too',
    (header) => {
      expect(read(`${header},q1\n1,1\n0,0`)).toMatchObject({
        questions: ['q1'],
        students: ['1', '0'],
      });
    },
  );

  it('takes questions that are numbered', () => {
    expect(read('name,1,2,3\nAnn,1,0,1').questions).toEqual(['1', '2', '3']);
  });

  it('keeps delimiters, quotes and line ends inside quoted names', () => {
    expect(read('name,q1\n"Lee, ""Ann""\nMay",1').students).toEqual(['Lee, "Ann"\nMay']);
  });

  it('tells every cell that is no score, with row and column', () => {
    const found = faults('name,q1,q2\nAnn,1,x\nBo,2,-0.5\nCy,0,1');
    expect(found.map(({ line, message }) => [line, message])).toEqual([
      [2, 'Row 2, column C ("q2"): "x" is not a score from 0 to 1'],
      [3, 'Row 3, column B ("q1"): "2" is not a score from 0 to 1'],
      [3, 'Row 3, column C ("q2"): "-0.5" is not a score from 0 to 1'],
    ]);
    expect(found[0]).toMatchObject({ code: 'cell-not-a-score', place: 'class.csv' });
  });

  it('does not take a question with one bad cell for a column of names', () => {
    expect(faults('q1,q2\n1,1\nyes,0\n0,1')).toMatchObject([{ line: 3, code: 'cell-not-a-score' }]);
  });

  it.each([
    ['an empty file', '', 'table-empty'],
    ['a header alone', 'name,q1\n', 'table-empty'],
    ['names alone', 'name\nAnn\nBo', 'table-empty'],
    ['a question named twice', 'name,q1,q1\nAnn,1,1', 'question-twice'],
    ['a row longer than the header', 'name,q1\nAnn,1,1', 'question-unnamed'],
    ['a quotation mark left open', 'name,q1\n"Ann,1\nBo,0', 'quote-open'],
  ])('refuses %s', (_what, text, code) => {
    expect(faults(text).map((fault) => fault.code)).toContain(code);
  });

  it('letters columns as a spreadsheet does', () => {
    const header = Array.from({ length: 30 }, (_, index) => `q${index}`).join();
    const row = Array.from({ length: 30 }, (_, index) => (index === 27 ? 'x' : '1')).join();
    expect(faults(`${header}\n${row}`)[0]!.message).toContain('column AB');
  });

  it('reads back whatever table is written, whatever the delimiter', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z ",;\n]{0,8}[a-z]$/), {
      minLength: 1,
      maxLength: 6,
    });
    const cell = fc.constantFrom(0, 0.25, 1, null);
    const scores = names.chain((students) =>
      fc.tuple(
        fc.constant(students),
        fc.array(fc.tuple(cell, cell), { minLength: students.length, maxLength: students.length }),
      ),
    );
    fc.assert(
      fc.property(scores, fc.constantFrom(',', ';', '\t', '|'), ([students, rows], delimiter) => {
        const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
        const lines = rows.map((row, index) => [
          quoted(students[index]!),
          ...row.map((score) => score ?? ''),
        ]);
        const text = [['name', 'q1', 'q2'], ...lines]
          .map((line) => line.join(delimiter))
          .join('\n');
        expect(read(text)).toEqual({ questions: ['q1', 'q2'], students, scores: rows });
      }),
    );
  });
});
