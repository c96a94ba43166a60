import {
  DndContext,
  DragOverlay,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type CollisionDetection,
  type DragMoveEvent,
} from '@dnd-kit/core';
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import './board.css';
import { BoardColumn } from './board-column';
import type { BoardProps } from './board-types';
import { clickItem, indexAfter, nextColumn, span, type BoardPlace } from './choose-items';
import { useCarrying } from './use-carrying';

/** A hand trembles: less than this many pixels is a click. */
const dragDistance = 5;

/** What happens is said below the columns, in the words of the board; the library would say it in English. */
const said: Announcements = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

/** Columns are found by what is under the pointer; the library need not measure them. */
const noCollisions: CollisionDetection = () => [];

/** The column that is really visible at a point: those scrolled away below others do not count. */
function columnAt(x: number, y: number): string | null {
  const under = document.elementFromPoint(x, y);
  return under?.closest<HTMLElement>('[data-board-column]')?.dataset['boardColumn'] ?? null;
}

function pointOf({ activatorEvent, delta }: DragMoveEvent): { x: number; y: number } {
  const { clientX, clientY } = activatorEvent as PointerEvent;
  return { x: clientX + delta.x, y: clientY + delta.y };
}

/**
 * Columns with items that are carried from one to another, by mouse or by keyboard. Ctrl and Shift
 * choose several. Enter picks up, arrows choose the column, Enter drops, Esc puts back.
 */
export function Board<Item>(props: BoardProps<Item>) {
  const { columns, chosen, labels, keyOf } = props;
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: dragDistance } }),
  );
  const hand = useCarrying(props);
  const { carrying } = hand;
  const { place, onPress, onKeyDown, onFocus } = useCursor(props, hand, root);
  const carried = useMemo(() => (carrying ? new Set(carrying.keys) : null), [carrying]);
  const idOf = useMemo(() => (key: string) => `${id}-${key}`, [id]);
  const overLabel = columns.find(({ key }) => key === carrying?.over)?.label ?? null;
  const sentence = carrying?.targets.get(carrying.over ?? '')?.sentence ?? '';
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={noCollisions}
      onDragStart={({ active }) => {
        const key = String(active.id);
        const wanted = chosen.has(key) ? chosen : new Set([key]);
        if (!chosen.has(key)) props.onChosen(wanted);
        hand.begin(wanted, 'mouse', null);
      }}
      onDragMove={(event) => {
        const { x, y } = pointOf(event);
        const over = columnAt(x, y);
        if (over !== carrying?.over) hand.moveOver(over);
      }}
      onDragEnd={(event) => {
        const { x, y } = pointOf(event);
        hand.drop(columnAt(x, y));
      }}
      onDragCancel={hand.cancel}
      accessibility={{
        announcements: said,
        screenReaderInstructions: { draggable: labels.howToCarry },
      }}
    >
      <div
        ref={root}
        className={carrying ? `board carrying by-${carrying.by}` : 'board'}
        role="group"
        aria-label={labels.name}
        onKeyDown={onKeyDown}
      >
        {columns.map((column, at) => (
          <BoardColumn<Item>
            key={column.key}
            column={column}
            place={at}
            idOf={idOf}
            keyOf={keyOf}
            draw={props.draw}
            itemHeight={props.itemHeight}
            mayCarry={props.mayCarry}
            chosen={chosen}
            carried={carried}
            focusIndex={place.column === at ? place.index : null}
            target={carrying?.targets.get(column.key) ?? null}
            isOver={carrying?.over === column.key}
            onPress={onPress}
            onOpen={props.onOpen}
            onFocus={onFocus}
          />
        ))}
      </div>
      <DragOverlay dropAnimation={null} className="board-overlay">
        {carrying?.by === 'mouse' ? <CarriedStack {...props} keys={carrying.keys} /> : null}
      </DragOverlay>
      <p className={carrying ? 'board-status' : 'visually-hidden'} role="status" aria-live="polite">
        {carrying ? `${labels.carrying(carrying.keys.length, overLabel)} ${sentence}` : ''}
      </p>
    </DndContext>
  );
}

function CarriedStack<Item>({
  columns,
  keyOf,
  draw,
  keys,
  itemHeight,
}: BoardProps<Item> & { readonly keys: readonly string[] }) {
  const first = columns.flatMap(({ items }) => items).find((item) => keyOf(item) === keys[0]);
  if (first === undefined) return null;
  return (
    <div className="board-item carried-stack" style={{ height: itemHeight - 6 }}>
      {draw(first)}
      {keys.length > 1 ? <span className="stack-count tabular">{keys.length}</span> : null}
    </div>
  );
}

type Hand = ReturnType<typeof useCarrying>;

/** The cursor and what is chosen, by mouse and by keyboard. */
function useCursor<Item>(
  props: BoardProps<Item>,
  hand: Hand,
  root: React.RefObject<HTMLDivElement | null>,
) {
  const { columns, chosen, onChosen, keyOf } = props;
  const [wanted, setPlace] = useState<BoardPlace>({ column: 0, index: 0 });
  const place = insideBoard(wanted, columns);
  const anchor = useRef<BoardPlace>({ column: 0, index: 0 });
  const keysOf = (column: number) => (columns[column]?.items ?? []).map(keyOf);
  const focusList = (column: number): void => {
    const list = root.current?.querySelector<HTMLElement>(`[data-board-list="${column}"]`);
    list?.focus({ preventScroll: true });
    list?.closest('[data-board-column]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const moveTo = (next: BoardPlace): void => {
    setPlace(next);
    if (next.column !== place.column) focusList(next.column);
  };
  const onPress = (column: number, index: number, event: React.MouseEvent): void => {
    const held = { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey };
    const from = anchor.current.column === column ? anchor.current.index : null;
    onChosen(clickItem(chosen, keysOf(column), { index, anchor: from, held }));
    if (!held.shift || from === null) anchor.current = { column, index };
    setPlace({ column, index });
    focusList(column);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (!(event.target as HTMLElement).closest('[data-board-list]')) return;
    const handled = hand.carrying
      ? carryByKey(event, hand, columns, focusColumnOf)
      : walk(event, { ...props, place, anchor, keysOf, moveTo, hand });
    if (handled) event.preventDefault();
  };
  const focusColumnOf = (key: string): void => {
    const at = columns.findIndex((column) => column.key === key);
    const list = root.current?.querySelector(`[data-board-list="${at}"]`);
    list?.closest('[data-board-column]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const onFocus = (column: number): void =>
    setPlace((now) => (now.column === column ? now : { column, index: 0 }));
  return { place, onPress, onKeyDown, onFocus };
}

/** Items come and go: the cursor stays on the board. */
function insideBoard<Item>(place: BoardPlace, columns: BoardProps<Item>['columns']): BoardPlace {
  const column = Math.min(place.column, Math.max(0, columns.length - 1));
  const count = columns[column]?.items.length ?? 0;
  return { column, index: Math.min(place.index, Math.max(0, count - 1)) };
}

/** While items are carried: arrows choose the column, Enter and Space drop, Esc puts back. */
function carryByKey<Item>(
  event: KeyboardEvent,
  hand: Hand,
  columns: BoardProps<Item>['columns'],
  show: (column: string) => void,
): boolean {
  if (event.key === 'Escape') {
    event.stopPropagation();
    hand.cancel();
    return true;
  }
  if (event.key === 'Enter' || event.key === ' ') {
    hand.drop();
    return true;
  }
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
  if (step !== null) {
    const from = columns.findIndex(({ key }) => key === hand.carrying?.over);
    const next = columns[nextColumn(from, step, columns.length, (at) => columns[at]!.takes)];
    if (next) {
      hand.moveOver(next.key);
      show(next.key);
    }
  }
  return true;
}

interface Walk<Item> extends BoardProps<Item> {
  readonly place: BoardPlace;
  readonly anchor: React.RefObject<BoardPlace>;
  readonly keysOf: (column: number) => readonly string[];
  readonly moveTo: (place: BoardPlace) => void;
  readonly hand: Hand;
}

/** While nothing is carried: arrows move, Shift extends, Space chooses, Enter picks up. */
function walk<Item>(event: KeyboardEvent, at: Walk<Item>): boolean {
  const { columns, place, anchor, chosen, onChosen } = at;
  const keys = at.keysOf(place.column);
  const key = keys[place.index];
  const sideways = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
  if (sideways !== null && !event.ctrlKey && !event.altKey) {
    at.moveTo({ column: nextColumn(place.column, sideways, columns.length), index: place.index });
    return true;
  }
  const index = indexAfter(event.key, place.index, keys.length);
  if (index !== undefined && !event.ctrlKey && !event.altKey) {
    at.moveTo({ ...place, index });
    if (!event.shiftKey) anchor.current = { ...place, index };
    else onChosen(new Set(span(keys, startOf(anchor.current, place), index)));
    return true;
  }
  if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
    onChosen(new Set(keys));
    return true;
  }
  if (event.key === 'Escape' && chosen.size > 0) {
    onChosen(new Set());
    return true;
  }
  if (key === undefined) return false;
  if (event.key === ' ') {
    const held = { shift: false, ctrl: true };
    onChosen(clickItem(chosen, keys, { index: place.index, anchor: null, held }));
    anchor.current = place;
    return true;
  }
  if (event.key === 'Enter' && !event.ctrlKey) {
    const wanted = chosen.has(key) ? chosen : new Set([key]);
    if (!chosen.has(key)) onChosen(wanted);
    at.hand.begin(wanted, 'keys', columns[place.column]!.key);
    return true;
  }
  return false;
}

const startOf = (anchor: BoardPlace, place: BoardPlace): number =>
  anchor.column === place.column ? anchor.index : place.index;
