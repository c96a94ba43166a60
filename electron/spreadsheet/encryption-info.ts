/** How a package was encrypted in Excel 2010 and later ([MS-OFFCRYPTO] 2.3.4.10, agile). */
export interface AgileInfo {
  readonly kind: 'agile';
  /** Of the package itself. */
  readonly data: CipherValues;
  /** Of the key, under the password. */
  readonly password: CipherValues & {
    readonly spinCount: number;
    readonly verifierInput: Buffer;
    readonly verifierHash: Buffer;
    readonly keyValue: Buffer;
  };
  /** The code over the encrypted bytes; null where the file has none. */
  readonly integrity: { readonly key: Buffer; readonly value: Buffer } | null;
}

/** How Excel 2007 encrypted ([MS-OFFCRYPTO] 2.3.4.5, standard). */
export interface StandardInfo {
  readonly kind: 'standard';
  readonly keyBits: number;
  readonly salt: Buffer;
  readonly verifier: Buffer;
  readonly verifierHash: Buffer;
}

export interface CipherValues {
  readonly salt: Buffer;
  readonly blockSize: number;
  readonly keyBits: number;
  readonly hashSize: number;
  /** As Node names it: sha1, sha256, sha384, sha512. */
  readonly hash: string;
}

const hashNames: Readonly<Record<string, string>> = {
  SHA1: 'sha1',
  'SHA-1': 'sha1',
  SHA256: 'sha256',
  'SHA-256': 'sha256',
  SHA384: 'sha384',
  'SHA-384': 'sha384',
  SHA512: 'sha512',
  'SHA-512': 'sha512',
};

/** The specification's own limit; a file that asks for more only wants to keep the PC busy. */
const mostSpins = 10_000_000;

/** Reads the stream that says how a package is encrypted; null for ways that are not known. */
export function readEncryptionInfo(stream: Buffer): AgileInfo | StandardInfo | null {
  try {
    const [major, minor] = [stream.readUInt16LE(0), stream.readUInt16LE(2)];
    if (major === 4 && minor === 4) return readAgile(stream.toString('utf8', 8));
    return minor === 2 && major >= 2 && major <= 4 ? readStandard(stream) : null;
  } catch {
    return null;
  }
}

type Attributes = (name: string) => string;

function attributesOf(xml: string, element: string): Attributes | null {
  const text = new RegExp(`<(?:\\w+:)?${element}\\s([^>]*)>`).exec(xml)?.[1];
  if (text === undefined) return null;
  return (name) => {
    const value = new RegExp(`\\b${name}\\s*=\\s*"([^"]*)"`).exec(text)?.[1];
    if (value === undefined) throw new Error(`no ${name}`);
    return value;
  };
}

const bytes = (text: string) => Buffer.from(text, 'base64');

function cipherOf(attribute: Attributes): CipherValues | null {
  const hash = hashNames[attribute('hashAlgorithm')];
  const isAes = attribute('cipherAlgorithm') === 'AES';
  const isChained = attribute('cipherChaining') === 'ChainingModeCBC';
  if (hash === undefined || !isAes || !isChained) return null;
  const number = (name: string) => Number(attribute(name));
  return {
    hash,
    salt: bytes(attribute('saltValue')),
    blockSize: number('blockSize'),
    keyBits: number('keyBits'),
    hashSize: number('hashSize'),
  };
}

function readAgile(xml: string): AgileInfo | null {
  const data = attributesOf(xml, 'keyData');
  const key = attributesOf(xml, 'encryptedKey');
  const code = attributesOf(xml, 'dataIntegrity');
  if (data === null || key === null) throw new Error('no key');
  const [ofData, ofKey] = [cipherOf(data), cipherOf(key)];
  if (ofData === null || ofKey === null) return null;
  const spinCount = Number(key('spinCount'));
  if (!(spinCount >= 0 && spinCount <= mostSpins)) throw new Error('spin count');
  return {
    kind: 'agile',
    data: ofData,
    password: {
      ...ofKey,
      spinCount,
      verifierInput: bytes(key('encryptedVerifierHashInput')),
      verifierHash: bytes(key('encryptedVerifierHashValue')),
      keyValue: bytes(key('encryptedKeyValue')),
    },
    integrity: code && {
      key: bytes(code('encryptedHmacKey')),
      value: bytes(code('encryptedHmacValue')),
    },
  };
}

const aesIds = new Set([0x660e, 0x660f, 0x6610]);

function readStandard(stream: Buffer): StandardInfo | null {
  const headerSize = stream.readUInt32LE(8);
  const header = stream.subarray(12, 12 + headerSize);
  if (!aesIds.has(header.readUInt32LE(8))) return null;
  const at = 12 + headerSize;
  return {
    kind: 'standard',
    keyBits: header.readUInt32LE(16) || 128,
    salt: stream.subarray(at + 4, at + 20),
    verifier: stream.subarray(at + 20, at + 36),
    verifierHash: stream.subarray(at + 40, at + 72),
  };
}
