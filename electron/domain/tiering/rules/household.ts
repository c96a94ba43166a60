import { averageReader, type AverageSlots } from '../metrics/average';
import type { FigureRow, MonthPlace, Slot } from '../metrics/figure-slots';

/** Whether the members' values of a slot add up; facts and ratings stay each member's own. */
const isPooled = (slot: Slot) => slot.kind === 'figure';

/** A member's row whose missing stated average is worked out, so that the household's adds up. */
function withStated(
  row: FigureRow,
  averages: Iterable<AverageSlots>,
  place: MonthPlace,
): FigureRow {
  const filled = [...row];
  for (const slots of averages) {
    if (slots.stated === null || filled[slots.stated] !== null) continue;
    const value = averageReader(slots)(row, place);
    if (!Number.isNaN(value)) filled[slots.stated] = value;
  }
  return filled;
}

/**
 * The figures of a household (paper 20): the members' figures added up. Where one member's file
 * states an average and another's does not, the other's is worked out first.
 */
export function poolFigures(
  slots: readonly Slot[],
  rows: readonly FigureRow[],
  averages: Iterable<AverageSlots>,
  place: MonthPlace,
): FigureRow {
  const all = [...averages];
  const members = rows.map((row) => withStated(row, all, place));
  return slots.map((slot, at) => {
    if (!isPooled(slot)) return null;
    const known = members.map((row) => row[at]).filter((value) => typeof value === 'number');
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
  });
}

/** A member's row with the household's figures in place of the member's own. */
export function withPooled(slots: readonly Slot[], row: FigureRow, pooled: FigureRow): FigureRow {
  return row.map((value, at) => (isPooled(slots[at] as Slot) ? (pooled[at] ?? null) : value));
}
