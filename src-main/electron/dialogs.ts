import { dialog, type BrowserWindow, type MessageBoxOptions } from 'electron';
import type { Language } from '@core/language';
import { translate } from '@core/messages/catalogue';

/** Who a dialog belongs to and which language it speaks, read anew each time one opens. */
export interface DialogOwner {
  window(): BrowserWindow | null;
  language(): Language;
}

/** The index of the button pressed; `cancelId` where the dialog was closed instead. */
async function ask(owner: DialogOwner, options: MessageBoxOptions): Promise<number> {
  const window = owner.window();
  const { response } = window
    ? await dialog.showMessageBox(window, options)
    : await dialog.showMessageBox(options);
  return response;
}

/** Shows the whole address, so that it can be judged before it is opened. */
export async function askToOpen(owner: DialogOwner, address: string): Promise<boolean> {
  const language = owner.language();
  const pressed = await ask(owner, {
    type: 'question',
    message: translate(language, 'host.externalAsk'),
    detail: address,
    buttons: [translate(language, 'host.externalOpen'), translate(language, 'host.cancel')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return pressed === 0;
}

/** Null where the person changes their mind. */
export async function choosePlace(owner: DialogOwner, offered: string): Promise<string | null> {
  const options = {
    title: translate(owner.language(), 'host.saveFile'),
    defaultPath: offered,
    properties: ['createDirectory', 'showOverwriteConfirmation'] as const,
  };
  const window = owner.window();
  const given = { ...options, properties: [...options.properties] };
  const { canceled, filePath } = window
    ? await dialog.showSaveDialog(window, given)
    : await dialog.showSaveDialog(given);
  return canceled || !filePath ? null : filePath;
}

/** Whether to reload a page that stopped working; otherwise the app ends. */
export async function askToReload(owner: DialogOwner): Promise<boolean> {
  const language = owner.language();
  const pressed = await ask(owner, {
    type: 'error',
    message: translate(language, 'host.pageGone'),
    detail: translate(language, 'host.pageGoneDetail'),
    buttons: [translate(language, 'host.reload'), translate(language, 'host.quit')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return pressed === 0;
}

/** Whether to go on after a failure of the host; otherwise the app ends. */
export async function askToGoOn(owner: DialogOwner, log: string): Promise<boolean> {
  const language = owner.language();
  const pressed = await ask(owner, {
    type: 'error',
    message: translate(language, 'host.failed'),
    detail: translate(language, 'host.failedDetail', { place: log }),
    buttons: [translate(language, 'host.goOn'), translate(language, 'host.quit')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return pressed === 0;
}

/** Waits until it is read; without a screen the words go to stderr. */
export function sayNotStarted(language: Language, log: string): void {
  dialog.showErrorBox(
    translate(language, 'host.notStarted'),
    translate(language, 'host.notStartedDetail', { place: log }),
  );
}
