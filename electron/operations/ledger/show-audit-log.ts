import type { Output } from '../../../shared/contract';
import { listAudit } from '../../ledger/audit';
import type { LedgerContext } from '../ledger-context';

/** The newest audit entries, newest first. */
export function showAuditLog(context: LedgerContext, limit: number): Output<'audit.list'> {
  return listAudit(context.db, limit).map(({ seq, at, account, action, subject }) => ({
    seq,
    at,
    account,
    action,
    subject,
  }));
}
