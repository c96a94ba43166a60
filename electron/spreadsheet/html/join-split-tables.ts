import type { RawCell, RawRemark } from '../../../shared/models/grid';
import type { PageTable } from './page-tables';

const mostHeaderRows = 3;

/** Web grids keep the header that does not scroll in a table of its own; it belongs to the next one. */
export function joinSplitTables(tables: readonly PageTable[]): PageTable[] {
  const joined: PageTable[] = [];
  for (const table of tables) {
    const last = joined[joined.length - 1];
    if (last !== undefined && isHeaderOf(last, table))
      joined[joined.length - 1] = join(last, table);
    else joined.push(table);
  }
  return joined;
}

function isHeaderOf(header: PageTable, body: PageTable): boolean {
  const rows = header.rows.filter((row) => widthOf(row) > 1);
  const [last] = rows.slice(-1);
  const first = body.rows.find((row) => widthOf(row) > 0);
  if (last === undefined || first === undefined || rows.length > mostHeaderRows) return false;
  if (rows.some((row) => row.some(isNumeric)) || !first.some(isNumeric)) return false;
  // A column for the scroll bar, or for a tick, may be in one of them only.
  return Math.abs(last.length - Math.max(...body.rows.map(({ length }) => length))) <= 1;
}

const widthOf = (row: readonly RawCell[]) => row.filter((cell) => cell !== null).length;

function isNumeric(cell: RawCell): boolean {
  if (typeof cell === 'number') return true;
  return typeof cell === 'string' && /^[-+¥￥]?[\d,]+(?:\.\d+)?%?$/.test(cell.trim());
}

function join(header: PageTable, body: PageTable): PageTable {
  const down = header.rows.length;
  const merges = body.merges.map((merge) => ({
    ...merge,
    firstRow: merge.firstRow + down,
    lastRow: merge.lastRow + down,
  }));
  const remark: RawRemark = { code: 'tablesJoined', row: null, column: null, values: {} };
  return {
    rows: [...header.rows, ...body.rows],
    merges: [...header.merges, ...merges],
    remarks: [...header.remarks, remark, ...body.remarks],
  };
}
