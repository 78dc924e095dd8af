import path from 'node:path';
import { expect, it } from 'vitest';
import { readPredictions } from './read-predictions';

const content = path.resolve(__dirname, '../../../content');

it('reads charts to continue in the order of their events, and lists all where one is unknown', async () => {
  const listed = await readPredictions(content, ['?']);
  if (listed.ok) throw new Error('"?" is no chart');
  const cards = [...listed.faults[0]!.remedy.matchAll(/predict-[\w-]+/g)].map(([card]) => card);
  expect(cards.length).toBeGreaterThan(2);
  const [first, last] = [cards[0]!, cards.at(-1)!];
  const read = await readPredictions(content, [last, first]);
  if (!read.ok) throw new Error(read.faults[0]?.message);
  expect(read.value.map(({ card }) => card)).toEqual([first, last]);
  expect(read.value.every(({ chart }) => chart !== null)).toBe(true);
  expect(await readPredictions(content, [])).toEqual({ ok: true, value: [] });
});
