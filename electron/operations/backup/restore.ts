import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { BackupLook, BackupManifest } from '../../../shared/models/backup';
import type { Language } from '../../../shared/text/message';
import { auditKey, newestAuditEntry } from '../../ledger/audit';
import {
  backupLedgerPath,
  finishRestore,
  hashFile,
  readManifest,
  stageRestore,
} from '../../ledger/backup-files';
import { openDatabase } from '../../ledger/database';
import { openEnvelope } from '../../ledger/key-envelope';
import { readKeyFile } from '../../ledger/key-file';
import { keepGuesses, readGuesses } from '../../ledger/guess-record';
import { secondsToWait } from '../../ledger/login-delay';
import { lockLedger } from '../../ledger/ledger-lock';
import { ledgerVersion } from '../../ledger/migrate';
import { migrations } from '../../ledger/migrations';
import { normalizeRecoveryCode, recoveryCodeGroups } from '../../ledger/recovery-code';
import { OperationFailure, toFailure } from '../failure';
import { verifyLedger } from '../ledger/verify-ledger';

/** What opens a backup: the password it had when it was made, or the recovery code of its ledger. */
export type BackupSecret =
  | { readonly kind: 'password'; readonly password: string }
  | { readonly kind: 'recoveryCode'; readonly recoveryCode: string };

/** What a look inside needs besides the secret. */
export interface LookWanted {
  readonly now: () => string;
  /** The ledger beside which wrong passwords are counted. */
  readonly ledgerPath: string;
  readonly language?: Language;
}

function requireManifest(folder: string): BackupManifest {
  const manifest = readManifest(folder);
  if (!manifest || !existsSync(backupLedgerPath(folder))) {
    throw new OperationFailure('backup.incomplete', { path: folder });
  }
  return manifest;
}

/** Where the wrong passwords for backups are counted. */
const guessPath = (ledgerPath: string) => `${ledgerPath}.guesses`;

/**
 * The key of a backup; wrong passwords and codes are counted for it as they are for the ledger, and cost the
 * same growing wait, also after a restart or for a copy of it (paper 80).
 */
function openByGuess(
  { hash }: BackupManifest,
  folder: string,
  secret: BackupSecret,
  { now, ledgerPath }: LookWanted,
): Buffer {
  const record = guessPath(ledgerPath);
  const { failures, lastFailureAt } = readGuesses(record, hash);
  const seconds = secondsToWait(failures, lastFailureAt, Date.parse(now()));
  if (seconds > 0) throw new OperationFailure('password.wait', { seconds });
  try {
    const key = keyOfBackup(folder, secret);
    keepGuesses(record, hash, { failures: 0, lastFailureAt: null });
    return key;
  } catch (error) {
    const isWrong =
      error instanceof OperationFailure &&
      (error.code === 'backup.passwordWrong' || error.code === 'recovery.wrong');
    if (isWrong) keepGuesses(record, hash, { failures: failures + 1, lastFailureAt: now() });
    throw error;
  }
}

function keyOfBackup(folder: string, secret: BackupSecret): Buffer {
  const keys = readKeyFile(backupLedgerPath(folder));
  if (secret.kind === 'recoveryCode') {
    const owner = { ledgerId: keys.ledgerId, accountId: null };
    const key = openEnvelope(keys.recovery, normalizeRecoveryCode(secret.recoveryCode), owner);
    if (!key) throw new OperationFailure('recovery.wrong', { groups: recoveryCodeGroups });
    return key;
  }
  for (const { id, envelope } of keys.accounts) {
    const owner = { ledgerId: keys.ledgerId, accountId: id };
    const key = openEnvelope(envelope, secret.password, owner);
    if (key) return key;
  }
  throw new OperationFailure('backup.passwordWrong');
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
  const manifest = requireManifest(folder);
  const file = backupLedgerPath(folder);
  const { now, language = 'zh-CN' } = wanted;
  const key = openByGuess(manifest, folder, secret, wanted);
  if (hashFile(file) !== manifest.hash)
    throw new OperationFailure('backup.altered', { path: folder });
  const db = openDatabase(file, key, { readonly: true });
  try {
    const known = migrations.at(-1)?.version ?? 0;
    const found = ledgerVersion(db);
    if (found > known) throw new OperationFailure('ledger.fromNewerProgram', { found, known });
    const account = { id: 0, displayName: '' };
    const context = { db, path: file, auditKey: auditKey(key), account, now };
    // An older structure lacks what today's checks look at: it is checked once it was migrated.
    const { ok, problems } =
      found === known ? verifyLedger(context, language) : { ok: true, problems: [] };
    const newest = newestAuditEntry(db);
    return {
      ...{ manifest, ok, problems },
      lastEntry: newest ? { at: newest.at, action: newest.action } : null,
    };
  } finally {
    db.close();
  }
}

/**
 * Puts a backup in the place of a ledger that nobody has open; the present files are kept in a folder
 * beside it, whose path is given back. Whatever happens in between, at the next start there is the one or
 * the other whole. Throws before anything is touched where the backup is not sound.
 */
export function restoreBackup(
  ledgerPath: string,
  folder: string,
  secret: BackupSecret,
  now: () => string,
): { readonly keptAt: string } {
  const look = lookIntoBackup(folder, secret, { now, ledgerPath });
  if (!look.ok) throw new OperationFailure('backup.notSound', { problem: look.problems[0] ?? '' });
  mkdirSync(path.dirname(ledgerPath), { recursive: true });
  const release = lockLedger(ledgerPath);
  try {
    finishRestore(ledgerPath);
    const stamp = now().replace(/[-:]/g, '').replace('T', '-');
    const keptAt = freeFolder(path.join(path.dirname(ledgerPath), `replaced-${stamp}`));
    stageRestore(folder, ledgerPath, keptAt);
    finishStaged(ledgerPath);
    return { keptAt };
  } finally {
    release();
  }
}

/** Once all is staged there is no way back: what a failing disk stops goes on at the next opening. */
function finishStaged(ledgerPath: string): void {
  try {
    finishRestore(ledgerPath);
  } catch (error) {
    throw new OperationFailure(
      'backup.restoreWaits',
      { path: ledgerPath },
      toFailure(error).detail,
    );
  }
}

function freeFolder(wanted: string): string {
  for (let count = 1; ; count += 1) {
    const folder = count === 1 ? wanted : `${wanted}-${count}`;
    if (!existsSync(folder)) return folder;
  }
}
