import { dialog } from 'electron';
import { localTime } from '../operations/clock';
import {
  backupFolderOf,
  backupFoldersOf,
  findBackups,
  showBackups,
} from '../operations/backup/back-up';
import { showBackupState } from '../operations/backup/show-state';
import { lookIntoBackup, restoreBackup } from '../operations/backup/restore';
import { showSettings } from '../operations/settings/change-settings';
import type { backupsCalls as contract } from '../../shared/contract/backups';
import type { Desk } from './desk';
import type { Handlers } from './handle';

function foldersOf(desk: Desk): string[] {
  return desk.isOpen ? backupFoldersOf(desk.ledger) : [backupFolderOf(desk.ledgerPath)];
}

async function chooseFolder(): Promise<string | null> {
  const chosen = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] });
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}

const languageOf = (desk: Desk) => (desk.isOpen ? showSettings(desk.ledger).language : 'zh-CN');

/** Calls about backups; looking and restoring need the backup's own secret instead of an account. */
export const backupCalls: Handlers<keyof typeof contract> = {
  'backups.list': (_input, desk) =>
    foldersOf(desk)
      .flatMap((folder) => showBackups(folder))
      .sort((one, other) => (one.name < other.name ? 1 : -1)),
  'backups.state': (_input, desk) => showBackupState(desk.ledger),
  'backups.make': ({ jobId }, desk) =>
    desk.runJob(jobId, (job) => {
      job.onStep({ step: 'writing', done: 0, total: 0 });
      return desk.ledgerThread.backUp('manual', foldersOf(desk));
    }),
  'backups.chooseFolder': async () => ({ path: await chooseFolder() }),
  'backups.chooseBackup': async () => {
    const path = await chooseFolder();
    return path === null ? null : findBackups(path);
  },
  'backups.look': ({ folder, secret }, desk) =>
    lookIntoBackup(folder, secret, localTime, languageOf(desk)),
  'backups.restore': async ({ folder, secret }, desk) => {
    // Whatever is wrong with the backup is said while the present ledger is still open.
    lookIntoBackup(folder, secret, localTime, languageOf(desk));
    // Backups are of the user's own ledger, also while the sample is shown.
    await desk.useSample(false);
    return restoreBackup(desk.ledgerPath, folder, secret, localTime);
  },
};
