import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { sharedKey } from './shared-key';
import { withSecret, type SecretText } from './secret';

/** scrypt cost: 2^17 takes about 0.3 s and 128 MB, once per login. */
export const standardCost = 2 ** 17;
const leastCost = 2 ** 10;
const highestCost = 2 ** 20;
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

/** Seals the key under a secret for its owner; a lower cost is for tests only. */
export function sealKey(
  key: Buffer,
  secret: SecretText,
  wanted: { readonly owner: EnvelopeOwner; readonly generation: number; readonly cost?: number },
): KeyEnvelope {
  const { owner, generation, cost = standardCost } = wanted;
  return withSecret(secret, (typed) => {
    const { salt, wrapping } = typed.freshWrapping(cost);
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', wrapping, nonce);
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
  });
}

/** Opens an envelope for its owner; null when the secret or the owner is not the one it was sealed for. */
export function openEnvelope(
  envelope: KeyEnvelope,
  secret: SecretText,
  owner: EnvelopeOwner,
): Buffer | null {
  const bytes = (part: string) => Buffer.from(part, 'base64');
  const decipher = withSecret(secret, (typed) => {
    const wrapping = typed.wrappingOf(bytes(envelope.salt), envelope.cost);
    return createDecipheriv('aes-256-gcm', wrapping, bytes(envelope.nonce), {
      authTagLength: tagBytes,
    });
  });
  const { generation } = envelope;
  if (generation !== undefined) decipher.setAAD(boundTo(owner, generation));
  decipher.setAuthTag(bytes(envelope.tag));
  const key = decipher.update(bytes(envelope.sealed));
  try {
    decipher.final();
    return sharedKey(key);
  } catch {
    return null;
  } finally {
    key.fill(0);
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
