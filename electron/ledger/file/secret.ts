import { scrypt, scryptSync, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { recoveryCodeBytes } from './recovery-code';

const blockSize = 8;
const keyBytes = 32;
const saltBytes = 16;

const costsOf = (cost: number) => ({
  N: cost,
  r: blockSize,
  p: 1,
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
  /** Its own copy: whoever was given the typed bytes fills those over. */
  private readonly bytes: Buffer;
  private readonly derived: Derived[] = [];

  constructor(typed: TypedSecret) {
    this.bytes = ownCopy(typed);
  }

  /** A recovery code, however it was typed. */
  static ofRecoveryCode(typed: TypedSecret): Secret {
    const bytes = ownCopy(typed);
    try {
      return new Secret(recoveryCodeBytes(bytes));
    } finally {
      bytes.fill(0);
    }
  }

  /** Its characters for the rules of passwords, to be filled over by whoever asked. */
  characters(): Uint32Array {
    const characters = new Uint32Array(new ArrayBuffer(4 * this.bytes.length));
    let count = 0;
    for (let at = 0; at < this.bytes.length; count += 1) {
      const [character, length] = characterAt(this.bytes, at);
      characters[count] = character;
      at += length;
    }
    return characters.subarray(0, count);
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

  /** Fills over what the secret holds. */
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

/** A secret as it was typed: bytes of its NFKC form from the window, a text on the command line. */
export type TypedSecret = string | Uint8Array;

/** The same, or with what was worked out of it. */
export type SecretText = TypedSecret | Secret;

/**
 * A copy in memory of its own. Small arrays lie in the heap of the engine otherwise, which moves them about and leaves
 * what they held wherever they were.
 */
function ownCopy(typed: TypedSecret): Buffer {
  const bytes = typeof typed === 'string' ? Buffer.from(typed.normalize('NFKC')) : typed;
  const copy = Buffer.from(new ArrayBuffer(bytes.length));
  copy.set(bytes);
  if (typeof typed === 'string') bytes.fill(0);
  return copy;
}

/** Threads that the system keeps for such work, and some more tasks, so that each takes one. */
const coveringTasks = 16;
const coveringCost = 2 ** 9;

/**
 * scrypt leaves the secret on the stack of the thread that worked it out. The same work with nothing in the
 * place of the secret goes over it, in all threads that may have been the one.
 */
export async function coverTraces(): Promise<void> {
  const nothing = Buffer.alloc(64);
  const salt = Buffer.alloc(saltBytes);
  const once = () => scryptInThread(nothing, salt, keyBytes, costsOf(coveringCost));
  await Promise.all(Array.from({ length: coveringTasks }, once));
}

/** The character that begins at a byte of UTF-8, and its bytes; no text is made of it. */
function characterAt(bytes: Uint8Array, at: number): [character: number, length: number] {
  const first = bytes[at] ?? 0;
  if (first < 0xc0) return [first, 1];
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  let character = first & (0xff >> (length + 1));
  for (let next = 1; next < length; next += 1) {
    character = (character << 6) | ((bytes[at + next] ?? 0) & 0x3f);
  }
  return [character, length];
}

/** Uses a secret; one that was only typed is forgotten afterwards. */
export function withSecret<Value>(secret: SecretText, work: (secret: Secret) => Value): Value {
  if (secret instanceof Secret) return work(secret);
  const own = new Secret(secret);
  try {
    return work(own);
  } finally {
    own.forget();
  }
}
