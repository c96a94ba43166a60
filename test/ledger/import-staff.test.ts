import { expect, it } from 'vitest';
import { findStaff } from '../../electron/ledger/assignment/staff';
import { commitImport } from '../../electron/operations/imports/commit-import';
import { type ImportOrder } from '../../electron/operations/imports/import-order';
import { openTestLedger, streamOf } from '../helpers/ledger';

const fields = ['staffNo', 'name', 'role', 'ability', 'confidentialitySignedOn'];

const order: ImportOrder = {
  kind: 'staff',
  month: null,
  fileName: '员工名单.xlsx',
  sheet: 'Sheet',
  contentHash: 'x',
  layout: '[]',
  parts: [{ sheet: 'Sheet', fields, letters: ['A', 'B', 'C', 'D', 'E'] }],
  mode: 'both',
  columnRules: {},
  rowsBelow: 1,
  differenceReason: null,
};

it('keeps people by their number, with the ability in percent, and never erases by a blank', () => {
  const context = openTestLedger();
  const write = (...values: (string | number | null)[]) =>
    commitImport(context, order, streamOf([{ part: 0, records: [{ row: 2, values }] }]));
  expect(write('620101', '示例·林知行', '理财经理', 1_200_000, '2026-01-05')).toMatchObject({
    inserted: 1,
  });
  expect(write('620101', '示例·林知行', null, null, null)).toMatchObject({ unchanged: 1 });
  expect(write('620101', '示例·林知行', '理财经理', 800_000, null)).toMatchObject({ updated: 1 });
  expect(findStaff(context.db, '620101')).toMatchObject({
    abilityPercent: 80,
    confidentialitySignedOn: '2026-01-05',
  });
});
