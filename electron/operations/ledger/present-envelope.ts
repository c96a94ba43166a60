import type { Day } from '../../../shared/models/calendar';
import { addDays } from '../../../shared/models/day-count';
import { findAccount, listAccounts } from '../../ledger/access/accounts';
import { newestAuditEntry } from '../../ledger/file/audit';
import { isReadOnly, type ReadableDB } from '../../ledger/database';
import { markOfEnvelope, type KeyEnvelope } from '../../ledger/file/key-envelope';
import type { KeyFile } from '../../ledger/file/key-file';
import {
  acceptEnvelope,
  dropAnnounced,
  findPresentEnvelope,
  readLedgerIdentity,
  registerEnvelope,
  writeLedgerIdentity,
} from '../../ledger/access/present-envelopes';
import { dayOf } from '../ground/clock';
import { OperationFailure } from '../ground/failure';
import { changeLedger, recordEvent, type Ledger, type Shown } from '../ground/ledger';

/** Days in which everybody should have signed in once after the envelopes were bound to accounts. */
const daysForOldEnvelopes = 90;

/** The envelope by which a ledger was opened, and whose it claims to be. */
export interface Presented {
  /** Null for the recovery code. */
  readonly accountId: number | null;
  readonly envelope: KeyEnvelope;
}

/** What the envelopes of a key file are compared with: the open ledger and its key. */
interface OpenedLedger extends Ledger {
  readonly key: Buffer;
}

/**
 * Refuses any envelope but the one that the encrypted ledger knows as the present one of its account:
 * none of another account, none from before a reset, none of somebody who left. Tells whether the ledger is
 * the sample. Throws `account.envelopeRefused` or `account.oldEnvelope`.
 */
export function requirePresentEnvelope(
  ledger: OpenedLedger,
  keys: KeyFile,
  presented: Presented,
): { readonly isSample: boolean } {
  const { db } = ledger;
  if (!readLedgerIdentity(db)) {
    // A damaged ledger of an older structure can only be looked at.
    if (isReadOnly(db)) return { isSample: keys.isSample };
    adoptKeyFile(ledger, keys);
  }
  const identity = readLedgerIdentity(db)!;
  const owner = { ledgerId: identity.ledgerId, accountId: presented.accountId };
  const mark = markOfEnvelope(ledger.key, owner, presented.envelope);
  const present = findPresentEnvelope(db, presented.accountId);
  const isPending = present?.pendingMark === mark;
  if (keys.ledgerId !== identity.ledgerId || (!isPending && present?.mark !== mark)) {
    refuse(ledger, presented.accountId);
  }
  const until = identity.oldEnvelopesUntil;
  const isOld = presented.envelope.generation === undefined;
  if (isOld && (until === null || latestDay(db, ledger.now()) > until)) {
    refuseOld(db, presented.accountId, until ?? '—');
  }
  if (!isReadOnly(db)) settle(ledger, presented.accountId, isPending);
  return { isSample: identity.isSample };
}

/**
 * The old form is over. That of the recovery code only where a head can sign in and make a new one: it must not be
 * the last way in that is lost.
 */
function refuseOld(db: ReadableDB, accountId: number | null, day: string): void {
  if (accountId !== null) throw new OperationFailure('account.oldEnvelope', { day });
  const mayRenew = listAccounts(db).some(
    ({ id, role, disabled }) =>
      role === 'head' && !disabled && (findPresentEnvelope(db, id)?.generation ?? 0) > 0,
  );
  if (mayRenew) throw new OperationFailure('recovery.oldForm', { day });
}

/** After a power cut between ledger and key file the envelope that is used says which of them holds. */
function settle(ledger: Ledger, accountId: number | null, isPending: boolean): void {
  const { db } = ledger;
  if (!findPresentEnvelope(db, accountId)?.pendingMark) return;
  changeLedger(
    ledger,
    () => (isPending ? acceptEnvelope(db, accountId) : dropAnnounced(db, accountId)),
    () => (isPending ? { action: 'password.change', subject: nameOf(db, accountId) } : null),
  );
}

const nameOf = (db: ReadableDB, accountId: number | null): string =>
  accountId === null ? '' : (findAccount(db, accountId)?.displayName ?? String(accountId));

function refuse(ledger: Shown, accountId: number | null): never {
  const subject = nameOf(ledger.db, accountId);
  if (!isReadOnly(ledger.db)) {
    const nobody = { ...ledger, account: { id: 0, displayName: '' } };
    recordEvent(nobody, { action: 'login.refused', subject, detail: { reason: 'envelope' } });
  }
  throw new OperationFailure('account.envelopeRefused');
}

/** The clock can be set back, the log can not. */
function latestDay(db: ReadableDB, now: string): Day {
  const newest = newestAuditEntry(db)?.at ?? '';
  return dayOf(newest > now ? newest : now);
}

/**
 * The first opening by a program that binds envelopes: from now on the ledger knows those that lie beside
 * it, and takes no other ones. Of two accounts with the same envelope neither is believed.
 */
function adoptKeyFile(ledger: OpenedLedger, keys: KeyFile): void {
  const { db } = ledger;
  const salts = [...keys.accounts.map(({ envelope }) => envelope.salt), keys.recovery.salt];
  const isOnlyOne = ({ salt }: KeyEnvelope) => salts.filter((each) => each === salt).length === 1;
  const register = (accountId: number | null, envelope: KeyEnvelope): void => {
    const owner = { ledgerId: keys.ledgerId, accountId };
    registerEnvelope(db, accountId, {
      generation: envelope.generation ?? 0,
      mark: isOnlyOne(envelope) ? markOfEnvelope(ledger.key, owner, envelope) : null,
    });
  };
  changeLedger(
    ledger,
    () => {
      writeLedgerIdentity(db, {
        ledgerId: keys.ledgerId,
        isSample: keys.isSample,
        oldEnvelopesUntil: addDays(dayOf(ledger.now()), daysForOldEnvelopes),
      });
      register(null, keys.recovery);
      for (const { id, envelope } of keys.accounts) {
        if (findAccount(db, id)?.disabled === false) register(id, envelope);
      }
    },
    () => ({ action: 'ledger.bind', subject: keys.ledgerId }),
  );
}
