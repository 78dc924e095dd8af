import { describe, expect, it } from 'vitest';
import { pageAnswer } from './page-answer';

const file = { bytes: Buffer.from('<!doctype html>'), mediaType: 'text/html', hashed: false };
const site = new Map([['/', file]]);
const statusOf = (method: string, address: string) => pageAnswer(site, method, address).status;

describe('an answer under app:', () => {
  it('is the built page, whatever follows its path', () => {
    const { status, body } = pageAnswer(site, 'GET', 'app://chokepoint/?a=1#/settings');
    expect(status).toBe(200);
    expect(body).toBe(file.bytes);
    expect(statusOf('HEAD', 'app://chokepoint/')).toBe(200);
  });

  it.each([
    'app://chokepoint/../package.json',
    'app://chokepoint/..%2fpackage.json',
    'app://chokepoint/%2e%2e/%2e%2e/etc/passwd',
    'app://chokepoint//etc/passwd',
    'app://chokepoint/C:/Windows/win.ini',
  ])('is nothing at %s', (address) => expect(statusOf('GET', address)).toBe(404));

  it('is nothing under another host', () => {
    expect(statusOf('GET', 'app://elsewhere/')).toBe(421);
  });

  it('takes nothing in', () => {
    expect(statusOf('POST', 'app://chokepoint/')).toBe(405);
    expect(pageAnswer(site, 'PUT', 'app://chokepoint/').headers['allow']).toBe('GET, HEAD');
  });
});
