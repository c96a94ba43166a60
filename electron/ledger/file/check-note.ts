import { existsSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { readSideFile } from './side-file';
import { writeFileAtomically } from './key-file';

const noteSchema = z.strictObject({
  format: z.literal(1),
  /** Local time, `YYYY-MM-DDTHH:mm:ss`. */
  checkedAt: z.string(),
  isDamaged: z.boolean(),
  /** Rules of the product that rows break. */
  problems: z.int().min(0),
});

/** What the last full check of a ledger came to; it names no client and lies beside the ledger. */
type CheckNote = z.infer<typeof noteSchema>;

const notePath = (ledgerPath: string) => `${ledgerPath}.check`;

/** The note of the last full check; null where there is none that can be read: the check is then due. */
export function readCheckNote(ledgerPath: string): CheckNote | null {
  try {
    return noteSchema.parse(JSON.parse(readSideFile(notePath(ledgerPath))));
  } catch {
    return null;
  }
}

/** Keeps what a full check came to; a disk that takes no more only makes the next check come sooner. */
export function keepCheckNote(ledgerPath: string, note: CheckNote): void {
  try {
    writeFileAtomically(notePath(ledgerPath), `${JSON.stringify(note)}\n`);
  } catch {
    // The check itself has been made and told.
  }
}

/** Another file takes the ledger's place: what was found of the former one means nothing. */
export function forgetCheckNote(ledgerPath: string): void {
  if (existsSync(notePath(ledgerPath))) rmSync(notePath(ledgerPath), { force: true });
}
