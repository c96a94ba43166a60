import { CFB } from 'xlsx';
import type { RawWorkbook } from '../../shared/models/grid';
import { biffSteps } from './biff/read-biff';
import { blockKeysOf } from './biff-decryption';
import { decryptRecords, encryptionOf, outlineBiff, silenceFormulas } from './biff-records';
import { checkCompoundChains } from './compound-chains';
import { defaultPassword } from './decrypt-package';
import { FileFailure } from './file-failure';
import type { GridBudget } from './grid-builder';
import type { SheetWatch } from './growing-sheet';
import type { PartSteps } from './part-stream';
import { readWithSheetJs } from './read-with-sheetjs';

interface CompoundEntry {
  readonly size?: number;
  readonly content?: Uint8Array | readonly number[];
}

interface CompoundFile {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly CompoundEntry[];
}

const foreignStreams: readonly { readonly stream: RegExp; readonly found: string }[] = [
  { stream: /\/WordDocument$/i, found: 'Word (.doc)' },
  { stream: /\/PowerPoint Document$/i, found: 'PowerPoint (.ppt)' },
  { stream: /\/VisioDocument$/i, found: 'Visio (.vsd)' },
  { stream: /\/__properties_version1\.0$/i, found: 'Outlook (.msg)' },
];

/**
 * Reads .xls of Excel 5 to 2003; tells encrypted workbooks from damaged ones. What the fast reader does
 * not know, the general one reads. `watch` hears of rows as they come.
 */
export function* compoundSteps(
  bytes: Uint8Array,
  budget: GridBudget,
  password?: string,
  watch?: SheetWatch,
): PartSteps<RawWorkbook> {
  const stream = openBiff(bytes, budget.fileName, password);
  const fast = yield* biffSteps(stream, budget, watch);
  if (fast.kind === 'read') return { format: 'xls', date1904: fast.date1904, sheets: fast.sheets };
  return { format: 'xls', ...readWithSheetJs(stream, 'BIFF', budget) };
}

/** The stream of the workbook in a compound file, whole, decrypted and without its formulas. */
export function openBiff(bytes: Uint8Array, fileName: string, password?: string): Buffer {
  checkCompoundChains(bytes, fileName);
  const file = openCompound(bytes, fileName);
  const has = (stream: RegExp) => file.FullPaths.some((path) => stream.test(path));
  if (has(/\/EncryptedPackage$/i)) throw new FileFailure('file.encrypted', { file: fileName });
  const book = file.FullPaths.findIndex((path) => /\/(workbook|book)$/i.test(path));
  if (book < 0) {
    const found = foreignStreams.find(({ stream }) => has(stream))?.found ?? 'OLE';
    throw new FileFailure('file.notSpreadsheet', { file: fileName, found });
  }
  const stream = streamOf(file.FileIndex[book], bytes, fileName, password);
  silenceFormulas(stream);
  return stream;
}

/** A file cut short would otherwise come out as a shorter month. */
function streamOf(
  entry: CompoundEntry | undefined,
  bytes: Uint8Array,
  fileName: string,
  password: string | undefined,
): Buffer {
  const stream = ownBytes(entry?.content ?? [], bytes);
  let outline = outlineBiff(stream);
  if (outline.encrypted) {
    decryptStream(stream, fileName, password);
    outline = outlineBiff(stream);
  }
  if (!outline.complete || stream.length < (entry?.size ?? 0)) {
    throw new FileFailure('file.damaged', { file: fileName, what: 'BIFF' });
  }
  return stream;
}

/** Bytes that may be written to: a stream that is no part of the file itself is not copied again. */
function ownBytes(content: Uint8Array | readonly number[], file: Uint8Array): Buffer {
  if (!(content instanceof Uint8Array) || content.buffer === file.buffer)
    return Buffer.from(content);
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength);
}

/** Decrypts in place, with the password that Excel takes by itself where it is the file's. */
function decryptStream(stream: Buffer, fileName: string, password: string | undefined): void {
  const encryption = encryptionOf(stream);
  if (encryption === null) throw new FileFailure('file.encrypted', { file: fileName });
  const keys =
    (password ? blockKeysOf(encryption, password) : null) ??
    blockKeysOf(encryption, defaultPassword);
  if (keys === null) {
    const code = password ? 'file.passwordWrong' : 'file.passwordNeeded';
    throw new FileFailure(code, { file: fileName });
  }
  decryptRecords(stream, keys);
}

function openCompound(bytes: Uint8Array, fileName: string): CompoundFile {
  try {
    return CFB.read(bytes, { type: 'array' }) as CompoundFile;
  } catch {
    throw new FileFailure('file.damaged', { file: fileName, what: 'OLE' });
  }
}
