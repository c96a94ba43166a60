import { existsSync } from 'node:fs';
import type { Damage } from '../../../shared/models/damage';
import { findAccount, firstHead, markLogin, type Account } from '../../ledger/access/accounts';
import { auditKey } from '../../ledger/file/audit';
import { filesOfLedger, finishRestore, isRestoring } from '../../ledger/file/backup-files';
import { isReadOnly, makeReadOnly, openDatabase, type WritableDB } from '../../ledger/database';
import { openEnvelope } from '../../ledger/file/key-envelope';
import { readKeyFile, type KeyFile } from '../../ledger/file/key-file';
import { LedgerFailure } from '../../ledger/ledger-failure';
import { lockLedger } from '../../ledger/file/ledger-lock';
import { requireLocalPlace } from '../../ledger/file/ledger-place';
import { realLedgerPath, requireOneName } from '../../ledger/file/ledger-name';
import { secondsToWait } from '../../ledger/access/login-delay';
import { giveSpareRoom, keepSpareRoom } from '../../ledger/file/spare-room';
import { makePrivate } from '../../ledger/file/private-files';
import { migrate, refuseNewer } from '../../ledger/file/migrate';
import { readSettings } from '../../ledger/file/settings';
import { recoveryCodeGroups } from '../../ledger/file/recovery-code';
import { Secret, type SecretText } from '../../ledger/file/secret';
import { checkPassword } from '../ground/check-password';
import { beginCardDay } from '../cards/card-day';
import { OperationFailure } from '../ground/failure';
import { changeLedger, recordEvent, type Ledger } from '../ground/ledger';
import { addMissingPresets } from '../tiering/add-missing-presets';
import { findDamageAtStart } from './check-ledger';
import { isLocked, keyByPassword } from './guess-password';
import { requirePresentEnvelope, type Presented } from './present-envelope';
import { renewEnvelope } from './renew-envelope';

/** An open ledger and who has it open; `close` gives the file and its lock back. */
export interface LedgerSession extends Ledger {
  readonly account: Account;
  readonly key: Buffer;
  /** scrypt cost of the envelope that opened it, and of new ones. */
  readonly keyCost: number;
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
  requireLocalPlace(path);
  goOnRestoring(path);
  if (!existsSync(path)) throw new OperationFailure('ledger.missing', { path });
  return readKeyFile(path);
}

/** How a ledger is opened: its key, and the envelope that gave it away. */
interface Opening {
  readonly path: string;
  readonly key: Buffer;
  readonly keys: KeyFile;
  readonly presented: Presented;
  /** Null where the recovery code opens it: then it is a head's. */
  readonly accountId: number | null;
  readonly now: () => string;
}

function openSession(opening: Opening): LedgerSession {
  const { path, key, keys, presented, now } = opening;
  requireOneName(path);
  const release = lockLedger(path);
  const logKey = auditKey(key);
  let opened: WritableDB | undefined;
  try {
    const { db, isFull: hasNoRoom } = openWithRoom(path, key);
    opened = db;
    makePrivate(...filesOfLedger(path), `${path}-wal`, `${path}-shm`);
    refuseNewer(db);
    let damage: readonly Damage[] = findDamageAtStart({ db, path, auditKey: logKey });
    // What is damaged is neither migrated nor written to: that could cost what is still there.
    if (damage.length > 0) makeReadOnly(db);
    else migrate(db);
    const accountId = opening.accountId ?? firstHead(db);
    const account = accountId === undefined ? undefined : findAccount(db, accountId);
    if (!account || account.disabled) throw new OperationFailure('password.wrong');
    const context = { db, path, auditKey: logKey, account, now };
    const { isSample } = requirePresentEnvelope({ ...context, key }, keys, presented);
    // Wrong passwords were counted where the log could not be written.
    const failures = keys.accounts.find(({ id }) => id === account.id)?.failures ?? 0;
    if (damage.length === 0)
      damage = hasNoRoom ? onlyLook(db) : beginWork(context, account, failures);
    // Without its settings there is nothing to look at: the lock screen leads to the backups.
    else readSettings(db);
    const close = () => {
      db.close();
      keepSpareRoom(path);
      key.fill(0);
      logKey.fill(0);
      release();
    };
    return { ...context, key, keyCost: presented.envelope.cost, isSample, damage, close };
  } catch (error) {
    opened?.close();
    key.fill(0);
    logKey.fill(0);
    release();
    throw error;
  }
}

/** Opens the file; where the disk is too full even for a look, in the room that was kept for it. */
function openWithRoom(path: string, key: Buffer): { db: WritableDB; isFull: boolean } {
  try {
    return { db: openDatabase(path, key), isFull: false };
  } catch (error) {
    if (!isFull(error)) throw error;
    giveSpareRoom(path);
    return { db: openDatabase(path, key), isFull: true };
  }
}

/** Nothing is written into the room that was kept for looking, so that it is there the next time too. */
function onlyLook(db: WritableDB): readonly Damage[] {
  makeReadOnly(db);
  return [{ kind: 'noRoom', values: {} }];
}

const isFull = (error: unknown): boolean =>
  error instanceof LedgerFailure && error.code === 'ledger.diskFull';

/** Writes down who begins to work; where the disk takes nothing more the ledger is open for a look. */
function beginWork(context: Ledger, account: Account, failures: number): readonly Damage[] {
  try {
    noteSignIn(context, account, failures);
    addMissingPresets(context);
    beginCardDay(context);
  } catch (error) {
    if (!isFull(error)) throw error;
    return onlyLook(context.db);
  }
  keepSpareRoom(context.path);
  return [];
}

function noteSignIn(context: Ledger, account: Account, failedTries: number): void {
  changeLedger(
    context,
    () => markLogin(context.db, account.id, context.now()),
    () => ({
      action: 'login',
      subject: account.displayName,
      ...(failedTries > 0 ? { detail: { failedTries } } : {}),
    }),
  );
}

/**
 * Opens a ledger by password. A wrong password opens nothing and is counted in the key file, so
 * that the growing delay survives a restart.
 */
export function unlockLedger(wanted: {
  readonly path: string;
  readonly accountId?: number | undefined;
  readonly password: SecretText;
  readonly now: () => string;
}): LedgerSession {
  const { password, now } = wanted;
  const path = realLedgerPath(wanted.path);
  const keys = keysOf(path);
  const entry =
    wanted.accountId === undefined
      ? keys.accounts[0]
      : keys.accounts.find(({ id }) => id === wanted.accountId);
  const key = keyByPassword(path, keys, { entry, password, now: now() });
  const { id: accountId, envelope } = entry!;
  const session = openSession({
    path,
    key,
    keys,
    presented: { accountId, envelope },
    accountId,
    now,
  });
  if (envelope.generation === undefined) bindOldEnvelope(session, password);
  return session;
}

/** An envelope of the old form is replaced by one that is bound to its account, under the same password. */
function bindOldEnvelope(session: LedgerSession, password: SecretText): void {
  if (session.damage.length > 0) return;
  const { id, displayName } = session.account;
  try {
    renewEnvelope(session, {
      accountId: id,
      secret: password,
      note: { action: 'account.bind', subject: displayName },
    });
  } catch (error) {
    // The former one still opens: a key file that can not be written now is bound the next time.
    if (!(error instanceof LedgerFailure)) throw error;
  }
}

/** A code that was prepared stands as it is read already. */
const recoverySecret = (code: SecretText): Secret =>
  code instanceof Secret ? code : Secret.ofRecoveryCode(code);

/** Opens a ledger by its printed recovery code and gives the head's account a new password. */
export function recoverLedger(wanted: {
  readonly path: string;
  readonly recoveryCode: SecretText;
  readonly newPassword: SecretText;
  readonly now: () => string;
}): LedgerSession {
  const { newPassword, now } = wanted;
  const path = realLedgerPath(wanted.path);
  checkPassword(newPassword);
  const keys = keysOf(path);
  const code = recoverySecret(wanted.recoveryCode);
  const envelope = keys.recovery;
  const key = openEnvelope(envelope, code, { ledgerId: keys.ledgerId, accountId: null });
  if (!key) throw new OperationFailure('recovery.wrong', { groups: recoveryCodeGroups });
  const presented = { accountId: null, envelope };
  const session = openSession({ path, key, keys, presented, accountId: null, now });
  // A damaged ledger opens for a look; its password stays what it is.
  if (session.damage.length > 0) return session;
  if (envelope.generation === undefined) {
    const note = { action: 'account.bind', subject: '' };
    renewEnvelope(session, { accountId: null, secret: code, note });
  }
  renewPassword(session, newPassword);
  return session;
}

/** Changes the password of the open account: the key is wrapped anew, nothing is re-encrypted. */
export function changePassword(
  session: LedgerSession,
  wanted: { readonly currentPassword: SecretText; readonly newPassword: SecretText },
): void {
  if (isReadOnly(session.db)) throw new OperationFailure('ledger.readOnlyMode');
  checkPassword(wanted.newPassword);
  requireOwnPassword(session, wanted.currentPassword);
  checkPassword(wanted.newPassword, wanted.currentPassword);
  renewPassword(session, wanted.newPassword);
}

/** Guessing at the password of an account left open costs what it costs at sign-in, and is in the log. */
function requireOwnPassword(session: LedgerSession, password: SecretText): void {
  const keys = readKeyFile(session.path);
  const entry = keys.accounts.find(({ id }) => id === session.account.id);
  try {
    keyByPassword(session.path, keys, { entry, password, now: session.now() }).fill(0);
  } catch (error) {
    const subject = session.account.displayName;
    recordEvent(session, { action: 'password.refused', subject });
    throw error;
  }
}

function renewPassword(session: LedgerSession, secret: SecretText): void {
  const { id, displayName } = session.account;
  const note = { action: 'password.change', subject: displayName };
  renewEnvelope(session, { accountId: id, secret, note });
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
  const keys = keysOf(realLedgerPath(path));
  const waits = keys.accounts
    .filter((each) => !isLocked(keys, each))
    .map((each) => secondsToWait(each.failures, each.lastFailureAt, Date.parse(now)));
  return {
    accounts: keys.accounts.map((each) => ({
      id: each.id,
      displayName: each.displayName,
      locked: isLocked(keys, each),
    })),
    retryInSeconds: Math.max(0, ...waits),
    isSample: keys.isSample,
  };
}
