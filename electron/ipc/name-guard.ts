import type { Channel, Input } from '../../shared/contract';
import { findClaim } from '../ledger/assignment-claims';
import { findContactReport } from '../ledger/contact-reports';
import type { ReadableDB } from '../ledger/database';
import { findOpportunity } from '../ledger/opportunities';
import { OperationFailure } from '../operations/failure';
import { recordEvent } from '../operations/ledger-context';
import type { Desk } from './desk';

/** Number of the member of staff in whose name a call is made; undefined where it is nobody's. */
type NameOf<Name extends Channel> = (input: Input<Name>, db: ReadableDB) => string | undefined;

/** The calls that are made in somebody's name: what is asked for, or what is taken back. */
const names: { readonly [Name in Channel]?: NameOf<Name> } = {
  'assignment.claim': ({ staffNo }) => staffNo,
  'assignment.withdrawClaim': ({ claimId }, db) => findClaim(db, claimId)?.staffNo,
  'contacts.report': ({ staffNo }) => staffNo,
  'contacts.takeBack': ({ id }, db) => findContactReport(db, id)?.staffNo,
  'opportunities.save': ({ id, facts }, db) => {
    const known = id === null ? undefined : findOpportunity(db, id);
    return known?.ownerNo === facts.ownerNo ? undefined : facts.ownerNo;
  },
};

/**
 * Refuses whoever is no head what would stand under the name of somebody else. Throws `account.otherName`,
 * and `account.noName` where the account belongs to no member of staff.
 */
export function checkName<Name extends Channel>(
  desk: Desk,
  channel: Name,
  input: Input<Name>,
): void {
  const nameOf = names[channel];
  if (!nameOf || !desk.isOpen) return;
  const { ledger } = desk;
  const { role, staffNo, displayName } = ledger.account;
  const wanted = role === 'head' ? undefined : nameOf(input, ledger.db);
  if (wanted === undefined || wanted === staffNo) return;
  recordEvent(ledger, { action: 'refused', subject: channel, detail: { inNameOf: wanted } });
  throw staffNo === null
    ? new OperationFailure('account.noName', { name: displayName })
    : new OperationFailure('account.otherName', { staffNo: wanted });
}
