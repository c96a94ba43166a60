import { FileFailure } from './file-failure';

/** What the first bytes say a file is. */
type Container = 'zip' | 'compound' | 'bareBiff' | 'text';

interface Signature {
  readonly bytes: readonly number[];
  readonly found: string;
}

/** Files people pick by mistake; named so that the message can say what was picked. */
const foreignSignatures: readonly Signature[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], found: 'PDF' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], found: 'PNG' },
  { bytes: [0xff, 0xd8, 0xff], found: 'JPEG' },
  { bytes: [0x47, 0x49, 0x46, 0x38], found: 'GIF' },
  { bytes: [0x42, 0x4d], found: 'BMP' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], found: 'TIFF' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], found: 'TIFF' },
  { bytes: [0x52, 0x61, 0x72, 0x21], found: 'RAR' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], found: '7z' },
  { bytes: [0x1f, 0x8b], found: 'gzip' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], found: 'RTF' },
  { bytes: [0x4d, 0x5a], found: 'EXE' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], found: 'ELF' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], found: 'SQLite' },
  { bytes: [0x00, 0x01, 0x00, 0x00, 0x53, 0x74, 0x61, 0x6e, 0x64], found: 'Access (.mdb)' },
  { bytes: [0x50, 0x41, 0x52, 0x31], found: 'Parquet' },
  { bytes: [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00], found: '快捷方式 (.lnk)' },
  { bytes: [0x49, 0x54, 0x53, 0x46], found: 'CHM' },
];

const compoundSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Text may begin like BMP ("BM") or EXE ("MZ"); a file of words is no picture. */
const shortestSureSignature = 3;

/** Tells the container by its first bytes; throws for known files that are no spreadsheets. */
export function detectContainer(bytes: Uint8Array, fileName: string): Container {
  if (startsWith(bytes, [0x50, 0x4b])) return zipOrFailure(bytes, fileName);
  if (startsWith(bytes, compoundSignature)) return 'compound';
  if (isBareBiff(bytes)) return 'bareBiff';
  const old = oldFormatOf(bytes);
  if (old !== null) throw new FileFailure('file.otherFormat', { file: fileName, found: old });
  for (const { bytes: signature, found } of foreignSignatures) {
    const sure = signature.length >= shortestSureSignature || hasControlBytes(bytes);
    if (sure && startsWith(bytes, signature)) {
      throw new FileFailure('file.notSpreadsheet', { file: fileName, found });
    }
  }
  return 'text';
}

/** Tables of dBASE and FoxPro, and of Lotus 1-2-3, which Excel opens but nobody writes any more. */
function oldFormatOf(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0x00, 0x00, 0x02, 0x00]) || startsWith(bytes, [0x00, 0x00, 0x1a, 0x00])) {
    return 'Lotus 1-2-3 (.wk1)';
  }
  return isDbf(bytes) ? 'DBF (.dbf)' : null;
}

const dbfVersions: ReadonlySet<number> = new Set([
  0x02, 0x03, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8b, 0x8c, 0xcb, 0xf5, 0xfb,
]);

/** A version, a day, and a header whose field descriptions end with a return. */
function isDbf(bytes: Uint8Array): boolean {
  const [version = 0, , month = 0, day = 0] = bytes;
  if (!dbfVersions.has(version) || month > 12 || day > 31) return false;
  const header = (bytes[8] ?? 0) + (bytes[9] ?? 0) * 256;
  if (header < 33 || header > bytes.length) return false;
  return bytes[header - 1] === 0x0d || bytes[header - 264] === 0x0d || bytes[header - 2] === 0x0d;
}

/** "PK" alone may also begin a text. */
function zipOrFailure(bytes: Uint8Array, fileName: string): Container {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'zip';
  if (startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) {
    throw new FileFailure('file.notSpreadsheet', { file: fileName, found: 'ZIP' });
  }
  return 'text';
}

/** Excel 2 to 4 wrote records without a container: BOF record 0x0009, 0x0209 or 0x0409. */
function isBareBiff(bytes: Uint8Array): boolean {
  const version = bytes[1] ?? 0xff;
  const size = bytes[2] ?? 0;
  return bytes[0] === 0x09 && [0, 2, 4, 8].includes(version) && size >= 4 && size <= 16;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return bytes.length >= signature.length && signature.every((byte, at) => bytes[at] === byte);
}

/** Whether the beginning holds bytes that no text encoding but UTF-16 uses. */
function hasControlBytes(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 512).some((byte) => byte < 0x09);
}
