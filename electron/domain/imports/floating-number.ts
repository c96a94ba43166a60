import type { RawCell } from '../../../shared/models/grid';

/** From 10^15 on a double may have lost its last digits: Excel keeps fifteen. */
const firstUnsafe = 1e15;
const exponentText = /^[+-]?\d+(\.\d+)?[eE]\+?\d+$/;
/** More digits than a double keeps, written with a fraction of nothing: "440106199003070000.0". */
const longWithFraction = /^\d{16,}\.0+$/;

/** Whether a number that should be a code went through floating point: "4.40106E+17", 16+ digits. */
export function isFloatingPoint(cell: RawCell): boolean {
  if (typeof cell === 'string') {
    const hasExponent = cell.length < 30 && (cell.includes('E') || cell.includes('e'));
    if (hasExponent) return exponentText.test(cell.trim());
    return cell.length > 17 && cell.endsWith('0') && longWithFraction.test(cell.trim());
  }
  const value = numberOf(cell);
  return value !== null && (Math.abs(value) >= firstUnsafe || !Number.isInteger(value));
}

/** The number in a cell, whatever its format; null for anything else. */
export function numberOf(cell: RawCell): number | null {
  if (typeof cell === 'number') return cell;
  if (cell === null || typeof cell !== 'object') return null;
  if (cell.kind === 'number') return cell.value;
  return cell.kind === 'date' ? cell.serial : null;
}
