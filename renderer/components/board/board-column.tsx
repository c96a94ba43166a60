import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { BoardItem } from './board-item';
import type { BoardColumn as Column, BoardTarget } from './board-types';

const overscan = 6;

interface BoardColumnProps<Item> {
  readonly column: Column<Item>;
  readonly place: number;
  readonly idOf: (key: string) => string;
  readonly keyOf: (item: Item) => string;
  readonly draw: (item: Item) => ReactNode;
  readonly itemHeight: number;
  readonly mayCarry: (item: Item) => boolean;
  readonly chosen: ReadonlySet<string>;
  readonly carried: ReadonlySet<string> | null;
  /** Place of the cursor, where it is in this column. */
  readonly focusIndex: number | null;
  readonly target: BoardTarget | null;
  readonly isOver: boolean;
  readonly onPress: (column: number, index: number, event: MouseEvent) => void;
  readonly onOpen: (item: Item) => void;
  readonly onFocus: (column: number) => void;
}

function Column_<Item>(props: BoardColumnProps<Item>) {
  const { column, place, target, isOver, focusIndex, onPress } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: column.items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => props.itemHeight,
    overscan,
    paddingStart: 6,
    paddingEnd: 6,
  });
  useEffect(() => virtual.measure(), [virtual, props.itemHeight]);
  useEffect(() => {
    if (focusIndex !== null) virtual.scrollToIndex(focusIndex, { align: 'auto' });
  }, [virtual, focusIndex]);
  const focusedItem = focusIndex === null ? undefined : column.items[focusIndex];
  const marks = [
    'board-column',
    column.stays ? 'stays' : '',
    target?.state ?? '',
    isOver ? 'is-over' : '',
  ];
  const pressed = useSteadyPress(place, onPress);
  return (
    <section
      className={marks.filter(Boolean).join(' ')}
      data-board-column={column.key}
      aria-label={column.label}
    >
      <header className="board-head">{column.head}</header>
      {target && target.sentence && isOver ? (
        <p className="board-sentence">{target.sentence}</p>
      ) : null}
      <div
        ref={scroller}
        className="board-scroller"
        // An empty list has no options; a group may be empty.
        role={column.items.length === 0 ? 'group' : 'listbox'}
        aria-multiselectable={column.items.length === 0 ? undefined : true}
        aria-label={column.label}
        aria-activedescendant={
          focusedItem === undefined ? undefined : props.idOf(props.keyOf(focusedItem))
        }
        tabIndex={focusIndex === null ? -1 : 0}
        data-board-list={place}
        // A press on an item is no way to the first item; the click says which one is meant.
        onMouseDown={(event) => {
          if (event.target !== event.currentTarget) event.preventDefault();
        }}
        onFocus={() => props.onFocus(place)}
      >
        {column.items.length === 0 ? <p className="board-empty">{column.empty}</p> : null}
        <div className="board-items" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const item = column.items[index];
            if (item === undefined) return null;
            const key = props.keyOf(item);
            return (
              <BoardItem<Item>
                key={key}
                item={item}
                itemKey={key}
                id={props.idOf(key)}
                top={start}
                height={props.itemHeight - 6}
                index={index}
                isChosen={props.chosen.has(key)}
                isFocused={index === focusIndex}
                isCarried={props.carried?.has(key) ?? false}
                mayCarry={props.mayCarry(item)}
                draw={props.draw}
                onPress={pressed}
                onOpen={props.onOpen}
              />
            );
          })}
        </div>
      </div>
    </section>
  );
}

/** The same function for every drawing of a column, so that its items need not be drawn anew. */
function useSteadyPress(
  place: number,
  onPress: BoardColumnProps<never>['onPress'],
): (index: number, event: MouseEvent) => void {
  const latest = useRef({ place, onPress });
  useEffect(() => {
    latest.current = { place, onPress };
  });
  const steady = useRef((index: number, event: MouseEvent) =>
    latest.current.onPress(latest.current.place, index, event),
  );
  return steady.current;
}

/** A column: head, and only those of its items that are on screen. */
export const BoardColumn = memo(Column_) as typeof Column_;
