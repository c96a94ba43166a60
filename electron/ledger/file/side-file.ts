import { readFileSync, statSync } from 'node:fs';
import { LedgerFailure } from '../ledger-failure';

/** The largest file that is ever kept beside a ledger is some hundred KB. */
const largestSideFile = 16 * 1024 * 1024;

/**
 * Reads a small file beside the ledger. What is no file (a pipe, a device) may never answer and is refused before
 * it is opened; so is what is far larger than any of ours. Throws `ledger.notAFile`, or the system's error.
 */
export function readSideFile(path: string): string {
  requireFile(path);
  const { size } = statSync(path);
  if (size > largestSideFile) throw new LedgerFailure('ledger.notAFile', { path });
  return readFileSync(path, 'utf8');
}

/** Refuses what stands in the place of a file and is none: reading it could last for ever. */
export function requireFile(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found && !found.isFile()) throw new LedgerFailure('ledger.notAFile', { path });
}
