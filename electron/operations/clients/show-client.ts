import type { Output } from '../../../shared/contract';
import type { Month } from '../../../shared/models/calendar';
import type { Client } from '../../../shared/models/client';
import type { Language } from '../../../shared/text/message';
import { maskIdNo, maskMobile } from '../../domain/client/mask';
import { listClientApplications } from '../../ledger/card-applications';
import { findClient, updateClientNotes } from '../../ledger/clients';
import { findSchemeById, listSchemes } from '../../ledger/schemes';
import { listForeign } from '../../ledger/exchange-rates';
import { listOrganisationMonths } from '../../ledger/organisation-months';
import { listSnapshots } from '../../ledger/snapshots';
import { findTierRow, listRunsOfCode } from '../../ledger/tier-runs';
import { OperationFailure } from '../failure';
import { changeLedger, recordEvent, type LedgerContext } from '../ledger-context';
import { explainStoredTier } from '../tiering/explain-client';

/** A client with its ledger id; throws `client.missing`. */
export function requireClient(context: Pick<LedgerContext, 'db'>, clientNo: string) {
  const client = findClient(context.db, clientNo);
  if (!client) throw new OperationFailure('client.missing', { clientNo });
  return client;
}

function masked(client: Client): Client {
  const { idNo, mobile, ...rest } = client.attributes;
  return {
    clientNo: client.clientNo,
    kind: client.kind,
    name: client.name,
    doNotContact: client.doNotContact,
    signedOn: client.signedOn,
    remarks: client.remarks,
    ...(client.kind === 'retail' ? {} : { organisation: client.organisation ?? {} }),
    attributes: {
      ...rest,
      ...(idNo ? { idNo: maskIdNo(idNo) } : {}),
      ...(mobile ? { mobile: maskMobile(mobile) } : {}),
    },
  };
}

/** Everything the client page shows; ID and phone masked. */
export function showClient(
  context: LedgerContext,
  wanted: { readonly clientNo: string; readonly month: Month | null; readonly mainScheme: string },
  language: Language,
): Output<'clients.get'> {
  const { db } = context;
  const client = requireClient(context, wanted.clientNo);
  const snapshots = listSnapshots(db, client.id);
  const schemes = listSchemes(db);
  const month = wanted.month ?? snapshots.at(-1)?.month ?? null;
  const explanations = month
    ? schemes
        .map((stored) => explainStoredTier(context, stored.scheme.id, client, month, language))
        .filter((each) => each !== null)
    : [];
  const main = schemes.find(({ scheme }) => scheme.id === wanted.mainScheme) ?? schemes[0];
  return {
    client: masked(client),
    snapshots,
    organisationMonths: listOrganisationMonths(db, client.id),
    foreign: listForeign(db, client),
    explanations,
    tierHistory: main ? tierHistory(context, main, client.id) : [],
    applications: listClientApplications(db, client.id),
  };
}

function tierHistory(
  context: LedgerContext,
  stored: ReturnType<typeof listSchemes>[number],
  clientId: number,
): Output<'clients.get'>['tierHistory'] {
  return listRunsOfCode(context.db, stored.scheme.id).flatMap((run) => {
    const row = findTierRow(context.db, run.id, clientId);
    if (!row) return [];
    const { scheme } = findSchemeById(context.db, run.schemeId) ?? stored;
    const tier = scheme.tiers[row.rank]?.name ?? '';
    return [{ month: run.month, tier, movement: row.movement, metric: row.metric }];
  });
}

/** Shows one masked value in full; the look is written to the audit log (paper 80). */
export function revealValue(
  context: LedgerContext,
  clientNo: string,
  field: 'idNo' | 'mobile',
): { value: string } {
  const client = requireClient(context, clientNo);
  recordEvent(context, { action: 'client.reveal', subject: clientNo, detail: { field } });
  return { value: client.attributes[field] ?? '' };
}

/** Changes what the user keeps by hand about a client. */
export function updateClient(
  context: LedgerContext,
  clientNo: string,
  changes: Partial<Pick<Client, 'remarks' | 'doNotContact' | 'signedOn'>>,
): void {
  const client = requireClient(context, clientNo);
  const before = {
    remarks: client.remarks,
    doNotContact: client.doNotContact,
    signedOn: client.signedOn,
  };
  changeLedger(
    context,
    () => updateClientNotes(context.db, client.id, { ...before, ...changes }),
    () => ({ action: 'client.update', subject: clientNo, detail: { before, after: changes } }),
  );
}
