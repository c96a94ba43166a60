import { carryAccounts, disableRows, listAccountRows } from '../../ledger/access/account-rows';
import { appendAudit, auditKey, newestAuditEntry, textOfHead } from '../../ledger/file/audit';
import type { StagedFiles } from '../../ledger/file/backup-files';
import { inTransaction, openDatabase, type WritableDB } from '../../ledger/database';
import { textOfKeys, writeFileAtomically, type KeyFile } from '../../ledger/file/key-file';
import {
  hasPresentEnvelopes,
  registerEnvelope,
  withdrawEnvelope,
} from '../../ledger/access/present-envelopes';
import type { PresentAccounts, RestoreRight } from './authorise-restore';

/** What the restored log says of its restoring. */
interface RestoreStory {
  readonly backup: string;
  readonly madeAt: string;
  readonly keptAt: string;
  readonly at: string;
}

/**
 * Prepares a backup's files before they take the ledger's place: who may sign in is as it is today, the
 * first new entry of the log says who restored what, and key file and head of the log fit.
 */
export function prepareRestored(
  staged: StagedFiles,
  key: Buffer,
  keys: KeyFile,
  { right, story }: { readonly right: RestoreRight; readonly story: RestoreStory },
): void {
  const db = openDatabase(staged.ledger, key);
  try {
    inTransaction(db, () => {
      if (right.accounts) carryPresent(db, right.accounts);
      disableRows(db, right.gone);
      if (hasPresentEnvelopes(db)) for (const id of right.gone) withdrawEnvelope(db, id);
      noteRestore(db, key, right, story);
    });
    const restored = right.accounts ? mergeKeys(right.accounts.keys, keys) : keys;
    writeFileAtomically(staged.keys, textOfKeys(onlyEnabled(db, restored)));
    writeFileAtomically(staged.auditHead, textOfHead(newestAuditEntry(db)!));
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
}

function carryPresent(db: WritableDB, { rows, envelopes }: PresentAccounts): void {
  carryAccounts(db, rows);
  if (!hasPresentEnvelopes(db)) return;
  for (const { accountId, generation, mark } of envelopes) {
    registerEnvelope(db, accountId, { generation, mark });
  }
}

function noteRestore(
  db: WritableDB,
  key: Buffer,
  right: RestoreRight,
  { backup, madeAt, keptAt, at }: RestoreStory,
): void {
  const { by: account, formerHead, isOtherLedger, gone } = right;
  appendAudit(db, auditKey(key), {
    at,
    account,
    action: 'ledger.restore',
    subject: backup,
    detail: { madeAt, keptAt, formerHead, isOtherLedger, disabled: gone },
  });
}

/** Today's envelopes; those of the backup only for accounts that the present ledger never knew. */
function mergeKeys(present: KeyFile, backup: KeyFile): KeyFile {
  const known = new Set(present.accounts.map(({ id }) => id));
  const others = backup.accounts.filter(({ id }) => !known.has(id));
  return { ...present, accounts: [...present.accounts, ...others] };
}

/** Who may not sign in has no key in the file either. */
function onlyEnabled(db: WritableDB, keys: KeyFile): KeyFile {
  const enabled = new Set(
    listAccountRows(db)
      .filter((row) => row['disabled'] === 0)
      .map((row) => row['id']),
  );
  return { ...keys, accounts: keys.accounts.filter(({ id }) => enabled.has(id)) };
}
