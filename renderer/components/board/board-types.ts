import type { ReactNode } from 'react';

/** One column with its items in the order they are shown. */
export interface BoardColumn<Item> {
  readonly key: string;
  /** Its name for assistive technology and the sentences about it. */
  readonly label: string;
  readonly head: ReactNode;
  readonly items: readonly Item[];
  /** Whether items can be given to it at all. */
  readonly takes: boolean;
  /** What an empty column says. */
  readonly empty: string;
  /** Stays at the left while the others are scrolled. */
  readonly stays?: boolean;
}

/** What would come of dropping the carried items on a column. */
export interface BoardTarget {
  readonly state: 'free' | 'reason' | 'refused';
  /** The rule that stands against it. */
  readonly sentence: string | null;
}

interface BoardLabels {
  readonly name: string;
  /** Spoken and shown while items are carried. */
  readonly carrying: (count: number, column: string | null) => string;
  readonly howToCarry: string;
}

export interface BoardProps<Item> {
  readonly columns: readonly BoardColumn<Item>[];
  readonly keyOf: (item: Item) => string;
  /** The item; its words are its name for assistive technology. */
  readonly draw: (item: Item) => ReactNode;
  /** Pixels, the gap included; every item is equally high. */
  readonly itemHeight: number;
  readonly mayCarry: (item: Item) => boolean;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (keys: ReadonlySet<string>) => void;
  /** Asked once per column when items are picked up. */
  readonly judge: (keys: readonly string[], column: string) => BoardTarget;
  readonly onDrop: (keys: readonly string[], column: string) => void;
  readonly onOpen: (item: Item) => void;
  readonly labels: BoardLabels;
}

/** Items under way between columns. */
export interface Carrying {
  readonly keys: readonly string[];
  readonly by: 'mouse' | 'keys';
  /** Column under the pointer or chosen with the arrow keys. */
  readonly over: string | null;
  readonly targets: ReadonlyMap<string, BoardTarget>;
}
