import type { Settings } from '../../../shared/models/settings';
import { readKeyFile, writeKeyFile } from '../../ledger/file/key-file';
import { listSettingChanges, readSettings, writeSettings } from '../../ledger/file/settings';
import { changeLedger, type Ledger, type Shown } from './ledger';

/** All settings of the open ledger. */
export function showSettings(context: Shown): Settings {
  return readSettings(context.db);
}

/** The names that head every screen and paper. */
export function readOutletNames(
  context: Shown,
): Pick<Settings, 'bankName' | 'branchName' | 'guideDone'> {
  return readSettings(context.db);
}

/** Changes settings; what they were is kept with time and author. */
export function changeSettings(context: Ledger, changes: Partial<Settings>): Settings {
  changeLedger(
    context,
    () => writeSettings(context.db, changes, { accountId: context.account.id, at: context.now() }),
    () => ({ action: 'settings.change', subject: Object.keys(changes).join(' '), detail: changes }),
  );
  keepLockRule(context, changes);
  return readSettings(context.db);
}

/** The rule that locks accounts must be known while the ledger is still closed. */
function keepLockRule({ db, path }: Shown, { lockAfterTries }: Partial<Settings>): void {
  if (lockAfterTries === undefined || db.memory) return;
  writeKeyFile(path, { ...readKeyFile(path), lockAfterTries });
}

/** Every change of a setting, newest first. */
export function showSettingHistory(context: Shown) {
  return listSettingChanges(context.db);
}
