import { expect, it } from 'vitest';
import { checkSheet } from '../../../electron/domain/imports/check-sheet';
import { guessLayout } from '../../../electron/domain/imports/guess-layout';
import { previewRows } from '../../../electron/domain/imports/preview-rows';
import type { Day } from '../../../shared/models/calendar';
import { dateCell, workbookOfRows } from '../../fixtures/grids';

const workbook = workbookOfRows(
  ['单位:元'],
  ['客户号', '姓名', '时点资产', '出生日期'],
  ['0000300100', '林', 1.5, dateCell('1985-03-16')],
  [],
  [null, '苏', 2, null],
  ['0000300113', '顾', -1, null],
  ['合计', null, 0.5, null],
);
const layout = guessLayout(workbook, 'a.xlsx');
const checked = checkSheet(workbook, layout, {
  partsToleranceFen: 0,
  month: null,
  today: '2026-11-21' as Day,
});
const show = (name: 'all' | 'withIssues' | 'rejected' | 'setAside', offset = 0, limit = 10) =>
  previewRows(workbook, checked, { show: name, offset, limit });

it('shows every filled row below the header as it stands in the file', () => {
  const { count, rows } = show('all');
  expect(count).toBe(4);
  expect(rows.map(({ row, state }) => [row, state])).toEqual([
    [3, 'accepted'],
    [5, 'rejected'],
    [6, 'accepted'],
    [7, 'setAside'],
  ]);
  expect(rows[0]?.cells).toEqual(['0000300100', '林', '1.5', '1985-03-16']);
  expect(rows[2]?.issues.map((issue) => issue.code)).toEqual(['amountNegative']);
});

it('shows one sort of row, page by page', () => {
  expect(show('rejected').rows.map(({ row }) => row)).toEqual([5]);
  expect(show('setAside').rows.map(({ row }) => row)).toEqual([7]);
  expect(show('withIssues').rows.map(({ row }) => row)).toEqual([5, 6]);
  expect(show('all', 1, 2)).toMatchObject({ count: 4, rows: [{ row: 5 }, { row: 6 }] });
});
