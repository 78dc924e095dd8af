import type { BrowserWindow } from 'electron';
import type { PaperSize } from './saved-files';

/** The window's page as a PDF. Size and margins of the page's own `@page` rule count where there is one. */
export async function printPage(
  window: BrowserWindow | null,
  paper: PaperSize,
): Promise<Uint8Array> {
  if (!window) throw new Error('The window is gone');
  return window.webContents.printToPDF({
    pageSize: paper,
    preferCSSPageSize: true,
    printBackground: true,
  });
}
