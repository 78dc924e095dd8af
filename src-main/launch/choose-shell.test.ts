import { describe, expect, it } from 'vitest';
import { chooseShell, hasDisplay, missingFetch, type Circumstances } from './choose-shell';
import type { LaunchOptions } from './options';

const options: LaunchOptions = {
  browser: false,
  port: null,
  open: true,
  help: false,
  passedOn: ['--lang=ja'],
};
const ready: Circumstances = {
  electron: { found: true, program: '/opt/electron' },
  display: true,
  root: false,
  options,
};
const unfetched = { found: false, why: 'not-fetched', installer: 'install.js' } as const;

describe('choosing where the app is shown', () => {
  it('takes a window when nothing is in the way, and passes the switches on', () => {
    expect(chooseShell(ready)).toEqual({
      kind: 'window',
      program: '/opt/electron',
      switches: ['--lang=ja'],
    });
  });

  it('takes the browser when asked, whatever there is', () => {
    expect(chooseShell({ ...ready, options: { ...options, browser: true } })).toEqual({
      kind: 'browser',
      because: [],
    });
  });

  it('takes the browser without a display', () => {
    expect(chooseShell({ ...ready, display: false })).toEqual({
      kind: 'browser',
      because: [{ kind: 'no-display' }],
    });
  });

  it('does not give up the sandbox for root, unless told to', () => {
    expect(chooseShell({ ...ready, root: true })).toEqual({
      kind: 'browser',
      because: [{ kind: 'root' }],
    });
    const told = { ...options, passedOn: ['--no-sandbox'] };
    expect(chooseShell({ ...ready, root: true, options: told })).toEqual({
      kind: 'window',
      program: '/opt/electron',
      switches: ['--no-sandbox'],
    });
  });

  it('would fetch Electron only when that is all that is missing', () => {
    const shell = chooseShell({ ...ready, electron: unfetched });
    expect(shell).toEqual({
      kind: 'browser',
      because: [{ kind: 'no-electron', state: unfetched }],
    });
    expect(missingFetch(shell)).toEqual(unfetched);
    expect(missingFetch(chooseShell({ ...ready, electron: unfetched, display: false }))).toBeNull();
    expect(
      missingFetch(chooseShell({ ...ready, electron: { found: false, why: 'not-installed' } })),
    ).toBeNull();
    expect(missingFetch(chooseShell(ready))).toBeNull();
  });

  it('fetches nothing for someone who asked for the browser', () => {
    const asked = { ...options, browser: true };
    expect(missingFetch(chooseShell({ ...ready, electron: unfetched, options: asked }))).toBeNull();
  });

  it('names everything that is missing', () => {
    const electron = { found: false, why: 'not-installed' } as const;
    expect(chooseShell({ ...ready, electron, display: false, root: true })).toEqual({
      kind: 'browser',
      because: [{ kind: 'no-display' }, { kind: 'root' }, { kind: 'no-electron', state: electron }],
    });
  });
});

describe('hasDisplay', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['freebsd', {}, false],
    ['win32', {}, true],
    ['darwin', {}, true],
  ] as const)('on %s with %j is %s', (platform, env, expected) => {
    expect(hasDisplay(platform, env)).toBe(expected);
  });
});
