import type { Month } from '../../../shared/models/calendar';
import type { TierStructure } from '../../../shared/models/tiering';
import { composeStructure } from '../../domain/report/tier-structure';
import type { StoredScheme } from '../../ledger/schemes';
import {
  countLeft,
  countMovements,
  findRun,
  newestRevision,
  sumByRank,
} from '../../ledger/tier-runs';
import type { LedgerContext } from '../ledger-context';

/** The tier structure of a month with its changes, or null when the month has not been tiered. */
export function buildStructure(
  context: Pick<LedgerContext, 'db'>,
  stored: StoredScheme,
  month: Month,
): TierStructure | null {
  const { db } = context;
  const run = findRun(db, stored.id, month);
  if (!run) return null;
  const previous = run.previousMonth ? findRun(db, stored.id, run.previousMonth) : undefined;
  const counted = countMovements(db, run.id);
  return composeStructure({
    scheme: stored.scheme,
    run,
    sums: sumByRank(db, run),
    previousSums: previous ? sumByRank(db, previous) : null,
    movements: { ...counted.movements, left: previous ? countLeft(db, run.id, previous.id) : 0 },
    newestRevision: newestRevision(db, run.id),
    nearMisses: { up: counted.nearUp, down: counted.nearDown },
  });
}
