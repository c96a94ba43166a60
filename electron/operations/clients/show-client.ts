import type { Output } from '../../../shared/contract';
import { isDay, type Month } from '../../../shared/models/calendar';
import type { Client, FilledByHand } from '../../../shared/models/client';
import { keyFieldsOf } from '../../../shared/models/client-file';
import { orientationOf } from '../../../shared/models/client-group';
import type { Language } from '../../../shared/text/message';
import { maskIdNo, maskMobile } from '../../domain/clients/mask';
import { insertFactChange } from '../../ledger/clients/client-fact-changes';
import { listClientApplications } from '../../ledger/cards/card-applications';
import { recordGroundChange } from '../../ledger/months/ground-changes';
import { updateClientFacts, updateClientNotes } from '../../ledger/clients/clients';
import { findSchemeById, listSchemes } from '../../ledger/tiering/schemes';
import { listForeign } from '../../ledger/months/exchange-rates';
import { listOrganisationMonths } from '../../ledger/clients/organisation-months';
import { findOwner } from '../../ledger/assignment/present-owner';
import { listSnapshots } from '../../ledger/clients/snapshots';
import { findTierRow, listRunsOfCode } from '../../ledger/tiering/tier-runs';
import { checkCreditCode } from '../../domain/imports/credit-code';
import { isMobileNumber, plainPhone } from '../../domain/imports/mobile-number';
import { dayOf } from '../ground/clock';
import { OperationFailure } from '../ground/failure';
import { changeLedger, recordEvent, type Ledger, type Shown } from '../ground/ledger';
import { requireClient } from '../ground/find-client';
import { explainStoredTier } from '../tiering/explain-client';
import { flagText } from '../../../shared/models/client-file';

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
  context: Shown,
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
    owner: findOwner(db, client, wanted.month),
    snapshots,
    organisationMonths: listOrganisationMonths(db, client.id),
    foreign: listForeign(db, client),
    explanations,
    tierHistory: main ? tierHistory(context, main, client.id) : [],
    applications: listClientApplications(db, client.id),
  };
}

function tierHistory(
  context: Shown,
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

/** Shows one masked value in full; the look is written to the audit log (docs/rules/access.md#masks). */
export function revealValue(
  context: Shown,
  clientNo: string,
  field: 'idNo' | 'mobile',
): { value: string } {
  const client = requireClient(context, clientNo);
  recordEvent(context, { action: 'client.reveal', subject: clientNo, detail: { field } });
  return { value: client.attributes[field] ?? '' };
}

type ClientChanges = Partial<Pick<Client, 'remarks' | 'doNotContact' | 'signedOn'>> & {
  readonly facts?: Readonly<Partial<Record<FilledByHand, string>>> | undefined;
};

/**
 * Changes what the user keeps by hand about a client, and facts that files did not bring; what a fact was
 * before stays in its history.
 */
export function updateClient(
  context: Ledger,
  clientNo: string,
  { facts: wanted = {}, ...changes }: ClientChanges,
): void {
  const client = requireClient(context, clientNo);
  const facts = checkFacts(client, wanted, dayOf(context.now()));
  const before = {
    remarks: client.remarks,
    doNotContact: client.doNotContact,
    signedOn: client.signedOn,
  };
  changeLedger(
    context,
    () => {
      updateClientNotes(context.db, client.id, { ...before, ...changes });
      rememberFacts(context, client, facts);
      if (changes.doNotContact !== undefined && changes.doNotContact !== client.doNotContact) {
        rememberNoContact(context, clientNo, changes.doNotContact);
      }
      updateClientFacts(context.db, client.id, facts);
      if (Object.keys(facts).length > 0) {
        const corrected = { cause: 'corrected', at: context.now() } as const;
        recordGroundChange(context.db, { ...corrected, kind: 'facts' });
      }
    },
    () => ({
      action: 'client.update',
      subject: clientNo,
      // The values themselves stay out of the log: phone numbers are personal.
      detail: { before, after: changes, facts: Object.keys(facts) },
    }),
  );
}

type Facts = NonNullable<ClientChanges['facts']>;

/** Keeps what facts were, who changed them and when. */
function rememberFacts(context: Ledger, client: Client, facts: Facts): void {
  const by = { at: context.now(), accountId: context.account.id };
  const known: Readonly<Partial<Record<string, string | number>>> = {
    ...client.organisation,
    ...client.attributes,
  };
  for (const [field, after] of Object.entries(facts)) {
    const before = known[field] === undefined ? null : String(known[field]);
    if (before === after) continue;
    insertFactChange(context.db, { clientNo: client.clientNo, field, before, after, ...by });
  }
}

/** Keeps since when, and by whose word, a client must not be contacted, or may be again. */
function rememberNoContact(
  { db, now, account }: Ledger,
  clientNo: string,
  doNotContact: boolean,
): void {
  insertFactChange(db, {
    clientNo,
    field: 'doNotContact',
    before: flagText(!doNotContact),
    after: flagText(doNotContact),
    at: now(),
    accountId: account.id,
  });
}

function checkFacts({ kind }: Client, facts: Facts, today: string): Facts {
  // What a person looks for is stated by the manager, though no file is complete only with it.
  const fields: readonly string[] = [
    ...keyFieldsOf(kind),
    ...(kind === 'retail' ? ['orientation'] : []),
  ];
  const other = Object.keys(facts).find((field) => !fields.includes(field));
  if (other !== undefined) throw new OperationFailure('client.fieldOfOther', { field: other });
  const { mobile, birthDate, creditCode, orientation } = facts;
  if (orientation !== undefined && orientationOf(orientation) === null) {
    throw new OperationFailure('client.orientationUnknown', { value: orientation });
  }
  if (creditCode !== undefined && checkCreditCode(creditCode) !== 'valid') {
    throw new OperationFailure('client.creditCodeForm', { value: creditCode });
  }
  if (birthDate !== undefined && (!isDay(birthDate) || birthDate > today)) {
    throw new OperationFailure('client.birthDateForm', { value: birthDate });
  }
  if (mobile === undefined) return facts;
  const plain = plainPhone(mobile);
  if (!isMobileNumber(plain)) throw new OperationFailure('client.mobileForm', { value: mobile });
  return { ...facts, mobile: plain };
}
