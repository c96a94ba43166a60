import type { BrowserWindow } from 'electron';
import { bundleOrigin, closedOrigin } from './bundle-path';

const underWay = new WeakSet<BrowserWindow>();

/** Shows the program's page in a window. */
export const loadProgram = (window: BrowserWindow): Promise<void> =>
  window.loadURL(`${bundleOrigin}/index.html`);

/** A page that is none of ours, however it came there, gives way to the program at once. */
export function returnFromElsewhere(window: BrowserWindow): void {
  window.webContents.on('did-navigate', (_event, address) => {
    const isOurs = [bundleOrigin, closedOrigin].some((each) => address.startsWith(`${each}/`));
    // Where that is overtaken by another page of ours, that one is shown.
    if (!isOurs) loadProgram(window).catch(() => undefined);
  });
}

/**
 * Replaces the page of a window by a fresh one in a process of its own: the engine never fills over what it
 * showed, but the memory of a process that has ended is the system's, which does. An empty page of another
 * origin comes in between, since a page that only loads itself again keeps its process.
 */
export async function renewPage(window: BrowserWindow): Promise<void> {
  if (window.isDestroyed() || underWay.has(window)) return;
  underWay.add(window);
  try {
    await window.loadURL(`${closedOrigin}/`);
    window.webContents.navigationHistory.clear();
    await loadProgram(window);
  } finally {
    underWay.delete(window);
  }
}
