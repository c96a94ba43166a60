import { CFB } from 'xlsx';
import { createDecipheriv, createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { checkCompoundChains } from './compound-chains';
import {
  readEncryptionInfo,
  type AgileInfo,
  type CipherValues,
  type StandardInfo,
} from './encryption-info';
import { FileFailure } from './file-failure';

/** Names what a derived key is for ([MS-OFFCRYPTO] 2.3.4.13 and 2.3.4.14). */
const blockKeys = {
  verifierInput: Buffer.from('fea7d2763b4b9e79', 'hex'),
  verifierHash: Buffer.from('d7aa0f6d3061344e', 'hex'),
  keyValue: Buffer.from('146e0be7abacd0d6', 'hex'),
  integrityKey: Buffer.from('5fb2ad010cb9e1f6', 'hex'),
  integrityValue: Buffer.from('a0677f02b22c8433', 'hex'),
} as const;

const streamName = Buffer.from('EncryptedPackage', 'utf16le');
const rightsName = Buffer.from('DRMEncrypted', 'utf16le');
const compoundSignature = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const segmentBytes = 4096;

/**
 * The workbook inside an encrypted package, or the bytes as they are where they are none. Throws
 * `file.passwordNeeded`, `file.passwordWrong`, `file.encrypted` for ways of encrypting that are not
 * known, and `file.damaged`.
 */
export function decryptPackage(
  bytes: Uint8Array,
  fileName: string,
  password: string | undefined,
): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isCompound = buffer.subarray(0, 8).equals(compoundSignature);
  if (!isCompound || buffer.indexOf(streamName) < 0) return bytes;
  checkCompoundChains(bytes, fileName);
  const streams = readStreams(bytes, fileName);
  if (streams === null) {
    if (buffer.indexOf(rightsName) < 0) return bytes;
    throw new FileFailure('file.rightsManagement', { file: fileName });
  }
  const info = readEncryptionInfo(streams.info);
  if (info === null) throw new FileFailure('file.encrypted', { file: fileName });
  const plain = tryPasswords(info, streams.package, password, fileName);
  if (plain !== null) return plain;
  const code = password ? 'file.passwordWrong' : 'file.passwordNeeded';
  throw new FileFailure(code, { file: fileName });
}

/**
 * The password that Excel encrypts with where only the structure is protected: it opens such files
 * without asking, and so do we.
 */
export const defaultPassword = 'VelvetSweatshop';

function tryPasswords(
  info: AgileInfo | StandardInfo,
  content: Buffer,
  password: string | undefined,
  fileName: string,
): Uint8Array | null {
  const plain = password ? open(info, content, password, fileName) : null;
  return plain ?? open(info, content, defaultPassword, fileName);
}

function readStreams(
  bytes: Uint8Array,
  fileName: string,
): { readonly info: Buffer; readonly package: Buffer } | null {
  try {
    const file = CFB.read(bytes, { type: 'array' });
    const stream = (name: string) => CFB.find(file, name)?.content as Uint8Array | undefined;
    const [info, content] = [stream('EncryptionInfo'), stream('EncryptedPackage')];
    return info && content ? { info: Buffer.from(info), package: Buffer.from(content) } : null;
  } catch {
    throw new FileFailure('file.damaged', { file: fileName, what: 'OLE' });
  }
}

function open(
  info: AgileInfo | StandardInfo,
  content: Buffer,
  password: string,
  fileName: string,
): Uint8Array | null {
  const damaged = new FileFailure('file.damaged', { file: fileName, what: 'EncryptedPackage' });
  let plain: Buffer | null;
  try {
    plain =
      info.kind === 'agile'
        ? openAgile(info, content, password)
        : openStandard(info, content, password);
  } catch {
    throw damaged;
  }
  if (plain === null) return null;
  const size = Number(content.readBigUInt64LE(0));
  if (size > plain.length) throw damaged;
  return plain.subarray(0, size);
}

/** Bytes cut or filled with 0x36 to a length, as the specification fills keys and vectors. */
function fit(bytes: Buffer, length: number): Buffer {
  return bytes.length >= length
    ? bytes.subarray(0, length)
    : Buffer.concat([bytes, Buffer.alloc(length - bytes.length, 0x36)]);
}

function hashOf(name: string, ...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash(name);
  parts.forEach((part) => hash.update(part));
  return hash.digest();
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** The password hashed over and over, which is what makes guessing slow. */
function spin(hash: string, salt: Buffer, password: string, count: number): Buffer {
  let value = hashOf(hash, salt, Buffer.from(password, 'utf16le'));
  for (let at = 0; at < count; at += 1) value = hashOf(hash, number(at), value);
  return value;
}

function decryptBlocks(cipher: CipherValues, key: Buffer, vector: Buffer, data: Buffer): Buffer {
  const decipher = createDecipheriv(
    `aes-${cipher.keyBits}-cbc`,
    key,
    fit(vector, cipher.blockSize),
  ).setAutoPadding(false);
  return Buffer.concat([decipher.update(data), decipher.final()]);
}

function openAgile(info: AgileInfo, content: Buffer, password: string): Buffer | null {
  const { password: way, data } = info;
  const spun = spin(way.hash, way.salt, password, way.spinCount);
  const unwrap = (blockKey: Buffer, value: Buffer) =>
    decryptBlocks(way, fit(hashOf(way.hash, spun, blockKey), way.keyBits / 8), way.salt, value);
  const input = unwrap(blockKeys.verifierInput, way.verifierInput).subarray(0, way.salt.length);
  const expected = unwrap(blockKeys.verifierHash, way.verifierHash).subarray(0, way.hashSize);
  if (!hashOf(way.hash, input).equals(expected)) return null;
  const key = unwrap(blockKeys.keyValue, way.keyValue).subarray(0, data.keyBits / 8);
  checkIntegrity(info, key, content);
  const segments: Buffer[] = [];
  for (let at = 8, index = 0; at < content.length; at += segmentBytes, index += 1) {
    const vector = hashOf(data.hash, data.salt, number(index));
    const end = Math.min(content.length, at + segmentBytes);
    const whole = end - ((end - at) % data.blockSize);
    segments.push(decryptBlocks(data, key, vector, content.subarray(at, whole)));
  }
  return Buffer.concat(segments);
}

/** A package whose bytes were changed after it was encrypted is damaged, whatever it says. */
function checkIntegrity({ integrity, data }: AgileInfo, key: Buffer, content: Buffer): void {
  if (integrity === null) return;
  const unwrap = (blockKey: Buffer, value: Buffer) =>
    decryptBlocks(data, key, hashOf(data.hash, data.salt, blockKey), value).subarray(
      0,
      data.hashSize,
    );
  const hmac = createHmac(data.hash, unwrap(blockKeys.integrityKey, integrity.key));
  const found = hmac.update(content).digest();
  if (!timingSafeEqual(found, unwrap(blockKeys.integrityValue, integrity.value))) {
    throw new Error('the code over the package does not fit');
  }
}

const standardSpins = 50_000;

function openStandard(info: StandardInfo, content: Buffer, password: string): Buffer | null {
  const spun = spin('sha1', info.salt, password, standardSpins);
  const last = hashOf('sha1', spun, number(0));
  const half = (byte: number) => {
    const block = Buffer.alloc(64, byte);
    last.forEach((each, at) => block.writeUInt8(byte ^ each, at));
    return hashOf('sha1', block);
  };
  const key = Buffer.concat([half(0x36), half(0x5c)]).subarray(0, info.keyBits / 8);
  const decrypt = (data: Buffer) => {
    const decipher = createDecipheriv(`aes-${info.keyBits}-ecb`, key, null).setAutoPadding(false);
    return Buffer.concat([decipher.update(data), decipher.final()]);
  };
  const expected = decrypt(info.verifierHash).subarray(0, 20);
  if (!hashOf('sha1', decrypt(info.verifier)).equals(expected)) return null;
  const whole = content.length - ((content.length - 8) % 16);
  return decrypt(content.subarray(8, whole));
}
