import type { RawCell } from '../../../shared/models/grid';

/** A cell of a page as text. */
export function cellText(cell: RawCell): string {
  if (cell !== null && typeof cell === 'object') return cell.kind === 'number' ? cell.shown : '';
  return cell === null ? '' : String(cell);
}
