import type { WebPreferences } from 'electron';

/** What every window of ours runs under. */
export const confined = (preload: string): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  // The spelling checker fetches its dictionaries from the network.
  spellcheck: false,
});
