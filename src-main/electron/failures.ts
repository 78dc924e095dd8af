import { app, type BrowserWindow } from 'electron';
import { askToGoOn, askToReload, type DialogOwner } from './dialogs';
import type { Log } from './log';

/** Writes down what nothing else caught, and asks once at a time whether to go on. */
export function watchForFailures(owner: DialogOwner, log: Log): void {
  let asking = false;
  const failed = async (what: string, error: unknown) => {
    log.write(what, error);
    if (asking || !app.isReady()) return;
    asking = true;
    try {
      if (!(await askToGoOn(owner, log.place))) app.quit();
    } catch (unasked) {
      // Left alone it would come back here as an unhandled rejection, without end.
      log.write('Dialog not shown', unasked);
    } finally {
      asking = false;
    }
  };
  process.on('uncaughtException', (error) => void failed('Uncaught error', error));
  process.on('unhandledRejection', (reason) => void failed('Unhandled rejection', reason));
  app.on('child-process-gone', (_event, details) => log.write('Process gone', details));
}

/** Offers to load the page again when its process died. */
export function watchPage(window: BrowserWindow, owner: DialogOwner, log: Log): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    log.write('Page gone', details);
    void askToReload(owner).then((reload) => {
      if (!reload) app.quit();
      else if (!window.isDestroyed()) window.webContents.reload();
    });
  });
}
