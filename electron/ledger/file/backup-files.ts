import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import {
  backupManifestSchema,
  type Backup,
  type BackupManifest,
} from '../../../shared/models/backup';
import { auditHeadPath } from './audit';
import { readSideFile } from './side-file';
import { forgetCheckNote } from './check-note';
import { keyFilePath, removeAnyway, writeFileAtomically } from './key-file';
import { LedgerFailure } from '../ledger-failure';
import { makePrivate } from './private-files';

/** Names of the files in a backup's folder. */
const backupLedgerName = 'outlet.tierdesk';
const manifestName = 'backup.json';
const unfinished = '.unfinished';

/** The ledger file in a backup's folder; its key file and audit head lie beside it as usual. */
export function backupLedgerPath(folder: string): string {
  return path.join(folder, backupLedgerName);
}

/** SHA-256 of a file, hex, read piece by piece. */
export function hashFile(file: string): string {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(1024 * 1024);
  const handle = openSync(file, 'r');
  try {
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece)) {
      hash.update(piece.subarray(0, read));
    }
  } finally {
    closeSync(handle);
  }
  return hash.digest('hex');
}

/** Has the system put a file, or the names in a folder, onto the disk. */
function syncFile(file: string): void {
  const handle = openSync(file, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Throws `backup.noSpace` unless a folder's disk has room for a copy of a ledger. */
export function requireSpace(folder: string, ledgerPath: string): void {
  const needed = Math.ceil(statSync(ledgerPath).size * 1.1) + 8 * 1024 * 1024;
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize >= needed) return;
  const megabytes = Math.ceil(needed / 1024 / 1024);
  throw new LedgerFailure('backup.noSpace', { path: folder, megabytes });
}

/**
 * Makes a backup's folder under its name only when it is complete: `fill` writes the ledger file into the
 * folder it is given and says what it holds.
 */
export function placeBackup(
  folder: string,
  name: string,
  fill: (unfinishedFolder: string) => BackupManifest,
): Backup {
  mkdirSync(folder, { recursive: true });
  removeUnfinished(folder);
  const place = path.join(folder, `${name}${unfinished}`);
  mkdirSync(place);
  try {
    const manifest = fill(place);
    writeFileAtomically(path.join(place, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
    for (const file of readdirSync(place)) syncFile(path.join(place, file));
    const final = path.join(folder, name);
    renameSync(place, final);
    syncFolder(folder);
    return { path: final, name, manifest };
  } catch (error) {
    removeAnyway(place);
    throw LedgerFailure.from(error, folder);
  }
}

/** Folders can not be synced everywhere; where they can not, the system does it in its own time. */
function syncFolder(folder: string): void {
  try {
    syncFile(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EPERM' && code !== 'EISDIR' && code !== 'EINVAL') throw error;
  }
}

/** What a power cut left of a backup under way. */
function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.endsWith(unfinished))
      rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

/** Reads what a backup says of itself; null where it is incomplete. */
export function readManifest(folder: string): BackupManifest | null {
  try {
    const text = readSideFile(path.join(folder, manifestName));
    return backupManifestSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

const backupName = /^\d{8}-\d{6}-[a-zA-Z]+(-\d+)?$/;

/** Names in a folder; none where it is not there or can not be read, like a drive that was pulled out. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Backups of a folder, the newest first. */
export function listBackupFolders(folder: string): Backup[] {
  return namesIn(folder)
    .filter((name) => backupName.test(name))
    .sort()
    .reverse()
    .map((name) => {
      const place = path.join(folder, name);
      return { path: place, name, manifest: readManifest(place) };
    });
}

/** Deletes a backup: first what makes it one, so that half of it is never taken for a whole. */
export function deleteBackup(folder: string): void {
  rmSync(path.join(folder, manifestName), { force: true });
  rmSync(folder, { recursive: true, force: true });
}

/** The files of a ledger that belong together. */
export function filesOfLedger(ledgerPath: string): readonly string[] {
  return [ledgerPath, keyFilePath(ledgerPath), auditHeadPath(ledgerPath)];
}

const restoring = '.restoring';
const markerPath = (ledgerPath: string) => `${ledgerPath}.restore`;

/** The files that wait beside a ledger for taking its place. */
export interface StagedFiles {
  readonly ledger: string;
  readonly keys: string;
  readonly auditHead: string;
}

/**
 * Copies a backup's files beside the ledger and has them prepared; nothing is replaced yet. What is
 * prepared is there when the files take the ledger's place, or none of it is.
 */
export function stageRestore(
  backupFolder: string,
  ledgerPath: string,
  keptFolder: string,
  prepare: (staged: StagedFiles) => void,
): void {
  const from = filesOfLedger(backupLedgerPath(backupFolder));
  const to = filesOfLedger(ledgerPath).map((file) => `${file}${restoring}`);
  const [ledger, keys, auditHead] = to as [string, string, string];
  mkdirSync(path.dirname(ledgerPath), { recursive: true });
  try {
    removeLog(ledger);
    for (const file of to) removeAnyway(file);
    from.forEach((file, at) => copyFileSync(file, to[at] as string, constants.COPYFILE_EXCL));
    makePrivate(...to);
    prepare({ ledger, keys, auditHead });
    for (const file of to) syncFile(file);
    mkdirSync(keptFolder, { recursive: true });
    writeFileAtomically(markerPath(ledgerPath), `${JSON.stringify({ keptFolder })}\n`);
  } catch (error) {
    for (const file of to) removeAnyway(file);
    removeLog(ledger);
    throw LedgerFailure.from(error, ledgerPath);
  }
}

/** A log that an earlier try left would be taken for that of the copy. */
function removeLog(ledger: string): void {
  for (const ending of ['-wal', '-shm']) removeAnyway(`${ledger}${ending}`);
}

/** Whether a restore has begun and was not finished. */
export function isRestoring(ledgerPath: string): boolean {
  return existsSync(markerPath(ledgerPath));
}

const markerSchema = z.object({ keptFolder: z.string() });

/**
 * Where the former files go: as the marker says, but never away from the ledger; beside it where the marker
 * can not be read, so that a damaged one does not block the way back.
 */
function keptFolderOf(ledgerPath: string): string {
  const folder = path.dirname(ledgerPath);
  try {
    const text = readSideFile(markerPath(ledgerPath));
    const { keptFolder } = markerSchema.parse(JSON.parse(text));
    const isBeside = path.resolve(path.dirname(keptFolder)) === path.resolve(folder);
    if (isBeside && path.basename(keptFolder).startsWith('replaced-')) return keptFolder;
  } catch {
    // Garbled, or a folder: what it said is lost, the staged files are not.
  }
  return path.join(folder, 'replaced-unnamed');
}

/**
 * Puts staged files in the place of the present ones, which are kept. A power cut in between loses nothing:
 * called again at the next start it goes on where it stopped. Says whether there was anything to do.
 */
export function finishRestore(ledgerPath: string): boolean {
  const marker = markerPath(ledgerPath);
  if (!existsSync(marker)) return false;
  const keptFolder = keptFolderOf(ledgerPath);
  mkdirSync(keptFolder, { recursive: true });
  for (const file of [...filesOfLedger(ledgerPath), `${ledgerPath}-wal`, `${ledgerPath}-shm`]) {
    const staged = `${file}${restoring}`;
    const kept = path.join(keptFolder, path.basename(file));
    const isLog = file.endsWith('-wal') || file.endsWith('-shm');
    // A log without a staged ledger belongs to the one that was there before.
    if (existsSync(file) && !existsSync(kept) && (existsSync(staged) || isLog))
      renameSync(file, kept);
    if (existsSync(staged)) renameSync(staged, file);
  }
  forgetCheckNote(ledgerPath);
  // The marker goes last, also on the disk.
  syncFolder(path.dirname(ledgerPath));
  rmSync(marker, { recursive: true });
  return true;
}
