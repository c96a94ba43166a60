import { addMonths, type Month } from '../../../shared/models/calendar';
import type { TierOverride } from '../../../shared/models/scheme';
import { isMonthClosed } from '../../ledger/months/months';
import {
  cutOverride,
  endOverride as endStoredOverride,
  findOverride,
  insertOverride,
  listOverrides,
  type StoredOverride,
} from '../../ledger/tiering/tier-overrides';
import { recordGroundChange } from '../../ledger/months/ground-changes';
import { requireClient } from '../ground/find-client';
import { OperationFailure } from '../ground/failure';
import { changeLedger, noteInAudit, type Ledger, type Shown } from '../ground/ledger';
import { requireScheme, requireSchemeOf } from '../ground/find-scheme';

function toOverride(context: Pick<Shown, 'db'>, stored: StoredOverride): TierOverride {
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

const changeOf = (context: Shown, scheme: string, from: Month, cause: 'set' | 'ended') =>
  ({ kind: 'overrides', cause, at: context.now(), scheme, from }) as const;

/** Ends a tier set by hand with the month before the one that replaces it. */
function replaceOverride(
  context: Ledger,
  { id, endedAt, ...replaced }: StoredOverride,
  by: { readonly from: Month; readonly reason: string },
): void {
  const lastMonth = addMonths(by.from, -1);
  const at = context.now();
  if (endedAt === null) endStoredOverride(context.db, id, { lastMonth, at, reason: by.reason });
  else cutOverride(context.db, id, lastMonth);
  noteInAudit(context, {
    action: 'override.end',
    subject: replaced.clientNo,
    detail: { id, lastMonth, reason: by.reason },
  });
}

/** Tiers set by hand in a scheme, newest first; ended ones too. */
export function showOverrides(context: Pick<Shown, 'db'>, code: string): TierOverride[] {
  requireScheme(context, code);
  return listOverrides(context.db, code).map((stored) => toOverride(context, stored));
}

/**
 * Sets a client's tier by hand for some months, with reason and approver
 * (docs/rules/tiering.md#tiers-set-by-hand). Throws when the scheme has no such rank, the months are turned
 * round, the first of them is closed, or another one holds in some of the months and is not to be replaced.
 */
export function setOverride(
  context: Ledger,
  wanted: {
    readonly clientNo: string;
    readonly scheme: string;
    readonly rank: number;
    readonly from: Month;
    readonly until: Month;
    readonly reason: string;
    readonly approver: string;
    /** Whether tiers set by hand for some of the same months end with it; else they stand against it. */
    readonly replace?: boolean | undefined;
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
  const overlapping = listOverrides(db, scheme.id).filter(
    (each) => each.clientId === client.id && each.from <= until && from <= each.until,
  );
  const [first] = overlapping;
  if (first && wanted.replace !== true) {
    throw new OperationFailure('tiering.overrideOverlaps', {
      clientNo: wanted.clientNo,
      tier: first.tier,
      from: first.from,
      until: first.until,
      id: first.id,
      count: overlapping.length,
    });
  }
  const id = changeLedger(
    context,
    () => {
      for (const each of overlapping) replaceOverride(context, each, wanted);
      recordGroundChange(db, changeOf(context, scheme.id, from, 'set'));
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
  context: Ledger,
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
      recordGroundChange(db, changeOf(context, found.scheme, found.from, 'ended'));
      endStoredOverride(db, wanted.id, { ...wanted, at: context.now() });
    },
    () => ({ action: 'override.end', subject: found.clientNo, detail: { ...wanted } }),
  );
}
