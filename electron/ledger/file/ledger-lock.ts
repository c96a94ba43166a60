import { accessSync, constants, lstatSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { openLockFile } from '../database';
import { removeAnyway } from './key-file';
import { LedgerFailure } from '../ledger-failure';
import { readSideFile } from './side-file';
import { makePrivate, privateMode } from './private-files';

/** A name of a PC and a number: whatever else stands there is no news. */
const longestHolder = 120;

const holderPath = (ledgerPath: string) => `${ledgerPath}.holder`;

function readHolder(ledgerPath: string): string {
  try {
    const [line = ''] = readSideFile(holderPath(ledgerPath))
      .trim()
      .split(/[\u0000-\u001f\u007f]/);
    return line.slice(0, longestHolder);
  } catch {
    return '';
  }
}

/**
 * Takes the ledger for this program; returns the function that gives it back. The lock is the
 * system's own on a file beside the ledger, so it ends with the program however that ends. Who
 * holds it stands in a second file, for the sentence that a second start shows. Throws
 * LedgerFailure `ledger.inUse` when another program has it.
 */
export function lockLedger(ledgerPath: string): () => void {
  requireWritableFolder(ledgerPath);
  const lock = takeLock(ledgerPath) ?? takeLock(ledgerPath, { anew: true });
  if (!lock) throw LedgerFailure.from({ code: 'SQLITE_CANTOPEN' }, `${ledgerPath}.lock`);
  noteHolder(ledgerPath);
  return () => {
    removeAnyway(holderPath(ledgerPath));
    lock.close();
  };
}

/**
 * Holds the lock file; null where it was damaged. It says nothing of the ledger, which is sound: nobody can
 * hold a lock on it, so it is made anew.
 */
function takeLock(ledgerPath: string, { anew = false } = {}): Database | null {
  if (anew || !isOurs(`${ledgerPath}.lock`)) removeAnyway(`${ledgerPath}.lock`);
  const lock = openLock(ledgerPath);
  try {
    // No journal on the disk, which may be full.
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
    makePrivate(`${ledgerPath}.lock`);
    return lock;
  } catch (error) {
    lock.close();
    const { code } = error as { code?: string };
    if (code === 'SQLITE_BUSY') {
      throw new LedgerFailure('ledger.inUse', { holder: readHolder(ledgerPath) });
    }
    if (code === 'SQLITE_NOTADB' || code?.startsWith('SQLITE_CORRUPT')) return null;
    throw LedgerFailure.from(error, ledgerPath);
  }
}

/** Through a link SQLite would lock what somebody else laid there; a pipe might never answer. */
function isOurs(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() ?? true;
}

/** SQLite would only say that it can not open a file. */
function requireWritableFolder(ledgerPath: string): void {
  try {
    accessSync(path.dirname(ledgerPath), constants.W_OK);
  } catch (error) {
    throw LedgerFailure.from(error, path.dirname(ledgerPath));
  }
}

function openLock(ledgerPath: string): Database {
  try {
    return openLockFile(`${ledgerPath}.lock`);
  } catch (error) {
    throw LedgerFailure.from(error, ledgerPath);
  }
}

/** Only for the sentence that a second start shows: a full disk must not keep the ledger closed. */
function noteHolder(ledgerPath: string): void {
  try {
    removeAnyway(holderPath(ledgerPath));
    const holder = `${hostname()} (${process.pid})\n`;
    writeFileSync(holderPath(ledgerPath), holder, { flag: 'wx', mode: privateMode });
  } catch {
    removeAnyway(holderPath(ledgerPath));
  }
}
