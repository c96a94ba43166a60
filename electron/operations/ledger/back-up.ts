import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type {
  Backup,
  BackupManifest,
  BackupReason,
  BackupsMade,
} from '../../../shared/models/backup';
import { outdatedBackups } from '../../domain/ledger/rotation';
import { newestAuditEntry, writeAuditHead } from '../../ledger/file/audit';
import {
  backupLedgerPath,
  deleteBackup,
  hashFile,
  listBackupFolders,
  placeBackup,
  readManifest,
  requireSpace,
} from '../../ledger/file/backup-files';
import { isReadOnly, openDatabase, type ReadableDB } from '../../ledger/database';
import { keyFilePath, readKeyFile } from '../../ledger/file/key-file';
import { makePrivate } from '../../ledger/file/private-files';
import { backUp, ledgerVersion } from '../../ledger/file/migrate';
import { countClients, newestLedgerMonth } from '../../ledger/months/months';
import { readSettings } from '../../ledger/file/settings';
import { OperationFailure, toFailure } from '../ground/failure';
import { recordEvent, type Ledger, type Shown } from '../ground/ledger';
import { printedHead } from '../ground/printed-head';
import { verifyLedger } from './verify-ledger';

/** What a backup needs of the open ledger. */
interface BackupSource extends Ledger {
  readonly key: Buffer;
}

/** Backups lie beside the ledger unless another folder is named. */
export function backupFolderOf(ledgerPath: string): string {
  return path.join(path.dirname(ledgerPath), 'backups');
}

const compact = (time: string) => time.replace(/[-:]/g, '').replace('T', '-');

/** A name no other backup has, also when two are made in one second or the clock was set back. */
function freeName(folder: string, madeAt: string, reason: BackupReason): string {
  const first = `${compact(madeAt)}-${reason}`;
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? first : `${first}-${count}`;
    if (!existsSync(path.join(folder, name))) return name;
  }
}

/**
 * Backs the open ledger up into a folder with its key file and audit head (docs/rules/ledger.md#backups):
 * written by SQLite itself, encrypted as the ledger is, opened and verified before it counts as one, then the
 * rotation. Throws `backup.noSpace`, `backup.notSound` or the ledger's failures; a backup is there whole or
 * not.
 */
export function createBackup(
  source: BackupSource,
  reason: BackupReason,
  folder = backupFolderOf(source.path),
): Backup {
  // It would push sound backups out of the rotation.
  if (isReadOnly(source.db)) throw new OperationFailure('ledger.readOnlyMode');
  const madeAt = source.now();
  mkdirFolder(folder);
  requireSpace(folder, source.path);
  const name = freeName(folder, madeAt, reason);
  const backup = placeBackup(folder, name, (place) => {
    const target = backupLedgerPath(place);
    backUp(source.db, target);
    copyFileSync(keyFilePath(source.path), keyFilePath(target));
    makePrivate(keyFilePath(target));
    return describeBackup(source, target, { madeAt, reason });
  });
  rotate(folder, name);
  recordEvent(source, { action: 'backup', subject: name, detail: { reason, folder } });
  return backup;
}

function mkdirFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new OperationFailure('backup.folderMissing', { path: folder, reason: code ?? '' });
  }
}

function describeBackup(
  source: BackupSource,
  target: string,
  { madeAt, reason }: Pick<BackupManifest, 'madeAt' | 'reason'>,
): BackupManifest {
  const db = openDatabase(target, source.key, { readonly: true });
  try {
    const newest = newestAuditEntry(db);
    if (newest) writeAuditHead(target, newest);
    const { problems } = verifyLedger({ ...source, db, path: target });
    if (problems.length > 0) {
      throw new OperationFailure('backup.notSound', { problem: problems[0] ?? '' });
    }
    return {
      format: 1,
      reason,
      madeAt,
      ledgerId: readKeyFile(source.path).ledgerId,
      branchName: readSettings(db).branchName,
      structure: ledgerVersion(db),
      clients: countClients(db),
      newestMonth: newestLedgerMonth(db),
      auditSeq: newest?.seq ?? 0,
      auditHead: printedHead({ db }),
      bytes: statSync(target).size,
      hash: hashFile(target),
    };
  } finally {
    db.close();
  }
}

/** Where the clock was set back the newest backup has an older time than others: it stays all the same. */
function rotate(folder: string, made: string): void {
  const backups = listBackupFolders(folder);
  const dated = backups.flatMap(({ name, manifest }) =>
    manifest ? [{ name, reason: manifest.reason, madeAt: manifest.madeAt }] : [],
  );
  for (const { name } of outdatedBackups(dated)) {
    if (name !== made) deleteBackup(path.join(folder, name));
  }
}

/** Backups of a folder, the newest first. */
export function showBackups(folder: string): Backup[] {
  return listBackupFolders(folder);
}

/**
 * The backups that a chosen folder means: itself, those in it, or those in its `backups` folder. Throws
 * `backup.incomplete` where there is none.
 */
export function findBackups(folder: string): Backup[] {
  const manifest = readManifest(folder);
  if (manifest) return [{ path: folder, name: path.basename(folder), manifest }];
  for (const place of [folder, path.join(folder, 'backups')]) {
    const found = listBackupFolders(place).filter((backup) => backup.manifest !== null);
    if (found.length > 0) return found;
  }
  throw new OperationFailure('backup.incomplete', { path: folder });
}

/** Whether anything but backups happened since the newest one. */
export function hasChangedSince({ db }: Pick<Shown, 'db'>, newest: Backup | undefined): boolean {
  if (!newest?.manifest) return true;
  return changesAfter(db, newest.manifest.auditSeq) > 0;
}

function changesAfter(db: ReadableDB, seq: number): number {
  return db
    .prepare(
      "SELECT count(*) FROM audit_entry WHERE seq > ? AND action NOT IN ('backup', 'backup.failed', 'login', 'ledger.check')",
    )
    .pluck()
    .get(seq) as number;
}

/** The backup of the day, if there is none yet and something changed; else nothing. */
export function backUpDaily(
  source: BackupSource,
  folder = backupFolderOf(source.path),
): Backup | null {
  const [newest] = listBackupFolders(folder).filter(({ manifest }) => manifest !== null);
  const today = source.now().slice(0, 10);
  if (newest?.manifest?.madeAt.slice(0, 10) === today) return null;
  return hasChangedSince(source, newest) ? createBackup(source, 'daily', folder) : null;
}

/** The backup at the end of work, if something changed since the newest one; else nothing. */
export function backUpOnClose(
  source: BackupSource,
  folder = backupFolderOf(source.path),
): Backup | null {
  const [newest] = listBackupFolders(folder).filter(({ manifest }) => manifest !== null);
  return hasChangedSince(source, newest) ? createBackup(source, 'close', folder) : null;
}

/** One backup for each folder by the rule of its reason: by hand always, else only after changes. */
const backUpFor: Readonly<
  Record<BackupReason, (source: BackupSource, folder: string) => Backup | null>
> = {
  daily: backUpDaily,
  close: backUpOnClose,
  manual: (source, folder) => createBackup(source, 'manual', folder),
  beforeRestore: (source, folder) => createBackup(source, 'beforeRestore', folder),
};

/** Backs up into each of the folders; one that is not there, or full, is told and the others go on. */
export function backUpInto(
  source: BackupSource,
  reason: BackupReason,
  folders: readonly string[],
): BackupsMade {
  const made: Backup[] = [];
  const failed: { folder: string; failure: BackupsMade['failed'][number]['failure'] }[] = [];
  for (const folder of folders) {
    try {
      const backup = backUpFor[reason](source, folder);
      if (backup) made.push(backup);
    } catch (error) {
      const failure = toFailure(error);
      if (failure.code === 'call.cancelled') throw error;
      failed.push({ folder, failure });
      recordEvent(source, {
        action: 'backup.failed',
        subject: folder,
        detail: { code: failure.code, values: failure.values },
      });
    }
  }
  return { made, failed };
}

/** Where backups go: beside the ledger, and the second place of the settings. */
export function backupFoldersOf({ db, path: ledgerPath }: Shown): string[] {
  const { backupFolder } = readSettings(db);
  return [backupFolderOf(ledgerPath), ...(backupFolder === '' ? [] : [backupFolder])];
}
