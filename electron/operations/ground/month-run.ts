import type { Month } from '../../../shared/models/calendar';
import type { StoredScheme } from '../../ledger/tiering/schemes';
import { findRun, type TierRun } from '../../ledger/tiering/tier-runs';
import type { Shown } from './ledger';
import { findSchemeOfMonth } from './find-scheme';

/** A run with the scheme version that made it. */
interface MonthRun {
  readonly stored: StoredScheme;
  readonly run: TierRun;
}

/** The run of a month by the version of a scheme that counts in it, or undefined. */
export function findMonthRun(
  context: Pick<Shown, 'db'>,
  code: string,
  month: Month,
): MonthRun | undefined {
  const stored = findSchemeOfMonth(context, code, month);
  const run = stored && findRun(context.db, stored.id, month);
  return run && { stored, run };
}
