import type { RawWorkbook, WorkbookFormat } from '../../shared/models/grid';
import { readFast } from './fast/read-fast';
import { FileFailure } from './file-failure';
import type { GridBudget } from './grid-builder';
import type { SheetWatch } from './growing-sheet';
import { findUncalculatedCells } from './find-uncalculated';
import type { PartSteps } from './part-stream';
import { checkRepeats } from './check-repeats';
import { completeParts } from './complete-parts';
import { readWithSheetJs } from './read-with-sheetjs';
import { plainPath, type PackageParts } from './workbook-parts';
import { refuseDeepXml, refuseEntities } from './xml-guard';
import { checkZipDirectory, readZipDirectory, type ZipEntry } from './zip-directory';
import { beginningOfPart, unpackPart } from './zip-parts';

/**
 * Reads .xlsx, .xlsm, .xlsb and .ods after its directory and XML were found harmless. What the fast
 * reader does not know, the general one reads.
 */
export function* zipWorkbookSteps(
  bytes: Uint8Array,
  budget: GridBudget,
  watch?: SheetWatch,
): PartSteps<RawWorkbook> {
  const { fileName, limits } = budget;
  const entries = readZipDirectory(bytes, fileName);
  checkZipDirectory(entries, bytes.length, fileName, limits);
  const format = formatOf(bytes, entries, fileName);
  refuseEntities(bytes, entries, fileName);
  if (format === 'xlsx') {
    const fast = yield* readFast(entries, budget, watch);
    if (fast.kind === 'read') return { format, date1904: fast.date1904, sheets: fast.sheets };
  }
  return readGenerally(bytes, entries, format, budget);
}

/** Reads a checked zip by the general reader. */
export function readGenerally(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  format: WorkbookFormat,
  budget: GridBudget,
): RawWorkbook {
  const parts = completeParts(unpackParts(bytes, entries, budget.fileName), format);
  for (const [path, part] of parts) {
    if (/\.(xml|rels)$/.test(path)) refuseDeepXml(part, path, budget);
  }
  if (format === 'ods') checkRepeats(parts, budget);
  const marks = format === 'xlsx' ? findUncalculatedCells(parts) : undefined;
  return { format, ...readWithSheetJs(parts, format, budget, marks) };
}

/** Pictures, charts, macros and links to elsewhere hold no rows and are never opened. */
const unwanted =
  /^xl\/(media|drawings|charts|embeddings|externallinks|pivotcache|activex|ctrlprops|printersettings|customxml)\/|^customxml\/|vbaproject\.bin$/;
const wanted = /\.(xml|rels|bin)$|^mimetype$/;

function unpackParts(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  fileName: string,
): PackageParts {
  const parts = new Map<string, Buffer>();
  for (const entry of entries) {
    const path = plainPath(entry.name);
    if (!wanted.test(path) || unwanted.test(path)) continue;
    parts.set(path, unpackPart(bytes, entry, fileName));
  }
  return parts;
}

/** Content types of a workbook's main part; all of them name one of these. */
const workbookTypes = /spreadsheetml\.(sheet|template)|ms-excel\.(sheet|template|addin)/i;
const foreignPackages: readonly { readonly type: RegExp; readonly found: string }[] = [
  { type: /wordprocessingml|ms-word/i, found: 'Word (.docx)' },
  { type: /presentationml|ms-powerpoint/i, found: 'PowerPoint (.pptx)' },
  { type: /ms-visio/i, found: 'Visio (.vsdx)' },
];

function formatOf(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  fileName: string,
): WorkbookFormat {
  const textOf = (path: string): string => {
    const entry = entries.find((candidate) => plainPath(candidate.name) === path);
    if (entry === undefined) return '';
    return beginningOfPart(bytes, entry, fileName, 65_536).toString('utf8');
  };
  if (entries.some((entry) => entry.name === 'content.xml')) {
    return openDocumentFormat(textOf, fileName);
  }
  const types = textOf('[content_types].xml');
  // A workbook may embed documents, so its own kind is looked for first.
  if (workbookTypes.test(types)) {
    const binary = entries.some((entry) => /(^|\/)workbook\d*\.bin$/.test(plainPath(entry.name)));
    return binary ? 'xlsb' : 'xlsx';
  }
  if (entries.some((entry) => plainPath(entry.name) === 'xl/workbook.xml')) return 'xlsx';
  const found = foreignPackages.find(({ type }) => type.test(types))?.found ?? 'ZIP';
  throw new FileFailure('file.notSpreadsheet', { file: fileName, found });
}

/** OpenDocument names its kind in a part of its own, and its encryption in the manifest. */
function openDocumentFormat(textOf: (path: string) => string, fileName: string): WorkbookFormat {
  const type = textOf('mimetype');
  if (type !== '' && !type.includes('spreadsheet')) {
    const found = `OpenDocument (${type.slice(type.lastIndexOf('.') + 1).trim()})`;
    throw new FileFailure('file.notSpreadsheet', { file: fileName, found });
  }
  if (textOf('meta-inf/manifest.xml').includes('encryption-data')) {
    throw new FileFailure('file.encrypted', { file: fileName });
  }
  return 'ods';
}
