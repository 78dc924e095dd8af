import type { MenuItemConstructorOptions } from 'electron';
import type { Command } from '@core/host/port';
import type { Language } from '@core/language';
import { translate, type MessageKey } from '@core/messages/catalogue';

type Item = MenuItemConstructorOptions;
type Wording =
  | Extract<MessageKey, `menu.${string}`>
  | `shell.${'home' | 'course' | 'quiz' | 'progress' | 'glossary' | 'sources' | 'search' | 'timeline' | 'predict' | 'lab' | 'market' | 'drill' | 'settings'}`;

export interface MenuCircumstances {
  language: Language;
  platform: NodeJS.Platform;
  /** Developer tools are offered in an unpackaged app alone. */
  packaged: boolean;
  send(command: Command): void;
  showLogFolder(): void;
  /** Null in a build that was published nowhere: there is no newer one to look for. */
  showReleases: (() => void) | null;
}

const separator: Item = { type: 'separator' };

/**
 * The application menu. Every item has its words from the catalogue, those of the system's own
 * roles too: left alone they would follow the system's language, not the app's.
 */
export function menuTemplate(circumstances: MenuCircumstances): Item[] {
  const mac = circumstances.platform === 'darwin';
  const words = (key: Wording) => translate(circumstances.language, key);
  const role = (name: NonNullable<Item['role']>, key: Wording): Item => ({
    role: name,
    label: words(key),
  });
  const order = (id: Command, key: Wording, accelerator?: string): Item => ({
    id,
    label: words(key),
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => circumstances.send(id),
  });
  const settings = order('open-settings', 'shell.settings', 'CmdOrCtrl+,');

  const appMenu: Item = {
    label: 'Chokepoint',
    submenu: [
      role('about', 'menu.about'),
      separator,
      settings,
      separator,
      role('services', 'menu.services'),
      separator,
      role('hide', 'menu.hide'),
      role('hideOthers', 'menu.hideOthers'),
      role('unhide', 'menu.showAll'),
      separator,
      role('quit', 'menu.quit'),
    ],
  };
  const file: Item = {
    label: words('menu.file'),
    submenu: mac
      ? [role('close', 'menu.closeWindow')]
      : [settings, separator, role('quit', 'menu.quit')],
  };
  const edit: Item = {
    label: words('menu.edit'),
    submenu: [
      role('undo', 'menu.undo'),
      role('redo', 'menu.redo'),
      separator,
      role('cut', 'menu.cut'),
      role('copy', 'menu.copy'),
      role('paste', 'menu.paste'),
      role('selectAll', 'menu.selectAll'),
    ],
  };
  const study: Item = {
    label: words('menu.study'),
    submenu: [
      order('open-palette', 'menu.palette', 'CmdOrCtrl+K'),
      separator,
      order('open-home', 'shell.home', 'CmdOrCtrl+1'),
      order('open-course', 'shell.course', 'CmdOrCtrl+2'),
      order('open-quiz', 'shell.quiz', 'CmdOrCtrl+3'),
      order('open-progress', 'shell.progress', 'CmdOrCtrl+4'),
      order('open-glossary', 'shell.glossary', 'CmdOrCtrl+5'),
      order('open-sources', 'shell.sources', 'CmdOrCtrl+6'),
      order('open-lab', 'shell.lab', 'CmdOrCtrl+9'),
      order('open-search', 'shell.search', 'CmdOrCtrl+Shift+F'),
      order('open-timeline', 'shell.timeline', 'CmdOrCtrl+7'),
      order('open-predict', 'shell.predict', 'CmdOrCtrl+8'),
      order('open-market', 'shell.market'),
      order('open-drill-page', 'shell.drill'),
      separator,
      // Shown, not registered: the page takes Ctrl+Z itself wherever no text is being typed.
      { ...order('undo-answer', 'menu.undoAnswer', 'CmdOrCtrl+Z'), registerAccelerator: false },
      {
        ...order('redo-answer', 'menu.redoAnswer', 'CmdOrCtrl+Shift+Z'),
        registerAccelerator: false,
      },
    ],
  };
  const view: Item = {
    label: words('menu.view'),
    submenu: [
      role('zoomIn', 'menu.zoomIn'),
      role('zoomOut', 'menu.zoomOut'),
      role('resetZoom', 'menu.zoomReset'),
      separator,
      role('togglefullscreen', 'menu.fullScreen'),
      separator,
      role('reload', 'menu.reload'),
      ...(circumstances.packaged ? [] : [role('toggleDevTools', 'menu.developerTools')]),
    ],
  };
  const window: Item = {
    role: 'window',
    label: words('menu.window'),
    submenu: [
      role('minimize', 'menu.minimise'),
      ...(mac ? [role('front', 'menu.bringToFront')] : [role('close', 'menu.closeWindow')]),
    ],
  };
  const help: Item = {
    role: 'help',
    label: words('menu.help'),
    submenu: [
      order('show-keys', 'menu.keys', 'CmdOrCtrl+/'),
      separator,
      ...(circumstances.showReleases === null
        ? []
        : [
            {
              id: 'newer-version',
              label: words('menu.newerVersion'),
              click: circumstances.showReleases,
            },
          ]),
      { id: 'log-folder', label: words('menu.logFolder'), click: circumstances.showLogFolder },
      ...(mac ? [] : [separator, role('about', 'menu.about')]),
    ],
  };
  return [...(mac ? [appMenu] : []), file, edit, study, view, window, help];
}
