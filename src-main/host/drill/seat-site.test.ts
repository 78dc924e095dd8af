import { expect, it } from 'vitest';
import { seatSite } from './seat-site';

const file = (text: string, mediaType = 'text/javascript') => ({
  bytes: Buffer.from(text),
  mediaType,
  hashed: true,
});

it('serves the seat page with what it loads, and nothing of the course', () => {
  const site = seatSite(
    new Map([
      ['/', file('', 'text/html')],
      ['/index.html', file('<script src="/assets/index-1.js">', 'text/html')],
      ['/seat.html', file('<script src="/assets/seat-1.js">', 'text/html')],
      ['/assets/seat-1.js', file('import"./shared-1.js"')],
      ['/assets/shared-1.js', file('export{}')],
      ['/assets/index-1.js', file('import"./shared-1.js";import"./templates-1.js"')],
      ['/assets/templates-1.js', file('keys')],
    ]),
  );
  expect([...site!.keys()].sort()).toEqual([
    '/',
    '/assets/seat-1.js',
    '/assets/shared-1.js',
    '/join',
  ]);
});

it('says so where the page was not built', () => {
  expect(seatSite(new Map([['/', file('', 'text/html')]]))).toBeNull();
});
