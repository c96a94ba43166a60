import { BrowserWindow } from 'electron';
import type { MarkedPaper, Paper } from '../../shared/models/paper';
import { paperPreferences } from '../window-settings';
import { pdfOptions } from './pdf-options';
import { publishPaper } from './published-papers';
import { shifted } from './sheet-of-paper';

/** How the laying out of a paper is followed and ended. */
export interface PaperRun {
  /** Pages that are laid out so far. */
  readonly onPages?: (done: number) => void;
  /** Ends the work at once; it then fails with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Pages that are laid out between two reports. */
const pagesAtOnce = 20;

/** Opens a paper in a window of its own that is never shown and knows no preload. */
async function withPaperWindow<Value>(
  paper: Paper,
  run: PaperRun,
  work: (window: BrowserWindow) => Promise<Value>,
): Promise<Value> {
  run.signal?.throwIfAborted();
  const published = publishPaper({ ...paper, pages: [] });
  const window = new BrowserWindow({ show: false, webPreferences: paperPreferences() });
  const inWindow = async (): Promise<Value> => {
    await window.loadURL(published.url);
    await layOutPages(window, paper.pages, run);
    // Without its fonts a paper would be laid out with others.
    await window.webContents.executeJavaScript('document.fonts.ready.then(() => null)');
    return work(window);
  };
  const ended = whenAborted(run.signal);
  try {
    // What a window was asked when it is taken away may never be answered.
    return await Promise.race([inWindow(), ended.promise]);
  } finally {
    ended.forget();
    published.withdraw();
    if (!window.isDestroyed()) window.destroy();
  }
}

/** Fails with the signal's reason once it is given; never before. */
function whenAborted(signal: AbortSignal | undefined): {
  readonly promise: Promise<never>;
  readonly forget: () => void;
} {
  let end = (): void => undefined;
  const promise = new Promise<never>((_resolve, reject) => {
    end = () => reject(signal?.reason);
    signal?.addEventListener('abort', end);
  });
  return { promise, forget: () => signal?.removeEventListener('abort', end) };
}

async function layOutPages(
  window: BrowserWindow,
  pages: readonly string[],
  { onPages }: PaperRun,
): Promise<void> {
  for (let at = 0; at < pages.length && !window.isDestroyed(); at += pagesAtOnce) {
    const markup = JSON.stringify(pages.slice(at, at + pagesAtOnce).join('\n'));
    await window.webContents.executeJavaScript(
      `document.body.insertAdjacentHTML('beforeend', ${markup}); document.body.offsetHeight`,
    );
    onPages?.(Math.min(at + pagesAtOnce, pages.length));
  }
}

/** A paper as PDF, page for page as it prints; the printer's offset has no place in it. */
export function renderPdf(paper: MarkedPaper, run: PaperRun = {}): Promise<Uint8Array> {
  return withPaperWindow(paper, run, (window) => window.webContents.printToPDF(pdfOptions));
}

/**
 * Prints a paper through the system's dialog, moved by the printer's offset (tenths of a mm, right
 * and down); anything else is the driver's reason of failure.
 */
export function printPaper(
  paper: MarkedPaper,
  offset: { readonly x: number; readonly y: number },
  run: PaperRun = {},
): Promise<'printed' | 'cancelled' | string> {
  return withPaperWindow(
    shifted(paper, offset),
    run,
    (window) =>
      new Promise((resolve) => {
        window.webContents.print(
          {
            silent: false,
            printBackground: true,
            margins: { marginType: 'none' },
            pageSize: 'A4',
            landscape: paper.isLandscape ?? false,
          },
          (success, reason) => {
            if (success) resolve('printed');
            else resolve(/cancel/i.test(reason) ? 'cancelled' : reason);
          },
        );
      }),
  );
}
