import { dialog, type BrowserWindow } from 'electron';
import type { Language } from '@core/language';
import { translate } from '@core/messages/catalogue';

/** Who a dialog belongs to and which language it speaks, read anew each time one opens. */
export interface DialogOwner {
  window(): BrowserWindow | null;
  language(): Language;
}

interface Question {
  type: 'question' | 'error';
  message: string;
  detail: string;
  /** The button that does something, and the one that does not or ends the app. */
  yes: string;
  no: string;
  /** What closing the dialog without a choice means. */
  closing: 'yes' | 'no';
}

async function agreed(owner: DialogOwner, question: Question): Promise<boolean> {
  const { type, message, detail, yes, no, closing } = question;
  const options = {
    type,
    message,
    detail,
    buttons: [yes, no],
    defaultId: 0,
    cancelId: closing === 'yes' ? 0 : 1,
    noLink: true,
  };
  const window = owner.window();
  const { response } = await (window
    ? dialog.showMessageBox(window, options)
    : dialog.showMessageBox(options));
  return response === 0;
}

/** Shows the whole address, so that it can be judged before it is opened. */
export function askToOpen(owner: DialogOwner, address: string): Promise<boolean> {
  const language = owner.language();
  return agreed(owner, {
    type: 'question',
    message: translate(language, 'host.externalAsk'),
    detail: address,
    yes: translate(language, 'host.externalOpen'),
    no: translate(language, 'host.cancel'),
    closing: 'no',
  });
}

/** Whether to reload a page that stopped working; otherwise the app ends. */
export function askToReload(owner: DialogOwner): Promise<boolean> {
  const language = owner.language();
  return agreed(owner, {
    type: 'error',
    message: translate(language, 'host.pageGone'),
    detail: translate(language, 'host.pageGoneDetail'),
    yes: translate(language, 'host.reload'),
    no: translate(language, 'host.quit'),
    closing: 'yes',
  });
}

/** Whether to go on after a failure of the host; otherwise the app ends. */
export function askToGoOn(owner: DialogOwner, log: string): Promise<boolean> {
  const language = owner.language();
  return agreed(owner, {
    type: 'error',
    message: translate(language, 'host.failed'),
    detail: translate(language, 'host.failedDetail', { place: log }),
    yes: translate(language, 'host.goOn'),
    no: translate(language, 'host.quit'),
    closing: 'yes',
  });
}

/** Where to save a file, asking before another is replaced; null where the person changes their mind. */
export async function choosePlace(owner: DialogOwner, offered: string): Promise<string | null> {
  const options: Electron.SaveDialogOptions = {
    title: translate(owner.language(), 'host.saveFile'),
    defaultPath: offered,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  };
  const window = owner.window();
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  return canceled || !filePath ? null : filePath;
}

/** A folder of the person's choice, or null. */
export async function chooseFolder(owner: DialogOwner): Promise<string | null> {
  const options: Electron.OpenDialogOptions = {
    title: translate(owner.language(), 'host.chooseFolder'),
    properties: ['openDirectory', 'createDirectory'],
  };
  const window = owner.window();
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return canceled ? null : (filePaths[0] ?? null);
}

/** Waits until it is read; without a screen the words go to stderr. */
export function sayNotStarted(language: Language, log: string): void {
  dialog.showErrorBox(
    translate(language, 'host.notStarted'),
    translate(language, 'host.notStartedDetail', { place: log }),
  );
}
