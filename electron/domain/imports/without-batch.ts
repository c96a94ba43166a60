import { hasBit } from '../../../shared/models/bit-set';

/** What one import said of a row; see the ledger's touches. */
interface Statement {
  readonly batchId: number;
  readonly inserted: boolean;
  readonly stated: number;
  readonly before: Readonly<Record<number, Value>>;
}
type Value = string | number | null;

/** A row as if one import had never been. */
export interface RowWithout<Touch extends Statement> {
  readonly values: readonly Value[];
  readonly touches: readonly Touch[];
  /** The import had stated something that is different now. */
  readonly changed: boolean;
  /** The import had added the row or changed a value of it. */
  readonly mattered: boolean;
}

/**
 * Replays what all other imports said of a row, in their order, without one of them. A value that a
 * later import states too stays; so undoing two imports gives the same in either order.
 */
export function withoutBatch<Touch extends Statement>(
  current: readonly Value[],
  touches: readonly Touch[],
  batchId: number,
): RowWithout<Touch> {
  const said = statedValues(current, touches);
  const own = touches.find((touch) => touch.batchId === batchId);
  const remaining = touches.filter((touch) => touch !== own);
  const values: Value[] = said.base.slice();
  const replayed = remaining.map((touch, at): Touch => {
    const before: Record<number, Value> = {};
    const after = said.after.get(touch) as readonly Value[];
    for (let place = 0; place < values.length; place += 1) {
      if (!hasBit(touch.stated, place)) continue;
      const value = after[place] ?? null;
      if (value !== values[place]) before[place] = values[place] ?? null;
      values[place] = value;
    }
    const inserted = at === 0 && touches[0]?.inserted === true;
    return { ...touch, inserted, before: inserted ? {} : before };
  });
  const mattered = own !== undefined && (own.inserted || Object.keys(own.before).length > 0);
  return {
    values,
    touches: replayed,
    changed: values.some((value, place) => value !== (current[place] ?? null)),
    mattered,
  };
}

/** The row after each import, walked back from what it is now, and before all of them. */
function statedValues<Touch extends Statement>(
  current: readonly Value[],
  touches: readonly Touch[],
): { base: Value[]; after: Map<Touch, readonly Value[]> } {
  const after = new Map<Touch, readonly Value[]>();
  let values: Value[] = current.map((value) => value ?? null);
  for (const touch of touches.toReversed()) {
    after.set(touch, values);
    values = touch.inserted
      ? values.map(() => null)
      : values.map((value, place) =>
          place in touch.before ? (touch.before[place] ?? null) : value,
        );
  }
  return { base: values, after };
}
