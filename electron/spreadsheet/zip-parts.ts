import { Inflate } from 'fflate';
import { FileFailure } from './file-failure';
import type { ZipEntry } from './zip-directory';

const localHeaderLength = 30;
const localSignature = 0x04034b50;
const stored = 0;
const deflated = 8;

/** The packed bytes of one part. */
function packedBytes(bytes: Uint8Array, entry: ZipEntry, fileName: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const readable =
    entry.offset + localHeaderLength <= bytes.length &&
    view.getUint32(entry.offset, true) === localSignature &&
    (entry.method === stored || entry.method === deflated);
  if (!readable) {
    throw new FileFailure('file.damaged', { file: fileName, what: `ZIP: ${entry.name}` });
  }
  const nameAndExtra =
    view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const start = entry.offset + localHeaderLength + nameAndExtra;
  return bytes.subarray(start, start + entry.packedSize);
}

/**
 * Unpacks a part piece by piece into `take`, which returns false to stop early; a part that
 * grows beyond the size its directory promised is refused.
 */
export function unpackPart(
  bytes: Uint8Array,
  entry: ZipEntry,
  fileName: string,
  take: (piece: Uint8Array) => boolean,
): void {
  const packed = packedBytes(bytes, entry, fileName);
  if (entry.method === stored) {
    take(packed);
    return;
  }
  let wanted = true;
  let unpacked = 0;
  const inflate = new Inflate((piece) => {
    unpacked += piece.length;
    if (unpacked > entry.size) {
      throw new FileFailure('file.suspicious', { file: fileName, what: `ZIP: ${entry.name}` });
    }
    if (wanted) wanted = take(piece);
  });
  try {
    const step = 64 * 1024;
    for (let at = 0; at < packed.length && wanted; at += step) {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch (error) {
    if (error instanceof FileFailure) throw error;
    throw new FileFailure('file.damaged', { file: fileName, what: `ZIP: ${entry.name}` });
  }
}

/** The first bytes of a part, at most `length`. */
export function beginningOfPart(
  bytes: Uint8Array,
  entry: ZipEntry,
  fileName: string,
  length: number,
): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  unpackPart(bytes, entry, fileName, (piece) => {
    pieces.push(piece);
    size += piece.length;
    return size < length;
  });
  return Buffer.concat(pieces).subarray(0, length);
}
