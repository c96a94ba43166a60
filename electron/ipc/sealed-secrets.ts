import { createDecipheriv, createECDH, createHash, randomUUID, type ECDH } from 'node:crypto';
import {
  nonceBytes,
  secretDepth,
  type SealedSecret,
  type SealingKey,
} from '../../shared/models/sealed-secret';

const tagBytes = 16;

/** Keys that were asked for and not used yet; a page asks right before its call. */
const mostKeys = 16;

/** Private keys that each open what one call was told, and are gone then. */
export class SealingKeys {
  private readonly keys = new Map<string, ECDH>();

  /** A public key for the next call. */
  make(): SealingKey {
    const pair = createECDH('prime256v1');
    const publicKey = new Uint8Array(pair.generateKeys());
    const keyId = randomUUID();
    this.keys.set(keyId, pair);
    const [oldest] = this.keys.keys();
    if (this.keys.size > mostKeys && oldest !== undefined) this.keys.delete(oldest);
    return { keyId, publicKey };
  }

  /** What a call was told, with its secrets as bytes again; what does not open stays as it came and is refused. */
  open(input: unknown): unknown {
    const used = new Set<string>();
    const opened = this.openIn(input, used, secretDepth);
    for (const keyId of used) this.keys.delete(keyId);
    return opened;
  }

  private openIn(input: unknown, used: Set<string>, depth: number): unknown {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
    if (isSealed(input)) {
      used.add(input.keyId);
      const pair = this.keys.get(input.keyId);
      return (pair && unseal(pair, input)) ?? input;
    }
    if (depth === 0 || !holdsSealed(input, depth)) return input;
    const parts = Object.entries(input).map(
      ([name, each]) => [name, this.openIn(each, used, depth - 1)] as const,
    );
    return Object.fromEntries(parts);
  }
}

/** Everything else goes on as it came. */
function holdsSealed(input: object, depth: number): boolean {
  return Object.values(input).some((each: unknown) => {
    if (typeof each !== 'object' || each === null) return false;
    return isSealed(each) || (depth > 1 && holdsSealed(each, depth - 1));
  });
}

function isSealed(input: object): input is SealedSecret {
  const { kind, keyId, from, sealed } = input as Partial<SealedSecret>;
  const isOne = kind === 'sealedSecret' && typeof keyId === 'string';
  return isOne && from instanceof Uint8Array && sealed instanceof Uint8Array;
}

/** The bytes of a secret, to be filled over by whoever answers the call. */
function unseal(pair: ECDH, { from, sealed }: SealedSecret): Uint8Array | undefined {
  if (sealed.length < tagBytes) return undefined;
  try {
    const agreed = pair.computeSecret(from);
    const key = createHash('sha256').update(agreed).digest();
    agreed.fill(0);
    const end = sealed.length - tagBytes;
    const decipher = createDecipheriv('aes-256-gcm', key, new Uint8Array(nonceBytes));
    key.fill(0);
    decipher.setAuthTag(sealed.subarray(end));
    const secret = decipher.update(sealed.subarray(0, end));
    decipher.final();
    return secret;
  } catch {
    return undefined;
  }
}
