import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DataTable, type DataTableProps } from '../../renderer/components/data-table/data-table';
import { firstCell } from '../../renderer/components/data-table/selection';
import type {
  TableColumn,
  TableLayout,
  TableSort,
} from '../../renderer/components/data-table/table-column';
import { addBrowserParts } from './browser-parts';

interface Row {
  readonly no: string;
  readonly amount: number;
}
const columns: readonly TableColumn<Row>[] = [
  { id: 'no', title: 'No.', width: 100, sortable: true, text: (row) => row.no },
  { id: 'amount', title: 'Amount', width: 100, sortable: true, text: (row) => String(row.amount) },
  { id: 'note', title: 'Note', width: 100, text: () => 'note' },
];
const rows = Array.from({ length: 5000 }, (_, index) => ({
  no: String(index).padStart(5, '0'),
  amount: index * 2,
}));

function Table(props: Partial<DataTableProps<Row>>) {
  const [layout, setLayout] = useState<TableLayout>({
    widths: {},
    order: [],
    hidden: [],
    frozen: 1,
    ...props.layout,
  });
  const [selection, setSelection] = useState(firstCell);
  const [sort, setSort] = useState<readonly TableSort[]>([]);
  return (
    <DataTable
      columns={columns}
      rowCount={rows.length}
      rowAt={(index) => rows[index]}
      loadRows={(first, last) => rows.slice(first, last + 1)}
      layout={layout}
      onLayout={setLayout}
      selection={selection}
      onSelection={setSelection}
      sort={sort}
      onSort={setSort}
      labels={{ name: 'Rows', total: 'Total', resize: (title) => `Resize ${title}` }}
      {...props}
    />
  );
}

/** Lets the browser's copy command work as in a window; returns what it put on the clipboard. */
function clipboard(): Map<string, string> {
  const data = new Map<string, string>();
  document.execCommand = () => {
    const event = new Event('copy', { bubbles: true, cancelable: true });
    const clipboardData = { setData: (type: string, text: string) => data.set(type, text) };
    return document.body.dispatchEvent(Object.assign(event, { clipboardData }));
  };
  return data;
}

/** What Ctrl+C puts on the clipboard now. */
async function copied(): Promise<string> {
  const data = clipboard();
  await userEvent.keyboard('{Control>}c{/Control}');
  return data.get('text/plain') ?? '';
}

beforeEach(addBrowserParts);
afterEach(cleanup);

test('draws only the rows on screen and says how many there are', () => {
  render(<Table />);
  const grid = screen.getByRole('grid', { name: 'Rows' });
  expect(grid.getAttribute('aria-rowcount')).toBe('5001');
  expect(screen.getAllByRole('row').length).toBeLessThan(80);
  expect(screen.getByText('00000')).toBeTruthy();
});

test('the keyboard moves, extends and copies with headers', async () => {
  render(<Table />);
  screen.getByRole('grid').focus();
  await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
  expect(await copied()).toBe('No.\tAmount\r\n00001\t2\r\n00002\t4');
  await userEvent.keyboard('{Control>}a{/Control}');
  expect((await copied()).split('\r\n')).toHaveLength(5001);
});

test('row numbers select whole rows, with Ctrl several', async () => {
  render(<Table />);
  const user = userEvent.setup();
  const numbers = screen.getAllByRole('rowheader');
  await user.click(numbers[2]!);
  await user.keyboard('{Control>}');
  await user.click(numbers[4]!);
  await user.keyboard('{/Control}');
  expect(await copied()).toBe('No.\tAmount\tNote\r\n00002\t4\tnote\r\n00004\t8\tnote');
});

test('Enter and double click open the row', async () => {
  const onOpen = vi.fn();
  render(<Table onOpen={onOpen} />);
  screen.getByRole('grid').focus();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(onOpen).toHaveBeenLastCalledWith(1);
  await userEvent.dblClick(screen.getByText('00003'));
  expect(onOpen).toHaveBeenLastCalledWith(3);
});

test('headers sort, with Shift by several columns', async () => {
  const onSort = vi.fn();
  const sort = [{ id: 'no', desc: false }];
  render(<Table sort={sort} onSort={onSort} />);
  const user = userEvent.setup();
  await user.keyboard('{Shift>}');
  await user.click(screen.getByText('Amount'));
  await user.keyboard('{/Shift}');
  expect(onSort).toHaveBeenCalledWith([
    { id: 'no', desc: false },
    { id: 'amount', desc: false },
  ]);
});

test('hidden columns are neither drawn nor copied; order and widths are kept', async () => {
  const layout = { widths: { note: 222 }, order: ['note', 'no'], hidden: ['amount'], frozen: 1 };
  render(<Table layout={layout} />);
  screen.getByRole('grid').focus();
  await userEvent.keyboard('{Shift>}{End}{/Shift}');
  expect(await copied()).toBe('Note\tNo.\r\nnote\t00000');
  const note = screen.getByRole('columnheader', { name: /Note/ });
  expect(note.style.width).toBe('222px');
});

test('rows that are not here yet show as such and are fetched for a copy', async () => {
  const onCopied = vi.fn();
  render(
    <Table
      rowAt={() => undefined}
      loadRows={(first, last) => Promise.resolve(rows.slice(first, last + 1))}
      onCopied={onCopied}
    />,
  );
  document.execCommand = () => false;
  expect(screen.getAllByRole('row')[1]?.getAttribute('aria-busy')).toBe('true');
  screen.getByRole('grid').focus();
  await userEvent.keyboard('{Control>}c{/Control}');
  expect(onCopied).toHaveBeenCalledWith({ state: 'reading', rows: 1 });
  await vi.waitFor(() =>
    expect(onCopied).toHaveBeenLastCalledWith(expect.objectContaining({ state: 'blocked' })),
  );
});

test('dragging a header’s edge sets its width and never drags the column away', () => {
  render(<Table />);
  const edge = screen.getByRole('separator', { name: 'Resize Amount' });
  const taken = !fireEvent.mouseDown(edge, { clientX: 200 });
  expect(taken).toBe(true);
  fireEvent.mouseMove(document, { clientX: 230 });
  fireEvent.mouseMove(document, { clientX: 260 });
  fireEvent.mouseUp(document, { clientX: 260 });
  expect(screen.getByRole('columnheader', { name: /Amount/ }).style.width).toBe('160px');
});

const editable = {
  textOf: (row: Row, column: string) => (column === 'no' ? row.no : null),
  label: (row: Row) => `Edit ${row.no}`,
};

test('a cell is retyped in place: Enter keeps and moves down, Esc leaves it, other cells do not open', async () => {
  const onEdit = vi.fn();
  const user = userEvent.setup();
  render(<Table editing={{ ...editable, onEdit, onDelete: vi.fn() }} />);
  screen.getByRole('grid').focus();
  await user.keyboard('{F2}');
  const editor = screen.getByLabelText('Edit 00000');
  expect(editor).toHaveProperty('value', '00000');
  await user.keyboard('77{Enter}');
  expect(onEdit).toHaveBeenCalledWith(rows[0], 'no', '77');
  expect(screen.queryByLabelText('Edit 00000')).toBeNull();
  await user.keyboard('5');
  expect(screen.getByLabelText('Edit 00001')).toHaveProperty('value', '5');
  await user.keyboard('{Escape}');
  expect(onEdit).toHaveBeenCalledTimes(1);
  await user.keyboard('{ArrowRight}{F2}');
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('Delete is offered to the table that takes it', async () => {
  const onDelete = vi.fn();
  const user = userEvent.setup();
  render(<Table editing={{ ...editable, onEdit: vi.fn(), onDelete }} />);
  screen.getByRole('grid').focus();
  await user.keyboard('{Delete}');
  expect(onDelete).toHaveBeenCalledOnce();
});
