import type { App, WebContents } from 'electron';
import { isReload, type PageSource } from './page-source';

/**
 * Keeps every page where it is: nothing opens a window, embeds a view or leaves for another
 * address. Links out of the app go through the port, which asks first.
 */
export function keepPagesInPlace(app: App, source: PageSource): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-navigate', (event) => {
      if (!isReload(source, event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
  });
}
