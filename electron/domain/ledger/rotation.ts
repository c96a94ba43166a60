import type { BackupReason } from '../../../shared/models/backup';
import type { Day } from '../../../shared/models/calendar';
import { periodOf } from '../contacts/periods';

/** A backup as the rotation sees it. */
export interface DatedBackup {
  readonly name: string;
  readonly reason: BackupReason;
  /** Local time, `YYYY-MM-DDTHH:mm:ss`. */
  readonly madeAt: string;
}

/** How many days, weeks and months keep their last backup (docs/rules/ledger.md#backups). */
const rotation = { days: 7, weeks: 4, months: 12 } as const;

/**
 * The backups that are no longer needed: of the automatic ones the last of each of seven days, four weeks
 * and twelve months stays. Days without a backup do not count, so a long holiday loses nothing. Those made
 * by hand or before a restore are the user's to delete.
 */
export function outdatedBackups(backups: readonly DatedBackup[]): DatedBackup[] {
  const automatic = backups
    .filter(({ reason }) => reason === 'daily' || reason === 'close')
    .sort((one, other) => (one.madeAt < other.madeAt ? 1 : -1));
  const kept = new Set<DatedBackup>();
  const keep = (count: number, keyOf: (madeAt: string) => string) => {
    const seen = new Set<string>();
    for (const backup of automatic) {
      const key = keyOf(backup.madeAt);
      if (seen.has(key)) continue;
      if (seen.size === count) return;
      seen.add(key);
      kept.add(backup);
    }
  };
  keep(rotation.days, (madeAt) => madeAt.slice(0, 10));
  keep(rotation.weeks, (madeAt) => periodOf(madeAt.slice(0, 10) as Day, 'week').key);
  keep(rotation.months, (madeAt) => madeAt.slice(0, 7));
  return automatic.filter((backup) => !kept.has(backup));
}
