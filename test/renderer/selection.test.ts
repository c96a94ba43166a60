import { describe, expect, test } from 'vitest';
import {
  clampSelection,
  clickCell,
  clickRow,
  firstCell,
  isMarked,
  keyTarget,
  rangesOf,
  rowMarks,
  selectAll,
  selectCell,
  selectedColumns,
  selectedRowSpans,
} from '../../renderer/components/data-table/selection';

const size = { rows: 1000, columns: 8 };
const none = { shift: false, ctrl: false };

describe('keys', () => {
  const from = { row: 10, column: 3 };
  const move = (key: string, ctrl = false) => keyTarget(from, key, ctrl, size, 20);

  test('move by one, by a page and to the edges', () => {
    expect(move('ArrowDown')).toEqual({ row: 11, column: 3 });
    expect(move('ArrowLeft')).toEqual({ row: 10, column: 2 });
    expect(move('PageDown')).toEqual({ row: 30, column: 3 });
    expect(move('PageUp')).toEqual({ row: 0, column: 3 });
    expect(move('Home')).toEqual({ row: 10, column: 0 });
    expect(move('End')).toEqual({ row: 10, column: 7 });
    expect(move('Home', true)).toEqual({ row: 0, column: 0 });
    expect(move('End', true)).toEqual({ row: 999, column: 7 });
    expect(move('ArrowDown', true)).toEqual({ row: 999, column: 3 });
    expect(move('ArrowRight', true)).toEqual({ row: 10, column: 7 });
  });

  test('stop at the edges and ignore other keys', () => {
    expect(keyTarget({ row: 0, column: 0 }, 'ArrowUp', false, size, 20)).toEqual({
      row: 0,
      column: 0,
    });
    expect(move('x')).toBeNull();
  });
});

describe('mouse', () => {
  test('click selects, Shift extends, Ctrl adds', () => {
    const start = clickCell(firstCell, { row: 2, column: 1 }, none);
    const wide = clickCell(start, { row: 4, column: 3 }, { shift: true, ctrl: false });
    expect(rangesOf(wide)).toEqual([{ firstRow: 2, lastRow: 4, firstColumn: 1, lastColumn: 3 }]);
    const added = clickCell(wide, { row: 9, column: 0 }, { shift: false, ctrl: true });
    expect(rangesOf(added)).toHaveLength(2);
    expect(added.cursor).toEqual({ row: 9, column: 0 });
  });

  test('row numbers select whole rows, several with Shift and Ctrl', () => {
    const one = clickRow(firstCell, 3, 8, none);
    const block = clickRow(one, 5, 8, { shift: true, ctrl: false });
    const both = clickRow(block, 9, 8, { shift: false, ctrl: true });
    expect(selectedRowSpans(rangesOf(both))).toEqual([
      { first: 3, last: 5 },
      { first: 9, last: 9 },
    ]);
    expect(selectedColumns(rangesOf(both))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});

test('select all covers rows that were never loaded', () => {
  expect(rangesOf(selectAll({ rows: 100_000, columns: 20 }))).toEqual([
    { firstRow: 0, lastRow: 99_999, firstColumn: 0, lastColumn: 19 },
  ]);
});

test('overlapping blocks are copied once', () => {
  const ranges = [
    { firstRow: 5, lastRow: 8, firstColumn: 2, lastColumn: 3 },
    { firstRow: 0, lastRow: 2, firstColumn: 0, lastColumn: 0 },
    { firstRow: 7, lastRow: 9, firstColumn: 3, lastColumn: 4 },
  ];
  expect(selectedRowSpans(ranges)).toEqual([
    { first: 0, last: 2 },
    { first: 5, last: 9 },
  ]);
  expect(selectedColumns(ranges)).toEqual([0, 2, 3, 4]);
});

test('a row knows its marked cells', () => {
  const marks = rowMarks(
    [
      { firstRow: 1, lastRow: 3, firstColumn: 2, lastColumn: 4 },
      { firstRow: 3, lastRow: 3, firstColumn: 10, lastColumn: 11 },
    ],
    3,
  );
  expect([1, 2, 4, 5, 10, 11, 12].map((column) => isMarked(marks, column))).toEqual([
    false,
    true,
    true,
    false,
    true,
    true,
    false,
  ]);
  expect(rowMarks([], 3)).toBe('');
});

test('a selection follows a table that became smaller', () => {
  const kept = selectCell({ row: 3, column: 2 });
  expect(clampSelection(kept, size)).toBe(kept);
  const far = selectCell({ row: 500, column: 2 });
  expect(clampSelection(far, { rows: 10, columns: 8 }).cursor).toEqual({ row: 9, column: 2 });
  expect(clampSelection(far, { rows: 0, columns: 0 }).cursor).toEqual({ row: 0, column: 0 });
});
