import { parentPort, workerData } from 'node:worker_threads';
import { askWhetherToGoOn } from '../ledger/stopping';
import { checkBackups } from '../operations/ledger/check-backups';
import { lookIntoBackup } from '../operations/ledger/look-into-backup';
import { checkRestore, restoreBackup } from '../operations/ledger/restore';
import { localTime } from '../operations/ground/clock';
import type { BackupRequests } from './backup-requests';
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

serveRequests<BackupRequests>(parentPort!, {
  handlers: {
    look: ({ folder, secret, language, ledgerPath }) =>
      stoppable(() => lookIntoBackup(folder, secret, { now: localTime, ledgerPath, language })),
    check: (folders) => stoppable(() => checkBackups(folders)),
    mayRestore: ({ ledgerPath, folder, secret, words }) =>
      checkRestore(ledgerPath, folder, secret, localTime, words),
    restore: ({ ledgerPath, folder, secret, words }) =>
      restoreBackup(ledgerPath, folder, secret, localTime, words),
  },
  // Each piece of work closes what it opens.
  ending: { isWanted: () => false, close: () => undefined },
});
