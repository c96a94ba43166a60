import { addMonths, type Month } from '../../../shared/models/calendar';
import type { DecidingRule, WatchedUntil } from '../../../shared/models/tiering';
import { watchUntil } from '../../domain/tiering/rules/grace';
import type { ReadableDB } from '../../ledger/database';
import type { StoredScheme } from '../../ledger/tiering/schemes';
import { prepareGrace } from './months-of-grace';

/** What a stored result says of where its client stands. */
interface WatchedRow {
  readonly clientId: number;
  readonly rank: number;
  readonly keptRank: number;
  readonly rule: DecidingRule | null;
}

/**
 * Finds until when grace keeps a client of a month's run (关注), from the results of the months of grace;
 * null for whoever no grace keeps. Nothing is looked up for those.
 */
export function prepareWatch(
  db: ReadableDB,
  { scheme }: StoredScheme,
  month: Month,
): (row: WatchedRow) => WatchedUntil | null {
  let graceOf: ReturnType<typeof prepareGrace> | null = null;
  return ({ clientId, rank, keptRank, rule }) => {
    if (rule !== 'grace') return null;
    graceOf ??= prepareGrace(db, scheme, month);
    const watch = watchUntil(rank, keptRank, graceOf(clientId), scheme.rules.graceMonths);
    return (
      watch && {
        from: addMonths(month, watch.monthsLeft),
        tier: scheme.tiers[watch.fallsTo]?.name ?? '',
      }
    );
  };
}
