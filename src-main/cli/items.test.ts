import { describe, expect, it } from 'vitest';
import { runItems } from './items';
import { memoryIo } from './memory-io.fixture';

/** The example worked out by hand in item-analysis.test.ts, in an Excel of Japan. */
const csv =
  '\uFEFF氏名;q1;q2;q3;q4\r\nA;1;1;1;1\r\nB;1;1;1;0\r\nC;1;1;0;1\r\nD;1;0;1;0\r\nE;1;0;0;1\r\nF;0;0;0;0\r\n';

describe('chokepoint items', () => {
  it('prints one JSON document with the figures of every question', async () => {
    const io = memoryIo({ 'class.csv': csv });
    expect(await runItems({ file: 'class.csv', json: true }, io)).toBe(0);
    expect(JSON.parse(io.out())).toMatchObject({
      items: [
        { question: 'q1', n: 6, facility: 5 / 6, discriminationIndex: 0.5 },
        {
          question: 'q2',
          n: 6,
          facility: 0.5,
          discriminationIndex: 1,
          correctedItemTotal: expect.closeTo(Math.sqrt(9 / 29), 12),
        },
        { question: 'q3', n: 6, facility: 0.5, discriminationIndex: 0.5 },
        { question: 'q4', n: 6, facility: 0.5, discriminationIndex: 0.5 },
      ],
      alpha: expect.closeTo(4 / 7, 12),
      standardError: expect.closeTo(Math.sqrt(4 / 5), 12),
    });
    expect(io.err()).toBe('');
  });

  it('prints null for figures that do not exist', async () => {
    const io = memoryIo({ 'class.csv': 'name,q1\nAnn,1\nBo,1\n' });
    expect(await runItems({ file: 'class.csv', json: true }, io)).toBe(0);
    expect(JSON.parse(io.out())).toMatchObject({
      items: [{ discriminationIndex: null, correctedItemTotal: null }],
      alpha: null,
      standardError: null,
    });
  });

  it('prints a table for people, with a word on questions to look at', async () => {
    const io = memoryIo({ 'class.csv': 'name,q1,q2,q3\nAnn,0,1,1\nBo,0,1,1\nCy,1,0,\nDi,1,0,0\n' });
    expect(await runItems({ file: 'class.csv', json: false }, io)).toBe(0);
    expect(io.out()).toMatch(
      /^q1 +4 +0\.500 +-1\.000 +-\d\.\d{3} +the weaker do better: check the key$/m,
    );
    expect(io.out()).toContain('1 empty cell(s) taken as not reached');
  });

  it('says every bad cell with row and column, prints nothing and exits with 2', async () => {
    const io = memoryIo({ 'class.csv': 'name,q1,q2\nAnn,1,right\nBo,3,1\n' });
    expect(await runItems({ file: 'class.csv', json: true }, io)).toBe(2);
    expect(io.out()).toBe('');
    expect(io.err()).toContain('class.csv:2: Row 2, column C ("q2"): "right" is not a score');
    expect(io.err()).toContain('class.csv:3: Row 3, column B ("q1"): "3" is not a score');
  });

  it('says that a file cannot be read and exits with 2', async () => {
    const io = memoryIo({});
    expect(await runItems({ file: 'none.csv', json: false }, io)).toBe(2);
    expect(io.err()).toContain('none.csv: cannot be read');
  });
});
