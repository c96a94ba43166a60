import { describe, expect, it } from 'vitest';
import { commitImport, planImport } from '../../electron/operations/imports/commit-import';
import { listImports } from '../../electron/operations/imports/list-imports';
import { showClient } from '../../electron/operations/clients/show-client';
import type { Ledger } from '../../electron/operations/ground/ledger';
import type { Month } from '../../shared/models/calendar';
import {
  importPeople,
  openTestLedger,
  orderFor,
  recordsFor,
  streamOf,
  type PersonRow,
} from '../helpers/ledger';

const october = '2026-10' as Month;
const people: readonly PersonRow[] = [
  { clientNo: '001', name: '示例·张三', mobile: '19900000001', aumPointInTime: 100_00 },
  { clientNo: '002', name: '示例·李四', mobile: null, aumPointInTime: 200_00 },
];

/** Everything in the ledger's tables of figures, for "nothing has changed". */
function dump(context: Ledger): string {
  const tables = [
    'client',
    'client_history',
    'snapshot',
    'snapshot_history',
    'import_batch',
    'audit_entry',
  ];
  return JSON.stringify(tables.map((table) => context.db.prepare(`SELECT * FROM ${table}`).all()));
}

const page = (context: Ledger, clientNo: string) =>
  showClient(context, { clientNo, month: october, mainScheme: 'R1' }, 'zh-CN');

describe('an import', () => {
  it('inserts what is new, updates what differs, leaves the rest alone', () => {
    const context = openTestLedger();
    expect(importPeople(context, october, people)).toMatchObject({
      inserted: 2,
      updated: 0,
      unchanged: 0,
    });
    const changed = [
      { ...people[0]!, aumPointInTime: 150_00 },
      people[1]!,
      { clientNo: '003', name: '示例·王五' },
    ];
    expect(importPeople(context, october, changed)).toMatchObject({
      inserted: 1,
      updated: 1,
      unchanged: 1,
    });
    expect(page(context, '001').snapshots[0]).toMatchObject({
      revision: 2,
      figures: { aumPointInTime: 150_00 },
    });
    expect(
      context.db.prepare('SELECT aum_point_in_time FROM snapshot_history').pluck().all(),
    ).toEqual([100_00]);
  });

  it('never erases by a blank', () => {
    const context = openTestLedger();
    importPeople(context, october, people);
    importPeople(context, october, [
      { clientNo: '001', name: null, mobile: null, aumPointInTime: null },
    ]);
    const { client, snapshots } = page(context, '001');
    expect(client.name).toBe('示例·张三');
    expect(client.attributes.mobile).toBe('199****0001');
    expect(snapshots[0]?.figures.aumPointInTime).toBe(100_00);
  });

  it('keeps what a client was before', () => {
    const context = openTestLedger();
    importPeople(context, october, people);
    importPeople(context, '2026-11', [{ clientNo: '001', name: '示例·张三丰' }]);
    const before = context.db.prepare('SELECT before FROM client_history').pluck().get() as string;
    expect(before).toContain('示例·张三"');
    expect(page(context, '001').client.name).toBe('示例·张三丰');
  });

  it('is counted by the plan exactly as the commit does it, and the plan changes nothing', () => {
    const context = openTestLedger();
    importPeople(context, october, people);
    const before = dump(context);
    const rows = [
      { ...people[0]!, aumPointInTime: 1 },
      people[1]!,
      { clientNo: '009', name: '示例·赵六' },
    ];
    const order = orderFor(october, rows, 'second.xlsx');
    const plan = planImport(context, order, streamOf([recordsFor(order, rows)]));
    expect(dump(context)).toBe(before);
    const commit = commitImport(context, order, streamOf([recordsFor(order, rows)]));
    expect({ ...plan, batchId: null }).toEqual({ ...commit, batchId: null });
  });

  it('that fails or is cancelled half way leaves no trace', () => {
    const context = openTestLedger();
    importPeople(context, october, people);
    const before = dump(context);
    const rows = [{ clientNo: '010', name: '示例·孙七' }];
    const order = orderFor(october, rows);
    const cancel = () => {
      throw new Error('cancelled');
    };
    expect(() => commitImport(context, order, streamOf([recordsFor(order, rows)]), cancel)).toThrow(
      'cancelled',
    );
    // A chunk that got lost on the way must not pass for a whole file.
    expect(() =>
      commitImport(context, order, streamOf([recordsFor(order, rows)], { accepted: 2 })),
    ).toThrow('expected 2');
    expect(dump(context)).toBe(before);
  });

  it('is refused as a whole for what its last rows show', () => {
    const context = openTestLedger();
    importPeople(context, october, people);
    const before = dump(context);
    const rows = [{ clientNo: '010', name: '示例·孙七', aumPointInTime: 500 }];
    const order = orderFor(october, rows);
    const total = { field: 'aumPointInTime', sum: 500, stated: 600, statedCell: 'C9' };
    const commit = (given: object, closing: object) =>
      commitImport(context, { ...order, ...given }, streamOf([recordsFor(order, rows)], closing));
    expect(() => commit({}, { totals: [total] })).toThrow('import.totalsDiffer');
    expect(() => commit({}, { statedRowCount: 2 })).toThrow('import.rowCountDiffers');
    expect(() => commitImport(context, order, streamOf([]))).toThrow('import.noRows');
    expect(dump(context)).toBe(before);
    const explained = { differenceReason: '示例原因' };
    expect(commit(explained, { totals: [total] })).toMatchObject({ inserted: 1 });
  });

  it('finds a client again that came in the same import, wherever', () => {
    const context = openTestLedger();
    const rows = Array.from({ length: 40 }, (_, at) => ({
      clientNo: `0${99 - (at % 25)}`,
      name: '示例·赵六',
      aumPointInTime: at < 25 ? 1 : 2,
    }));
    expect(importPeople(context, october, rows)).toMatchObject({ inserted: 25, updated: 15 });
    const sum = context.db.prepare('SELECT sum(aum_point_in_time) FROM snapshot').pluck();
    expect(sum.get()).toBe(40);
  });

  it('into a closed month is refused', () => {
    const context = openTestLedger();
    context.db
      .prepare('INSERT INTO month_closing VALUES (?, ?, ?)')
      .run(october, context.now(), context.account.id);
    expect(() => importPeople(context, october, people)).toThrow('import.monthClosed');
  });

  it('is listed with who and when', () => {
    const context = openTestLedger();
    importPeople(context, october, people);
    expect(listImports(context)[0]).toMatchObject({
      month: october,
      fileName: 'test.xlsx',
      importedBy: '示例·程砚秋',
      inserted: 2,
    });
  });

  it('keeps rare characters and leading zeros as they are', () => {
    const context = openTestLedger();
    importPeople(context, october, [{ clientNo: '0000000042', name: '古丽·𠮷㛃' }]);
    expect(page(context, '0000000042').client.name).toBe('古丽·𠮷㛃');
  });
});
