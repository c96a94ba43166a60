import { parentPort, workerData } from 'node:worker_threads';
import { askWhetherToGoOn } from '../ledger/stopping';
import { checkBackups } from '../operations/backup/check-backups';
import { lookIntoBackup } from '../operations/backup/look-into-backup';
import { checkRestore, restoreBackup } from '../operations/backup/restore';
import { localTime } from '../operations/clock';
import type { BackupRequest } from './backup-requests';
import { CancelFlag } from './job-control';
import type { NativeThreadData } from './native-thread';
import { serveRequests } from './serve-requests';

const threadFlag = new CancelFlag((workerData as NativeThreadData).ending);

/** Looking at backups changes nothing and ends with the thread; a restore is seen through. */
function stoppable<Value>(work: () => Value): Value {
  const takeBack = askWhetherToGoOn(() => threadFlag.check());
  try {
    return work();
  } finally {
    takeBack();
  }
}

serveRequests<BackupRequest>(
  parentPort!,
  () => '',
  (request) => {
    switch (request.kind) {
      case 'look': {
        const { folder, secret, language, ledgerPath } = request;
        return stoppable(() =>
          lookIntoBackup(folder, secret, { now: localTime, ledgerPath, language }),
        );
      }
      case 'check':
        return stoppable(() => checkBackups(request.folders));
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
