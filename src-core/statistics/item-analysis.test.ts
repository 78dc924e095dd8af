import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseItems, buildItemGraph, remarkOn, type ScoreTable } from './item-analysis';

/** Rows of 0, 1 and – for a question not reached. */
function table(...rows: string[]): ScoreTable {
  return {
    questions: [...rows[0]!].map((_, index) => `q${index + 1}`),
    scores: rows.map((row) => [...row].map((cell) => (cell === '–' ? null : Number(cell)))),
  };
}

describe('analyseItems', () => {
  /*
   * Six students, four questions, by hand:
   *
   *        q1 q2 q3 q4  total
   *   A     1  1  1  1    4
   *   B     1  1  1  0    3
   *   C     1  1  0  1    3
   *   D     1  0  1  0    2
   *   E     1  0  0  1    2
   *   F     0  0  0  0    0      sum 14, mean 14/6
   *
   * Facility: 5/6, 3/6, 3/6, 3/6.
   * Sums of squares about the mean: an item with share p has 6·p·(1 − p): 5/6, 3/2, 3/2, 3/2,
   * together 16/3. Totals: 16+9+9+4+4+0 − 14²/6 = 42 − 98/3 = 28/3.
   * Alpha = 4/3 · (1 − (16/3)/(28/3)) = 4/3 · (1 − 4/7) = 4/7. (KR-20: all cells are 0 or 1.)
   * Standard error = √(28/3 / 5) · √(1 − 4/7) = √(28/15 · 3/7) = √(4/5).
   * Groups: 0.27 · 6 = 1.62, so 2 each. Upper: A, and one place that B and C share (a half each).
   * Lower: F, and one place that D and E share.
   *   q1: upper (1 + ½ + ½)/2 = 1, lower (0 + ½ + ½)/2 = ½, index ½.
   *   q2: upper 1, lower 0, index 1.
   *   q3: upper (1 + ½ + 0)/2 = ¾, lower (0 + ½ + 0)/2 = ¼, index ½.
   *   q4: upper (1 + 0 + ½)/2 = ¾, lower (0 + 0 + ½)/2 = ¼, index ½.
   * q2 against the rest (3, 2, 2, 2, 2, 0; mean 11/6): products 3 + 2 + 2 − 3 · 11/6 = 3/2;
   * squares 3/2 and 25 − 121/6 = 29/6; r = (3/2) / √(3/2 · 29/6) = √(9/29).
   */
  const classic = table('1111', '1110', '1101', '1010', '1001', '0000');

  it('gives the figures worked out by hand', () => {
    const { items, alpha, standardError, students, groupSize, meanTotal } = analyseItems(classic);
    expect(items.map(({ facility }) => facility)).toEqual([5 / 6, 0.5, 0.5, 0.5]);
    expect(items.map((item) => item.discriminationIndex)).toEqual([0.5, 1, 0.5, 0.5]);
    expect(items[1]!.correctedItemTotal).toBeCloseTo(Math.sqrt(9 / 29), 12);
    expect(alpha).toBeCloseTo(4 / 7, 12);
    expect(standardError).toBeCloseTo(Math.sqrt(4 / 5), 12);
    expect({ students, groupSize, meanTotal }).toEqual({
      students: 6,
      groupSize: 2,
      meanTotal: 14 / 6,
    });
  });

  it('leaves a question that was not reached out of its own figures and counts it as unearned', () => {
    const { items, notReached, alpha } = analyseItems(
      table('1111', '1110', '1101', '101–', '100–', '0000'),
    );
    expect(items[3]).toMatchObject({ n: 4, facility: 0.5 });
    expect(notReached).toBe(2);
    expect(alpha).toBe(analyseItems(table('1111', '1110', '1101', '1010', '1000', '0000')).alpha);
  });

  it('leaves out a student who reached nothing', () => {
    const absent = { ...classic, scores: [...classic.scores, [null, null, null, null]] };
    expect(analyseItems(absent)).toEqual(analyseItems(classic));
  });

  it('takes partial scores', () => {
    const { items, meanTotal } = analyseItems({
      questions: ['q1', 'q2'],
      scores: [
        [0.5, 1],
        [0.25, 0],
      ],
    });
    expect(items[0]).toMatchObject({ facility: 0.375, discriminationIndex: 0.25 });
    expect(meanTotal).toBe(0.875);
  });

  it('says null where a figure does not exist', () => {
    const everyoneRight = analyseItems(table('11', '11', '11'));
    expect(everyoneRight).toMatchObject({ alpha: null, standardError: null });
    expect(everyoneRight.items[0]).toMatchObject({
      facility: 1,
      discriminationIndex: null,
      correctedItemTotal: null,
    });
    expect(analyseItems(table('10')).items[0]!.discriminationIndex).toBeNull();
    expect(analyseItems(table('1', '0')).alpha).toBeNull();
    const nobodyReached = analyseItems(table('1–', '0–')).items[1]!;
    expect(nobodyReached).toMatchObject({ n: 0, facility: null, discriminationIndex: null });
    expect(analyseItems({ questions: [], scores: [] }).items).toEqual([]);
  });

  const cell = fc.constantFrom(0, 0.25, 0.5, 0.75, 1, null);
  const arbitraryTable = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 15 }))
    .chain(([questions, students]) =>
      fc.array(fc.array(cell, { minLength: questions, maxLength: questions }), {
        minLength: students,
        maxLength: students,
      }),
    )
    .map((scores): ScoreTable => ({
      questions: scores[0]!.map((_, index) => `q${index}`),
      scores,
    }));

  it('keeps every figure within its bounds', () => {
    fc.assert(
      fc.property(arbitraryTable, (scores) => {
        const { items, alpha, standardError } = analyseItems(scores);
        const within = (value: number | null, low: number, high: number) =>
          expect(value === null || (value >= low - 1e-9 && value <= high + 1e-9)).toBe(true);
        for (const item of items) {
          within(item.facility, 0, 1);
          within(item.discriminationIndex, -1, 1);
          within(item.correctedItemTotal, -1, 1);
        }
        within(alpha, -Infinity, 1);
        within(standardError, 0, Infinity);
      }),
    );
  });

  it('does not depend on the order of the students', () => {
    fc.assert(
      fc.property(
        arbitraryTable.chain((one) =>
          fc.tuple(
            fc.constant(one),
            fc.shuffledSubarray([...one.scores], { minLength: one.scores.length }),
          ),
        ),
        ([one, scores]) => {
          const [before, after] = [analyseItems(one), analyseItems({ ...one, scores })];
          before.items.forEach((item, index) => {
            const other = after.items[index]!;
            expect(other.n).toBe(item.n);
            expect(other.discriminationIndex ?? 9).toBeCloseTo(item.discriminationIndex ?? 9, 9);
            expect(other.correctedItemTotal ?? 9).toBeCloseTo(item.correctedItemTotal ?? 9, 9);
          });
          expect(after.alpha ?? 9).toBeCloseTo(before.alpha ?? 9, 9);
        },
      ),
    );
  });
});

describe('remarkOn', () => {
  it.each([
    ['backwards', '01', '01', '10', '10'],
    ['everyone-right', '11', '11', '10', '10'],
    ['everyone-wrong', '01', '01', '00', '00'],
  ])('%s', (remark, ...rows) => {
    const wide = table(...rows.map((row) => row + row[1]!.repeat(4)));
    expect(remarkOn(analyseItems(wide).items[0]!)).toBe(remark);
  });

  it('tells a question that hardly tells strong from weak, and passes one that does', () => {
    const item = { question: 'q', n: 9, facility: 0.5, correctedItemTotal: 0 };
    expect(remarkOn({ ...item, discriminationIndex: 0.1 })).toBe('little-difference');
    expect(remarkOn({ ...item, discriminationIndex: 0.3 })).toBeNull();
  });
});

describe('buildItemGraph', () => {
  it('draws no bar for a question nobody reached, but lists it', () => {
    const { bars, rows } = buildItemGraph(analyseItems(table('1–', '0–')));
    expect(bars.map(({ question }) => question)).toEqual(['q1']);
    expect(rows.map(({ question }) => question)).toEqual(['q1', 'q2']);
  });
});
