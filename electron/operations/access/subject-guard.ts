import { contract, type Channel } from '../../../shared/contract';
import type { Permission } from '../../../shared/models/session';
import { findClientOf, type SubjectKind } from '../../ledger/access/client-subjects';
import { OperationFailure } from '../ground/failure';
import { recordEvent } from '../ground/ledger';
import type { ShownLedger } from './shown-ledger';
import type { LedgerSession } from '../ledger/unlock-ledger';

/**
 * What needs a signed agreement: whoever handles files, sheets or whole numbers
 * (docs/rules/access.md#confidentiality-agreement).
 */
const needsAgreement: ReadonlySet<Permission> = new Set(['import', 'reveal', 'card.print']);

/** What is done with single clients, and so with one's own only; anybody may be claimed. */
const ownClientsOnly: ReadonlySet<Permission> = new Set([
  'contact',
  'card.apply',
  'card.print',
  'card.stock',
  'reveal',
]);

/** Which client a field of an argument speaks of. */
const subjects: Readonly<Record<string, SubjectKind>> = {
  applicationId: 'applicationId',
  applicationIds: 'applicationId',
  cardId: 'cardId',
  gradingIds: 'gradingId',
  attachmentId: 'documentId',
  documentId: 'documentId',
  opportunityId: 'opportunityId',
};

/** `id` and `key` say of what by the call they belong to. */
const subjectsOfCalls: Readonly<Partial<Record<Channel, Readonly<Record<string, SubjectKind>>>>> = {
  'contacts.takeBack': { id: 'reportId' },
  'contacts.dismiss': { key: 'eventKey' },
  'contacts.report': { id: 'opportunityId' },
  'opportunities.save': { id: 'opportunityId' },
  'opportunities.move': { id: 'opportunityId' },
  'links.end': { id: 'linkId' },
  'services.takeBack': { id: 'serviceId' },
};

/** A relation is the organisation's, whoever looks after the person in it. */
const clientFields: Readonly<Partial<Record<Channel, readonly string[]>>> = {
  'links.add': ['organisationNo'],
};
const usualClientFields = ['clientNo', 'clientNos'];

type Key = string | number;

/** Fields of an argument at any depth, with single values in place of lists. */
function* fieldsOf(value: unknown, name = ''): Generator<readonly [string, Key]> {
  if (typeof value === 'string' || typeof value === 'number') yield [name, value];
  else if (Array.isArray(value)) for (const each of value) yield* fieldsOf(each, name);
  else if (value !== null && typeof value === 'object') {
    for (const [key, each] of Object.entries(value)) yield* fieldsOf(each, key);
  }
}

/** Numbers of the clients that an argument speaks of. */
function clientsOfInput({ db }: LedgerSession, channel: Channel, input: unknown): Set<string> {
  const found = new Set<string>();
  const numbers = clientFields[channel] ?? usualClientFields;
  for (const [name, key] of fieldsOf(input)) {
    const kind = subjectsOfCalls[channel]?.[name] ?? subjects[name];
    const clientNo = numbers.includes(name) ? String(key) : kind && findClientOf(db, kind, key);
    if (clientNo !== undefined) found.add(clientNo);
  }
  return found;
}

function refuse(ledger: LedgerSession, channel: Channel, failure: OperationFailure): never {
  recordEvent(ledger, { action: 'refused', subject: channel });
  throw failure;
}

/**
 * Refuses what the account may do in general but not here: with a client who is not its own, or
 * before the confidentiality agreement is on record. Throws `client.notOwn` or `agreement.missing`.
 */
export function checkSubjects(
  ledger: LedgerSession,
  shown: ShownLedger,
  channel: Channel,
  input: unknown,
): void {
  const { permission } = contract[channel];
  if (needsAgreement.has(permission) && ledger.account.agreementSignedOn === null) {
    refuse(ledger, channel, new OperationFailure('agreement.missing'));
  }
  if (!ownClientsOnly.has(permission) || shown.view.own.kind === 'all') return;
  for (const clientNo of clientsOfInput(ledger, channel, input)) {
    if (shown.isOwn(clientNo)) continue;
    refuse(ledger, channel, new OperationFailure('client.notOwn', { clientNo }));
  }
}
