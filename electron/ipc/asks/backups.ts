import { dialog } from 'electron';
import {
  backupFolderOf,
  backupFoldersOf,
  findBackups,
  showBackups,
} from '../../operations/ledger/back-up';
import type { BackupSecret } from '../../operations/ledger/backup-secret';
import { seeRestore } from '../../operations/ledger/tell-restore';
import { showSettings } from '../../operations/ground/settings';
import type { Desk } from '../desk';
import {
  checkInThread,
  checkRestoreInThread,
  lookInThread,
  restoreInThread,
} from '../../workers/backup-thread';
import type { BackupLook } from '../../../shared/models/backup';
import type { AskHandlers } from '../ask-handlers';

function foldersOf(desk: Desk): string[] {
  return desk.isOpen ? backupFoldersOf(desk.ledger) : [backupFolderOf(desk.ledgerPath)];
}

async function chooseFolder(): Promise<string | null> {
  const chosen = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] });
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}

const languageOf = (desk: Desk) => (desk.isOpen ? showSettings(desk.ledger).language : 'zh-CN');

/** Wrong passwords are counted beside the user's own ledger, wherever the backup lies. */
function look(desk: Desk, folder: string, secret: BackupSecret): Promise<BackupLook> {
  const ledgerPath = desk.paths.ownLedger;
  return lookInThread({ folder, secret, language: languageOf(desk), ledgerPath });
}

/** Calls about backups; looking and restoring need the backup's own secret instead of an account. */
export const backupCalls = {
  'backups.list': (_input, desk) =>
    foldersOf(desk)
      .flatMap((folder) => showBackups(folder))
      .sort((one, other) => (one.name < other.name ? 1 : -1)),
  'backups.chooseFolder': async () => ({ path: await chooseFolder() }),
  'backups.chooseBackup': async () => {
    const path = await chooseFolder();
    return path === null ? null : findBackups(path);
  },
  'backups.check': ({ folders }) => checkInThread(folders),
  'backups.look': ({ folder, secret }, desk) => look(desk, folder, secret),
  'backups.seeRestore': (_input, desk) => {
    seeRestore(desk.ledger);
    desk.emit('health.changed', null);
    return null;
  },
  'backups.restore': async ({ folder, secret, ...words }, desk) => {
    // Whatever speaks against it is said while the present ledger is still open.
    const { ownLedger } = desk.paths;
    await checkRestoreInThread({ ledgerPath: ownLedger, folder, secret, words });
    // Backups are of the user's own ledger, also while the sample is shown.
    await desk.useSample(false);
    return restoreInThread({ ledgerPath: desk.ledgerPath, folder, secret, words });
  },
} satisfies Partial<AskHandlers>;
