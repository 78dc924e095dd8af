import { describe, expect, it } from 'vitest';
import { tools } from '../exchange.fixture';
import {
  asksSomething,
  mappingToCorrect,
  takeFor,
  withLanguage,
  withLetter,
} from './correct-mapping';
import { previewCsv, readCsv } from './read';

const file = (text: string) => ({ name: 'x.csv', bytes: new TextEncoder().encode(text) });
const toCorrect = (text: string) => mappingToCorrect(previewCsv(file(text))!);

describe('correcting what columns are taken for', () => {
  const unnamed = '設問;えらぶ1;えらぶ2;こたえ\nどちら;甲;乙;乙\n';

  it('begins with the guess, or with nothing taken where there is none', () => {
    expect(toCorrect('question,answer,more\na,b,c\n').columns).toEqual([
      { field: 'question', language: null },
      { field: 'correct' },
      null,
    ]);
    expect(toCorrect(unnamed)).toEqual({ header: true, columns: [null, null, null, null] });
    expect(asksSomething(toCorrect(unnamed))).toBe(false);
  });

  it('reads a table nobody could have guessed', async () => {
    let mapping = takeFor(toCorrect(unnamed), 0, 'question');
    for (const index of [1, 2]) mapping = takeFor(mapping, index, 'option');
    mapping = takeFor(mapping, 3, 'correct');
    const { pack, report } = await readCsv(file(unnamed), tools(), mapping);
    expect(report.refused).toEqual([]);
    expect(pack.questions).toMatchObject([
      {
        kind: 'single-choice',
        stem: { ja: 'どちら' },
        options: [
          { text: { ja: '甲' }, right: false },
          { text: { ja: '乙' }, right: true },
        ],
      },
    ]);
  });

  it('gives the next free letter and language', () => {
    const mapping = toCorrect('question,A,B,x,y\na,b,c,d,e\n');
    expect(takeFor(mapping, 3, 'option').columns[3]).toMatchObject({ letter: 'C' });
    const second = takeFor(mapping, 4, 'question');
    expect(second.columns[4]).toEqual({ field: 'question', language: 'en' });
    expect(second.columns[0]).toEqual({ field: 'question', language: null });
  });

  it('changes places where two would mean the same, and leaves out where there can be one', () => {
    const mapping = toCorrect('question,A,B,correct\na,b,c,B\n');
    expect(withLetter(mapping, 1, 'B').columns.slice(1, 3)).toMatchObject([
      { letter: 'B' },
      { letter: 'A' },
    ]);
    expect(takeFor(mapping, 2, 'correct').columns[3]).toBeNull();
    expect(withLanguage(mapping, 0, 'ja').columns[0]).toMatchObject({ language: 'ja' });
    expect(withLetter(mapping, 0, 'C')).toBe(mapping);
    expect(takeFor(mapping, 0, null).columns[0]).toBeNull();
  });
});
