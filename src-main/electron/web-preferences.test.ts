import { expect, it } from 'vitest';
import { confined } from './web-preferences';

it('confines every window: no Node, a world apart, a sandbox, and nothing switched on or off', () => {
  // Written out, so that whatever is added here is seen and thought about.
  expect(confined('/out/preload.js')).toEqual({
    preload: '/out/preload.js',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  });
});
