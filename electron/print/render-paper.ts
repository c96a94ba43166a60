import { BrowserWindow } from 'electron';
import type { Paper } from '../../shared/models/paper';
import { paperPreferences } from '../window-settings';
import { pdfOptions } from './pdf-options';
import { publishPaper } from './published-papers';

/** Opens a paper in a window of its own that is never shown and knows no preload. */
async function withPaperWindow<Value>(
  paper: Paper,
  work: (window: BrowserWindow) => Promise<Value>,
): Promise<Value> {
  const published = publishPaper(paper);
  const window = new BrowserWindow({ show: false, webPreferences: paperPreferences() });
  try {
    await window.loadURL(published.url);
    // Without its fonts a paper would be laid out with others.
    await window.webContents.executeJavaScript('document.fonts.ready.then(() => null)');
    return await work(window);
  } finally {
    published.withdraw();
    window.destroy();
  }
}

/** A paper as PDF, page for page as it prints. */
export function renderPdf(paper: Paper): Promise<Uint8Array> {
  return withPaperWindow(paper, (window) =>
    window.webContents.printToPDF(pdfOptions),
  );
}

/** Prints a paper through the system's dialog; anything else is the driver's reason of failure. */
export function printPaper(paper: Paper): Promise<'printed' | 'cancelled' | string> {
  return withPaperWindow(
    paper,
    (window) =>
      new Promise((resolve) => {
        window.webContents.print(
          { silent: false, printBackground: true, margins: { marginType: 'none' }, pageSize: 'A4' },
          (success, reason) => {
            if (success) resolve('printed');
            else resolve(/cancel/i.test(reason) ? 'cancelled' : reason);
          },
        );
      }),
  );
}
