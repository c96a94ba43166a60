import { openEnvelope, type KeyEnvelope } from '../../ledger/key-envelope';
import type { KeyFile } from '../../ledger/key-file';
import { normalizeRecoveryCode } from '../../ledger/recovery-code';

/** What opens a backup or shows who is asking: a password, or the recovery code of the ledger. */
export type BackupSecret =
  | { readonly kind: 'password'; readonly password: string }
  | { readonly kind: 'recoveryCode'; readonly recoveryCode: string };

/** A ledger's key, and the envelope of a key file that gave it away. */
export interface OpenedKey {
  readonly key: Buffer;
  readonly keys: KeyFile;
  /** Null for the recovery code. */
  readonly accountId: number | null;
  readonly envelope: KeyEnvelope;
}

/** The envelope of a key file that a secret opens; null where it opens none. */
export function openBySecret(keys: KeyFile, secret: BackupSecret): OpenedKey | null {
  const candidates =
    secret.kind === 'recoveryCode'
      ? [{ id: null, envelope: keys.recovery }]
      : keys.accounts.map(({ id, envelope }) => ({ id, envelope }));
  const text =
    secret.kind === 'recoveryCode' ? normalizeRecoveryCode(secret.recoveryCode) : secret.password;
  for (const { id, envelope } of candidates) {
    const key = openEnvelope(envelope, text, { ledgerId: keys.ledgerId, accountId: id });
    if (key) return { key, keys, accountId: id, envelope };
  }
  return null;
}
