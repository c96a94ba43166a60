import { describe, expect, it } from 'vitest';
import { mergeClients } from '../../electron/operations/clients/merge-clients';
import { showClient } from '../../electron/operations/clients/show-client';
import { undoMerge } from '../../electron/operations/clients/undo-merge';
import { listImports } from '../../electron/operations/imports/list-imports';
import { planUndo, undoImport } from '../../electron/operations/imports/undo-import';
import { dumpLedger } from '../../electron/operations/ledger/dump-ledger';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import { setRating } from '../../electron/operations/tiering/change-ratings';
import type { Ledger } from '../../electron/operations/ground/ledger';
import type { Month } from '../../shared/models/calendar';
import type { ClientNo } from '../../shared/models/client';
import { importPeople, importRows, openTestLedger, type PersonRow } from '../helpers/ledger';

const dropped = '0004';
const kept = '0013';
const row = (clientNo: string, aumPointInTime: number, more = {}): PersonRow => ({
  clientNo,
  name: `示例·${clientNo}`,
  aumPointInTime,
  ...more,
});
const merge = (context: Ledger) =>
  mergeClients(context, { keep: kept, drop: dropped, fields: {} }).id;
const page = (context: Ledger, clientNo: string) =>
  showClient(context, { clientNo, month: null, mainScheme: 'R1' }, 'zh-CN');
const months = (context: Ledger, clientNo: string) =>
  page(context, clientNo).snapshots.map(({ month, figures }) => [month, figures.aumPointInTime]);
const undo = (context: Ledger, batch: { readonly batchId: number | null }) =>
  undoImport(context, batch.batchId!, 'wrong file');

type File = readonly [month: string, rows: readonly PersonRow[]];
const first: File = ['2026-09', [row(dropped, 100, { mobile: '19900000004' }), row(kept, 1000)]];

/** The ledger after some files, a merge, the undo of the last file, and parting again. */
function withUndoUnderMerge(later: File): Ledger {
  const context = openTestLedger();
  importPeople(context, ...first);
  const batch = importPeople(context, ...later);
  const id = merge(context);
  undo(context, batch);
  expect(verifyLedger(context).problems).toEqual([]);
  undoMerge(context, id);
  return context;
}

describe('undoing a file that states a merged client', () => {
  it('takes its figures out of the sum', () => {
    const context = openTestLedger();
    importPeople(context, '2026-09', [row(dropped, 100), row(kept, 1000)]);
    const later = importPeople(context, '2026-09', [row(dropped, 40), row('0005', 9)]);
    merge(context);
    expect(months(context, kept)).toEqual([['2026-09', 1040]]);
    expect(planUndo(context, later.batchId!).groups.map(({ reason }) => reason)).toEqual([
      'removed',
      'restored',
    ]);
    undo(context, later);
    expect(months(context, kept)).toEqual([['2026-09', 1100]]);
    expect(() => page(context, '0005')).toThrow('client.missing');
    expect(verifyLedger(context).problems).toEqual([]);
  });

  const later: readonly (readonly [string, File])[] = [
    ['only the dropped number', ['2026-09', [row(dropped, 40, { mobile: '19900000044' })]]],
    ['only the kept number', ['2026-09', [row(kept, 77, { address: '海棠路' })]]],
    ['both', ['2026-09', [row(kept, 77), row(dropped, 40)]]],
    ['a month that only it brought', ['2026-10', [row(kept, 77), row(dropped, 40)]]],
    ['a month of the dropped number only', ['2026-10', [row(dropped, 40, { address: '东街' })]]],
  ];
  it.each(later)('is as if the file had never been: %s', (_, file) => {
    const never = openTestLedger();
    importPeople(never, ...first);
    expect(dumpLedger(withUndoUnderMerge(file).db)).toBe(dumpLedger(never.db));
  });

  it('works for files that came after the merge, in any order', () => {
    const never = openTestLedger();
    importPeople(never, ...first);
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const context = openTestLedger();
      importPeople(context, ...first);
      const id = merge(context);
      const batches = [
        importPeople(context, '2026-09', [row(dropped, 40), row(kept, 7)]),
        importPeople(context, '2026-09', [row(dropped, 41, { mobile: '19900000099' })]),
      ];
      expect(months(context, kept)).toEqual([['2026-09', 48]]);
      for (const at of order) undo(context, batches[at]!);
      expect(months(context, kept)).toEqual([['2026-09', 1100]]);
      undoMerge(context, id);
      expect(dumpLedger(context.db)).toBe(dumpLedger(never.db));
    }
  });

  it('can still undo the first file of a parted client', () => {
    const context = openTestLedger();
    const batch = importPeople(context, ...first);
    importPeople(context, '2026-10', [row(dropped, 40)]);
    undoMerge(context, merge(context));
    undo(context, batch);
    expect(months(context, dropped)).toEqual([['2026-10', 40]]);
    expect(() => page(context, kept)).toThrow('client.missing');
  });

  it('leaves no client behind that no file speaks of when they are parted', () => {
    const context = openTestLedger();
    const only = importPeople(context, '2026-10', [row(dropped, 40)]);
    importPeople(context, '2026-09', [row(kept, 1000)]);
    const id = merge(context);
    undo(context, only);
    expect(months(context, kept)).toEqual([['2026-09', 1000]]);
    undoMerge(context, id);
    expect(() => page(context, dropped)).toThrow('client.missing');
    expect(verifyLedger(context).problems).toEqual([]);
  });

  it('names the clients, and stays undoable, where ratings of a merged client stand against it', () => {
    const context = openTestLedger();
    importPeople(context, ...first);
    const rating = { rating: 'satisfaction', ratingName: 'satisfaction', ratingValue: 90 };
    const batch = importRows(context, 'ratings', '2026-09', [{ clientNo: dropped, ...rating }]);
    const id = merge(context);
    expect(planUndo(context, batch.batchId!).groups).toMatchObject([
      { reason: 'merged', samples: [{ key: kept }] },
    ]);
    expect(() => undo(context, batch)).toThrow('import.undoMerged');
    expect(listImports(context).find((each) => each.id === batch.batchId)?.undone).toBeNull();
    undoMerge(context, id);
    undo(context, batch);
    expect(context.db.prepare('SELECT count(*) FROM rating').pluck().get()).toBe(0);
  });
});

describe('taking a merge apart', () => {
  it('gives each number the facts that were stated for it since', () => {
    const files: readonly File[] = [
      ['2026-10', [row(dropped, 1, { mobile: '19900000044', address: '东街', employer: '甲厂' })]],
      ['2026-10', [row(kept, 2, { mobile: '19900000013', birthDate: '1980-01-02' })]],
    ];
    const [plain, merged] = [openTestLedger(), openTestLedger()] as const;
    for (const context of [plain, merged]) importPeople(context, ...first);
    const id = merge(merged);
    for (const context of [plain, merged]) {
      for (const file of files) importPeople(context, ...file);
    }
    expect(page(merged, kept).client.attributes).toMatchObject({ employer: '甲厂' });
    undoMerge(merged, id);
    expect(dumpLedger(merged.db)).toBe(dumpLedger(plain.db));
  });

  it('gives each number the owner that was stated for it, before or since', () => {
    const owner = (clientNo: string, rmNo: string) => [{ clientNo, rmNo, rmName: `示例·${rmNo}` }];
    const [plain, merged] = [openTestLedger(), openTestLedger()] as const;
    for (const context of [plain, merged]) {
      importPeople(context, ...first);
      importRows(context, 'owners', null, owner(dropped, 'A'));
    }
    const id = merge(merged);
    const ownerOf = () =>
      merged.db.prepare('SELECT staff_no FROM ownership WHERE client_no = ?').pluck().get(kept);
    expect(ownerOf()).toBe('A');
    const batches = [plain, merged].map((context) => {
      importRows(context, 'owners', null, owner(dropped, 'B'));
      return importRows(context, 'owners', null, owner(kept, 'C'));
    });
    expect(ownerOf()).toBe('C');
    undo(merged, batches[1]!);
    expect(ownerOf()).toBe('B');
    undo(plain, batches[0]!);
    undoMerge(merged, id);
    expect(dumpLedger(merged.db)).toBe(dumpLedger(plain.db));
  });

  it('gives ratings back that a file stated for the dropped number since', () => {
    const context = openTestLedger();
    importPeople(context, ...first);
    const id = merge(context);
    const rate = (clientNo: string, ratingValue: number) =>
      importRows(context, 'ratings', '2026-09', [
        { clientNo, ratingName: 'satisfaction', ratingValue },
      ]);
    rate(dropped, 90);
    const { findings } = rate(kept, 10);
    expect(findings).toMatchObject([{ code: 'ratingOfMerged', values: { stated: dropped } }]);
    undoMerge(context, id);
    expect(
      context.db
        .prepare('SELECT client_no, value FROM rating JOIN client ON client.id = client_id')
        .raw()
        .all(),
    ).toEqual([[dropped, 90]]);
  });

  it('leaves what was corrected by hand with the client that is left', () => {
    const context = openTestLedger();
    importPeople(context, ...first);
    const id = merge(context);
    context.db.prepare("UPDATE client SET mobile = '19900000077'").run();
    undoMerge(context, id);
    expect(page(context, kept).client.attributes.mobile).toBe('199****0077');
    expect(page(context, dropped).client.attributes.mobile).toBe('199****0004');
  });
});

it('follows what was rated by hand', () => {
  const context = openTestLedger();
  importPeople(context, ...first);
  const rating = { rating: 'satisfaction', month: '2026-09' as Month, value: 90, reason: '面谈' };
  setRating(context, { ...rating, clientNo: dropped as ClientNo });
  undoMerge(context, merge(context));
  expect(verifyLedger(context).problems).toEqual([]);
});
