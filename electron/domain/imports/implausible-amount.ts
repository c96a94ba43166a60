import type { RawCell } from '../../../shared/models/grid';
import type { ImportKind } from '../../../shared/models/import';
import { fenPerUnit, plausibleFen, type MoneyUnit } from '../../../shared/models/money';
import { toHalfWidth, withoutBlanks } from './plain-text';

/** The largest plausible amount of a field, fen (docs/rules/imports.md#unit-of-amounts). */
export function largestFen(kind: ImportKind, field: { readonly lenient?: boolean }): number {
  if (field.lenient === true) return plausibleFen.fact;
  return kind === 'corporate' ? plausibleFen.organisation : plausibleFen.person;
}

/** Fen in one of each unit, with 分 below the yuan: some systems hand amounts out in fen. */
const fenPerLikelyUnit = { ...fenPerUnit, fen: 1 } as const;
type LikelyUnit = keyof typeof fenPerLikelyUnit;

/** A cell as a plain number, whatever its size; NaN for anything else. */
function numberIn(cell: RawCell): number {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return NaN;
  const text = toHalfWidth(withoutBlanks(cell)).replaceAll(',', '');
  return /^[-+]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : NaN;
}

/**
 * The unit that would make a far too large amount plausible, the largest of those below the stated
 * one; null where the amount is plausible as it is, or no plain number.
 */
export function likelierUnit(cell: RawCell, unit: MoneyUnit, limit: number): LikelyUnit | null {
  const size = Math.abs(numberIn(cell));
  if (!(size * fenPerUnit[unit] > limit)) return null;
  const smaller = (Object.keys(fenPerLikelyUnit) as LikelyUnit[])
    .filter((each) => fenPerLikelyUnit[each] < fenPerUnit[unit])
    .sort((one, other) => fenPerLikelyUnit[other] - fenPerLikelyUnit[one]);
  return smaller.find((each) => size * fenPerLikelyUnit[each] <= limit) ?? 'fen';
}
