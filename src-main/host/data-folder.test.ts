import { expect, it } from 'vitest';
import { dataFolder } from './data-folder';

it.each([
  ['linux', {}, '/home/a', '/home/a/.local/share/chokepoint'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/home/a', '/data/chokepoint'],
  ['linux', { XDG_DATA_HOME: 'data' }, '/home/a', '/home/a/.local/share/chokepoint'],
  ['darwin', {}, '/Users/a', '/Users/a/Library/Application Support/Chokepoint'],
  ['win32', { APPDATA: 'C:\\R' }, 'C:\\a', 'C:\\R\\Chokepoint'],
] as const)('on %s with %o', (platform, env, home, folder) => {
  expect(dataFolder(platform, env, home)).toBe(folder);
});
