import { expect, it } from 'vitest';
import { copyReminder } from './copy-reminder';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 24);
const here = (records: number, firstDaysAgo = 30) => ({
  records,
  firstAt: records === 0 ? null : now - firstDaysAgo * day,
});

it.each([
  ['nothing answered', null, here(0), null],
  ['a first evening', null, here(30, 0), null],
  ['a week without any copy', null, here(30, 7), 30],
  ['a week with a handful of answers', null, here(9, 7), null],
  ['a copy yesterday', { at: now - day, records: 100 }, here(199), null],
  ['200 records since yesterday', { at: now - day, records: 100 }, here(300), 200],
  ['a week since the copy', { at: now - 7 * day, records: 100 }, here(110), 10],
  ['a week and nothing new', { at: now - 70 * day, records: 100 }, here(100), null],
  ['a clock set back', { at: now + 70 * day, records: 100 }, here(150), null],
  ['fewer than at the copy: an import was taken back', { at: 0, records: 100 }, here(50), null],
])('after %s', (_, last, state, expected) => {
  expect(copyReminder(last, state, now)).toBe(expected);
});
