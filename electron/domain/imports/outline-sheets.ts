import type { RawSheet, RawWorkbook } from '../../../shared/models/grid';
import type { SheetOutline } from '../../../shared/models/import';
import { findKind } from './find-kind';

/** The sheets of a file, each with how surely it holds data. */
export function outlineSheets(workbook: RawWorkbook): SheetOutline[] {
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    hidden: sheet.hidden,
    score: scoreOf(sheet),
  }));
}

/** Share of the header's columns that were recognised; 0 without a header or without rows. */
function scoreOf(sheet: RawSheet): number {
  const header = findKind(sheet);
  if (header === null || sheet.rowCount - 1 <= header.rows.last) return 0;
  const named = header.parts.filter((parts) => parts.length > 0).length;
  return Math.min(1, header.fields.size / Math.max(1, named));
}
