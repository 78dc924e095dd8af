import { app, shell } from 'electron';
import type { Language } from '@core/language';
import type { Backups } from '@host/backups';
import type { ContentStore } from '@host/content-store';
import type { FitDesk } from '@host/fit/fit-desk';
import { askToOpen, choosePlace, type DialogOwner } from './dialogs';
import { openExternal } from './external-links';
import type { CallHandlers } from './ipc';
import { saveFile } from './saved-files';

/** What the window's host does for each call of its page. */
export function callHandlers(
  content: ContentStore,
  backups: Backups,
  fits: FitDesk,
  owner: DialogOwner,
  setLanguage: (language: Language) => void,
): CallHandlers {
  return {
    'describe-host': async () => ({
      kind: 'electron',
      version: app.getVersion(),
      platform: process.platform,
      languages: app.getPreferredSystemLanguages(),
    }),
    'list-packs': () => content.list(),
    'load-pack': (id) => content.load(id),
    'load-attachment': ({ pack, name }) => content.loadAttachment(pack, name),
    'open-external': (address) =>
      openExternal(address, {
        ask: (shown) => askToOpen(owner, shown),
        open: (given) => shell.openExternal(given),
      }),
    'save-file': (file) =>
      saveFile(file, {
        folder: app.getPath('downloads'),
        choose: (offered) => choosePlace(owner, offered),
      }),
    'start-fit': async (request) => fits.start(request),
    'look-at-fit': async (job) => fits.look(job),
    'cancel-fit': async (job) => {
      fits.cancel(job);
      return null;
    },
    'set-language': async (language) => {
      setLanguage(language);
      return null;
    },
    'list-backups': () => backups.list(),
    'write-backup': (bytes) => backups.write(bytes),
    'read-backup': (name) => backups.read(name),
  };
}
