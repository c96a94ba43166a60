import { CFB } from 'xlsx';
import type { RawWorkbook } from '../../shared/models/grid';
import { outlineBiff, silenceFormulas } from './biff-records';
import { checkCompoundChains } from './compound-chains';
import { FileFailure } from './file-failure';
import type { GridBudget } from './grid-builder';
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

/** Reads .xls of Excel 5 to 2003; tells encrypted workbooks from damaged ones. */
export function readCompound(bytes: Uint8Array, budget: GridBudget): RawWorkbook {
  const { fileName } = budget;
  checkCompoundChains(bytes, fileName);
  const file = openCompound(bytes, fileName);
  const has = (stream: RegExp) => file.FullPaths.some((path) => stream.test(path));
  if (has(/\/EncryptedPackage$/i)) throw new FileFailure('file.encrypted', { file: fileName });
  const book = file.FullPaths.findIndex((path) => /\/(workbook|book)$/i.test(path));
  if (book < 0) {
    const found = foreignStreams.find(({ stream }) => has(stream))?.found ?? 'OLE';
    throw new FileFailure('file.notSpreadsheet', { file: fileName, found });
  }
  const stream = streamOf(file.FileIndex[book], fileName);
  silenceFormulas(stream);
  return { format: 'xls', ...readWithSheetJs(stream, 'BIFF', budget) };
}

/** A file cut short would otherwise come out as a shorter month. */
function streamOf(entry: CompoundEntry | undefined, fileName: string): Buffer {
  const stream = Buffer.from(entry?.content ?? []);
  const { encrypted, complete } = outlineBiff(stream);
  if (encrypted) throw new FileFailure('file.encrypted', { file: fileName });
  if (!complete || stream.length < (entry?.size ?? 0)) {
    throw new FileFailure('file.damaged', { file: fileName, what: 'BIFF' });
  }
  return stream;
}

function openCompound(bytes: Uint8Array, fileName: string): CompoundFile {
  try {
    return CFB.read(bytes, { type: 'array' }) as CompoundFile;
  } catch {
    throw new FileFailure('file.damaged', { file: fileName, what: 'OLE' });
  }
}
