import { parentPort } from 'node:worker_threads';
import { checkBackups } from '../operations/backup/check-backups';
import { lookIntoBackup, restoreBackup } from '../operations/backup/restore';
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
      case 'restore':
        return restoreBackup(request.ledgerPath, request.folder, request.secret, localTime);
    }
  },
  // Each piece of work closes what it opens.
  { isWanted: () => false, close: () => undefined },
);
