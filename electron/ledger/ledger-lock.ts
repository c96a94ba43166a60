import { accessSync, constants, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { openLockFile } from './database';
import { removeAnyway } from './key-file';
import { LedgerFailure } from './ledger-failure';

const holderPath = (ledgerPath: string) => `${ledgerPath}.holder`;

function readHolder(ledgerPath: string): string {
  try {
    return readFileSync(holderPath(ledgerPath), 'utf8').trim();
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
  const lock = openLock(ledgerPath);
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') {
      throw LedgerFailure.from(error, ledgerPath);
    }
    throw new LedgerFailure('ledger.inUse', { holder: readHolder(ledgerPath) });
  }
  noteHolder(ledgerPath);
  return () => {
    removeAnyway(holderPath(ledgerPath));
    lock.close();
  };
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
    writeFileSync(holderPath(ledgerPath), `${hostname()} (${process.pid})\n`);
  } catch {
    removeAnyway(holderPath(ledgerPath));
  }
}
