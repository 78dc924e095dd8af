import { describe, expect, it } from 'vitest';
import { tableInWords } from './table-in-words';

describe('tableInWords', () => {
  it('lines up figures to the right and words to the left', () => {
    const rows = [
      ['a', '9.50', 'early'],
      ['long name', '10.25', ''],
    ];
    expect(tableInWords(['card', 'days', 'note'], rows).split('\n')).toEqual([
      'card        days  note',
      'a           9.50  early',
      'long name  10.25',
      '',
    ]);
  });

  it('gives Japanese letters the two columns they take', () => {
    expect(
      tableInWords(
        ['氏名', 'n'],
        [
          ['山田 太郎', '1'],
          ['Ann', '2'],
        ],
      ).split('\n'),
    ).toEqual(['氏名       n', '山田 太郎  1', 'Ann        2', '']);
  });
});
