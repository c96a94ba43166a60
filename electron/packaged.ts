import { app, dialog } from 'electron';
import { existsSync, writeFileSync } from 'node:fs';
import inspector from 'node:inspector';
import path from 'node:path';
import { errorTexts } from '../shared/text/errors';
import { formatMessage } from '../shared/text/message';
import { refusedSwitch } from './allowed-switches';

/**
 * A word of the command line that this package must not start with, or undefined. Debugging the page is
 * only let in where a fuse of the program lets a debugger into the whole of it: packages have that fuse off,
 * and only a copy made for a test has it on.
 */
function forbiddenWord(): string | undefined {
  const isInspected = inspector.url() !== undefined;
  return refusedSwitch(process.argv.slice(1), { platform: process.platform, isInspected });
}

/** The SQLite that travels with the package; what the environment names is nobody's business here. */
function useOwnSqlite(): void {
  delete process.env['TIERDESK_SQLITE_BINDING'];
  const file = path.join(process.resourcesPath, 'sqlite', 'better_sqlite3.node');
  if (existsSync(file)) process.env['TIERDESK_SQLITE_BINDING'] = file;
}

/** Were the program to crash, the memory it leaves on a Linux disk holds none of its data. */
function emptyCoreDumps(): void {
  try {
    writeFileSync('/proc/self/coredump_filter', '0');
  } catch {
    // Not Linux, or a system without such files: there are none to empty.
  }
}

/** What only a packaged program does at its start; ends it where it was started in a way that is not safe. */
export function beginPackaged(): void {
  emptyCoreDumps();
  if (!app.isPackaged) return;
  useOwnSqlite();
  const found = forbiddenWord();
  if (found === undefined) return;
  const values = { option: found };
  const sentences = (['zh-CN', 'en'] as const).map((language) =>
    formatMessage(errorTexts['app.switchForbidden'], language, values),
  );
  dialog.showErrorBox('TierDesk', sentences.join('\n'));
  app.exit(1);
}
