import type { RawCell } from '../../../shared/models/grid';

/** A cell as the user sees it in the file, for samples, previews and messages. */
export function cellText(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  switch (cell.kind) {
    case 'date':
      return cell.day;
    case 'number':
      return cell.shown;
    case 'error':
      return cell.text;
    case 'uncalculated':
      return '=?';
  }
}

/** Whether a cell holds nothing a reader could see. */
export function isBlank(cell: RawCell | undefined): boolean {
  if (cell === null || cell === undefined) return true;
  if (typeof cell !== 'string') return false;
  const first = cell.charCodeAt(0);
  // Most texts begin with a letter or a digit, and there are millions of them.
  if (first > 0x20 && first < 0x80) return false;
  return /^[\s\u00a0\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3000\ufeff]*$/.test(cell);
}
