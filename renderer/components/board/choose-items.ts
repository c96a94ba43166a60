/** Where the cursor is: a column, and a place in it. */
export interface BoardPlace {
  readonly column: number;
  readonly index: number;
}

interface HeldKeys {
  readonly shift: boolean;
  readonly ctrl: boolean;
}

/** The items from one place of a column to another, bounds included. */
export function span(keys: readonly string[], from: number, to: number): readonly string[] {
  return keys.slice(Math.min(from, to), Math.max(from, to) + 1);
}

/**
 * A click on an item: alone it chooses it, with Ctrl it adds it or takes it out, with Shift it
 * chooses everything between the anchor and the item, with both it adds that.
 */
export function clickItem(
  chosen: ReadonlySet<string>,
  keys: readonly string[],
  click: { readonly index: number; readonly anchor: number | null; readonly held: HeldKeys },
): ReadonlySet<string> {
  const { index, anchor, held } = click;
  const key = keys[index];
  if (key === undefined) return chosen;
  if (held.shift && anchor !== null) {
    return new Set([...(held.ctrl ? chosen : []), ...span(keys, anchor, index)]);
  }
  if (!held.ctrl) return new Set([key]);
  const next = new Set(chosen);
  if (!next.delete(key)) next.add(key);
  return next;
}

const pageItems = 8;

/** Where a key takes the cursor within its column, or undefined where it is no such key. */
export function indexAfter(key: string, index: number, count: number): number | undefined {
  const last = Math.max(0, count - 1);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(last, index + 1),
    ArrowUp: Math.max(0, index - 1),
    PageDown: Math.min(last, index + pageItems),
    PageUp: Math.max(0, index - pageItems),
    Home: 0,
    End: last,
  };
  return targets[key];
}

/** The next column in a direction that satisfies a condition; the present one where there is none. */
export function nextColumn(
  from: number,
  step: 1 | -1,
  count: number,
  isWanted: (column: number) => boolean = () => true,
): number {
  for (let at = from + step; at >= 0 && at < count; at += step) if (isWanted(at)) return at;
  return from;
}
