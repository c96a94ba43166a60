import type { RestoreNews } from './backup';
import type { Damage } from './damage';

/** Room on the disk that holds the ledger, in megabytes. */
export interface DiskRoom {
  readonly free: number;
  /** Below this the user is warned: the setting, or three times the ledger where that is more. */
  readonly bound: number;
  readonly isLow: boolean;
}

/** How the open ledger and its disk are. */
export interface LedgerHealth {
  /** Where there is any, the ledger is open for reading only. */
  readonly damage: readonly Damage[];
  /** Local time of the last full check; null before the first. */
  readonly checkedAt: string | null;
  /** What the full check of this session found besides damage, as sentences. */
  readonly problems: readonly string[];
  /** Null where the system does not tell. */
  readonly disk: DiskRoom | null;
  /** A restoring that no head has taken note of yet. */
  readonly restored: RestoreNews | null;
}

/** Days between two full checks (docs/rules/ledger.md#damage). */
export const checkEveryDays = 7;

/** Only the newest work is lost: what is there holds and can be gone on with, knowingly. */
export function onlyTailIsLost(damage: readonly Damage[]): boolean {
  return (
    damage.length > 0 && damage.every(({ kind }) => kind === 'auditTail' || kind === 'auditHead')
  );
}
