import { constants, crc32, inflateRawSync } from 'node:zlib';
import { FileFailure } from './file-failure';
import type { ZipEntry } from './zip-directory';

const localHeaderLength = 30;
const localSignature = 0x04034b50;
const stored = 0;
const deflated = 8;

/** One part of a zip, whole; refused where its size or checksum is not what the directory says. */
export function unpackPart(bytes: Uint8Array, entry: ZipEntry, fileName: string): Buffer {
  const packed = packedPart(bytes, entry, fileName);
  const part = entry.method === stored ? packed : inflate(packed, entry, fileName);
  if (part.length !== entry.size || crc32(part) !== entry.checksum) {
    throw damaged(entry, fileName);
  }
  return part;
}

function damaged(entry: ZipEntry, fileName: string): FileFailure {
  return new FileFailure('file.damaged', { file: fileName, what: `ZIP: ${entry.name}` });
}

/** Stops at the promised size: a part that grows beyond it was made to do harm. */
function inflate(packed: Buffer, entry: ZipEntry, fileName: string): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') {
      throw damaged(entry, fileName);
    }
    throw new FileFailure('file.suspicious', { file: fileName, what: `ZIP: ${entry.name}` });
  }
}

/** The packed bytes of a part, where its own header says that they begin. */
export function packedPart(bytes: Uint8Array, entry: ZipEntry, fileName: string): Buffer {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const readable =
    entry.offset + localHeaderLength <= bytes.length &&
    view.getUint32(entry.offset, true) === localSignature &&
    (entry.method === stored || entry.method === deflated);
  if (!readable) throw damaged(entry, fileName);
  const nameAndExtra =
    view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const start = entry.offset + localHeaderLength + nameAndExtra;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(
    start,
    start + entry.packedSize,
  );
}

/** Packed bytes that are enough for the beginning of any XML part. */
const beginningPacked = 16 * 1024;

/** The beginning of a part, at most `length` bytes; nothing is checked. */
export function beginningOfPart(
  bytes: Uint8Array,
  entry: ZipEntry,
  fileName: string,
  length: number,
): Buffer {
  const packed = packedPart(bytes, entry, fileName).subarray(0, beginningPacked);
  if (entry.method === stored) return packed.subarray(0, length);
  try {
    return inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, length);
  } catch {
    throw damaged(entry, fileName);
  }
}
