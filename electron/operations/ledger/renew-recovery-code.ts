import { isReadOnly } from '../../ledger/database';
import { findPresentEnvelope, readLedgerIdentity } from '../../ledger/access/present-envelopes';
import { makeRecoveryCode } from '../../ledger/file/recovery-code';
import { Secret } from '../../ledger/file/secret';
import { OperationFailure } from '../ground/failure';
import type { Shown } from '../ground/ledger';
import type { PreparedRecovery } from './create-ledger';
import { renewEnvelope, type KeyHolder } from './renew-envelope';

/**
 * Makes a new recovery code (or takes one that was prepared), kept nowhere; the former one opens nothing any more. Throws `ledger.readOnlyMode`
 * where nothing can be written.
 */
export function renewRecoveryCode(
  session: KeyHolder,
  prepared?: PreparedRecovery,
): { readonly recoveryCode: string } {
  if (isReadOnly(session.db)) throw new OperationFailure('ledger.readOnlyMode');
  const recoveryCode = prepared?.code ?? makeRecoveryCode();
  const secret = prepared?.secret ?? Secret.ofRecoveryCode(recoveryCode);
  const note = { action: 'recovery.renew', subject: '' };
  renewEnvelope(session, { accountId: null, secret, note });
  return { recoveryCode };
}

/** Last day of the recovery code's old form; null where it is bound already. */
export function oldRecoveryUntil({ db }: Pick<Shown, 'db'>): string | null {
  const isOld = findPresentEnvelope(db, null)?.generation === 0;
  return isOld ? (readLedgerIdentity(db)?.oldEnvelopesUntil ?? null) : null;
}
