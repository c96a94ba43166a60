import { createCipheriv, randomBytes, scryptSync } from 'node:crypto';
import { openDatabase } from '../../electron/ledger/database';
import { openEnvelope } from '../../electron/ledger/file/key-envelope';
import type { KeyFile } from '../../electron/ledger/file/key-file';
import { editKeys, readKeys } from './key-file';

type Envelope = KeyFile['recovery'];

/** An envelope as programs sealed it before they said whose it is. */
export function oldEnvelope(key: Buffer, secret: string): Envelope {
  const [cost, salt, nonce] = [1024, randomBytes(16), randomBytes(12)];
  const wrapping = scryptSync(secret, salt, 32, { N: cost, r: 8, p: 1 });
  const cipher = createCipheriv('aes-256-gcm', wrapping, nonce);
  const sealed = Buffer.concat([cipher.update(key), cipher.final()]);
  const base64 = (bytes: Buffer) => bytes.toString('base64');
  return {
    salt: base64(salt),
    cost,
    nonce: base64(nonce),
    sealed: base64(sealed),
    tag: base64(cipher.getAuthTag()),
  };
}

/** The key of a ledger by the password of one of its accounts. */
function keyOfLedger(file: string, accountId: number, password: string): Buffer {
  const { ledgerId, accounts } = readKeys(file);
  const { envelope } = accounts.find(({ id }) => id === accountId)!;
  return openEnvelope(envelope, password, { ledgerId, accountId })!;
}

/**
 * Makes a closed ledger into one that the program before bound envelopes has left, its structure brought up
 * to date: with nothing in their tables, and with a key file of the old form. Secrets by account number; 0 is the recovery code.
 */
export function makeOld(file: string, secrets: ReadonlyMap<number, string>): Buffer {
  const key = keyOfLedger(file, 1, secrets.get(1)!);
  const db = openDatabase(file, key);
  // What the step that brings their tables finds: nothing in them.
  db.exec('DELETE FROM present_envelope; DELETE FROM ledger_identity;');
  db.close();
  editKeys(file, (keys) => ({
    ...keys,
    accounts: keys.accounts.map((each) => ({
      ...each,
      envelope: oldEnvelope(key, secrets.get(each.id)!),
    })),
    recovery: oldEnvelope(key, secrets.get(0)!.replaceAll('-', '')),
  }));
  return key;
}
