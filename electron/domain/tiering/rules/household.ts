import { averageReader, type AverageSlots } from '../metrics/average';
import { countedFigure, type CountedSlots } from '../metrics/counted';
import type { FigureRow, MonthPlace, Slot } from '../metrics/figure-slots';
import { sumFen } from '../../../../shared/models/money';

/** Whether the members' values of a slot add up; facts and ratings stay each member's own. */
const isPooled = (slot: Slot) => slot.kind === 'figure' || slot.kind === 'sum';

/** Exact for amounts and counts alike; NaN for what no number holds. */
const addUp = (values: readonly number[]): number =>
  values.every(Number.isSafeInteger) ? sumFen(values) : values.reduce((sum, one) => sum + one, 0);

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

/** Ways that add up: the same sums and the same subtraction, member by member or all together. */
const addsUp = (way: string | null) => way !== 'own' && way !== 'parts';

/** Members' rows with what counts filled in, where members' files state it in different ways. */
function withCounted(
  rows: readonly FigureRow[],
  counted: Iterable<CountedSlots>,
  place: MonthPlace,
): readonly FigureRow[] {
  let filled = rows;
  for (const slots of counted) {
    const { stated } = slots;
    const figures = filled.map((row) => countedFigure(slots, row, place));
    const isMixed = figures.some(
      ({ way }) => way !== figures[0]?.way && !(addsUp(way) && addsUp(figures[0]?.way ?? null)),
    );
    if (stated === null || !isMixed) continue;
    filled = filled.map((row, at) => {
      const value = figures[at]?.value ?? NaN;
      return Number.isNaN(value) ? row : row.with(stated, value);
    });
  }
  return filled;
}

/** What of a scheme's metrics a file may state for one member and not for another. */
interface StatedMetrics {
  readonly averages: ReadonlyMap<string, AverageSlots>;
  readonly counted: ReadonlyMap<string, CountedSlots>;
}

/**
 * The figures of a household (docs/rules/tiering.md#households): the members' figures added up. Where one
 * member's file states an average and another's does not, the other's is worked out first.
 */
export function poolFigures(
  slots: readonly Slot[],
  rows: readonly FigureRow[],
  metrics: StatedMetrics,
  place: MonthPlace,
): FigureRow {
  const all = [...metrics.averages.values()];
  const members = withCounted(
    rows.map((row) => withStated(row, all, place)),
    metrics.counted.values(),
    place,
  );
  return slots.map((slot, at) => {
    if (!isPooled(slot)) return null;
    const known = members.map((row) => row[at]).filter((value) => typeof value === 'number');
    return known.length === 0 ? null : addUp(known);
  });
}

/** A member's row with the household's figures in place of the member's own. */
export function withPooled(slots: readonly Slot[], row: FigureRow, pooled: FigureRow): FigureRow {
  return row.map((value, at) => (isPooled(slots[at] as Slot) ? (pooled[at] ?? null) : value));
}
