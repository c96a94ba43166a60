import { statfsSync, statSync } from 'node:fs';
import path from 'node:path';

const megabyte = 1024 * 1024;

/** Megabytes that are free for this user in a folder; null where the system does not tell. */
function freeMegabytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return Math.floor((bavail * bsize) / megabyte);
  } catch {
    return null;
  }
}

/** Free megabytes on the disk of a ledger; null where the system does not tell. */
export function freeBeside(ledgerPath: string): number | null {
  return freeMegabytes(path.dirname(ledgerPath));
}

/** Megabytes of a file, rounded up; 0 where it is not there. */
export function megabytesOf(file: string): number {
  return Math.ceil((statSync(file, { throwIfNoEntry: false })?.size ?? 0) / megabyte);
}
