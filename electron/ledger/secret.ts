import { scrypt, scryptSync, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';

const blockSize = 8;
const keyBytes = 32;
const saltBytes = 16;

const costsOf = (cost: number) => ({
  ...{ N: cost, r: blockSize, p: 1 },
  maxmem: 256 * cost * blockSize,
});

const scryptInThread = promisify<Buffer, Buffer, number, ReturnType<typeof costsOf>, Buffer>(
  scrypt,
);

/** What scrypt made of a secret. */
interface Derived {
  readonly salt: Buffer;
  readonly cost: number;
  readonly wrapping: Buffer;
  /** A new envelope takes it, once; the others are of envelopes that are there. */
  isFresh: boolean;
}

/**
 * A password or recovery code, with what scrypt makes of it. Where a window waits, that is worked out ahead, in
 * a thread of the system (`prepare…`); what judges and writes then goes on without a pause in between, so that
 * guesses made at the same moment are counted one by one. What was not prepared is worked out on the spot.
 */
export class Secret {
  private readonly bytes: Buffer;
  private readonly derived: Derived[] = [];

  constructor(readonly text: string) {
    this.bytes = Buffer.from(text.normalize('NFKC'));
  }

  /** Works out what opens an envelope, unless it is worked out already. */
  async prepareToOpen(envelope: { readonly salt: string; readonly cost: number }): Promise<void> {
    const salt = Buffer.from(envelope.salt, 'base64');
    if (this.find(salt, envelope.cost)) return;
    await this.derive(salt, envelope.cost, false);
  }

  /** Works out what seals one new envelope. */
  async prepareToSeal(cost: number): Promise<void> {
    await this.derive(randomBytes(saltBytes), cost, true);
  }

  /** The key that opens an envelope with this salt and cost; its bytes stay the secret's own. */
  wrappingOf(salt: Buffer, cost: number): Buffer {
    return (this.find(salt, cost) ?? this.deriveNow(salt, cost)).wrapping;
  }

  /** A salt that no envelope has yet, with its key. */
  freshWrapping(cost: number): { readonly salt: Buffer; readonly wrapping: Buffer } {
    const found = this.derived.find((each) => each.isFresh && each.cost === cost);
    const fresh = found ?? this.deriveNow(randomBytes(saltBytes), cost);
    fresh.isFresh = false;
    return fresh;
  }

  /** Fills over what the secret can fill over; a text of JavaScript it can not. */
  forget(): void {
    this.bytes.fill(0);
    for (const { wrapping } of this.derived) wrapping.fill(0);
    this.derived.length = 0;
  }

  private find(salt: Buffer, cost: number): Derived | undefined {
    return this.derived.find((each) => each.cost === cost && each.salt.equals(salt));
  }

  private async derive(salt: Buffer, cost: number, isFresh: boolean): Promise<void> {
    const wrapping = await scryptInThread(this.bytes, salt, keyBytes, costsOf(cost));
    this.derived.push({ salt, cost, wrapping, isFresh });
  }

  private deriveNow(salt: Buffer, cost: number): Derived {
    const wrapping = scryptSync(this.bytes, salt, keyBytes, costsOf(cost));
    const derived = { salt, cost, wrapping, isFresh: false };
    this.derived.push(derived);
    return derived;
  }
}

/** A secret as it was typed, or with what was worked out of it. */
export type SecretText = string | Secret;

/** What was typed. */
export const textOf = (secret: SecretText): string =>
  typeof secret === 'string' ? secret : secret.text;

/** Uses a secret; one that was only typed is forgotten afterwards. */
export function withSecret<Value>(secret: SecretText, work: (secret: Secret) => Value): Value {
  if (typeof secret !== 'string') return work(secret);
  const own = new Secret(secret);
  try {
    return work(own);
  } finally {
    own.forget();
  }
}
