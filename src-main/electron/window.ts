import { readFileSync } from 'node:fs';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { replaceFileSync } from '@host/replace-file';
import type { Log } from './log';
import type { PageSource } from './page-source';
import { confined } from './web-preferences';
import { placeWindow, readWindowState, smallestWindow, type WindowState } from './window-state';

export interface WindowNeeds {
  source: PageSource;
  /** The built preload. */
  preload: string;
  /** Where it is remembered how the window stood. */
  stateFile: string;
  log: Log;
  /** Called once the first page is painted. */
  shown(): void;
}

/** Painted before the page is, so that the window does not flash. */
const paper = () => (nativeTheme.shouldUseDarkColors ? '#0b141b' : '#f0f5f8');

export function openWindow({ source, preload, stateFile, log, shown }: WindowNeeds): BrowserWindow {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  const { maximised, ...area } = placeWindow(readWindowState(storedIn(stateFile)), [
    main.workArea,
    ...others.map(({ workArea }) => workArea),
  ]);
  const window = new BrowserWindow({
    ...area,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'Chokepoint',
    backgroundColor: paper(),
    webPreferences: confined(preload),
  });
  window.once('ready-to-show', () => {
    if (maximised) window.maximize();
    window.show();
    shown();
  });
  window.on('close', () => {
    try {
      replaceFileSync(stateFile, JSON.stringify(stateOf(window)));
    } catch (error) {
      log.write('Window state not kept', error);
    }
  });
  window.loadURL(source.address).catch((error: unknown) => log.write('Page not loaded', error));
  return window;
}

/**
 * The screen before the class: all of a second display where there is one, so that the teacher's
 * own window stays on the first, and an ordinary window where there is not.
 */
export function openProjector(
  { source, preload, log }: Pick<WindowNeeds, 'source' | 'preload' | 'log'>,
  teacher: BrowserWindow,
): BrowserWindow {
  const own = screen.getDisplayMatching(teacher.getBounds());
  const other = screen.getAllDisplays().find(({ id }) => id !== own.id);
  const window = new BrowserWindow({
    ...(other ? other.workArea : { width: 1180, height: 720 }),
    fullscreen: other !== undefined,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: 'Chokepoint',
    backgroundColor: paper(),
    webPreferences: confined(preload),
  });
  const { href } = new URL('projector.html', source.address);
  window.loadURL(href).catch((error: unknown) => log.write('Projector not loaded', error));
  return window;
}

function stateOf(window: BrowserWindow): WindowState {
  return { ...window.getNormalBounds(), maximised: window.isMaximized() };
}

function storedIn(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
