import { useDraggable } from '@dnd-kit/core';
import { memo, type MouseEvent, type ReactNode } from 'react';

interface BoardItemProps<Item> {
  readonly item: Item;
  readonly itemKey: string;
  readonly id: string;
  readonly top: number;
  readonly height: number;
  readonly index: number;
  readonly isChosen: boolean;
  readonly isFocused: boolean;
  readonly isCarried: boolean;
  readonly mayCarry: boolean;
  readonly draw: (item: Item) => ReactNode;
  readonly onPress: (index: number, event: MouseEvent) => void;
  readonly onOpen: (item: Item) => void;
}

function Item<Value>(props: BoardItemProps<Value>) {
  const { item, itemKey, isChosen, isFocused, isCarried, mayCarry } = props;
  const { setNodeRef, listeners } = useDraggable({ id: itemKey, disabled: !mayCarry });
  const marks = [
    'board-item',
    isChosen ? 'chosen' : '',
    isFocused ? 'focused' : '',
    isCarried ? 'carried' : '',
    mayCarry ? '' : 'fixed',
  ];
  return (
    <div
      ref={setNodeRef}
      id={props.id}
      role="option"
      aria-selected={isChosen}
      className={marks.filter(Boolean).join(' ')}
      style={{ top: props.top, height: props.height }}
      onClick={(event) => props.onPress(props.index, event)}
      onDoubleClick={() => props.onOpen(item)}
      {...listeners}
    >
      <Drawn item={item} draw={props.draw} />
    </div>
  );
}

/** One item; drawn anew only when something about it changed. */
export const BoardItem = memo(Item) as typeof Item;

interface DrawnProps<Value> {
  readonly item: Value;
  readonly draw: (item: Value) => ReactNode;
}

/** While something is carried every item is asked again; what it shows stays as it is. */
const Drawn = memo(function Drawn<Value>({ item, draw }: DrawnProps<Value>) {
  return <>{draw(item)}</>;
}) as <Value>(props: DrawnProps<Value>) => ReactNode;
