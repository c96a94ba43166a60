import type { ReactNode } from 'react';

/** One column: how its cells read, look and are copied. */
export interface TableColumn<Row> {
  readonly id: string;
  readonly title: string;
  /** Pixels. */
  readonly width: number;
  readonly align?: 'left' | 'right' | 'center';
  readonly sortable?: boolean;
  /** The cell as plain text; also its tooltip when cut off. */
  readonly text: (row: Row) => string;
  /** What goes to the clipboard, if not the text. */
  readonly copy?: (row: Row) => string;
  /** Long numbers and leading zeros must stay text in Excel. */
  readonly keepsText?: boolean;
  readonly render?: (row: Row) => ReactNode;
  /** A class that marks one cell, such as a problem. */
  readonly cellClass?: (row: Row) => string | undefined;
  /** A sentence about one cell, shown in place of its text as tooltip. */
  readonly cellHint?: (row: Row) => string | undefined;
  /** Text of the totals row. */
  readonly total?: string;
}

/** What the user changed about the columns. */
export interface TableLayout {
  /** Column → pixels. */
  readonly widths: Readonly<Record<string, number>>;
  /** Column ids in order; ids it does not name follow. */
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  /** How many of the first visible columns stay while scrolling sideways. */
  readonly frozen: number;
}

export interface TableSort {
  readonly id: string;
  readonly desc: boolean;
}

/** Column ids in the user's order, also those added since it was kept. */
export function orderedIds(ids: readonly string[], order: readonly string[]): readonly string[] {
  const known = order.filter((id) => ids.includes(id));
  return [...known, ...ids.filter((id) => !known.includes(id))];
}

/** Moves a column in front of (or, moving right, behind) another. */
export function moveColumn(
  ids: readonly string[],
  moved: string,
  target: string,
): readonly string[] {
  const from = ids.indexOf(moved);
  const to = ids.indexOf(target);
  if (from < 0 || to < 0 || from === to) return ids;
  const rest = ids.filter((id) => id !== moved);
  rest.splice(to, 0, moved);
  return rest;
}
