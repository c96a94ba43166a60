import { expect, test } from 'vitest';
import { toClip } from '../../renderer/components/data-table/clipboard-table';
import {
  moveColumn,
  orderedIds,
  type TableColumn,
} from '../../renderer/components/data-table/table-column';

interface Row {
  readonly no: string;
  readonly name: string;
  readonly amount: number;
}

const columns: readonly TableColumn<Row>[] = [
  { id: 'no', title: 'No.', width: 80, keepsText: true, text: (row) => row.no },
  { id: 'name', title: 'Name', width: 80, text: (row) => row.name },
  {
    id: 'amount',
    title: 'Amount',
    width: 80,
    text: (row) => `${row.amount} yuan`,
    copy: (row) => String(row.amount),
  },
];

test('rows are copied with headers, and no cell breaks the table', () => {
  const clip = toClip(columns, [
    { no: '0001', name: 'first\tline\nsecond', amount: 5 },
    { no: '0002', name: '<b>&"', amount: 7 },
  ]);
  expect(clip.plain).toBe('No.\tName\tAmount\r\n0001\tfirst line second\t5\r\n0002\t<b>&"\t7');
});

test('Excel is told to keep client numbers as text', () => {
  const { html } = toClip(columns, [{ no: '0001', name: '<b>', amount: 5 }]);
  const holder = document.createElement('div');
  holder.innerHTML = html ?? '';
  const cells = [...holder.querySelectorAll('td')];
  expect(cells.map((cell) => cell.textContent)).toEqual(['0001', '<b>', '5']);
  expect(cells[0]?.getAttribute('style')).toContain('mso-number-format');
  expect(cells[2]?.hasAttribute('style')).toBe(false);
});

test('columns keep the user’s order when new ones appear', () => {
  expect(orderedIds(['a', 'b', 'c', 'd'], ['c', 'gone', 'a'])).toEqual(['c', 'a', 'b', 'd']);
  expect(moveColumn(['a', 'b', 'c', 'd'], 'a', 'c')).toEqual(['b', 'c', 'a', 'd']);
  expect(moveColumn(['a', 'b', 'c', 'd'], 'd', 'b')).toEqual(['a', 'd', 'b', 'c']);
  expect(moveColumn(['a', 'b'], 'x', 'b')).toEqual(['a', 'b']);
});
