import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { z } from 'zod';
import { defaultSettings } from '../../../shared/models/settings';
import { envelopeSchema } from './key-envelope';
import { LedgerFailure } from '../ledger-failure';
import { readSideFile } from './side-file';
import { privateMode } from './private-files';

const keyFileSchema = z.strictObject({
  format: z.literal(1),
  ledgerId: z.string(),
  isSample: z.boolean(),
  accounts: z.array(
    z.strictObject({
      id: z.int().positive(),
      displayName: z.string(),
      envelope: envelopeSchema,
      /** Wrong passwords in a row; kept here so that a restart does not forget them. */
      failures: z.int().min(0),
      lastFailureAt: z.string().nullable(),
    }),
  ),
  recovery: envelopeSchema,
  /** Wrong passwords in a row that lock an account; 0 never does. Known before anything is opened. */
  lockAfterTries: z.int().min(0).max(100).default(defaultSettings.lockAfterTries),
});

/**
 * What lies beside the ledger: its key sealed under each account's password and under the
 * recovery code. It holds no client data and no readable key.
 */
export type KeyFile = z.infer<typeof keyFileSchema>;

/** Path of the key file that belongs to a ledger. */
export function keyFilePath(ledgerPath: string): string {
  return `${ledgerPath}.keys`;
}

/** Reads the key file of a ledger; throws LedgerFailure when it is missing or damaged. */
export function readKeyFile(ledgerPath: string): KeyFile {
  const path = keyFilePath(ledgerPath);
  if (!existsSync(path)) throw new LedgerFailure('ledger.keysMissing', { path });
  const text = readText(path);
  try {
    return keyFileSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new LedgerFailure('ledger.keysDamaged', { path }, { cause: error });
  }
}

/** The same where a missing or damaged one is no reason to stop. */
export function readKeyFileIfSound(ledgerPath: string): KeyFile | null {
  try {
    return readKeyFile(ledgerPath);
  } catch {
    return null;
  }
}

function readText(path: string): string {
  try {
    return readSideFile(path);
  } catch (error) {
    throw LedgerFailure.from(error, path);
  }
}

/** Replaces the key file as a whole: after a power cut it is the old one or the new one. */
export function writeKeyFile(ledgerPath: string, keys: KeyFile): void {
  writeFileAtomically(keyFilePath(ledgerPath), textOfKeys(keys));
}

/** The key file as it is written. */
export function textOfKeys(keys: KeyFile): string {
  return `${JSON.stringify(keys, null, 2)}\n`;
}

/**
 * Writes text beside the target, syncs it and renames it over the target. Throws LedgerFailure where the
 * disk does not take it; the target is then as it was.
 */
export function writeFileAtomically(path: string, text: string): void {
  const temporary = `${path}.new`;
  try {
    writeSynced(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    removeAnyway(temporary);
    throw LedgerFailure.from(error, path);
  }
}

function writeSynced(path: string, text: string): void {
  // Never through a link or into a file that somebody else has laid there.
  rmSync(path, { force: true });
  const handle = openSync(path, 'wx', privateMode);
  try {
    // Unlike writeSync, goes on until all of it is written.
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Clears up after a failure, which must not be hidden by another one. */
export function removeAnyway(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // What is left is replaced by the next try.
  }
}
