import { describe, expect, it } from 'vitest';
import { pageSource } from './page-source';
import { isGranted, mayLoad } from './permissions';

const built = pageSource(true, undefined);
const served = pageSource(false, 'http://localhost:5173');

describe('what the page may do', () => {
  it.each(['persistent-storage', 'clipboard-sanitized-write'])('may %s', (permission) => {
    expect(isGranted(permission, 'app://chokepoint/', built)).toBe(true);
    expect(isGranted(permission, 'https://evil.example/', built)).toBe(false);
  });

  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'display-capture',
    'openExternal',
    'fullscreen',
    'hid',
    'usb',
    'unknown',
  ])('may not %s', (permission) => {
    expect(isGranted(permission, 'app://chokepoint/', built)).toBe(false);
  });

  it.each([
    'app://chokepoint/assets/index.js',
    'data:image/svg+xml,<svg/>',
    'blob:app://chokepoint/1',
  ])('may load %s', (address) => expect(mayLoad(address, built)).toBe(true));

  it.each([
    'https://www.bis.gov/',
    'http://localhost:5173/',
    'ws://127.0.0.1:9/',
    'file:///etc/passwd',
    'ftp://a.example/',
  ])('may not load %s', (address) => expect(mayLoad(address, built)).toBe(false));

  it('may load from the development server while there is one, and from no other port', () => {
    expect(mayLoad('http://localhost:5173/app.ts', served)).toBe(true);
    expect(mayLoad('ws://localhost:5173/?token=1', served)).toBe(true);
    expect(mayLoad('http://localhost:9/', served)).toBe(false);
  });
});
