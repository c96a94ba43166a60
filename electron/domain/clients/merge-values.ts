import { bitAt } from '../../../shared/models/bit-set';
import type { ColumnRule } from '../../../shared/models/import';
import { isMaskedValue } from '../../../shared/models/masked-text';

/** What became of one group of values when new ones came in. */
export interface MergedValues<Value> {
  readonly values: readonly (Value | null)[];
  readonly changed: boolean;
  /** Bit per place: the file stated this value and it stands now. */
  readonly stated: number;
  /** Place → the value that was replaced; null where nothing changed. */
  readonly before: Readonly<Record<number, Value | null>> | null;
}

/**
 * New values over old ones, place by place: a blank never erases what is known, a value with hidden
 * parts never replaces a whole one, and a column's rule may keep it from replacing.
 */
export function mergeValues<Value>(
  before: readonly (Value | null)[],
  incoming: readonly (Value | null)[],
  rules: readonly (ColumnRule | undefined)[] = [],
): MergedValues<Value> {
  let stated = 0;
  let replaced: Record<number, Value | null> | null = null;
  const values = before.slice();
  for (let place = 0; place < before.length; place += 1) {
    const next = incoming[place] ?? null;
    if (next === null) continue;
    const old = before[place] ?? null;
    if (next !== old) {
      const rule = rules[place];
      const isPoorer = old === null || isMaskedValue(old);
      if (rule === 'never' || (rule === 'fillBlank' && !isPoorer)) continue;
      if (!isPoorer && isMaskedValue(next)) continue;
      replaced ??= {};
      replaced[place] = old;
      values[place] = next;
    }
    stated += bitAt(place);
  }
  return { values, changed: replaced !== null, stated, before: replaced };
}

/** Bit per place that holds a value. */
export function filledPlaces(values: readonly unknown[]): number {
  let filled = 0;
  values.forEach((value, place) => {
    if (value !== null && value !== undefined) filled += bitAt(place);
  });
  return filled;
}
