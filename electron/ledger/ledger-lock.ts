import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { openLockFile } from './database';
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
  const lock = openLockFile(`${ledgerPath}.lock`);
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') {
      throw LedgerFailure.from(error, ledgerPath);
    }
    throw new LedgerFailure('ledger.inUse', { holder: readHolder(ledgerPath) });
  }
  writeFileSync(holderPath(ledgerPath), `${hostname()} (${process.pid})\n`);
  return () => {
    rmSync(holderPath(ledgerPath), { force: true });
    lock.close();
  };
}
