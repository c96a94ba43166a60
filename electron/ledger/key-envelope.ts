import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { z } from 'zod';

/** scrypt cost: 2^17 takes about 0.3 s and 128 MB, once per login. */
const standardCost = 2 ** 17;
const blockSize = 8;

export const envelopeSchema = z.strictObject({
  salt: z.string(),
  cost: z.int(),
  nonce: z.string(),
  sealed: z.string(),
  tag: z.string(),
});

/** The ledger's key sealed under a password or a recovery code; all parts are base64. */
export type KeyEnvelope = z.infer<typeof envelopeSchema>;

function derive(secret: string, salt: Buffer, cost: number): Buffer {
  return scryptSync(secret.normalize('NFKC'), salt, 32, {
    N: cost,
    r: blockSize,
    p: 1,
    maxmem: 256 * cost * blockSize,
  });
}

/** Seals the key under a secret; a lower cost is for tests only. */
export function sealKey(key: Buffer, secret: string, cost = standardCost): KeyEnvelope {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', derive(secret, salt, cost), nonce);
  const sealed = Buffer.concat([cipher.update(key), cipher.final()]);
  return {
    salt: salt.toString('base64'),
    cost,
    nonce: nonce.toString('base64'),
    sealed: sealed.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

/** Opens an envelope; null when the secret is not the one it was sealed with. */
export function openEnvelope(envelope: KeyEnvelope, secret: string): Buffer | null {
  const [salt, nonce, sealed, tag] = [
    envelope.salt,
    envelope.nonce,
    envelope.sealed,
    envelope.tag,
  ].map((part) => Buffer.from(part, 'base64')) as [Buffer, Buffer, Buffer, Buffer];
  const decipher = createDecipheriv('aes-256-gcm', derive(secret, salt, envelope.cost), nonce);
  decipher.setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(sealed), decipher.final()]);
  } catch {
    return null;
  }
}
