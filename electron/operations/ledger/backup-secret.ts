import { openEnvelope, type KeyEnvelope } from '../../ledger/file/key-envelope';
import type { KeyFile } from '../../ledger/file/key-file';
import { Secret, type TypedSecret } from '../../ledger/file/secret';

/** What opens a backup or shows who is asking: a password, or the recovery code of the ledger. */
export type BackupSecret =
  | { readonly kind: 'password'; readonly password: TypedSecret }
  | { readonly kind: 'recoveryCode'; readonly recoveryCode: TypedSecret };

const shared = (typed: TypedSecret): TypedSecret => {
  if (typeof typed === 'string') return typed;
  const copy = new Uint8Array(new SharedArrayBuffer(typed.length));
  copy.set(typed);
  return copy;
};

/** A copy that another thread reads where it lies: a message would leave one of its own that nobody fills over. */
export function shareSecret(secret: BackupSecret): BackupSecret {
  return secret.kind === 'password'
    ? { ...secret, password: shared(secret.password) }
    : { ...secret, recoveryCode: shared(secret.recoveryCode) };
}

/** Fills over what was typed, where that can be. */
export function forgetSecret(secret: BackupSecret): void {
  const typed = secret.kind === 'password' ? secret.password : secret.recoveryCode;
  if (typeof typed !== 'string') typed.fill(0);
}

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
  const typed =
    secret.kind === 'recoveryCode'
      ? Secret.ofRecoveryCode(secret.recoveryCode)
      : new Secret(secret.password);
  try {
    for (const { id, envelope } of candidates) {
      const key = openEnvelope(envelope, typed, { ledgerId: keys.ledgerId, accountId: id });
      if (key) return { key, keys, accountId: id, envelope };
    }
    return null;
  } finally {
    typed.forget();
  }
}
