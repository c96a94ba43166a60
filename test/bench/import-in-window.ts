import type { ElectronApplication, Page } from '@playwright/test';
import path from 'node:path';
import type { TierdeskBridge } from '../../shared/contract';
import { benchPassword, createBenchLedger } from './bench-ledger';
import { launchApp } from './launch-app';

/** What an import through the window took, and how long the main process did not answer. */
interface WindowImport {
  readonly openMs: number;
  readonly commitMs: number;
  readonly longestBlockMs: number;
}

/** How often the main process is asked for a sign of life. */
const beatMs = 5;

interface Watched {
  longestBlockMs?: number;
}

/** Has the main process's own clock beat; what is late by more was blocked. */
async function watchMainProcess(app: ElectronApplication): Promise<void> {
  await app.evaluate((_electron, beat) => {
    const watched = globalThis as Watched;
    let last = performance.now();
    watched.longestBlockMs = 0;
    setInterval(() => {
      const now = performance.now();
      watched.longestBlockMs = Math.max(watched.longestBlockMs ?? 0, now - last - beat);
      last = now;
    }, beat);
  }, beatMs);
}

/** Opens the file as the wizard does, then commits it. */
async function importInPage(page: Page, file: string, month: string) {
  return page.evaluate(
    async ([path, chosen]) => {
      const { call } = (window as unknown as { tierdesk: TierdeskBridge }).tierdesk;
      const valueOf = <Value>(
        result: { ok: true; value: Value } | { ok: false; error: object },
      ) => {
        if (!result.ok) throw new Error(JSON.stringify(result.error));
        return result.value;
      };
      const ask = call as unknown as Record<string, (input: object) => Promise<never>>;
      const start = performance.now();
      const opened = { jobId: 'bench-open-the-file', path, month: chosen };
      const { sessionId } = valueOf<{ sessionId: string }>(await ask['import.open']!(opened));
      const commit = { jobId: 'bench-commit-it', sessionId, month: chosen, force: false };
      const between = performance.now();
      valueOf(await ask['import.commit']!(commit));
      return { openMs: between - start, commitMs: performance.now() - between };
    },
    [file, month] as const,
  );
}

/** Imports a file in the real program, with its window open. */
export async function importInWindow(
  places: { readonly folder: string; readonly projectFolder: string },
  file: string,
  month: string,
): Promise<WindowImport> {
  const userData = path.join(places.folder, 'data-window');
  createBenchLedger(path.join(userData, 'ledger', 'outlet.tierdesk'));
  const app = await launchApp(places.projectFolder, userData);
  try {
    const page = await app.firstWindow();
    await page.locator('h1').first().waitFor({ state: 'visible' });
    await page.evaluate(async (password) => {
      const { call } = (window as unknown as { tierdesk: TierdeskBridge }).tierdesk;
      const typed = new TextEncoder().encode(password);
      await call['ledger.unlock']({ accountId: 1, password: typed });
    }, benchPassword);
    await watchMainProcess(app);
    const times = await importInPage(page, file, month);
    const longestBlockMs = await app.evaluate(() => (globalThis as Watched).longestBlockMs ?? NaN);
    return { ...times, longestBlockMs };
  } finally {
    await app.close();
  }
}
