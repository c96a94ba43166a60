import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readSideFile } from '../file/side-file';
import { writeFileAtomically } from '../file/key-file';

const recordSchema = z.strictObject({
  format: z.literal(1),
  /** Wrong passwords in a row by backup, named by the hash of its content: a copy of it is the same one. */
  guesses: z.record(
    z.string(),
    z.strictObject({ failures: z.int().min(0), lastFailureAt: z.string() }),
  ),
});
type GuessRecord = z.infer<typeof recordSchema>;

/** Wrong passwords in a row for one backup. */
interface Guesses {
  readonly failures: number;
  readonly lastFailureAt: string | null;
}

const none: Guesses = { failures: 0, lastFailureAt: null };

function readRecord(file: string): GuessRecord {
  try {
    return recordSchema.parse(JSON.parse(readSideFile(file)));
  } catch {
    return { format: 1, guesses: {} };
  }
}

/** What was guessed at a backup so far. */
export function readGuesses(file: string, backupHash: string): Guesses {
  return readRecord(file).guesses[backupHash] ?? none;
}

/**
 * Counts a wrong password, or forgets them all after a right one. Throws LedgerFailure where the place can
 * not be written: a guess that can not be counted is not answered.
 */
export function keepGuesses(file: string, backupHash: string, guesses: Guesses): void {
  const { guesses: known } = readRecord(file);
  const { [backupHash]: _former, ...others } = known;
  const { failures, lastFailureAt } = guesses;
  const changed =
    lastFailureAt === null ? others : { ...others, [backupHash]: { failures, lastFailureAt } };
  if (lastFailureAt === null && !(backupHash in known)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileAtomically(file, `${JSON.stringify({ format: 1, guesses: changed })}\n`);
}
