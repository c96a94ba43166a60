import { createHash } from 'node:crypto';

/** What the record FILEPASS says of how an .xls of Excel 97 to 2003 is encrypted ([MS-XLS] 2.4.117). */
export type BiffEncryption =
  | {
      readonly kind: 'rc4';
      readonly salt: Buffer;
      readonly verifier: Buffer;
      readonly hash: Buffer;
    }
  | {
      readonly kind: 'cryptoApi';
      readonly keyBits: number;
      readonly salt: Buffer;
      readonly verifier: Buffer;
      readonly hash: Buffer;
    };

/** Reads FILEPASS; null for ways that are not known (the XOR of Excel 95, other ciphers). */
export function readFilePass(content: Buffer): BiffEncryption | null {
  if (content.length < 54 || content.readUInt16LE(0) !== 1) return null;
  const [major, minor] = [content.readUInt16LE(2), content.readUInt16LE(4)];
  if (major === 1 && minor === 1) {
    const piece = (at: number) => content.subarray(6 + at, 6 + at + 16);
    return { kind: 'rc4', salt: piece(0), verifier: piece(16), hash: piece(32) };
  }
  return minor === 2 && major >= 2 && major <= 4 ? readCryptoApi(content) : null;
}

const rc4Cipher = 0x6801;

function readCryptoApi(content: Buffer): BiffEncryption | null {
  const headerSize = content.readUInt32LE(10);
  const header = 14;
  const at = header + headerSize;
  if (at + 60 > content.length || content.readUInt32LE(header + 8) !== rc4Cipher) return null;
  return {
    kind: 'cryptoApi',
    keyBits: content.readUInt32LE(header + 16) || 40,
    salt: content.subarray(at + 4, at + 20),
    verifier: content.subarray(at + 20, at + 36),
    hash: content.subarray(at + 40, at + 60),
  };
}

/** The key of each block of 1,024 bytes; null where the password is not the file's. */
export type BlockKeys = (block: number) => Buffer;

/** Makes the keys from a password. */
export function blockKeysOf(encryption: BiffEncryption, password: string): BlockKeys | null {
  const keys =
    encryption.kind === 'rc4' ? rc4Keys(encryption.salt, password) : apiKeys(encryption, password);
  const cipher = new Rc4(keys(0));
  const verifier = cipher.apply(encryption.verifier);
  const hash = cipher.apply(encryption.hash);
  const name = encryption.kind === 'rc4' ? 'md5' : 'sha1';
  return digest(name, verifier).equals(hash) ? keys : null;
}

function digest(name: 'md5' | 'sha1', ...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash(name);
  parts.forEach((part) => hash.update(part));
  return hash.digest();
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** [MS-OFFCRYPTO] 2.3.6.2: forty bits of the password, hashed with the salt sixteen times over. */
function rc4Keys(salt: Buffer, password: string): BlockKeys {
  const short = digest('md5', Buffer.from(password, 'utf16le')).subarray(0, 5);
  const times = Array.from({ length: 16 }, () => [short, salt]).flat();
  const base = digest('md5', ...times).subarray(0, 5);
  return (block) => digest('md5', base, number(block));
}

/** [MS-OFFCRYPTO] 2.3.5.2. */
function apiKeys(
  { salt, keyBits }: { readonly salt: Buffer; readonly keyBits: number },
  password: string,
): BlockKeys {
  const base = digest('sha1', salt, Buffer.from(password, 'utf16le'));
  return (block) => {
    const key = digest('sha1', base, number(block)).subarray(0, keyBits / 8);
    // Forty bits are filled up with zeros.
    return keyBits === 40 ? Buffer.concat([key, Buffer.alloc(11)]) : key;
  };
}

/** The stream cipher, which newer libraries of ciphers have left out. */
export class Rc4 {
  private readonly state = Uint8Array.from({ length: 256 }, (_, at) => at);
  private first = 0;
  private second = 0;

  constructor(key: Uint8Array) {
    const { state } = this;
    let other = 0;
    for (let at = 0; at < 256; at += 1) {
      other = (other + (state[at] as number) + (key[at % key.length] as number)) & 255;
      this.swap(at, other);
    }
  }

  apply(bytes: Uint8Array): Buffer {
    return Buffer.from(bytes.map((byte) => byte ^ this.next()));
  }

  /** The next byte of the key stream. */
  next(): number {
    const { state } = this;
    this.first = (this.first + 1) & 255;
    this.second = (this.second + (state[this.first] as number)) & 255;
    this.swap(this.first, this.second);
    const sum = (state[this.first] as number) + (state[this.second] as number);
    return state[sum & 255] as number;
  }

  private swap(one: number, other: number): void {
    const kept = this.state[one] as number;
    this.state[one] = this.state[other] as number;
    this.state[other] = kept;
  }
}
