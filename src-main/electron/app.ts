import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { app, ipcMain, Menu, session, shell, type BrowserWindow } from 'electron';
import { preferredLanguage } from '@core/host/preferred-language';
import type { Language } from '@core/language';
import { openBackups } from '@host/backups';
import { openContentStore } from '@host/content-store';
import { openDrillDesk } from '@host/drill/drill-desk';
import { fileJournals } from '@host/drill/file-journals';
import { openFitDesk } from '@host/fit/fit-desk';
import { windowShown } from '@host/launch-signal';
import { readOpenedFile } from '@host/opened-file';
import { openSite, readSite } from '@host/site';
import { openSyncFolder } from '@host/sync-folder';
import { callHandlers } from './calls';
import { askToOpen, sayNotStarted, type DialogOwner } from './dialogs';
import { openExternal, type LinkOpening } from './external-links';
import { utilityFit } from './fit-process';
import { watchForFailures, watchPage } from './failures';
import { answerCalls, sendNotice } from './ipc';
import { openLog } from './log';
import { menuTemplate } from './menu';
import { keepPagesInPlace } from './navigation';
import { commandLineSchema, Openings, ownWords, type CommandLine } from './openings';
import { pageSource } from './page-source';
import { limitSession } from './permissions';
import { declareScheme, servePage } from './protocol';
import { releasesAddress } from './releases';
import { openProjector, openWindow } from './window';

/** @param built the folder of the build: `main`, `preload`, `renderer` and `content` lie in it. */
export function runApp(built: string): void {
  // One process a data folder: two would lock each other out of the answers.
  const given: CommandLine = {
    words: ownWords(process.argv, app.isPackaged, app.getAppPath()),
    folder: process.cwd(),
  };
  if (!app.requestSingleInstanceLock(given)) return app.quit();

  let window: BrowserWindow | null = null;
  let projector: BrowserWindow | null = null;
  let language: Language = 'en';
  const owner: DialogOwner = { window: () => window, language: () => language };
  const source = pageSource(app.isPackaged, process.env['ELECTRON_RENDERER_URL']);
  const data = app.getPath('userData');
  const logs = path.join(data, 'logs');
  const preload = path.join(built, 'preload', 'preload.js');
  const log = openLog(logs, () => new Date());

  const openings = new Openings({
    read: (place) => readOpenedFile(place),
    file: (notice) => window && sendNotice(window.webContents, 'open-file', notice),
    link: (notice) => window && sendNotice(window.webContents, 'open-link', notice),
  });
  openings.give(given);

  watchForFailures(owner, log);
  declareScheme();
  keepPagesInPlace(app, source);

  const show = () => {
    const opened = openWindow({
      source,
      preload,
      stateFile: path.join(data, 'window-state.json'),
      log,
      shown: () => process.send?.(windowShown),
    });
    watchPage(opened, owner, log);
    opened.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) openings.pageLeft();
    });
    opened.on('closed', () => {
      openings.pageLeft();
      window = null;
      // Without the teacher's window nobody paces what it shows.
      projector?.close();
    });
    window = opened;
  };

  const showProjector = () => {
    if (projector !== null) return projector.focus();
    if (window === null) return;
    const opened = openProjector({ source, preload, log }, window);
    opened.on('closed', () => (projector = null));
    projector = opened;
  };

  const links: LinkOpening = {
    ask: (address) => askToOpen(owner, address),
    open: (address) => shell.openExternal(address),
  };
  const releases = releasesAddress;

  const speak = (spoken: Language) => {
    language = spoken;
    const template = menuTemplate({
      language,
      platform: process.platform,
      packaged: app.isPackaged,
      send: (command) => window && sendNotice(window.webContents, 'command', command),
      showLogFolder: () => shell.showItemInFolder(log.place),
      showReleases: releases === null ? null : () => void openExternal(releases, links),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };

  const start = () => {
    limitSession(session.defaultSession, source);
    if (!source.development)
      servePage(session.defaultSession, openSite(path.join(built, 'renderer')));
    // First of all, since its process takes its time; it asks for nothing before this turn is over.
    show();
    const content = openContentStore(path.join(built, 'content'));
    const sync = openSyncFolder(path.join(data, 'sync.json'), randomUUID);
    const backups = openBackups(path.join(data, 'backups'), Date.now);
    const fits = openFitDesk(() => utilityFit(path.join(built, 'main', 'fit-worker.js')));
    const drills = openDrillDesk({
      journals: fileJournals(path.join(data, 'drills')),
      site: () => readSite(path.join(built, 'renderer')),
    });
    answerCalls(
      ipcMain,
      callHandlers({
        content,
        backups,
        sync,
        fits,
        drills,
        openings,
        owner,
        links,
        speak,
        showProjector,
      }),
      source.owns,
    );
    speak(preferredLanguage(app.getPreferredSystemLanguages()));
  };

  const come = () => {
    if (!app.isReady()) return;
    if (window === null) return show();
    if (window.isMinimized()) window.restore();
    window.focus();
  };
  app.on('second-instance', (_event, _words, _folder, other) => {
    // Its own list of words is mixed with Chromium's; what the other instance sent is not.
    const line = commandLineSchema.safeParse(other);
    if (line.success) openings.give(line.data);
    come();
  });
  // macOS gives files and links as events, the first ones before the app is ready.
  app.on('open-file', (event, place) => {
    event.preventDefault();
    openings.giveFile(place);
    come();
  });
  app.on('open-url', (event, link) => {
    event.preventDefault();
    openings.giveLink(link);
    come();
  });
  app.on('activate', () => {
    if (app.isReady() && window === null) show();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      log.write('Not started', error);
      sayNotStarted(language, log.place);
      app.exit(1);
    });
}
