import initSqlJs from 'sql.js';
import { expect, it } from 'vitest';
import { fuzzCount, mutated, testTools } from '../fuzz.fixture';
import { apkgFormat } from './apkg';
import { basic, clozeType, madeCollection, madePackage, type MadeNote } from './collection.fixture';

const png = Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0]);
const notes: MadeNote[] = [
  { guid: 'a', notetype: 1, fields: ['a <b>b</b>', 'c'] },
  { guid: 'x', notetype: 3, fields: ['x {{c1::y}}', 'z'], reviews: [{ at: 5, ease: 2 }] },
];

it('a deck is read or refused, and never throws, however it was changed', async () => {
  const sqlite = await initSqlJs();
  const tools = testTools({ sqlite: () => Promise.resolve(sqlite) });
  const collection = (schema: 11 | 18) =>
    madeCollection(sqlite, notes, { 1: basic, 3: clozeType }, schema);
  const inside = [collection(11), collection(18)];
  const samples = [
    madePackage(inside[0]!, 'legacy2', { 'a.png': png }),
    madePackage(inside[1]!, 'latest', { 'a.png': png }),
  ];
  for (let seed = 0; seed < fuzzCount(process.env); seed += 1) {
    const outer = mutated(samples[seed % 2]!, seed);
    const inner = madePackage(mutated(inside[seed % 2]!, seed), seed % 2 ? 'latest' : 'legacy2');
    for (const bytes of [outer, inner]) {
      const { pack, report } = await apkgFormat.read({ name: 'deck.apkg', bytes }, tools);
      expect(report.kept).toBe(pack.questions.length);
    }
  }
}, 600_000);
