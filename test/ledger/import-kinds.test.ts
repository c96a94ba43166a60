import { readChanges } from '../../electron/operations/imports/change-pages';
import { expect, it } from 'vitest';
import { groupIssues } from '../../electron/domain/imports/group-issues';
import { findClient } from '../../electron/ledger/clients/clients';
import { findOwnership } from '../../electron/ledger/imports/plain-rows';
import { commitImport, planImport } from '../../electron/operations/imports/commit-import';
import {
  importPeople,
  importRows,
  openTestLedger,
  orderFor,
  recordsFor,
  streamOf,
} from '../helpers/ledger';

const october = '2026-10';

it('keeps organisations with their month; fields, credit code or sheet make institutions', () => {
  const context = openTestLedger();
  const rows = [
    { clientNo: 'C1', name: '示例·海棠贸易', creditCode: '91370200MA3C00001X', depositDailyAvg: 5 },
    { clientNo: 'C2', name: '示例·海棠小学', institutionKind: '事业单位', depositDailyAvg: 7 },
    { clientNo: 'C3', name: '示例·海棠协会', creditCode: '51370200MA3C00001X', isStrategic: 1 },
  ];
  expect(importRows(context, 'corporate', october, rows)).toMatchObject({ inserted: 3 });
  expect(['C1', 'C2', 'C3'].map((no) => findClient(context.db, no)?.kind)).toEqual([
    'corporate',
    'institution',
    'institution',
  ]);
  expect(findClient(context.db, 'C3')?.organisation).toMatchObject({ isStrategic: 1 });
  const again = importRows(context, 'corporate', october, [{ ...rows[0]!, depositDailyAvg: 6 }]);
  expect(again).toMatchObject({ updated: 1 });
  const kept = 'SELECT deposit_daily_avg FROM organisation_snapshot_history';
  expect(context.db.prepare(kept).pluck().all()).toEqual([5]);
});

it('takes several sheets as one batch, and each row remembers its sheet', () => {
  const context = openTestLedger();
  const [one, two] = [
    [{ clientNo: '1', name: '示例·甲', aumPointInTime: 1 }],
    [{ clientNo: '2', aumPointInTime: 2, name: '示例·乙' }],
  ];
  const order = orderFor(october, one);
  const other = orderFor(october, two);
  const parts = [...order.parts, { ...other.parts[0]!, sheet: '乙经理' }];
  const rows = streamOf([recordsFor(order, one), recordsFor(other, two, 1)]);
  const { batchId } = commitImport(context, { ...order, parts }, rows);
  const sheets = context.db
    .prepare(
      `SELECT p.sheet FROM snapshot s JOIN import_part p
       ON p.batch_id = s.batch_id AND p.part = s.source_part ORDER BY s.client_id`,
    )
    .pluck();
  expect(batchId).toBe(1);
  expect(sheets.all()).toEqual(['Sheet1', '乙经理']);
});

it('gives clients their owner, and a new owner a new first day', () => {
  const context = openTestLedger('2026-11-02T09:30:00');
  importPeople(context, october, [{ clientNo: '1', name: '示例·甲' }]);
  const own = (rmNo: string, clientNo = '1') =>
    importRows(context, 'owners', null, [{ clientNo, rmNo, rmName: `示例·${rmNo}` }]);
  own('A');
  expect(findOwnership(context.db, '1')?.values.slice(1, 3)).toEqual(['A', '示例·A']);
  expect(own('A')).toMatchObject({ unchanged: 1, findings: [] });
  const later = { ...context, now: () => '2026-12-05T09:30:00' };
  importRows(later, 'owners', null, [{ clientNo: '1', rmNo: 'B', rmName: '示例·B' }]);
  expect(findOwnership(context.db, '1')?.values.at(-1)).toBe('2026-12-05');
  expect(own('A', '404').findings).toMatchObject([{ code: 'clientUnknown', cell: 'A2' }]);
});

it('counts equal maturities of one file as several, and the same file again as none', () => {
  const context = openTestLedger();
  const row = { clientNo: '1', productName: '定期', amount: 100, dueOn: '2026-11-05' };
  expect(importRows(context, 'maturities', null, [row, row])).toMatchObject({ inserted: 2 });
  expect(importRows(context, 'maturities', null, [row, row])).toMatchObject({ unchanged: 2 });
  expect(importRows(context, 'maturities', null, [row, row, row])).toMatchObject({
    inserted: 1,
    unchanged: 2,
  });
});

it('keeps card spend with its reversals by serial number', () => {
  const context = openTestLedger();
  const rows = [
    { serialNo: 'S1', transactedOn: '2026-10-03', cardNo: '6200', amount: 5000 },
    { serialNo: 'S2', transactedOn: '2026-10-04', cardNo: '6200', amount: -5000 },
  ];
  expect(importRows(context, 'spend', october, rows)).toMatchObject({ inserted: 2 });
  expect(importRows(context, 'spend', october, rows)).toMatchObject({ unchanged: 2 });
  expect(context.db.prepare('SELECT sum(amount) FROM card_spend').pluck().get()).toBe(0);
});

it('creates only, updates only, and keeps a column from replacing', () => {
  const context = openTestLedger();
  importPeople(context, october, [{ clientNo: '1', name: '示例·甲', mobile: '1', fund: 5 }]);
  const rows = [
    { clientNo: '1', name: '示例·甲甲', mobile: '2', address: '海棠路', fund: 6 },
    { clientNo: '2', name: '示例·乙' },
  ];
  const plan = (policy: object) => {
    const order = { ...orderFor(october, rows), ...policy };
    return planImport(context, order, streamOf([recordsFor(order, rows)]));
  };
  expect(plan({ mode: 'create' })).toMatchObject({ inserted: 1, skipped: 1 });
  expect(plan({ mode: 'update' })).toMatchObject({ updated: 1, skipped: 1 });
  const columnRules = { name: 'never', mobile: 'fillBlank', address: 'fillBlank' };
  const { changes } = plan({ columnRules });
  expect(readChanges(changes, 0, 10)).toMatchObject([
    {
      clientNo: '1',
      row: 2,
      changes: [
        { field: 'address', before: null, after: '海棠路' },
        { field: 'fund', before: 5, after: 6 },
      ],
    },
  ]);
});

it('says what jumped against last month, and which owner and branch are not known', () => {
  const context = openTestLedger();
  importRows(context, 'staff', null, [{ staffNo: '1', name: '示例·林', branchName: '海棠支行' }]);
  const person = { clientNo: '1', name: '示例·甲', rmName: '示例·林', branchName: '海棠支行' };
  importPeople(context, '2026-09', [{ ...person, aumPointInTime: 10_000_00 }]);
  const strange = { rmName: '示例·谁', branchName: '别处支行', aumPointInTime: 200_000_00 };
  const { findings } = importPeople(context, october, [
    { ...person, ...strange },
    { ...person, clientNo: '2', rmName: '示例·谁' },
  ]);
  expect(findings).toMatchObject([
    { code: 'monthJump', cell: 'E2', severity: 'warning', values: { before: '10000.00' } },
    { code: 'staffUnknown', cell: 'C2', values: { name: '示例·谁', count: 2 } },
    { code: 'branchUnknown', cell: 'D2', values: { name: '别处支行', count: 1 } },
  ]);
});

it('counts every finding of the ledger, and keeps some of a mass with the import', () => {
  const context = openTestLedger();
  const rows = Array.from({ length: 700 }, (_, at) => ({
    clientNo: String(50_000 + at),
    rmNo: 'A',
  }));
  const { findings, batchId } = importRows(context, 'owners', null, rows);
  const [group, ...others] = groupIssues(findings, rows.length);
  expect(group).toMatchObject({ code: 'clientUnknown', count: 700 });
  expect(others).toEqual([]);
  const kept = context.db
    .prepare('SELECT count(*) FROM import_finding WHERE batch_id = ?')
    .pluck()
    .get(batchId);
  expect(kept).toBe(200);
});
