import { onlyTailIsLost } from '../../../shared/models/health';
import { allowWriting } from '../../ledger/database';
import { forgetCheckNote } from '../../ledger/file/check-note';
import { OperationFailure } from '../ground/failure';
import { recordEvent } from '../ground/ledger';
import { findDamage } from './check-ledger';
import type { LedgerSession } from './unlock-ledger';

/**
 * Goes on with a ledger that lost its newest work, where everything else in it holds: who did so, and why,
 * is the next entry of the audit log, and the head outside fits again. The ledger is then as writable as
 * ever, and is to be opened anew. Throws `ledger.readOnlyMode` where there is any other damage.
 */
export function acceptLoss(session: LedgerSession, reason: string): void {
  const damage = findDamage(session);
  if (!onlyTailIsLost(damage)) throw new OperationFailure('ledger.readOnlyMode');
  const lost = damage.map(({ kind, values }) => ({ kind, ...values }));
  allowWriting(session.db);
  recordEvent(session, { action: 'ledger.acceptLoss', subject: reason, detail: { lost } });
  forgetCheckNote(session.path);
}
