import { longestDays, type BackupState, type BackupTrouble } from '../../../shared/models/backup';
import type { MessageValues } from '../../../shared/models/message-values';
import type { ErrorCode } from '../../../shared/text/errors';
import { firstAuditEntry, newestBackupEntry } from '../../ledger/file/audit';
import type { Shown } from '../ground/ledger';
import { backupFolderOf, backupFoldersOf, hasChangedSince, showBackups } from './back-up';

const dayMs = 24 * 60 * 60 * 1000;

/** What the audit log says of a place whose last backup failed, or null where it succeeded. */
function troubleOf({ db }: Shown, folder: string): BackupTrouble | null {
  const entry = newestBackupEntry(db, folder);
  if (entry?.action !== 'backup.failed') return null;
  const { code, values } = JSON.parse(entry.detail) as { code: ErrorCode; values?: MessageValues };
  return { folder, at: entry.at, failure: { code, values: values ?? {} } };
}

/**
 * How it stands with the backups of the open ledger (docs/rules/ledger.md#backups): the newest, its age, what
 * failed.
 */
export function showBackupState(context: Shown): BackupState {
  const folders = backupFoldersOf(context);
  const newest = folders
    .flatMap((folder) => showBackups(folder))
    .filter(({ manifest }) => manifest !== null)
    .sort((one, other) => (one.name < other.name ? 1 : -1))[0];
  const newestAt = newest?.manifest?.madeAt ?? null;
  const now = context.now();
  const since = newestAt ?? firstAuditEntry(context.db)?.at ?? now;
  const days = Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / dayMs));
  return {
    folder: backupFolderOf(context.path),
    secondFolder: folders[1] ?? '',
    newestAt,
    days,
    isStale: days > longestDays && hasChangedSince(context, newest),
    failures: folders
      .map((folder) => troubleOf(context, folder))
      .filter((trouble) => trouble !== null),
  };
}
