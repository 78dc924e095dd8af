import { describe, expect, it } from 'vitest';
import { isReload, pageSource } from './page-source';

const built = pageSource(true, undefined);
const served = pageSource(false, 'http://localhost:5173');

describe('where the page comes from', () => {
  it('is the built page unless a development server on this machine stands in', () => {
    expect(built).toMatchObject({ address: 'app://chokepoint/', development: false });
    expect(served).toMatchObject({ address: 'http://localhost:5173/', development: true });
  });

  it.each([
    ['the app is packaged', true, 'http://localhost:5173'],
    ['the server is elsewhere', false, 'http://evil.example:5173'],
    ['the address only begins like this machine', false, 'http://localhost.evil.example'],
    ['the address is a file', false, 'file:///tmp/page.html'],
    ['the address is no address', false, 'localhost:5173'],
  ])('is the built page when %s', (_, packaged, address) => {
    expect(pageSource(packaged, address)).toMatchObject({
      address: 'app://chokepoint/',
      development: false,
    });
  });

  it('owns its own frames, whatever their path', () => {
    expect(built.owns('app://chokepoint/#/settings')).toBe(true);
    expect(served.owns('http://localhost:5173/index.html')).toBe(true);
  });

  it.each([
    'https://chokepoint/',
    'app://elsewhere/',
    'app://chokepoint.evil.example/',
    'file:///app/chokepoint/',
    'about:blank',
    'data:text/html,hello',
    'http://localhost:5173/',
    '',
  ])('does not own %s', (address) => {
    expect(built.owns(address)).toBe(false);
  });

  it('does not own another port of the development machine', () => {
    expect(served.owns('http://localhost:5174/')).toBe(false);
    expect(served.owns('app://chokepoint/')).toBe(false);
  });

  it('tells a reload from going somewhere else', () => {
    expect(isReload(built, 'app://chokepoint/')).toBe(true);
    expect(isReload(built, 'app://chokepoint/#/quiz')).toBe(true);
    expect(isReload(built, 'app://chokepoint/other.html')).toBe(false);
    expect(isReload(built, 'https://www.bis.gov/')).toBe(false);
  });
});
