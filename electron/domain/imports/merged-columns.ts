import type { RawCell, RawSheet } from '../../../shared/models/grid';

/** Values that a merged cell lends to the rows below its first one, by 0-based row. */
export type MergedFill = ReadonlyMap<number, RawCell>;

/** A merged cell holds for all its rows, as a manager's name does for all the clients beside it. */
export function findMergedFills(sheet: RawSheet, firstRow: number): Map<number, MergedFill> {
  const fills = new Map<number, Map<number, RawCell>>();
  for (const merge of sheet.merges) {
    if (merge.lastRow <= merge.firstRow || merge.firstRow < firstRow) continue;
    const cell = sheet.rows[merge.firstRow]?.[merge.firstColumn] ?? null;
    if (cell === null) continue;
    const fill = fills.get(merge.firstColumn) ?? new Map<number, RawCell>();
    const last = Math.min(merge.lastRow, sheet.rowCount - 1);
    for (let row = merge.firstRow + 1; row <= last; row += 1) fill.set(row, cell);
    fills.set(merge.firstColumn, fill);
  }
  return fills;
}
