import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkablePages, readDeepLink } from './deep-link';

describe('a link from outside', () => {
  it.each([
    ['chokepoint://home', { page: 'home', name: null }],
    ['chokepoint://home/', { page: 'home', name: null }],
    ['chokepoint://lesson/what-it-cost', { page: 'lesson', name: 'what-it-cost' }],
    ['chokepoint://search/%E6%80%A7%E8%83%BD', { page: 'search', name: '性能' }],
    [
      'chokepoint://lab/chip=H20&rule=2023-10-17',
      { page: 'lab', name: 'chip=H20&rule=2023-10-17' },
    ],
  ])('%s leads to its page', (text, link) => {
    expect(readDeepLink(text)).toEqual(link);
  });

  it.each([
    'chokepoint:',
    'chokepoint://',
    'chokepoint:home',
    'chokepoint://nowhere',
    'chokepoint://session',
    'chokepoint://lesson/a/b',
    'chokepoint://lesson//a',
    'chokepoint://lesson/..\\..\\x',
    'chokepoint://lesson/a?b=c',
    'chokepoint://lesson/a#b',
    'chokepoint://user@lesson/a',
    'chokepoint://lesson:80/a',
    'chokepoint://lesson/%E0%A4%A',
    'chokepoint://lesson/%00',
    'chokepoint://lesson/a%0Ab',
    `chokepoint://search/${'x'.repeat(601)}`,
    ' chokepoint://home',
    'CHOKEPOINT://home',
    'https://home',
    'javascript:alert(1)//chokepoint://home',
    '--chokepoint://home',
  ])('%s leads nowhere', (text) => {
    expect(readDeepLink(text)).toBeNull();
  });

  it('comes back as it was written', () => {
    const names = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((name) => !/\p{Cc}/u.test(name));
    fc.assert(
      fc.property(fc.constantFrom(...linkablePages), names, (page, name) => {
        expect(readDeepLink(`chokepoint://${page}/${encodeURIComponent(name)}`)).toEqual({
          page,
          name,
        });
      }),
    );
  });
});
