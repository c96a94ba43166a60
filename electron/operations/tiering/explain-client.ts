import type { Month } from '../../../shared/models/calendar';
import type { TierExplanation, TierResult } from '../../../shared/models/tiering';
import type { Language } from '../../../shared/text/message';
import { explainTier } from '../../domain/tiering/explain';
import { findClient } from '../../ledger/clients';
import { listSnapshots } from '../../ledger/snapshots';
import type { StoredScheme } from '../../ledger/schemes';
import { findRun, findTierRow, type TierRow } from '../../ledger/tier-runs';
import { OperationFailure } from '../failure';
import type { LedgerContext } from '../ledger-context';
import { requireScheme } from './find-scheme';
import { sourceOfCode } from './metric-source';

/** A stored row as the result people read: names instead of ranks. */
export function toTierResult(
  row: TierRow,
  stored: StoredScheme,
  place: {
    readonly clientNo: string;
    readonly month: Month;
    readonly monthsWithAverage: readonly Month[];
  },
): TierResult {
  const { scheme } = stored;
  const nameOf = (rank: number | null) =>
    rank === null ? null : (scheme.tiers[rank]?.name ?? null);
  return {
    clientNo: place.clientNo,
    month: place.month,
    schemeId: scheme.id,
    schemeVersion: scheme.version,
    snapshotRevision: row.snapshotRevision,
    rank: row.rank,
    tier: nameOf(row.rank) ?? '',
    previousRank: row.previousRank,
    previousTier: nameOf(row.previousRank),
    movement: row.movement,
    metric: row.metric,
    metricSource: sourceOfCode(row.source, place.month, place.monthsWithAverage),
    boundMet: scheme.tiers[row.rank]?.lowerBound ?? null,
    nextTier: nameOf(row.rank + 1),
    distanceUp: row.distanceUp,
    distanceDown: row.distanceDown,
    nearMiss: row.nearMiss,
  };
}

/** Why a client has their tier in a month; null when the client was not tiered then. */
export function explainStoredTier(
  context: Pick<LedgerContext, 'db'>,
  stored: StoredScheme,
  client: { readonly id: number; readonly clientNo: string },
  month: Month,
  language: Language,
): TierExplanation | null {
  const run = findRun(context.db, stored.id, month);
  const row = run && findTierRow(context.db, run.id, client.id);
  if (!row) return null;
  const monthsWithAverage =
    row.source > 1
      ? listSnapshots(context.db, client.id)
          .filter(({ figures }) => figures.aumDailyAvgMonth !== undefined)
          .map((snapshot) => snapshot.month)
      : [];
  const result = toTierResult(row, stored, { clientNo: client.clientNo, month, monthsWithAverage });
  return explainTier(result, stored.scheme, language);
}

/** The explanation for the command line; throws a clear failure for whatever is missing. */
export function explainClient(
  context: Pick<LedgerContext, 'db'>,
  wanted: { readonly clientNo: string; readonly month: Month; readonly scheme: string },
  language: Language = 'zh-CN',
): TierExplanation {
  const { clientNo, month } = wanted;
  const stored = requireScheme(context, wanted.scheme);
  const client = findClient(context.db, clientNo);
  if (!client) throw new OperationFailure('client.missing', { clientNo });
  if (!findRun(context.db, stored.id, month)) {
    throw new OperationFailure('tiering.notRun', { month, scheme: stored.scheme.name });
  }
  const explanation = explainStoredTier(context, stored, client, month, language);
  if (!explanation) throw new OperationFailure('client.notInMonth', { clientNo, month });
  return explanation;
}
