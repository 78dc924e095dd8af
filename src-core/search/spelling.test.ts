import { describe, expect, it } from 'vitest';
import { filedUnder, readText } from './spelling';

describe('a text as it is searched', () => {
  it.each([
    ['ＴＰＰ', 'tpp'],
    ['ｶﾞﾘｳﾑ', 'ガリウム'],
    ['4,800 or 21,000', '4800 or 21000'],
    ['１，６００', '1600'],
    ['か\u3099', 'が'],
    ['A100, 300', 'a100, 300'],
    ['1,00', '1,00'],
  ])('reads %s as %s', (original, read) => {
    expect(readText(original).text).toBe(read);
  });

  it('knows where each unit stood', () => {
    const { text, places } = readText('㎜² 4,800');
    expect(text).toBe('mm2 4800');
    expect(places).toEqual([0, 0, 1, 2, 3, 5, 6, 7, 8]);
  });
});

describe('the form a word is filed under', () => {
  it.each([
    ['メモリ', 'めもり'],
    ['licences', 'licence'],
    ['license', 'licence'],
    ['licensed', 'licenced'],
    ['centers', 'centre'],
    ['datacenter', 'datacentre'],
    ['policies', 'policy'],
    ['authorized', 'authorised'],
    ['defense', 'defence'],
    ['behavior', 'behaviour'],
    ['program', 'programme'],
    ['h200s', 'h200'],
  ])('%s is filed under %s', (word, filed) => {
    expect(filedUnder(word)).toBe(filed);
  });

  it.each(['analysis', 'loss', 'gas', 'status', 'size', '4800', '許可', 'colon'])(
    'leaves %s alone',
    (word) => {
      expect(filedUnder(word)).toBe(word);
    },
  );
});
