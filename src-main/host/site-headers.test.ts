import { describe, expect, it } from 'vitest';
import { siteHeaders } from './site-headers';

const directives = new Map(
  siteHeaders['content-security-policy']!.split('; ').map((directive) => {
    const [name, ...sources] = directive.split(' ');
    return [name!, sources];
  }),
);

describe('the content policy', () => {
  it('has no unsafe source, no wildcard and no other host', () => {
    const allowed = ["'none'", "'self'", 'data:', 'blob:'];
    expect([...directives.values()].flat().filter((source) => !allowed.includes(source))).toEqual(
      [],
    );
  });

  it('lets nothing load that is not named, and scripts, styles and workers from here alone', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
    for (const name of ['script-src', 'style-src', 'worker-src', 'connect-src', 'font-src'])
      expect(directives.get(name)).toEqual(["'self'"]);
  });

  it('does not fall back where default-src does not reach', () => {
    for (const name of ['base-uri', 'form-action', 'frame-ancestors'])
      expect(directives.get(name)).toEqual(["'none'"]);
  });

  it('goes with headers that shut out other sites', () => {
    expect(siteHeaders).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  });
});
