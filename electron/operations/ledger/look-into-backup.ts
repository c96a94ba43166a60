import { existsSync } from 'node:fs';
import type { BackupLook, BackupManifest } from '../../../shared/models/backup';
import type { Language } from '../../../shared/text/message';
import { auditKey, newestAuditEntry } from '../../ledger/file/audit';
import { backupLedgerPath, hashFile, readManifest } from '../../ledger/file/backup-files';
import { openDatabase } from '../../ledger/database';
import { readKeyFile, readKeyFileIfSound } from '../../ledger/file/key-file';
import { refuseNewer, ledgerVersion } from '../../ledger/file/migrate';
import { migrations } from '../../ledger/migrations';
import { recoveryCodeGroups } from '../../ledger/file/recovery-code';
import { OperationFailure } from '../ground/failure';
import { verifyLedger } from './verify-ledger';
import { openBySecret, type BackupSecret, type OpenedKey } from './backup-secret';
import { countGuess } from './guess-secret';

/** What a look inside needs besides the secret. */
interface LookWanted {
  readonly now: () => string;
  /** The ledger beside which wrong passwords are counted. */
  readonly ledgerPath: string;
  readonly language?: Language;
}

/** Throws `backup.incomplete` where a folder holds no whole backup. */
function requireManifest(folder: string): BackupManifest {
  const manifest = readManifest(folder);
  if (!manifest || !existsSync(backupLedgerPath(folder))) {
    throw new OperationFailure('backup.incomplete', { path: folder });
  }
  return manifest;
}

/**
 * The key of a backup: by a password of that time, by one of today where it is a backup of the ledger it
 * lies beside, or by the recovery code. Throws `password.wait` after several wrong ones.
 */
export function openBackup(folder: string, secret: BackupSecret, wanted: LookWanted): OpenedKey {
  const { hash } = requireManifest(folder);
  const { ledgerPath } = wanted;
  const guessed = {
    ledgerPath,
    name: hash,
    now: wanted.now(),
    wrong: ['backup.passwordWrong', 'recovery.wrong'],
  } as const;
  return countGuess(guessed, () => {
    const keys = readKeyFile(backupLedgerPath(folder));
    const present = readKeyFileIfSound(ledgerPath);
    const opened =
      openBySecret(keys, secret) ??
      (present?.ledgerId === keys.ledgerId ? openBySecret(present, secret) : null);
    if (opened) return opened;
    if (secret.kind === 'password') throw new OperationFailure('backup.passwordWrong');
    throw new OperationFailure('recovery.wrong', { groups: recoveryCodeGroups });
  });
}

/**
 * Looks inside a backup before anything is replaced: its content against its hash, every page, reference
 * and audit entry. Nothing of the backup is changed. Throws `password.wait` after several wrong secrets.
 */
export function lookIntoBackup(
  folder: string,
  secret: BackupSecret,
  wanted: LookWanted,
): BackupLook {
  const { key } = openBackup(folder, secret, wanted);
  try {
    return lookByKey(folder, key, wanted);
  } finally {
    key.fill(0);
  }
}

/** The same once the key is known. */
export function lookByKey(folder: string, key: Buffer, wanted: LookWanted): BackupLook {
  const manifest = requireManifest(folder);
  const file = backupLedgerPath(folder);
  const { now, language = 'zh-CN' } = wanted;
  if (hashFile(file) !== manifest.hash)
    throw new OperationFailure('backup.altered', { path: folder });
  const db = openDatabase(file, key, { readonly: true });
  try {
    refuseNewer(db);
    const account = { id: 0, displayName: '' };
    const context = { db, path: file, auditKey: auditKey(key), account, now };
    // An older structure lacks what today's checks look at: it is checked once it was migrated.
    const isOfToday = ledgerVersion(db) === migrations.at(-1)?.version;
    const { ok, problems } = isOfToday
      ? verifyLedger(context, language)
      : { ok: true, problems: [] };
    const newest = newestAuditEntry(db);
    return {
      manifest,
      ok,
      problems,
      lastEntry: newest ? { at: newest.at, action: newest.action } : null,
    };
  } finally {
    db.close();
  }
}
