import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { LedgerFailure } from './ledger-failure';

function holderIsAlive(holder: string): boolean {
  const [host = '', pid = ''] = holder.split(' ');
  if (host !== hostname()) return true;
  if (Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readHolder(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
}

/**
 * Takes the ledger for this program; returns the function that gives it back. A lock left by a
 * program that died on this PC is taken over. Throws LedgerFailure `ledger.inUse` otherwise.
 */
export function lockLedger(ledgerPath: string): () => void {
  const path = `${ledgerPath}.lock`;
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const handle = openSync(path, 'wx', 0o600);
      writeSync(handle, `${hostname()} ${process.pid}\n`);
      closeSync(handle);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw LedgerFailure.from(error, path);
      const holder = readHolder(path);
      if (holderIsAlive(holder)) throw new LedgerFailure('ledger.inUse', { holder });
      rmSync(path, { force: true });
    }
  }
  throw new LedgerFailure('ledger.inUse', { holder: readHolder(path) });
}
