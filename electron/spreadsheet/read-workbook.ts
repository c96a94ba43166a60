import type { RawWorkbook } from '../../shared/models/grid';
import { decryptPackage } from './decrypt-package';
import { detectContainer } from './detect-format';
import { FileFailure } from './file-failure';
import type { GridBudget } from './grid-builder';
import type { SheetWatch } from './growing-sheet';
import { defaultLimits, type ReadLimits } from './limits';
import { runSteps, runStepsOverlapped, type PartSteps } from './part-stream';
import { compoundSteps } from './read-compound';
import { textSteps } from './read-text';
import { withoutPreamble } from './without-preamble';
import { zipWorkbookSteps } from './read-zip-workbook';
import { readWithSheetJs } from './read-with-sheetjs';

/**
 * Reads a spreadsheet file of any supported format into rows; throws a FileFailure with a
 * `file.*` code for everything that is not one. Synchronous: run it where it may be stopped.
 */
export function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadLimits = defaultLimits,
  password?: string,
): RawWorkbook {
  const plain = openBytes(bytes, fileName, password);
  const budget = { fileName, limits, cells: 0 };
  return runSteps(workbookSteps(plain, budget, password), { bytes: plain, fileName });
}

/**
 * Reads like `readWorkbook`, but lets another thread unpack what this one reads: for big files.
 * `watch` hears of rows as they come, where the format allows it.
 */
export async function readWorkbookOverlapped(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadLimits = defaultLimits,
  password?: string,
  watch?: SheetWatch,
): Promise<RawWorkbook> {
  const plain = openBytes(bytes, fileName, password);
  const steps = workbookSteps(plain, { fileName, limits, cells: 0 }, password, watch);
  return runStepsOverlapped(steps, { bytes: plain, fileName });
}

/** The workbook's own bytes: what stands before them is cut off, what encrypts them is undone. */
function openBytes(bytes: Uint8Array, fileName: string, password?: string): Uint8Array {
  return decryptPackage(withoutPreamble(bytes), fileName, password);
}

/** The steps of reading a workbook's plain bytes; `watch` hears of rows as they come. */
export function* workbookSteps(
  bytes: Uint8Array,
  budget: GridBudget,
  password?: string,
  watch?: SheetWatch,
): PartSteps<RawWorkbook> {
  const { fileName, limits } = budget;
  if (bytes.length === 0) throw new FileFailure('file.empty', { file: fileName });
  if (bytes.length > limits.fileBytes) throw fileTooLarge(bytes.length, fileName, limits);
  const zipped = detectContainer(bytes, fileName) === 'zip';
  const workbook = zipped
    ? yield* zipWorkbookSteps(bytes, budget, watch)
    : yield* otherSteps(bytes, budget, password, watch);
  if (workbook.sheets.every((sheet) => sheet.rowCount === 0)) {
    throw new FileFailure('file.noData', { file: fileName });
  }
  return workbook;
}

/** Reads what is no zip. */
function* otherSteps(
  bytes: Uint8Array,
  budget: GridBudget,
  password?: string,
  watch?: SheetWatch,
): PartSteps<RawWorkbook> {
  switch (detectContainer(bytes, budget.fileName)) {
    case 'compound':
      return yield* compoundSteps(bytes, budget, password, watch);
    case 'bareBiff':
      return { format: 'xls', ...readWithSheetJs(bytes, 'BIFF', budget) };
    case 'text':
    case 'zip':
      return yield* textSteps(bytes, budget, watch);
  }
}

function fileTooLarge(found: number, file: string, limits: ReadLimits): FileFailure {
  const megabytes = (size: number) => `${Math.ceil(size / 1024 / 1024)} MB`;
  const what = `${megabytes(found)} > ${megabytes(limits.fileBytes)}`;
  return new FileFailure('file.tooLarge', { file, what });
}
