import { z } from 'zod';
import { newestAuditEntryOf } from '../../ledger/file/audit';
import type { RestoreNews } from '../../../shared/models/backup';
import { recordEvent, type Shown } from '../ground/ledger';

const detailSchema = z.object({
  madeAt: z.string(),
  keptAt: z.string(),
  isOtherLedger: z.boolean(),
});

/** The restoring that no head has taken note of yet; null where there is none. */
export function readUnseenRestore({ db }: Shown): RestoreNews | null {
  const restored = newestAuditEntryOf(db, 'ledger.restore');
  const seen = newestAuditEntryOf(db, 'ledger.restoreSeen');
  if (!restored || (seen && seen.seq > restored.seq)) return null;
  const { at, account: by, subject: backup, detail } = restored;
  return { at, by, backup, ...detailSchema.parse(JSON.parse(detail)) };
}

/** A head has taken note of the restoring. */
export function seeRestore(context: Shown): void {
  const unseen = readUnseenRestore(context);
  if (!unseen) return;
  recordEvent(context, { action: 'ledger.restoreSeen', subject: unseen.backup });
}
