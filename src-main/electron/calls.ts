import { app } from 'electron';
import { good } from '@core/fault';
import { drillHandlers, type DrillPort } from '@core/host/drill-port';
import type { Language } from '@core/language';
import type { Backups } from '@host/backups';
import type { ContentStore } from '@host/content-store';
import type { FitDesk } from '@host/fit/fit-desk';
import type { SyncFolder } from '@host/sync-folder';
import { chooseFolder, choosePlace, type DialogOwner } from './dialogs';
import { openExternal, type LinkOpening } from './external-links';
import type { CallHandlers } from './ipc';
import type { Openings } from './openings';
import { printPage } from './print-page';
import { saveFile, savePdf } from './saved-files';

/** What answers the calls. */
export interface HostParts {
  content: ContentStore;
  backups: Backups;
  sync: SyncFolder;
  fits: FitDesk;
  drills: DrillPort;
  openings: Openings;
  owner: DialogOwner;
  links: LinkOpening;
  /** Puts everything the host draws itself into another language. */
  speak(language: Language): void;
  /** Opens the second window for the class, or brings it to the front. */
  showProjector(): void;
}

/** What the window's host does for each call of its page. */
export function callHandlers(parts: HostParts): CallHandlers {
  const { content, backups, sync, fits, drills, openings, owner, links } = parts;
  return {
    ...drillHandlers(drills),
    'describe-host': async () => ({
      kind: 'electron',
      version: app.getVersion(),
      platform: process.platform,
      languages: app.getPreferredSystemLanguages(),
    }),
    'list-packs': () => content.list(),
    'load-pack': (id) => content.load(id),
    'load-attachment': ({ pack, name }) => content.loadAttachment(pack, name),
    'open-external': (address) => openExternal(address, links),
    'save-file': (file) =>
      saveFile(file, {
        folder: app.getPath('downloads'),
        choose: (offered) => choosePlace(owner, offered),
      }),
    'save-pdf': (page) =>
      savePdf(page, {
        folder: app.getPath('downloads'),
        choose: (offered) => choosePlace(owner, offered),
        print: (paper) => printPage(owner.window(), paper),
      }),
    'start-fit': async (request) => fits.start(request),
    'look-at-fit': async (job) => fits.look(job),
    'cancel-fit': async (job) => {
      fits.cancel(job);
      return null;
    },
    'set-language': async (language) => {
      parts.speak(language);
      return null;
    },
    'show-projector': async () => {
      parts.showProjector();
      return null;
    },
    'list-backups': () => backups.list(),
    'write-backup': (bytes) => backups.write(bytes),
    'read-backup': (name) => backups.read(name),
    'sync-status': () => sync.status(),
    'choose-sync-folder': async () => {
      const folder = await chooseFolder(owner);
      return folder === null ? good(await sync.status()) : sync.use(folder);
    },
    'stop-sync': () => sync.use(null),
    'list-sync-files': () => sync.list(),
    'read-sync-file': ({ name, from }) => sync.read(name, from),
    'append-sync-file': (bytes) => sync.append(bytes),
    'hear-opened': async () => {
      openings.pageListens();
      return null;
    },
  };
}
