import type { Day } from '../../../shared/models/calendar';
import type {
  ApplicationForm,
  ApplicationRefusal,
  CardApplication,
  StandardCheck,
} from '../../../shared/models/card';
import type { Fen } from '../../../shared/models/money';
import type { Client } from '../../../shared/models/client';
import { maskIdNo, maskMobile } from '../../domain/client/mask';
import { checkStandards, highestLevelMet } from '../../domain/card/standard';
import { listClientApplications } from '../../ledger/card-applications';
import { findActiveCard } from '../../ledger/card-openings';
import { listSnapshots } from '../../ledger/snapshots';
import type { StoredScheme } from '../../ledger/schemes';
import { findTierRow, listRunsOfCode } from '../../ledger/tier-runs';
import { requireClient } from '../clients/show-client';
import { dayOf } from '../clock';
import type { LedgerContext } from '../ledger-context';
import { requireScheme } from '../tiering/find-scheme';

/** The scheme whose bounds are the card standards (paper 50). */
export const cardScheme = 'R1';

/** All that decides whether a client may apply today. */
export interface CardStanding {
  readonly client: Client & { readonly id: number };
  readonly stored: StoredScheme;
  readonly checks: readonly StandardCheck[];
  readonly openApplication: CardApplication | undefined;
  readonly refusals: readonly ApplicationRefusal[];
  readonly ownerName: string | null;
}

/** Looks up tier, card and applications of a client: the newest tiered month counts. */
export function readStanding(context: LedgerContext, clientNo: string, today: Day): CardStanding {
  const { db } = context;
  const client = requireClient(context, clientNo);
  const stored = requireScheme(context, cardScheme);
  const checks = readChecks(context, stored, client.id);
  const openApplication = listClientApplications(db, client.id).find(
    ({ state }) => state !== 'withdrawn',
  );
  const refusals: ApplicationRefusal[] = [];
  if (checks.length === 0) refusals.push('notTiered');
  else if (!highestLevelMet(checks)) refusals.push('standardNotMet');
  if (openApplication) refusals.push('alreadyApplied');
  if (findActiveCard(db, clientNo, today)) refusals.push('alreadyHasCard');
  if (!client.attributes.idNo) refusals.push('noIdNumber');
  const ownerName = listSnapshots(db, client.id).at(-1)?.ownerName ?? null;
  return { client, stored, checks, openApplication, refusals, ownerName };
}

function readChecks(
  context: LedgerContext,
  stored: StoredScheme,
  clientId: number,
): StandardCheck[] {
  const newest = listRunsOfCode(context.db, stored.scheme.id)[0];
  const row = newest && findTierRow(context.db, newest.id, clientId);
  if (!newest || !row) return [];
  return checkStandards(stored.scheme, {
    metric: row.metric as Fen | null,
    month: newest.month,
    snapshotRevision: row.snapshotRevision,
    tier: stored.scheme.tiers[row.rank]?.name ?? '',
  });
}

/** What the application form shows before it is submitted; ID and phone masked. */
export function prepareForm(context: LedgerContext, clientNo: string): ApplicationForm {
  const standing = readStanding(context, clientNo, dayOf(context.now()));
  const { attributes } = standing.client;
  return {
    clientNo: standing.client.clientNo,
    name: standing.client.name,
    idType: attributes.idType ?? null,
    idNo: attributes.idNo ? maskIdNo(attributes.idNo) : null,
    mobile: attributes.mobile ? maskMobile(attributes.mobile) : null,
    ownerName: standing.ownerName,
    checks: standing.checks,
    suggestedLevel: highestLevelMet(standing.checks),
    refusals: standing.refusals,
    card: null,
    kinds: [],
    barredUntil: null,
    quota: {
      ...{ opened: 0, approved: 0, pending: 0, numerator: 0, denominator: 0, permille: 50 },
      ...{ allowed: 0, after: 1, hasRoom: false },
    },
  };
}
