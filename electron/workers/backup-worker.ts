import { parentPort } from 'node:worker_threads';
import { checkBackups } from '../operations/backup/check-backups';
import { lookIntoBackup } from '../operations/backup/look-into-backup';
import { checkRestore, restoreBackup } from '../operations/backup/restore';
import { localTime } from '../operations/clock';
import type { BackupRequest } from './backup-requests';
import { serveRequests } from './serve-requests';

serveRequests<BackupRequest>(
  parentPort!,
  () => '',
  (request) => {
    switch (request.kind) {
      case 'look': {
        const { folder, secret, language, ledgerPath } = request;
        return lookIntoBackup(folder, secret, { now: localTime, ledgerPath, language });
      }
      case 'check':
        return checkBackups(request.folders);
      case 'mayRestore': {
        const { ledgerPath, folder, secret, words } = request;
        return checkRestore(ledgerPath, folder, secret, localTime, words);
      }
      case 'restore': {
        const { ledgerPath, folder, secret, words } = request;
        return restoreBackup(ledgerPath, folder, secret, localTime, words);
      }
    }
  },
  // Each piece of work closes what it opens.
  { isWanted: () => false, close: () => undefined },
);
