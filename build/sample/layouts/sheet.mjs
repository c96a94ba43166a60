import * as XLSX from 'xlsx';

/**
 * A sheet under construction: rows of cells, merged areas, column widths.
 * @typedef {ReturnType<typeof startSheet>} SheetDraft
 */

/** Starts an empty sheet. */
export function startSheet() {
  const rows = /** @type {unknown[][]} */ ([]);
  const merges = /** @type {XLSX.Range[]} */ ([]);
  return {
    rows,
    merges,
    add: (...cells) => rows.push(cells),
    blank: () => rows.push([]),
    /** Merges cells of the row added last (and `down` rows more, added later), columns counted from 0. */
    merge(first, last, down = 0) {
      const row = rows.length - 1;
      merges.push({ s: { r: row, c: first }, e: { r: row + down, c: last } });
    },
  };
}

/** A cell that shows its number in a format. */
export function formatted(value, format) {
  return { t: 'n', v: value, z: format };
}

/**
 * The finished sheet.
 * @param {SheetDraft} draft
 * @param {{ widths?: number[], hiddenColumns?: number[], hiddenRows?: number[] }} [look]
 */
export function finishSheet(draft, { widths = [], hiddenColumns = [], hiddenRows = [] } = {}) {
  const sheet = XLSX.utils.aoa_to_sheet(draft.rows);
  sheet['!merges'] = draft.merges;
  sheet['!cols'] = widths.map((wch, column) => ({ wch, hidden: hiddenColumns.includes(column) }));
  sheet['!rows'] = hiddenRows.reduce((rows, row) => {
    rows[row] = { hidden: true };
    return rows;
  }, /** @type {XLSX.RowInfo[]} */ ([]));
  return sheet;
}

/**
 * The bytes of an .xlsx workbook.
 * @param {{ name: string, sheet: XLSX.WorkSheet, hidden?: boolean }[]} sheets
 */
export function xlsxBytes(sheets) {
  const book = XLSX.utils.book_new();
  for (const { name, sheet } of sheets) XLSX.utils.book_append_sheet(book, sheet, name);
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) };
  // The library hands on formats from one workbook to the next; bytes must not depend on what was before.
  Object.assign(book, { SSF: { 0: 'General', 4: '#,##0.00', 65535: 'General' } });
  // Shared texts, as Excel itself saves them.
  const options = /** @type {const} */ ({ bookType: 'xlsx', bookSST: true, compression: true });
  return new Uint8Array(XLSX.write(book, { ...options, type: 'buffer' }));
}
