import { existsSync } from 'node:fs';
import { findAccount, firstHead, type Account } from '../../ledger/access/accounts';
import { newestAuditEntry, type AuditEntry } from '../../ledger/file/audit';
import { backupLedgerPath } from '../../ledger/file/backup-files';
import { openDatabase, type ReadableDB } from '../../ledger/database';
import { markOfEnvelope } from '../../ledger/file/key-envelope';
import { readKeyFileIfSound, type KeyFile } from '../../ledger/file/key-file';
import { LedgerFailure } from '../../ledger/ledger-failure';
import {
  findPresentEnvelope,
  listPresentEnvelopes,
  readLedgerIdentity,
  type PresentEnvelope,
} from '../../ledger/access/present-envelopes';
import { listAccountRows, type AccountRow } from '../../ledger/access/account-rows';
import { readSettings } from '../../ledger/file/settings';
import { OperationFailure } from '../ground/failure';
import { openBySecret, type BackupSecret, type OpenedKey } from './backup-secret';
import { countGuess } from './guess-secret';

/** What else whoever restores has to say. */
export interface RestoreWords {
  /** The password of a head of the present ledger, or its recovery code, where the backup's is another. */
  readonly authority?: BackupSecret | undefined;
  /** The name of the backup's outlet, where it is not the one whose ledger is replaced. */
  readonly otherLedger?: string | undefined;
}

/** Who may restore a backup, and what of the present ledger goes on to hold. */
export interface RestoreRight {
  readonly by: string;
  /** Of the ledger that is replaced; null where none opens. */
  readonly formerHead: Pick<AuditEntry, 'seq' | 'mac'> | null;
  readonly isOtherLedger: boolean;
  /** Accounts and envelopes as they are today; null where the backup's own are the newest known. */
  readonly accounts: PresentAccounts | null;
  /** Accounts of the backup that the present key file no longer has. */
  readonly gone: readonly number[];
}

/** Who may sign in today, and by which envelope. */
export interface PresentAccounts {
  readonly rows: readonly AccountRow[];
  readonly envelopes: readonly PresentEnvelope[];
  readonly keys: KeyFile;
}

/** A head whose envelope a ledger knows as the present one. Throws `restore.headOnly`. */
function requireHead(db: ReadableDB, opened: OpenedKey, checksMark: boolean): Account {
  const accountId = opened.accountId ?? firstHead(db);
  const account = accountId === undefined ? undefined : findAccount(db, accountId);
  const isHead = account?.role === 'head' && !account.disabled;
  const holds = !checksMark || isPresentEnvelope(db, opened);
  if (account && isHead && holds) return account;
  throw new OperationFailure('restore.headOnly');
}

function isPresentEnvelope(db: ReadableDB, opened: OpenedKey): boolean {
  const identity = readLedgerIdentity(db);
  if (!identity) return true;
  const owner = { ledgerId: identity.ledgerId, accountId: opened.accountId };
  const mark = markOfEnvelope(opened.key, owner, opened.envelope);
  const present = findPresentEnvelope(db, opened.accountId);
  return present?.mark === mark || present?.pendingMark === mark;
}

/** Opens a ledger for a look; null where it does not open, or its accounts can not be read. */
function openToLook(path: string, key: Buffer): ReadableDB | null {
  try {
    const db = openDatabase(path, key, { readonly: true });
    try {
      newestAuditEntry(db);
      listAccountRows(db);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    const { code } = LedgerFailure.from(error, path) as Partial<LedgerFailure>;
    if (code === 'ledger.damaged') return null;
    throw error;
  }
}

/** Whether one ledger is what became of another: it has the newest entry of its log. */
function continues(present: ReadableDB, backup: ReadableDB): boolean {
  const newest = newestAuditEntry(backup);
  if (!newest) return true;
  const same = present.prepare('SELECT mac FROM audit_entry WHERE seq = ?').pluck().get(newest.seq);
  return same === newest.mac;
}

/**
 * Whether a backup may take the place of a ledger: a head of the present ledger says so where that opens,
 * a head of the backup where it does not, or where the present ledger is not what became of the backup; and
 * another outlet's in words only. Throws `restore.headNeeded`, `restore.headOnly`, `restore.headGone` or
 * `restore.otherLedger`.
 */
export function authoriseRestore(wanted: {
  readonly ledgerPath: string;
  readonly folder: string;
  readonly opened: OpenedKey;
  readonly secret: BackupSecret;
  readonly words: RestoreWords;
  readonly now: string;
}): RestoreRight {
  const { ledgerPath, opened } = wanted;
  const backup = openDatabase(backupLedgerPath(wanted.folder), opened.key, { readonly: true });
  const keys = readKeyFileIfSound(ledgerPath);
  const asked = keys && existsSync(ledgerPath) ? openPresent(wanted, keys) : null;
  const present = asked && openToLook(ledgerPath, asked.key);
  try {
    const isOtherLedger = existsSync(ledgerPath) && keys?.ledgerId !== opened.keys.ledgerId;
    const head = present && requireHead(present, asked, true);
    const isContinued = present !== null && !isOtherLedger && continues(present, backup);
    const byBackup = isContinued ? null : requireHead(backup, opened, isOfBackup(wanted));
    const gone = present || isOtherLedger ? [] : goneSince(backup, keys);
    if (byBackup && opened.accountId !== null && gone.includes(byBackup.id)) {
      throw new OperationFailure('restore.headGone');
    }
    if (isOtherLedger) requireWords(backup, wanted.words);
    const newest = present && newestAuditEntry(present);
    return {
      by: (head ?? byBackup)!.displayName,
      formerHead: newest ? { seq: newest.seq, mac: newest.mac } : null,
      isOtherLedger,
      accounts:
        isContinued && keys
          ? { keys, rows: listAccountRows(present), envelopes: listPresentEnvelopes(present) }
          : null,
      gone: gone.filter((id) => id !== byBackup?.id),
    };
  } finally {
    present?.close();
    backup.close();
    asked?.key.fill(0);
  }
}

/** Whether the secret opened an envelope that lies with the backup: only that one can its ledger know. */
function isOfBackup({ folder, opened }: { folder: string; opened: OpenedKey }): boolean {
  const keys = readKeyFileIfSound(backupLedgerPath(folder));
  const all = [...(keys?.accounts.map(({ envelope }) => envelope) ?? []), keys?.recovery];
  return all.some((envelope) => envelope?.tag === opened.envelope.tag);
}

/** Wrong ones are counted: this must be no place to guess the head's password. */
function openPresent(wanted: Parameters<typeof authoriseRestore>[0], keys: KeyFile): OpenedKey {
  const { authority } = wanted.words;
  const guessed = {
    ledgerPath: wanted.ledgerPath,
    name: `head of ${keys.ledgerId}`,
    now: wanted.now,
    wrong: authority ? (['restore.headNeeded'] as const) : [],
  };
  return countGuess(guessed, () => {
    const found = openBySecret(keys, authority ?? wanted.secret);
    if (!found) throw new OperationFailure('restore.headNeeded');
    return found;
  });
}

function requireWords(backup: ReadableDB, { otherLedger }: RestoreWords): void {
  const { branchName } = readSettings(backup);
  if (otherLedger?.trim() !== branchName) {
    throw new OperationFailure('restore.otherLedger', { branch: branchName });
  }
}

/** Whom the present key file no longer has, though the ledger beside it can not say why. */
function goneSince(backup: ReadableDB, keys: KeyFile | null): number[] {
  if (!keys) return [];
  const known = new Set(keys.accounts.map(({ id }) => id));
  return listAccountRows(backup)
    .filter((row) => row['disabled'] === 0 && !known.has(Number(row['id'])))
    .map((row) => Number(row['id']));
}
