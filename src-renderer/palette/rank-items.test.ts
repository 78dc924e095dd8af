import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankItems, type ItemKind, type PaletteItem } from './rank-items';

const item = (kind: ItemKind, ...names: string[]): PaletteItem => ({
  id: `${kind} ${names[0]}`,
  kind,
  label: names[0]!,
  names,
  run: () => {},
});
const items = [
  item('page', 'Licence lab', '許可ラボ'),
  item('action', 'Review what is due', '復習を始める'),
  item('lesson', 'Computing TPP from a datasheet', 'データシートからTPPを計算する'),
  item('term', 'TPP', '総処理性能', 'total processing performance'),
  item('chip', 'H20'),
  item('chip', 'H200 SXM'),
];
const labels = (query: string) => rankItems(items, query, 10).map(({ label }) => label);

describe('the palette', () => {
  it('offers pages and actions before anything is asked', () => {
    expect(labels('  ')).toEqual(['Licence lab', 'Review what is due']);
  });

  it('puts a name that begins with the query before one that only holds it', () => {
    expect(labels('tpp')).toEqual(['TPP', 'Computing TPP from a datasheet']);
    expect(labels('h20')).toEqual(['H20', 'H200 SXM']);
  });

  it('finds by either language, by aliases, and whatever width or case was typed', () => {
    expect(labels('総処理')).toEqual(['TPP']);
    expect(labels('Total Processing')).toEqual(['TPP']);
    expect(labels('ＴＰＰ')).toEqual(labels('tpp'));
    expect(labels('らぼ')).toEqual(labels('ラボ'));
  });

  it('finds words apart from each other in one name, not across names', () => {
    expect(labels('datasheet computing')).toEqual(['Computing TPP from a datasheet']);
    expect(labels('datasheet 許可')).toEqual([]);
  });

  it('gives what was given, once each, at most as many as asked', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat({ max: 8 }), (query, most) => {
        const found = rankItems(items, query, most);
        expect(found.length).toBeLessThanOrEqual(most);
        expect(new Set(found).size).toBe(found.length);
        expect(found.every((one) => items.includes(one))).toBe(true);
      }),
    );
  });
});
