import { describe, expect, it } from 'vitest';
import { linkablePages, readDeepLink } from '@core/host/deep-link';
import { addressOf, placeOf, readRoute, routeOfLink, type Route } from './routes';

const routes: Route[] = [
  { page: 'home' },
  { page: 'course' },
  { page: 'lesson', lesson: 'what-it-cost' },
  { page: 'quiz', lesson: null },
  { page: 'quiz', lesson: 'what-it-cost' },
  { page: 'session' },
  { page: 'slipping' },
  { page: 'report' },
  { page: 'progress' },
  { page: 'glossary', term: 'tpp' },
  { page: 'sources', fact: null },
  { page: 'search', query: null },
  { page: 'search', query: '4,800以上 / “TPP” 50%' },
  { page: 'timeline', view: null },
  { page: 'timeline', view: 'tl-h800~lanes.rule~q.性能 密度' },
  { page: 'predict', event: null },
  { page: 'predict', event: '2025-01-27-deepseek' },
  { page: 'market', state: null },
  { page: 'market', state: 'ticker!AMD~beside!TSM*SPY' },
  { page: 'drill', drill: null },
  { page: 'drill', drill: '01JAAAAAAAAAAAAAAAAAAAAAAA' },
  { page: 'settings' },
  { page: 'lab', state: null },
  { page: 'lab', state: 'chip=H20&rule=2023-10-17' },
];

describe('addresses', () => {
  it.each(routes)('leads back to $page', (route) => {
    expect(readRoute(addressOf(route))).toEqual(route);
  });

  it('takes another view of the timeline for the same place, another lesson for a new one', () => {
    expect(placeOf({ page: 'timeline', view: 'tl-h800' })).toBe('#/timeline');
    expect(placeOf({ page: 'lesson', lesson: 'a' })).not.toBe(
      placeOf({ page: 'lesson', lesson: 'b' }),
    );
  });

  it('says so where there is no such page', () => {
    expect(readRoute('#/nowhere')).toEqual({ page: 'not-found', address: 'nowhere' });
    expect(readRoute('#/lesson/a/b').page).toBe('not-found');
  });

  it('does not fail on a broken escape', () => {
    expect(readRoute('#/lesson/%E0%A4%A')).toEqual({ page: 'lesson', lesson: '%E0%A4%A' });
  });
});

describe('a link from outside', () => {
  it.each(linkablePages)('leads to %s, which there is', (page) => {
    const expected = page === 'lesson' ? 'course' : page;
    expect(routeOfLink({ page, name: null }).page).toBe(expected);
  });

  it('names what the page shows', () => {
    const link = readDeepLink('chokepoint://search/%E6%80%A7%E8%83%BD%2F%25');
    expect(routeOfLink(link!)).toEqual({ page: 'search', query: '性能/%' });
  });
});
