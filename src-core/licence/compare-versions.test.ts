import { describe, expect, it } from 'vitest';
import { memoryOf } from './chip-of.fixture';
import { chipNamed, figuresOf } from './chips';
import { compareVersions } from './compare-versions';
import { ruleVersionIds } from './rule-versions';

const rowsOf = (name: string) => compareVersions(figuresOf(chipNamed(name)!));
const moves = (name: string) =>
  rowsOf(name).flatMap(({ version, move }) => (move ? [[version.id, move.from, move.to]] : []));

describe('a chip through the versions', () => {
  it('has one row a version, in time', () => {
    expect(rowsOf('H20').map(({ version }) => version.id)).toEqual(ruleVersionIds);
  });

  it.each([
    ['A800 SXM 80GB', [['2023-10-17', 'none', '3A090.a']]],
    ['A100 SXM 80GB', [['2023-10-17', '3A090', '3A090.a']]],
    ['H20', []],
    ['RTX 4090 D', [['2023-10-17', 'none', 'none']]], // from "no test met" to Note 2
  ])('moves the %s: %o', (name, expected) => {
    expect(moves(name)).toEqual(expected);
  });

  it('tells why: the failed link test went, a.1 came', () => {
    const move = rowsOf('A800 SXM 80GB').find((row) => row.move !== null)?.move;
    expect(move?.before.map(({ test, holds }) => [test, holds])).toEqual([['2022-io', false]]);
    expect(move?.after.map(({ test, holds }) => [test, holds])).toEqual([['a.1-tpp', true]]);
    expect(move?.droppedTests).toEqual(['2022-io', '2022-tpp']);
    expect(move?.addedTests).toContain('a.1-tpp');
  });

  it('marks the versions that altered the text', () => {
    const altered = rowsOf('H20')
      .filter((row) => row.textChanged)
      .map(({ version }) => version.id);
    expect(altered).toEqual(['2022-10-07', '2023-10-17', '2024-12-02']);
  });

  it('moves memory into paragraph .c in December 2024', () => {
    const rows = compareVersions(memoryOf(819, 110));
    const moved = rows.filter((row) => row.move !== null);
    expect(moved.map(({ version }) => version.id)).toEqual(['2024-12-02']);
    expect(moved[0]?.move?.addedTests).toEqual(['c-stand-alone', 'c-density']);
  });
});
