/** What became of one group of values when new ones came in. */
export interface MergedValues<Value> {
  readonly values: readonly (Value | null)[];
  readonly changed: boolean;
}

/**
 * New values over old ones, place by place: a blank never erases what is known (paper 10).
 */
export function mergeValues<Value>(
  before: readonly (Value | null)[],
  incoming: readonly (Value | null)[],
): MergedValues<Value> {
  let changed = false;
  const values = before.map((old, index) => {
    const next = incoming[index] ?? null;
    if (next === null || next === old) return old;
    changed = true;
    return next;
  });
  return { values, changed };
}
