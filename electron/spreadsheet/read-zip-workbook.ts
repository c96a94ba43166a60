import type { RawWorkbook, WorkbookFormat } from '../../shared/models/grid';
import { FileFailure } from './file-failure';
import type { GridBudget } from './grid-builder';
import { findUncalculatedCells } from './find-uncalculated';
import { readWithSheetJs } from './read-with-sheetjs';
import { refuseEntities } from './xml-guard';
import { checkZipDirectory, readZipDirectory, type ZipEntry } from './zip-directory';
import { beginningOfPart } from './zip-parts';

/** Reads .xlsx, .xlsm, .xlsb and .ods after its directory and XML were found harmless. */
export function readZipWorkbook(bytes: Uint8Array, budget: GridBudget): RawWorkbook {
  const { fileName, limits } = budget;
  const entries = readZipDirectory(bytes, fileName);
  checkZipDirectory(entries, bytes.length, fileName, limits);
  const format = formatOf(bytes, entries, fileName);
  refuseEntities(bytes, entries, fileName);
  const marks = format === 'xlsx' ? findUncalculatedCells(bytes, entries, fileName) : undefined;
  return { format, ...readWithSheetJs(bytes, format, budget, marks) };
}

const foreignPackages: readonly { readonly part: RegExp; readonly found: string }[] = [
  { part: /^word\//, found: 'Word (.docx)' },
  { part: /^ppt\//, found: 'PowerPoint (.pptx)' },
  { part: /^visio\//, found: 'Visio (.vsdx)' },
  { part: /^index\/(document|metadata)/, found: 'Numbers / Pages' },
  { part: /^classes\.dex$/, found: 'APK' },
];

function formatOf(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  fileName: string,
): WorkbookFormat {
  const names = entries.map((entry) => entry.name.replaceAll('\\', '/').toLowerCase());
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^xl\/workbook\d*\.bin$/)) return 'xlsb';
  if (has(/^xl\/workbook\d*\.xml$/)) return 'xlsx';
  if (has(/^content\.xml$/)) return openDocumentFormat(bytes, entries, fileName);
  const foreign = foreignPackages.find(({ part }) => has(part));
  if (foreign === undefined && has(/^\[content_types\]\.xml$/) && has(/^xl\//)) return 'xlsx';
  const found = foreign?.found ?? 'ZIP';
  throw new FileFailure('file.notSpreadsheet', { file: fileName, found });
}

/** OpenDocument names its kind in a part of its own, and its encryption in the manifest. */
function openDocumentFormat(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  fileName: string,
): WorkbookFormat {
  const textOf = (name: string): string => {
    const entry = entries.find((candidate) => candidate.name === name);
    if (entry === undefined) return '';
    return Buffer.from(beginningOfPart(bytes, entry, fileName, 65_536)).toString('utf8');
  };
  const type = textOf('mimetype');
  if (type !== '' && !type.includes('spreadsheet')) {
    const found = `OpenDocument (${type.slice(type.lastIndexOf('.') + 1).trim()})`;
    throw new FileFailure('file.notSpreadsheet', { file: fileName, found });
  }
  if (textOf('META-INF/manifest.xml').includes('encryption-data')) {
    throw new FileFailure('file.encrypted', { file: fileName });
  }
  return 'ods';
}
