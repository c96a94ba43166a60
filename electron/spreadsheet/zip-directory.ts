import { FileFailure } from './file-failure';
import type { ReadLimits } from './limits';

/** One part of a zip, as its directory lists it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  /** CRC-32 of the unpacked part. */
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the part's local header begins. */
  readonly offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;
const longestComment = 0xffff;
const zip64Marker = 0xffffffff;

/** Reads the directory at the end of a zip without unpacking anything. */
export function readZipDirectory(bytes: Uint8Array, fileName: string): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) throw new FileFailure('file.damaged', { file: fileName, what: 'ZIP' });
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + entryLength > bytes.length || view.getUint32(at, true) !== entrySignature) {
      throw new FileFailure('file.damaged', { file: fileName, what: 'ZIP' });
    }
    entries.push(readEntry(view, bytes, at));
    at += entryLength + tailLength(view, at);
  }
  return entries;
}

/** Refuses what no spreadsheet program writes: bombs, doubled names, parts beyond the file. */
export function checkZipDirectory(
  entries: readonly ZipEntry[],
  fileBytes: number,
  fileName: string,
  limits: ReadLimits,
): void {
  if (entries.length > limits.zipEntries) {
    throw new FileFailure('file.suspicious', {
      file: fileName,
      what: `ZIP: ${entries.length} > ${limits.zipEntries}`,
    });
  }
  const seen = new Set<string>();
  let unpacked = 0;
  for (const entry of entries) {
    const name = entry.name.toLowerCase();
    if (seen.has(name)) {
      throw new FileFailure('file.suspicious', { file: fileName, what: `ZIP: 2 × ${entry.name}` });
    }
    seen.add(name);
    unpacked += entry.size;
    checkEntry(entry, fileBytes, fileName, limits);
  }
  if (unpacked > limits.unpackedBytes) throw tooLarge(fileName, unpacked, limits.unpackedBytes);
}

/** Parts below this size harm nobody, however well they pack. */
const smallPart = 4 * 1024 * 1024;

function checkEntry(
  entry: ZipEntry,
  fileBytes: number,
  fileName: string,
  limits: ReadLimits,
): void {
  if (entry.encrypted) throw new FileFailure('file.encrypted', { file: fileName });
  if (entry.offset + entry.packedSize > fileBytes) {
    throw new FileFailure('file.damaged', { file: fileName, what: `ZIP: ${entry.name}` });
  }
  if (entry.size > smallPart && entry.size > entry.packedSize * limits.packingRatio) {
    throw new FileFailure('file.suspicious', {
      file: fileName,
      what: `ZIP: ${entry.name} 1:${Math.round(entry.size / Math.max(1, entry.packedSize))}`,
    });
  }
}

function tooLarge(fileName: string, found: number, limit: number): FileFailure {
  const megabytes = (size: number) => `${Math.round(size / 1024 / 1024)} MB`;
  return new FileFailure('file.tooLarge', {
    file: fileName,
    what: `${megabytes(found)} > ${megabytes(limit)}`,
  });
}

/** The end record stands last, before a comment of any length. */
function findEnd(view: DataView): number {
  const last = view.byteLength - endLength;
  const first = Math.max(0, last - longestComment);
  for (let at = last; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return -1;
}

function tailLength(view: DataView, at: number): number {
  return (
    view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  );
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const name = bytes.subarray(at + entryLength, at + entryLength + nameLength);
  const sizes = {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  return {
    name: new TextDecoder('utf-8').decode(name),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    checksum: view.getUint32(at + 16, true),
    ...readZip64(view, at, sizes),
  };
}

type Sizes = Pick<ZipEntry, 'size' | 'packedSize' | 'offset'>;

/** Large or streamed zips keep sizes of 64 bits in an extra field, in this order. */
function readZip64(view: DataView, at: number, sizes: Sizes): Sizes {
  const start = at + entryLength + view.getUint16(at + 28, true);
  const end = Math.min(start + view.getUint16(at + 30, true), view.byteLength);
  for (let field = start; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    const next = (given: number): number => {
      if (given !== zip64Marker || value + 8 > end) return given;
      value += 8;
      return Number(view.getBigUint64(value - 8, true));
    };
    return {
      size: next(sizes.size),
      packedSize: next(sizes.packedSize),
      offset: next(sizes.offset),
    };
  }
  return sizes;
}
