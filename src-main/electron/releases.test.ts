import { expect, it } from 'vitest';
import { pageFrom } from './releases';

it('takes https pages for a page of releases, and nothing else', () => {
  expect(pageFrom('https://example.org/releases')).toBe('https://example.org/releases');
  for (const set of [undefined, '', 'http://example.org/', 'file:///etc/passwd', 'releases'])
    expect(pageFrom(set)).toBeNull();
});
