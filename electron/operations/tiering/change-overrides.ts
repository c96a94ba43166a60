import type { Month } from '../../../shared/models/calendar';
import type { TierOverride } from '../../../shared/models/scheme';
import { isMonthClosed } from '../../ledger/months';
import {
  endOverride as endStoredOverride,
  findOverride,
  insertOverride,
  listOverrides,
  type StoredOverride,
} from '../../ledger/tier-overrides';
import { markRunsStale } from '../../ledger/tier-runs';
import { requireClient } from '../clients/show-client';
import { OperationFailure } from '../failure';
import { changeLedger, type LedgerContext } from '../ledger-context';
import { requireScheme, requireSchemeOf } from './find-scheme';

function toOverride(context: Pick<LedgerContext, 'db'>, stored: StoredOverride): TierOverride {
  const { scheme } = requireScheme(context, stored.scheme);
  const { id, clientNo, clientName, tier, from, until, reason, approver, endedAt } = stored;
  const rank = scheme.tiers.find(({ name }) => name === tier)?.rank ?? 0;
  return {
    id,
    clientNo,
    clientName,
    scheme: scheme.id,
    rank,
    tier,
    from,
    until,
    reason,
    approver,
    endedAt,
  };
}

/** Tiers set by hand in a scheme, newest first; ended ones too. */
export function showOverrides(context: Pick<LedgerContext, 'db'>, code: string): TierOverride[] {
  requireScheme(context, code);
  return listOverrides(context.db, code).map((stored) => toOverride(context, stored));
}

/**
 * Sets a client's tier by hand for some months, with reason and approver (paper 20). Throws when the
 * scheme has no such rank, the months are turned round, or the first of them is closed.
 */
export function setOverride(
  context: LedgerContext,
  wanted: {
    readonly clientNo: string;
    readonly scheme: string;
    readonly rank: number;
    readonly from: Month;
    readonly until: Month;
    readonly reason: string;
    readonly approver: string;
  },
): TierOverride {
  const { db } = context;
  const { from, until } = wanted;
  const client = requireClient(context, wanted.clientNo);
  const { scheme } = requireSchemeOf(context, wanted.scheme, from);
  const tier = scheme.tiers[wanted.rank]?.name;
  if (tier === undefined) {
    throw new OperationFailure('tiering.rankMissing', { rank: wanted.rank, scheme: scheme.name });
  }
  if (until < from) throw new OperationFailure('tiering.monthsReversed', { from, until });
  if (isMonthClosed(db, from)) throw new OperationFailure('tiering.monthClosed', { month: from });
  const id = changeLedger(
    context,
    () => {
      markRunsStale(db, scheme.id, from);
      return insertOverride(db, {
        ...wanted,
        tier,
        clientId: client.id,
        recordedAt: context.now(),
        accountId: context.account.id,
      });
    },
    () => ({ action: 'override.set', subject: wanted.clientNo, detail: { ...wanted, tier } }),
  );
  return toOverride(context, findOverride(db, id)!);
}

/** Ends a tier set by hand: the given month is the last it holds. */
export function endOverride(
  context: LedgerContext,
  wanted: { readonly id: number; readonly lastMonth: Month; readonly reason: string },
): void {
  const { db } = context;
  const found = findOverride(db, wanted.id);
  if (!found || found.endedAt !== null) {
    throw new OperationFailure('tiering.overrideMissing', { id: wanted.id });
  }
  changeLedger(
    context,
    () => {
      markRunsStale(db, found.scheme, found.from);
      endStoredOverride(db, wanted.id, { ...wanted, at: context.now() });
    },
    () => ({ action: 'override.end', subject: found.clientNo, detail: { ...wanted } }),
  );
}
