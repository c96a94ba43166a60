import type { Channel, Input } from '../../../shared/contract';
import { findClaim } from '../../ledger/assignment/assignment-claims';
import { findApplication } from '../../ledger/cards/card-applications';
import { findContactReport } from '../../ledger/contacts/contact-reports';
import type { ReadableDB } from '../../ledger/database';
import { findOpportunity } from '../../ledger/contacts/opportunities';
import { ownNames } from '../ground/own-names';
import { OperationFailure } from '../ground/failure';
import { recordEvent } from '../ground/ledger';
import type { LedgerSession } from '../ledger/unlock-ledger';

/** Who a call speaks for: a number of the staff list, or a name as a paper will say it. */
type Speaker = { readonly staffNo: string } | { readonly name: string };

/** In whose name a call is made; undefined where it is nobody's. */
type SpeakerOf<Name extends Channel> = (input: Input<Name>, db: ReadableDB) => Speaker | undefined;

const bearer = (staffNo: string | null | undefined): Speaker | undefined =>
  typeof staffNo === 'string' ? { staffNo } : undefined;

/** The calls that are made in somebody's name: what is asked for, or what is taken back. */
const speakers: { readonly [Name in Channel]?: SpeakerOf<Name> } = {
  'assignment.claim': ({ staffNo }) => bearer(staffNo),
  'assignment.withdrawClaim': ({ claimId }, db) => bearer(findClaim(db, claimId)?.staffNo),
  'cards.apply': ({ rmName }) => ({ name: rmName }),
  'cards.saveDraft': ({ rmName }) => ({ name: rmName }),
  'cards.submit': ({ applicationId }, db) => {
    const draft = findApplication(db, applicationId);
    return draft && { name: draft.rmName };
  },
  'contacts.report': ({ staffNo }) => bearer(staffNo),
  'contacts.takeBack': ({ id }, db) => bearer(findContactReport(db, id)?.staffNo),
  'opportunities.save': ({ id, facts }, db) => {
    const known = id === null ? undefined : findOpportunity(db, id);
    return known?.ownerNo === facts.ownerNo ? undefined : bearer(facts.ownerNo);
  },
};

/**
 * Refuses whoever is no head what would stand under the name of somebody else. Throws `account.otherName`,
 * `account.otherPerson` where the name is written out, and `account.noName` where the account belongs to no
 * member of staff.
 */
export function checkName<Name extends Channel>(
  ledger: LedgerSession,
  channel: Name,
  input: Input<Name>,
): void {
  const speakerOf = speakers[channel];
  if (!speakerOf) return;
  if (ledger.account.role === 'head') return;
  const speaker = speakerOf(input, ledger.db);
  const failure = speaker && refusalOf(ledger, speaker);
  if (!failure) return;
  const inNameOf = 'name' in speaker ? speaker.name : speaker.staffNo;
  recordEvent(ledger, { action: 'refused', subject: channel, detail: { inNameOf } });
  throw failure;
}

function refusalOf(ledger: LedgerSession, speaker: Speaker): OperationFailure | undefined {
  const { staffNo, displayName } = ledger.account;
  if ('name' in speaker) {
    const own = ownNames(ledger.db, ledger.account);
    if (own.includes(speaker.name)) return undefined;
    return new OperationFailure('account.otherPerson', { name: speaker.name, own: own[0] });
  }
  if (speaker.staffNo === staffNo) return undefined;
  return staffNo === null
    ? new OperationFailure('account.noName', { name: displayName })
    : new OperationFailure('account.otherName', { staffNo: speaker.staffNo });
}
