import {
  nonceBytes,
  secretDepth,
  type SealedSecret,
  type SealingKey,
} from '../shared/models/sealed-secret';

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;
const { subtle } = globalThis.crypto;

/** Whether there are bytes in what a call is told: only passwords and recovery codes are. */
function holdsSecret(input: unknown, depth = secretDepth): boolean {
  if (input instanceof Uint8Array) return true;
  if (depth === 0 || typeof input !== 'object' || input === null) return false;
  return Object.values(input).some((each) => holdsSecret(each, depth - 1));
}

async function seal(
  secret: Uint8Array<ArrayBuffer>,
  { keyId, publicKey }: SealingKey,
): Promise<SealedSecret> {
  const theirs = await subtle.importKey('raw', publicKey, curve, false, []);
  const own = await subtle.generateKey(curve, true, ['deriveBits']);
  const agreed = await subtle.deriveBits({ name: 'ECDH', public: theirs }, own.privateKey, 256);
  const bits = await subtle.digest('SHA-256', agreed);
  const key = await subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt']);
  const nonce = new Uint8Array(nonceBytes);
  const sealed = new Uint8Array(await subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, secret));
  secret.fill(0);
  const from = new Uint8Array(await subtle.exportKey('raw', own.publicKey));
  return { kind: 'sealedSecret', keyId, from, sealed };
}

async function sealIn(input: unknown, key: SealingKey, depth = secretDepth): Promise<unknown> {
  if (input instanceof Uint8Array) return seal(input as Uint8Array<ArrayBuffer>, key);
  if (depth === 0 || typeof input !== 'object' || input === null) return input;
  const parts = Object.entries(input).map(
    async ([name, each]) => [name, await sealIn(each, key, depth - 1)] as const,
  );
  return Object.fromEntries(await Promise.all(parts));
}

/**
 * What a call is told, with its secrets sealed for this one call: the messages between processes are the system's,
 * which frees them without filling them over.
 */
export async function sealSecrets(
  input: unknown,
  askForKey: () => Promise<SealingKey>,
): Promise<unknown> {
  return holdsSecret(input) ? sealIn(input, await askForKey()) : input;
}
