import { describe, expect, it } from 'vitest';
import { browserCommand } from './open-browser';

const address = 'http://127.0.0.1:24617/';

describe('opening the browser', () => {
  it.each([
    ['linux', 'xdg-open'],
    ['freebsd', 'xdg-open'],
    ['darwin', 'open'],
    ['win32', 'cmd'],
  ] as const)('on %s is left to %s, with the address as one word', (platform, program) => {
    const command = browserCommand(platform, address);
    expect(command[0]).toBe(program);
    expect(command.at(-1)).toBe(address);
  });
});
