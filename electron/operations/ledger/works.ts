import { backUpInto, backupFoldersOf } from './back-up';
import type { WorksOf } from '../ground/call-types';
import { showSettings } from '../ground/settings';
import { verifyLedger } from './verify-ledger';

/** Long work on the ledger as a whole. */
export const ledgerWorks: WorksOf<'ledger' | 'backups'> = {
  'ledger.verify': ({ ledger }, _input, { tell }) =>
    verifyLedger(ledger, showSettings(ledger).language, (done, total) =>
      tell({ step: 'checking', done, total }),
    ),
  'backups.make': ({ ledger }, _input, { tell }) => {
    tell({ step: 'writing', done: 0, total: 0 });
    return backUpInto(ledger, 'manual', backupFoldersOf(ledger));
  },
};
