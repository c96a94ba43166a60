import { randomFillSync } from 'node:crypto';
import { lstatSync, writeFileSync } from 'node:fs';
import { removeAnyway } from './key-file';
import { privateMode } from './private-files';

/** As much as SQLite needs to open a ledger for reading several times over; a quarter is enough. */
const spareBytes = [256 * 1024, 128 * 1024, 64 * 1024] as const;

const sparePath = (ledgerPath: string) => `${ledgerPath}.spare`;

/**
 * Keeps some room of the disk taken beside the ledger, so that it can be opened for a look when the disk is full.
 * Filled with what no file system packs; where there is no room for it there is none to keep.
 */
export function keepSpareRoom(ledgerPath: string): void {
  const [whole] = spareBytes;
  const file = sparePath(ledgerPath);
  if (lstatSync(file, { throwIfNoEntry: false })?.size === whole) return;
  for (const bytes of spareBytes) {
    removeAnyway(file);
    try {
      const filling = randomFillSync(Buffer.alloc(bytes));
      writeFileSync(file, filling, { flag: 'wx', mode: privateMode });
      return;
    } catch {
      removeAnyway(file);
    }
  }
}

/** Gives that room back to the disk. */
export function giveSpareRoom(ledgerPath: string): void {
  removeAnyway(sparePath(ledgerPath));
}
