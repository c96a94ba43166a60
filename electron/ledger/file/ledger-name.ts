import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { LedgerFailure } from '../ledger-failure';
import { requireFile } from './side-file';

/**
 * The one name of a ledger's file: links are followed once, here, so that lock, key file, log of SQLite and head
 * lie beside the file itself and two names of it are one ledger. What is not there yet, or can not be looked at,
 * keeps the name it was given; what is written there later replaces a link, never what it points to.
 */
export function realLedgerPath(ledgerPath: string): string {
  try {
    return realpathSync(ledgerPath);
  } catch {
    return path.resolve(ledgerPath);
  }
}

/**
 * Refuses a ledger whose file has a second name on the disk: SQLite keeps its log under one of them only, so work
 * under the other would damage the file. So is refused what is no file at all. Throws `ledger.severalNames`
 * and `ledger.notAFile`.
 */
export function requireOneName(ledgerPath: string): void {
  requireFile(ledgerPath);
  const { nlink = 1 } = statSync(ledgerPath, { throwIfNoEntry: false }) ?? {};
  if (nlink > 1) throw new LedgerFailure('ledger.severalNames', { path: ledgerPath, names: nlink });
}
