import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dumpLedger } from '../../electron/operations/ledger/dump-ledger';
import { updateClient } from '../../electron/operations/clients/show-client';
import { planUndo, undoImport } from '../../electron/operations/imports/undo-import';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import { findClient } from '../../electron/ledger/clients/clients';
import type { Month } from '../../shared/models/calendar';
import type { ImportKind } from '../../shared/models/import';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { importPeople, importRows, openTestLedger, type FileRow } from '../helpers/ledger';

const october = '2026-10' as Month;
const november = '2026-11' as Month;
const jia = { clientNo: '1', name: '示例·甲', mobile: '19900000001', aumPointInTime: 100 };
const yi = { clientNo: '2', name: '示例·乙', mobile: '19900000002', aumPointInTime: 200 };
const idOf = (counts: { batchId: number | null }) => counts.batchId as number;
const counts = (plan: ReturnType<typeof planUndo>) =>
  Object.fromEntries(plan.groups.map(({ reason, count }) => [reason, count]));

describe('undoing an import', () => {
  it('removes what it added and restores what it changed', () => {
    const context = openTestLedger();
    importPeople(context, october, [jia]);
    const before = dumpLedger(context.db);
    const second = importPeople(context, october, [
      { ...jia, mobile: '19900000009', aumPointInTime: 150 },
      yi,
    ]);
    expect(counts(planUndo(context, idOf(second)))).toEqual({ removed: 1, restored: 1 });
    expect(findClient(context.db, '2')).toBeDefined();
    const done = undoImport(context, idOf(second), '发错文件');
    expect(done.groups).toMatchObject([
      { state: 'reversed', reason: 'removed', samples: [{ key: '2', name: '示例·乙' }] },
      { state: 'reversed', reason: 'restored', samples: [{ key: '1', name: '示例·甲' }] },
    ]);
    expect(dumpLedger(context.db)).toBe(before);
    expect(verifyLedger(context)).toEqual({ ok: true, problems: [] });
    expect(() => undoImport(context, idOf(second), '再来')).toThrow('import.alreadyUndone');
  });

  it('keeps what a later import states, and forgets what only the undone one said', () => {
    const context = openTestLedger();
    const first = importPeople(context, october, [{ ...jia, address: '海棠路' }]);
    importPeople(context, november, [{ ...jia, aumPointInTime: 300 }]);
    expect(counts(undoImport(context, idOf(first), '发错文件'))).toEqual({ removed: 1 });
    expect(findClient(context.db, '1')?.attributes).toMatchObject({ mobile: jia.mobile });
    expect(findClient(context.db, '1')?.attributes.address).toBeUndefined();
    const alone = openTestLedger();
    importPeople(alone, november, [{ ...jia, aumPointInTime: 300 }]);
    expect(dumpLedger(context.db)).toBe(dumpLedger(alone.db));
  });

  it('says so when a later import states the same figures', () => {
    const context = openTestLedger();
    const first = importPeople(context, october, [jia]);
    importPeople(context, october, [jia]);
    expect(counts(undoImport(context, idOf(first), '重复'))).toEqual({ laterImport: 1 });
    expect(findClient(context.db, '1')).toBeDefined();
  });

  it('keeps a client that somebody wrote about, and one with an application', () => {
    const context = openTestLedger();
    const first = importPeople(context, october, [jia, yi]);
    updateClient(context, '1', { remarks: '常来' });
    expect(counts(undoImport(context, idOf(first), '发错'))).toEqual({
      editedByHand: 1,
      removed: 1,
    });
    expect(findClient(context.db, '1')?.remarks).toBe('常来');
  });

  it('of a tiered month makes the tiering start anew', () => {
    const context = openTestLedger();
    importPeople(context, october, [jia]);
    const second = importPeople(context, october, [yi]);
    tierMonth(context, { month: october, scheme: 'R1' });
    undoImport(context, idOf(second), '发错');
    expect(verifyLedger(context)).toEqual({ ok: true, problems: [] });
    expect(tierMonth(context, { month: october, scheme: 'R1' }).total.clients).toBe(1);
    importPeople(context, october, [yi]);
    expect(tierMonth(context, { month: october, scheme: 'R1' }).total.clients).toBe(2);
    expect(verifyLedger(context)).toEqual({ ok: true, problems: [] });
  });

  it('of a closed month or an unknown batch is refused', () => {
    const context = openTestLedger();
    const first = importPeople(context, october, [jia]);
    context.db
      .prepare('INSERT INTO month_closing VALUES (?, ?, ?)')
      .run(october, context.now(), context.account.id);
    expect(() => planUndo(context, idOf(first))).toThrow('import.undoMonthClosed');
    expect(() => planUndo(context, 99)).toThrow('import.batchMissing');
  });
});

/** Small values from a small world, so that imports meet each other. */
const choice = <Value>(...values: Value[]) => fc.constantFrom<Value | null>(...values, null);
const files: fc.Arbitrary<{ kind: ImportKind; month: Month | null; rows: FileRow[] }> = fc.oneof(
  personRows().map((rows) => ({ kind: 'retail' as const, month: october, rows })),
  personRows().map((rows) => ({ kind: 'retail' as const, month: november, rows })),
  rowsOf('staffNo', {
    name: fc.constantFrom('林', '程'),
    role: choice('理财经理'),
    ability: choice(1_200_000, 900_000),
  }).map((rows) => ({ kind: 'staff' as const, month: null, rows })),
  rowsOf('clientNo', { rmNo: choice('A', 'B'), rmName: choice('林', '程') }).map((rows) => ({
    kind: 'owners' as const,
    month: null,
    rows,
  })),
  rowsOf('clientNo', {
    amount: fc.constantFrom(1, 2),
    dueOn: fc.constantFrom('2026-11-01'),
  }).map((rows) => ({ kind: 'maturities' as const, month: null, rows })),
  rowsOf('organisationNo', {
    name: fc.constantFrom('海棠'),
    creditCode: choice('X', 'Y'),
    depositDailyAvg: choice(1, 2),
  }).map((rows) => ({
    kind: 'corporate' as const,
    month: october,
    rows: rows.map(({ organisationNo, ...row }) => ({ clientNo: `C${organisationNo}`, ...row })),
  })),
);

function personRows(): fc.Arbitrary<FileRow[]> {
  return rowsOf('clientNo', {
    name: choice('甲', '乙'),
    mobile: choice('1', '2'),
    aumPointInTime: choice(1, 2),
    fund: choice(3, 4),
  });
}

function rowsOf(key: string, fields: Record<string, fc.Arbitrary<string | number | null>>) {
  const number = key !== 'staffNo' ? fc.constantFrom('1', '2', '3') : fc.constantFrom('S1', 'S2');
  const row = fc.record({ [key]: number, ...fields }) as fc.Arbitrary<FileRow>;
  return fc.uniqueArray(row, { minLength: 1, maxLength: 3, selector: (each) => each[key] });
}

function importAll(
  context: Ledger,
  all: readonly { kind: ImportKind; month: Month | null; rows: FileRow[] }[],
) {
  return all.map(({ kind, month, rows }) => idOf(importRows(context, kind, month, rows)));
}

it('import then undo leaves the ledger as it was, whatever came before', () => {
  fc.assert(
    fc.property(fc.array(files, { maxLength: 4 }), files, (earlier, last) => {
      const context = openTestLedger();
      importAll(context, earlier);
      const before = dumpLedger(context.db);
      const [batchId] = importAll(context, [last]);
      undoImport(context, batchId!, '撤销');
      expect(dumpLedger(context.db)).toBe(before);
      expect(verifyLedger(context).problems).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('undoing gives what the other imports alone would have given, in either order', () => {
  const scenario = fc
    .array(files, { minLength: 3, maxLength: 6 })
    .chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([0, 1, 2], { minLength: 2, maxLength: 2 })),
    );
  fc.assert(
    fc.property(scenario, ([all, chosen]) => {
      const [one, other, alone] = [openTestLedger(), openTestLedger(), openTestLedger()];
      const ids = importAll(one, all);
      importAll(other, all);
      chosen.forEach((at) => undoImport(one, ids[at]!, '撤销'));
      chosen.toReversed().forEach((at) => undoImport(other, ids[at]!, '撤销'));
      importAll(
        alone,
        all.filter((_, at) => !chosen.includes(at)),
      );
      expect(dumpLedger(one.db)).toBe(dumpLedger(other.db));
      expect(dumpLedger(one.db)).toBe(dumpLedger(alone.db));
    }),
    { numRuns: 80 },
  );
});
