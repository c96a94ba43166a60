import { createCipheriv, createDecipheriv, createHmac, randomBytes, scryptSync } from 'node:crypto';
import { z } from 'zod';

/** scrypt cost: 2^17 takes about 0.3 s and 128 MB, once per login. */
export const standardCost = 2 ** 17;
const leastCost = 2 ** 10;
const highestCost = 2 ** 20;
const blockSize = 8;
const saltBytes = 16;
const nonceBytes = 12;
const keyBytes = 32;
const tagBytes = 16;

const isPowerOfTwo = (value: number) => Number.isInteger(Math.log2(value));

/** Base64 of exactly so many bytes: a shorter tag would be easier to hit. */
const base64Of = (bytes: number) =>
  z.base64().refine((text) => Buffer.from(text, 'base64').length === bytes);

export const envelopeSchema = z.strictObject({
  /** How many times this account, or the recovery code, was given an envelope; none in the old form. */
  generation: z.int().positive().optional(),
  salt: base64Of(saltBytes),
  cost: z.int().min(leastCost).max(highestCost).refine(isPowerOfTwo),
  nonce: base64Of(nonceBytes),
  sealed: base64Of(keyBytes),
  tag: base64Of(tagBytes),
});

/**
 * The ledger's key sealed under a password or a recovery code; all parts are base64. Without a
 * generation it is of the old form, which said nothing of whose it is.
 */
export type KeyEnvelope = z.infer<typeof envelopeSchema>;

/** Whose envelope it is: of an account of a ledger, or of the ledger's recovery code (null). */
export interface EnvelopeOwner {
  readonly ledgerId: string;
  readonly accountId: number | null;
}

/** What an envelope is sealed for besides its secret: it opens for nobody and nothing else. */
function boundTo({ ledgerId, accountId }: EnvelopeOwner, generation: number): Buffer {
  const purpose = accountId === null ? 'recovery code' : 'password';
  return Buffer.from(
    JSON.stringify(['tierdesk envelope 2', ledgerId, accountId, purpose, generation]),
  );
}

function derive(secret: string, salt: Buffer, cost: number): Buffer {
  return scryptSync(secret.normalize('NFKC'), salt, keyBytes, {
    N: cost,
    r: blockSize,
    p: 1,
    maxmem: 256 * cost * blockSize,
  });
}

/** Seals the key under a secret for its owner; a lower cost is for tests only. */
export function sealKey(
  key: Buffer,
  secret: string,
  wanted: { readonly owner: EnvelopeOwner; readonly generation: number; readonly cost?: number },
): KeyEnvelope {
  const { owner, generation, cost = standardCost } = wanted;
  const salt = randomBytes(saltBytes);
  const nonce = randomBytes(nonceBytes);
  const wrapping = derive(secret, salt, cost);
  const cipher = createCipheriv('aes-256-gcm', wrapping, nonce);
  wrapping.fill(0);
  cipher.setAAD(boundTo(owner, generation));
  const sealed = Buffer.concat([cipher.update(key), cipher.final()]);
  return {
    generation,
    salt: salt.toString('base64'),
    cost,
    nonce: nonce.toString('base64'),
    sealed: sealed.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

/** Opens an envelope for its owner; null when the secret or the owner is not the one it was sealed for. */
export function openEnvelope(
  envelope: KeyEnvelope,
  secret: string,
  owner: EnvelopeOwner,
): Buffer | null {
  const bytes = (part: string) => Buffer.from(part, 'base64');
  const wrapping = derive(secret, bytes(envelope.salt), envelope.cost);
  const decipher = createDecipheriv('aes-256-gcm', wrapping, bytes(envelope.nonce), {
    authTagLength: tagBytes,
  });
  wrapping.fill(0);
  const { generation } = envelope;
  if (generation !== undefined) decipher.setAAD(boundTo(owner, generation));
  decipher.setAuthTag(bytes(envelope.tag));
  try {
    return Buffer.concat([decipher.update(bytes(envelope.sealed)), decipher.final()]);
  } catch {
    return null;
  }
}

/**
 * What the ledger keeps of an owner's present envelope, to know it from every other one: made with the
 * ledger's key over all its parts and its owner.
 */
export function markOfEnvelope(
  ledgerKey: Buffer,
  owner: EnvelopeOwner,
  envelope: KeyEnvelope,
): string {
  const { generation = 0, salt, cost, nonce, sealed, tag } = envelope;
  const bound = boundTo(owner, generation).toString();
  const markKey = createHmac('sha256', ledgerKey).update('tierdesk envelope mark').digest();
  return createHmac('sha256', markKey)
    .update(JSON.stringify([bound, salt, cost, nonce, sealed, tag]))
    .digest('hex');
}
