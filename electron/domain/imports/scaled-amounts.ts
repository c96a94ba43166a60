import type { RawCell } from '../../../shared/models/grid';
import type { MoneyUnit } from '../../../shared/models/money';
import type { ReaderColumn } from './reader-column';
import type { IssueList } from './issue-list';
import { isShownScaled, parseMoney } from './parse-money';

/**
 * Watches amounts that their number format shows smaller. Where that is by the unit stated, the cells hold
 * yuan, which is said once; a sheet in yuan is taken as it is. Where it is by another, nobody can tell
 * what was meant: false, and the row is left out.
 */
export function createScaleCheck(
  { index, field }: ReaderColumn,
  unit: MoneyUnit,
  issues: IssueList,
): (cell: RawCell, row: number) => boolean {
  let isSaid = false;
  return (cell, row) => {
    if (cell === null || typeof cell !== 'object' || cell.kind !== 'number') return true;
    const { scale, value, shown: text } = cell;
    if (scale === undefined || unit === 'yuan') return true;
    if (!isShownScaled(scale, unit)) {
      issues.atCell('amountScaleUnclear', row, index, { field: field.name, text, value });
      return false;
    }
    if (!isSaid) {
      isSaid = true;
      const fen = parseMoney(cell, unit);
      const read = typeof fen === 'number' ? (fen / 100).toFixed(2) : '';
      issues.atCell('amountScaled', row, index, { field: field.name, text, read });
    }
    return true;
  };
}
