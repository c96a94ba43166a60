import { CFB } from 'xlsx';
import type { RawWorkbook } from '../../shared/models/grid';
import { FileFailure } from './file-failure';
import type { GridBudget } from './grid-builder';
import { readWithSheetJs } from './read-with-sheetjs';

interface CompoundFile {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly content?: Uint8Array | readonly number[] }[];
}

const foreignStreams: readonly { readonly stream: RegExp; readonly found: string }[] = [
  { stream: /\/WordDocument$/i, found: 'Word (.doc)' },
  { stream: /\/PowerPoint Document$/i, found: 'PowerPoint (.ppt)' },
  { stream: /\/VisioDocument$/i, found: 'Visio (.vsd)' },
  { stream: /\/__properties_version1\.0$/i, found: 'Outlook (.msg)' },
];

/** Reads .xls of Excel 5 to 2003; tells encrypted workbooks from damaged ones. */
export function readCompound(bytes: Uint8Array, budget: GridBudget): RawWorkbook {
  const { fileName } = budget;
  const file = openCompound(bytes, fileName);
  const has = (stream: RegExp) => file.FullPaths.some((path) => stream.test(path));
  if (has(/\/EncryptedPackage$/i)) throw new FileFailure('file.encrypted', { file: fileName });
  const book = file.FullPaths.findIndex((path) => /\/(workbook|book)$/i.test(path));
  if (book < 0) {
    const found = foreignStreams.find(({ stream }) => has(stream))?.found ?? 'OLE';
    throw new FileFailure('file.notSpreadsheet', { file: fileName, found });
  }
  if (hasPassword(Uint8Array.from(file.FileIndex[book]?.content ?? []))) {
    throw new FileFailure('file.encrypted', { file: fileName });
  }
  return { format: 'xls', ...readWithSheetJs(bytes, 'BIFF', budget) };
}

function openCompound(bytes: Uint8Array, fileName: string): CompoundFile {
  try {
    return CFB.read(bytes, { type: 'array' }) as CompoundFile;
  } catch {
    throw new FileFailure('file.damaged', { file: fileName, what: 'OLE' });
  }
}

const filePassRecord = 0x002f;
const endOfFileRecord = 0x000a;

/** Looks for the FILEPASS record among the workbook's global records. */
function hasPassword(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
    const record = view.getUint16(at, true);
    if (record === filePassRecord) return true;
    if (record === endOfFileRecord) return false;
  }
  return false;
}
