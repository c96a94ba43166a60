import { readFilePass, Rc4, type BiffEncryption, type BlockKeys } from './biff-decryption';

/** What the records of an old workbook's stream tell without reading any cell. */
interface BiffOutline {
  readonly encrypted: boolean;
  /** Every part that begins also ends. */
  readonly complete: boolean;
}

/** Looks at a record, whose content begins at `start`; false ends the walk. */
type RecordVisitor = (kind: number, start: number, length: number) => boolean;

const headerLength = 4;
/** A kind of record that no reader looks into. */
const ignoredKind = 0x00bf;

/**
 * Hops from record to record: each says its kind and length. There are millions, so none becomes an
 * object.
 */
function visitRecords(stream: Buffer, visit: RecordVisitor): void {
  let at = 0;
  while (at + headerLength <= stream.length) {
    const kind = (stream[at] as number) | ((stream[at + 1] as number) << 8);
    const length = (stream[at + 2] as number) | ((stream[at + 3] as number) << 8);
    if (!visit(kind, at + headerLength, length)) return;
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
  let encrypted = false;
  let isCut = false;
  visitRecords(stream, (kind, start, length) => {
    encrypted = kind === filePass;
    // Zeros fill up the last sector behind the last part.
    if (encrypted || (depth === 0 && kind === 0)) return false;
    isCut = start + length > stream.length;
    if (beginningsOfPart.has(kind)) {
      depth += 1;
      parts += 1;
    } else if (kind === endOfPart) depth -= 1;
    return !isCut;
  });
  return { encrypted, complete: encrypted || (!isCut && parts > 0 && depth <= 0) };
}

/** Records that stay readable: where parts begin, how the file is encrypted, who has it open. */
const plainKinds = new Set([0x0809, filePass, 0x0194, 0x0195, 0x00e1, 0x0196, 0x0138]);
/** Of a sheet's entry the place where it begins stays readable. */
const sheetEntry = 0x0085;
const sheetPlaceLength = 4;
const blockLength = 1024;

/** How a stream is encrypted; null where it is not, or in a way that is not known. */
export function encryptionOf(stream: Buffer): BiffEncryption | null {
  let encryption: BiffEncryption | null = null;
  visitRecords(stream, (kind, start, length) => {
    if (kind !== filePass) return true;
    encryption = readFilePass(stream.subarray(start, start + length));
    return false;
  });
  return encryption;
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
  visitRecords(stream, (kind, start, length) => {
    if (kind === filePass) {
      begun = true;
      stream.writeUInt16LE(ignoredKind, start - headerLength);
    }
    if (!begun || plainKinds.has(kind)) return true;
    const from = kind === sheetEntry ? start + sheetPlaceLength : start;
    const to = Math.min(start + length, stream.length);
    for (let place = from; place < to; place += 1) {
      moveTo(place);
      stream[place] = (stream[place] as number) ^ cipher.next();
      at += 1;
    }
    return true;
  });
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
  visitRecords(stream, (kind, start, length) => {
    const holdsResult = kind === formula && length >= formulaLengthAt + 2;
    if (holdsResult) stream.writeUInt16LE(noFormula, start + formulaLengthAt);
    else if (kind === formula || formulaHolders.has(kind)) {
      stream.writeUInt16LE(ignoredKind, start - headerLength);
    }
    return true;
  });
}
