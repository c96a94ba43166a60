import { app, type BrowserWindow } from 'electron';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { appendFailure } from './failure-log';
import { collectGarbage } from './collect-garbage';
import { renewPage } from './fresh-page';
import { lockWhenIdle } from './idle-lock';
import { Desk } from './ipc/desk';
import { moveFromRoaming, useLocalProfile } from './local-profile';
import { registerCalls } from './ipc/register-calls';
import { beginPackaged } from './packaged';
import { readProgramFacts, windowTitle } from './program-facts';
import { announceScheme } from './protocol';
import { isAnyStuck } from './workers/stuck-threads';
import { endAllThreads, onThreadLeftAlone, threadsAreAtWork } from './workers/native-thread';
import { showSettings } from './operations/ground/settings';
import { openMainWindow, prepareSession } from './window';

beginPackaged();
useLocalProfile();
// Nothing of ours resolves a name: the program has no network.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
app.commandLine.appendSwitch('disable-background-networking');
// Only a test under root may go without; a package never does.
if (app.isPackaged || !process.env['TIERDESK_ELECTRON_NO_SANDBOX']) app.enableSandbox();
announceScheme();

let window: BrowserWindow | null = null;

/** How often the room on the disk, and whether a check is due, are looked at. */
const healthEveryMs = 60_000;

/** Longest time the backup at the end of work may keep the program from ending. */
const lastBackupMs = 60_000;

/** The backup of the day's work, then the ledger is given back. */
async function leave(desk: Desk): Promise<void> {
  await Promise.race([desk.backUp('close'), pause(lastBackupMs, undefined, { ref: false })]);
  await desk.lock();
  await endAllThreads();
}

/** Gives the ledger back before the program ends: work under way is rolled back, nothing is torn. */
function closeBeforeQuitting(desk: Desk): void {
  let hasLeft = false;
  app.on('before-quit', (event) => {
    // A restore that was begun on the lock screen runs in a thread, too.
    if (hasLeft || (!desk.isOpen && !threadsAreAtWork())) return;
    event.preventDefault();
    void leave(desk).finally(() => {
      hasLeft = true;
      app.quit();
    });
  });
  // Whatever was left alone would abort the process at its end; a kill is what every ledger survives.
  app.on('will-quit', () => {
    if (threadsAreAtWork() || isAnyStuck()) process.kill(process.pid, 'SIGKILL');
  });
}

function start(): void {
  const out = path.join(import.meta.dirname, '..');
  const userData = app.getPath('userData');
  const ledgerFile = 'outlet.tierdesk';
  const home = moveFromRoaming(ledgerFile);
  const program = readProgramFacts({
    folder: app.getAppPath(),
    isPackaged: app.isPackaged,
    version: app.getVersion(),
    electron: process.versions.electron,
  });
  const desk = new Desk(
    {
      ownLedger: process.env['TIERDESK_LEDGER'] ?? path.join(home, 'ledger', ledgerFile),
      sampleLedger: path.join(userData, 'sample', 'sample.tierdesk'),
      sampleFiles: path.join(out, 'sample'),
    },
    program,
    (name, value) => window?.webContents.send(name, value),
    async () => {
      collectGarbage();
      // Where no fresh page comes, the old one is told to forget.
      if (window) await renewPage(window).catch(() => desk.emit('ledger.locked', null));
    },
  );
  prepareSession(path.join(out, 'renderer'));
  registerCalls(
    desk,
    () => window?.webContents ?? null,
    (channel, failure) => appendFailure(path.join(userData, 'failures.log'), channel, failure),
  );
  window = openMainWindow(path.join(out, 'preload', 'preload.cjs'), windowTitle(program), {
    keepDrafts: () => desk.keepDrafts(),
    language: () => showSettings(desk.ledger).language,
  });
  window.on('closed', () => (window = null));
  onThreadLeftAlone((failure) => {
    appendFailure(path.join(userData, 'failures.log'), 'thread', failure);
    desk.emit('thread.leftAlone', failure);
  });
  lockWhenIdle(desk, window.webContents);
  closeBeforeQuitting(desk);
  const timer = setInterval(() => void desk.watchHealth(), healthEveryMs);
  window.once('closed', () => clearInterval(timer));
}

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  // Never awaited at the top: Electron is ready only after this module has run.
  void app.whenReady().then(start);
} else {
  app.quit();
}
