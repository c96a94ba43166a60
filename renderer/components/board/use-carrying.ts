import { useCallback, useState } from 'react';
import type { BoardProps, Carrying } from './board-types';

/** Picking up, moving over columns, dropping and cancelling: the same for mouse and keyboard. */
export function useCarrying<Item>(
  props: Pick<BoardProps<Item>, 'columns' | 'judge' | 'onDrop' | 'keyOf' | 'mayCarry'>,
) {
  const { columns, judge, onDrop, keyOf, mayCarry } = props;
  const [carrying, setCarrying] = useState<Carrying | null>(null);
  const begin = useCallback(
    (wanted: ReadonlySet<string>, by: Carrying['by'], over: string | null): void => {
      const keys = columns
        .flatMap(({ items }) => items)
        .filter((item) => wanted.has(keyOf(item)) && mayCarry(item))
        .map(keyOf);
      if (keys.length === 0) return;
      const targets = new Map(
        columns.map((column) => [
          column.key,
          column.takes ? judge(keys, column.key) : ({ state: 'refused', sentence: null } as const),
        ]),
      );
      setCarrying({ keys, by, over, targets });
    },
    [columns, judge, keyOf, mayCarry],
  );
  const moveOver = useCallback(
    (over: string | null): void => setCarrying((now) => now && { ...now, over }),
    [],
  );
  const cancel = useCallback((): void => setCarrying(null), []);
  const drop = (over: string | null = carrying?.over ?? null): void => {
    setCarrying(null);
    if (carrying && over !== null) onDrop(carrying.keys, over);
  };
  return { carrying, begin, moveOver, drop, cancel };
}
