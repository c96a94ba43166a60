import { CFB } from 'xlsx';
import { createCipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

/** Names what a derived key is for ([MS-OFFCRYPTO] 2.3.4.13 and 2.3.4.14). */
const blockKeys = {
  verifierInput: Buffer.from('fea7d2763b4b9e79', 'hex'),
  verifierHash: Buffer.from('d7aa0f6d3061344e', 'hex'),
  keyValue: Buffer.from('146e0be7abacd0d6', 'hex'),
  integrityKey: Buffer.from('5fb2ad010cb9e1f6', 'hex'),
  integrityValue: Buffer.from('a0677f02b22c8433', 'hex'),
} as const;

const segmentBytes = 4096;
const blockBytes = 16;
/** What Excel itself writes. */
const spinCount = 100_000;
/** Agile encryption: version 4.4, and the flag that says so. */
const infoHead = Buffer.from('0400040040000000', 'hex');

const sha512 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha512');
  parts.forEach((part) => hash.update(part));
  return hash.digest();
};

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** AES-256-CBC over whole blocks; what is missing of the last one is zero. */
function encrypt(key: Buffer, vector: Buffer, data: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-cbc', key, vector).setAutoPadding(false);
  const missing = (blockBytes - (data.length % blockBytes)) % blockBytes;
  return Buffer.concat([cipher.update(data), cipher.update(Buffer.alloc(missing)), cipher.final()]);
}

/** The package in segments, each with a vector of its own, after its length. */
function encryptContent(key: Buffer, salt: Buffer, content: Uint8Array): Buffer {
  const size = Buffer.alloc(8);
  size.writeBigUInt64LE(BigInt(content.length));
  const segments: Uint8Array[] = [size];
  for (let at = 0, index = 0; at < content.length; at += segmentBytes, index += 1) {
    const vector = sha512(salt, number(index)).subarray(0, blockBytes);
    segments.push(encrypt(key, vector, content.subarray(at, at + segmentBytes)));
  }
  return Buffer.concat(segments);
}

interface Info {
  readonly dataSalt: Buffer;
  readonly passwordSalt: Buffer;
  readonly integrity: readonly [key: Buffer, value: Buffer];
  readonly verifier: readonly [input: Buffer, hash: Buffer];
  readonly keyValue: Buffer;
}

function infoXml({ dataSalt, passwordSalt, integrity, verifier, keyValue }: Info): string {
  const text = (bytes: Buffer) => bytes.toString('base64');
  const cipher = (salt: Buffer) =>
    `saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="${text(salt)}"`;
  const office = 'http://schemas.microsoft.com/office/2006';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<encryption xmlns="${office}/encryption" xmlns:p="${office}/keyEncryptor/password"><keyData ${cipher(dataSalt)}/><dataIntegrity encryptedHmacKey="${text(integrity[0])}" encryptedHmacValue="${text(integrity[1])}"/><keyEncryptors><keyEncryptor uri="${office}/keyEncryptor/password"><p:encryptedKey spinCount="${spinCount}" ${cipher(passwordSalt)} encryptedVerifierHashInput="${text(verifier[0])}" encryptedVerifierHashValue="${text(verifier[1])}" encryptedKeyValue="${text(keyValue)}"/></keyEncryptor></keyEncryptors></encryption>`;
}

/**
 * A workbook that opens with a password only: the "agile" way of Excel 2010 and later with AES-256
 * and SHA-512 ([MS-OFFCRYPTO] 2.3.4.10 ff.; docs/decisions/0006).
 */
export function encryptPackage(workbook: Uint8Array, password: string): Uint8Array {
  const [dataSalt, passwordSalt] = [randomBytes(16), randomBytes(16)];
  const key = randomBytes(32);
  const content = encryptContent(key, dataSalt, workbook);
  let spun: Buffer = sha512(passwordSalt, Buffer.from(password, 'utf16le'));
  for (let at = 0; at < spinCount; at += 1) spun = sha512(number(at), spun);
  const wrap = (blockKey: Buffer, value: Buffer) =>
    encrypt(sha512(spun, blockKey).subarray(0, 32), passwordSalt, value);
  const seal = (blockKey: Buffer, value: Buffer) =>
    encrypt(key, sha512(dataSalt, blockKey).subarray(0, blockBytes), value);
  const input = randomBytes(16);
  const macKey = randomBytes(64);
  const mac = createHmac('sha512', macKey).update(content).digest();
  const info = infoXml({
    dataSalt,
    passwordSalt,
    integrity: [seal(blockKeys.integrityKey, macKey), seal(blockKeys.integrityValue, mac)],
    verifier: [wrap(blockKeys.verifierInput, input), wrap(blockKeys.verifierHash, sha512(input))],
    keyValue: wrap(blockKeys.keyValue, key),
  });
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/EncryptionInfo', Buffer.concat([infoHead, Buffer.from(info, 'utf8')]));
  CFB.utils.cfb_add(file, '/EncryptedPackage', content);
  CFB.utils.cfb_del(file, '/\u0001Sh33tJ5');
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
}
