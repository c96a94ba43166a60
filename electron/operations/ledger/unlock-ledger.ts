import { existsSync } from 'node:fs';
import type { Damage } from '../../../shared/models/damage';
import { findAccount, firstHead, markLogin, type Account } from '../../ledger/accounts';
import { auditKey } from '../../ledger/audit';
import { finishRestore, isRestoring } from '../../ledger/backup-files';
import { isReadOnly, makeReadOnly, openDatabase, type WritableDB } from '../../ledger/database';
import { openEnvelope, sealKey } from '../../ledger/key-envelope';
import { readKeyFile, writeKeyFile, type KeyFile } from '../../ledger/key-file';
import { lockLedger } from '../../ledger/ledger-lock';
import { secondsToWait } from '../../ledger/login-delay';
import { migrate, refuseNewer } from '../../ledger/migrate';
import { readSettings } from '../../ledger/settings';
import { normalizeRecoveryCode, recoveryCodeGroups } from '../../ledger/recovery-code';
import { beginCardDay } from '../cards/card-day';
import { OperationFailure } from '../failure';
import { changeLedger, type LedgerContext } from '../ledger-context';
import { addMissingPresets } from '../tiering/add-missing-presets';
import { findDamageAtStart } from './check-ledger';
import { shortestPassword } from './create-ledger';

/** An open ledger and who has it open; `close` gives the file and its lock back. */
export interface LedgerSession extends LedgerContext {
  readonly account: Account;
  readonly key: Buffer;
  readonly isSample: boolean;
  /** What the check at the start found; where there is anything, the ledger is open for reading only. */
  readonly damage: readonly Damage[];
  readonly close: () => void;
}

/** A restore that a power cut stopped goes on before anything is opened. */
function goOnRestoring(path: string): void {
  if (!isRestoring(path)) return;
  const release = lockLedger(path);
  try {
    finishRestore(path);
  } finally {
    release();
  }
}

function keysOf(path: string): KeyFile {
  goOnRestoring(path);
  if (!existsSync(path)) throw new OperationFailure('ledger.missing', { path });
  return readKeyFile(path);
}

function openSession(
  path: string,
  key: Buffer,
  keys: KeyFile,
  accountId: number,
  now: () => string,
): LedgerSession {
  const release = lockLedger(path);
  let opened: WritableDB | undefined;
  try {
    const db = openDatabase(path, key);
    opened = db;
    refuseNewer(db);
    const damage = findDamageAtStart({ db, path, auditKey: auditKey(key) });
    // What is damaged is neither migrated nor written to: that could cost what is still there.
    if (damage.length > 0) makeReadOnly(db);
    else migrate(db);
    const account = findAccount(db, accountId);
    if (!account || account.disabled) throw new OperationFailure('password.wrong');
    const context = { db, path, auditKey: auditKey(key), account, now };
    // Wrong passwords were counted where the log could not be written.
    const failures = keys.accounts.find(({ id }) => id === accountId)?.failures ?? 0;
    if (damage.length === 0) beginWork(context, account, failures);
    // Without its settings there is nothing to look at: the lock screen leads to the backups.
    else readSettings(db);
    const close = () => {
      db.close();
      release();
    };
    return { ...context, key, isSample: keys.isSample, damage, close };
  } catch (error) {
    opened?.close();
    release();
    throw error;
  }
}

function beginWork(context: LedgerContext, account: Account, failedTries: number): void {
  changeLedger(
    context,
    () => markLogin(context.db, account.id, context.now()),
    () => ({
      action: 'login',
      subject: account.displayName,
      ...(failedTries > 0 ? { detail: { failedTries } } : {}),
    }),
  );
  addMissingPresets(context);
  beginCardDay(context);
}

/**
 * Opens a ledger by password. A wrong password opens nothing and is counted in the key file, so
 * that the growing delay survives a restart.
 */
export function unlockLedger(wanted: {
  readonly path: string;
  readonly accountId?: number | undefined;
  readonly password: string;
  readonly now: () => string;
}): LedgerSession {
  const keys = keysOf(wanted.path);
  const entry = wanted.accountId
    ? keys.accounts.find(({ id }) => id === wanted.accountId)
    : keys.accounts[0];
  if (!entry) throw new OperationFailure('password.wrong');
  if (isLocked(keys, entry)) throw new OperationFailure('account.locked');
  const seconds = secondsToWait(entry.failures, entry.lastFailureAt, Date.parse(wanted.now()));
  if (seconds > 0) throw new OperationFailure('password.wait', { seconds });
  const key = openEnvelope(entry.envelope, wanted.password);
  const counted = key
    ? { ...entry, failures: 0, lastFailureAt: null }
    : { ...entry, failures: entry.failures + 1, lastFailureAt: wanted.now() };
  if (counted.failures !== entry.failures) writeKeyFile(wanted.path, withAccount(keys, counted));
  if (!key) {
    throw new OperationFailure(isLocked(keys, counted) ? 'account.locked' : 'password.wrong');
  }
  return openSession(wanted.path, key, keys, entry.id, wanted.now);
}

/** Whether wrong passwords have locked an account (paper 80); neither time nor clock opens it again. */
export function isLocked(keys: KeyFile, entry: KeyFile['accounts'][number]): boolean {
  return keys.lockAfterTries > 0 && entry.failures >= keys.lockAfterTries;
}

function withAccount(keys: KeyFile, changed: KeyFile['accounts'][number]): KeyFile {
  return {
    ...keys,
    accounts: keys.accounts.map((each) => (each.id === changed.id ? changed : each)),
  };
}

/** Opens a ledger by its printed recovery code and gives the head's account a new password. */
export function recoverLedger(wanted: {
  readonly path: string;
  readonly recoveryCode: string;
  readonly newPassword: string;
  readonly now: () => string;
}): LedgerSession {
  if (wanted.newPassword.length < shortestPassword) throw new OperationFailure('password.short');
  const keys = keysOf(wanted.path);
  const key = openEnvelope(keys.recovery, normalizeRecoveryCode(wanted.recoveryCode));
  if (!key) throw new OperationFailure('recovery.wrong', { groups: recoveryCodeGroups });
  const head = headOf(wanted.path, key, keys);
  const session = openSession(wanted.path, key, keys, head, wanted.now);
  // A damaged ledger opens for a look; its password stays what it is.
  if (session.damage.length === 0) rewrap(session, head, wanted.newPassword);
  return session;
}

/** The account that the recovery code opens: a head, whoever else is in the key file before it. */
function headOf(path: string, key: Buffer, keys: KeyFile): number {
  const db = openDatabase(path, key, { readonly: true });
  try {
    const head = firstHead(db);
    if (keys.accounts.some(({ id }) => id === head)) return head!;
    throw new OperationFailure('password.wrong');
  } finally {
    db.close();
  }
}

/** Changes the password of the open account: the key is wrapped anew, nothing is re-encrypted. */
export function changePassword(
  session: LedgerSession,
  wanted: { readonly currentPassword: string; readonly newPassword: string },
): void {
  if (isReadOnly(session.db)) throw new OperationFailure('ledger.readOnlyMode');
  if (wanted.newPassword.length < shortestPassword) throw new OperationFailure('password.short');
  const entry = readKeyFile(session.path).accounts.find(({ id }) => id === session.account.id);
  if (!entry || !openEnvelope(entry.envelope, wanted.currentPassword)) {
    throw new OperationFailure('password.wrong');
  }
  rewrap(session, entry.id, wanted.newPassword);
}

function rewrap(session: LedgerSession, accountId: number, password: string): void {
  const keys = readKeyFile(session.path);
  const entry = keys.accounts.find(({ id }) => id === accountId)!;
  const envelope = sealKey(session.key, password);
  writeKeyFile(
    session.path,
    withAccount(keys, { ...entry, envelope, failures: 0, lastFailureAt: null }),
  );
  changeLedger(
    session,
    () => undefined,
    () => ({ action: 'password.change', subject: entry.displayName }),
  );
}

/** What the login screen may show before anything is opened. */
export function describeLockedLedger(
  path: string,
  now: string,
): {
  accounts: { id: number; displayName: string; locked: boolean }[];
  retryInSeconds: number;
  isSample: boolean;
} {
  const keys = keysOf(path);
  const waits = keys.accounts
    .filter((each) => !isLocked(keys, each))
    .map((each) => secondsToWait(each.failures, each.lastFailureAt, Date.parse(now)));
  return {
    accounts: keys.accounts.map((each) => ({
      ...{ id: each.id, displayName: each.displayName },
      locked: isLocked(keys, each),
    })),
    retryInSeconds: Math.max(0, ...waits),
    isSample: keys.isSample,
  };
}
