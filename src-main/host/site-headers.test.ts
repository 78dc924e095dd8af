import { describe, expect, it } from 'vitest';
import { headersFor, siteHeaders } from './site-headers';

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

  it('lets one worker compile WebAssembly, without letting it run text as code', () => {
    const policy = (address: string) => headersFor(address)['content-security-policy'];
    expect(policy('/assets/exchange.worker-1a2b.js')).toMatch(
      /script-src 'self' 'wasm-unsafe-eval'/,
    );
    expect(policy('/assets/exchange.worker-1a2b.js')).not.toMatch(/'unsafe-/);
    for (const other of [
      '/',
      '/assets/index-1a2b.js',
      '/assets/exchange.worker-1.js/x',
      '/seat.html',
    ])
      expect(policy(other)).not.toContain('unsafe');
  });
});
