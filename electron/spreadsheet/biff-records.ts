import { readFilePass, Rc4, type BiffEncryption, type BlockKeys } from './biff-decryption';

/** What the records of an old workbook's stream tell without reading any cell. */
export interface BiffOutline {
  readonly encrypted: boolean;
  /** Every part that begins also ends. */
  readonly complete: boolean;
}

interface BiffRecord {
  readonly kind: number;
  /** Where the record's content begins. */
  readonly start: number;
  readonly length: number;
}

const headerLength = 4;
/** A kind of record that no reader looks into. */
const ignoredKind = 0x00bf;

/** Hops from record to record: each says its kind and length. */
function* records(stream: Buffer): Generator<BiffRecord> {
  let at = 0;
  while (at + headerLength <= stream.length) {
    const length = stream.readUInt16LE(at + 2);
    yield { kind: stream.readUInt16LE(at), start: at + headerLength, length };
    at += headerLength + length;
  }
}

const filePass = 0x002f;
const endOfPart = 0x000a;
/** Beginning of a part, from Excel 2 to Excel 2003. */
const beginningsOfPart = new Set([0x0009, 0x0209, 0x0409, 0x0809]);

/** Looks whether a stream is encrypted or was cut short. */
export function outlineBiff(stream: Buffer): BiffOutline {
  let depth = 0;
  let parts = 0;
  for (const { kind, start, length } of records(stream)) {
    if (kind === filePass) return { encrypted: true, complete: true };
    // Zeros fill up the last sector behind the last part.
    if (depth === 0 && kind === 0) break;
    if (start + length > stream.length) return { encrypted: false, complete: false };
    if (beginningsOfPart.has(kind)) {
      depth += 1;
      parts += 1;
    } else if (kind === endOfPart) depth -= 1;
  }
  return { encrypted: false, complete: parts > 0 && depth <= 0 };
}

/** Records that stay readable: where parts begin, how the file is encrypted, who has it open. */
const plainKinds = new Set([0x0809, filePass, 0x0194, 0x0195, 0x00e1, 0x0196, 0x0138]);
/** Of a sheet's entry the place where it begins stays readable. */
const sheetEntry = 0x0085;
const sheetPlaceLength = 4;
const blockLength = 1024;

/** How a stream is encrypted; null where it is not, or in a way that is not known. */
export function encryptionOf(stream: Buffer): BiffEncryption | null {
  for (const { kind, start, length } of records(stream)) {
    if (kind === filePass) return readFilePass(stream.subarray(start, start + length));
  }
  return null;
}

/**
 * Decrypts a stream in place: the content of each record, but not its head, is encrypted with the key of
 * the block of 1,024 bytes that it lies in. FILEPASS becomes a record that nobody reads.
 */
export function decryptRecords(stream: Buffer, keys: BlockKeys): void {
  let block = -1;
  let cipher = new Rc4(keys(0));
  let at = 0;
  const moveTo = (place: number) => {
    const wanted = Math.floor(place / blockLength);
    if (wanted !== block) {
      block = wanted;
      cipher = new Rc4(keys(block));
      at = block * blockLength;
    }
    for (; at < place; at += 1) cipher.next();
  };
  let begun = false;
  for (const { kind, start, length } of records(stream)) {
    if (kind === filePass) {
      begun = true;
      stream.writeUInt16LE(ignoredKind, start - headerLength);
    }
    if (!begun || plainKinds.has(kind)) continue;
    const from = kind === sheetEntry ? start + sheetPlaceLength : start;
    const to = Math.min(start + length, stream.length);
    for (let place = from; place < to; place += 1) {
      moveTo(place);
      stream[place] = (stream[place] as number) ^ cipher.next();
      at += 1;
    }
  }
}

const formula = 0x0006;
/** Where a formula record of Excel 5 to 2003 keeps the length of its formula. */
const formulaLengthAt = 20;
const noFormula = 0xffff;
/** Defined names, shared and array formulas, conditions and validations: formulas without cells. */
const formulaHolders = new Set([0x0018, 0x04bc, 0x0221, 0x01b1, 0x01be]);

/**
 * Takes the formulas out of a stream, in place: only their results are wanted, and damaged
 * formulas are where readers hang.
 */
export function silenceFormulas(stream: Buffer): void {
  for (const { kind, start, length } of records(stream)) {
    const holdsResult = kind === formula && length >= formulaLengthAt + 2;
    if (holdsResult) stream.writeUInt16LE(noFormula, start + formulaLengthAt);
    else if (kind === formula || formulaHolders.has(kind)) {
      stream.writeUInt16LE(ignoredKind, start - headerLength);
    }
  }
}
