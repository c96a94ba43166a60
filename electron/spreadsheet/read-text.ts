import type { RawRemark, RawWorkbook } from '../../shared/models/grid';
import { decodeText } from './decode-text';
import { FileFailure } from './file-failure';
import type { GridBudget } from './grid-builder';
import { looksLikeMarkup, readMarkup } from './read-markup';
import { looksLikeMhtml, readMhtml } from './read-mhtml';
import type { SheetWatch } from './growing-sheet';
import type { PartSteps } from './part-stream';
import { delimitedSteps } from './read-delimited';
import { refuseEncrypted } from './refuse-encrypted';
import { isLockFile } from './lock-file';
import { refuseForeignText } from './refuse-foreign-text';

/** Reads what is neither a zip nor a compound file: pages, XML, lists; says what everything else is. */
export function* textSteps(
  bytes: Uint8Array,
  budget: GridBudget,
  watch?: SheetWatch,
): PartSteps<RawWorkbook> {
  const { fileName } = budget;
  if (isLockFile(bytes, fileName)) throw new FileFailure('file.lockFile', { file: fileName });
  refuseEncrypted(bytes, fileName);
  if (looksLikeMhtml(bytes)) return readMhtml(bytes, budget);
  const { text, remarks } = decodeText(bytes, fileName);
  if (text.trim() === '') throw new FileFailure('file.noData', { file: fileName });
  if (looksLikeMarkup(text)) return withRemarks(readMarkup(text, budget), remarks);
  refuseForeignText(text, fileName);
  const name = fileName.replace(/\.[^.]*$/, '');
  const source = { remarks, bytes: bytes.length, watch };
  const sheet = yield* delimitedSteps(text, name, budget, source);
  return { format: 'text', date1904: false, sheets: [sheet] };
}

/** What was done to the text of a file is said of its largest sheet, which holds the data. */
function withRemarks(workbook: RawWorkbook, remarks: readonly RawRemark[]): RawWorkbook {
  if (remarks.length === 0) return workbook;
  const largest = Math.max(...workbook.sheets.map(({ rowCount }) => rowCount));
  const at = workbook.sheets.findIndex(({ rowCount }) => rowCount === largest);
  const sheets = workbook.sheets.map((sheet, each) =>
    each === at ? { ...sheet, remarks: [...remarks, ...(sheet.remarks ?? [])] } : sheet,
  );
  return { ...workbook, sheets };
}
