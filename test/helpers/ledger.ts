import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { presetSchemes } from '../../electron/domain/tiering/presets/index';
import { insertAccount } from '../../electron/ledger/access/accounts';
import { openMemoryDatabase } from '../../electron/ledger/database';
import { migrate } from '../../electron/ledger/file/migrate';
import { insertScheme } from '../../electron/ledger/tiering/schemes';
import { writeSettings } from '../../electron/ledger/file/settings';
import { commitImport, type RecordChunk } from '../../electron/operations/imports/commit-import';
import { type ImportClosing } from '../../electron/operations/imports/import-order';
import { type ImportOrder } from '../../electron/operations/imports/import-order';
import type { Ledger } from '../../electron/operations/ground/ledger';
import type { Month } from '../../shared/models/calendar';
import type { ImportKind, Layout, RecordValue } from '../../shared/models/import';

/** A person's month as a test writes it: any field of the import by name. */
export type PersonRow = Readonly<Record<string, RecordValue>> & { readonly clientNo: string };

/** A real ledger in memory with the head's account and the preset schemes. */
export function openTestLedger(now = '2026-11-02T09:30:00'): Ledger {
  const db = openMemoryDatabase();
  migrate(db);
  const id = insertAccount(db, { displayName: '示例·程砚秋', role: 'head', createdAt: now });
  for (const scheme of presetSchemes) insertScheme(db, scheme, now);
  writeSettings(
    db,
    {
      bankName: '示例银行',
      branchName: '海棠支行',
      supervisorName: '示例·主管',
      approverName: '示例·程砚秋',
    },
    { accountId: id, at: now },
  );
  return {
    db,
    path: ':memory:',
    auditKey: Buffer.alloc(32, 7),
    account: { id, displayName: '示例·程砚秋' },
    now: () => now,
  };
}

/** What a checked file of the given rows looks like to the ledger. */
export function orderFor(
  month: string | null,
  rows: readonly FileRow[],
  name = 'test.xlsx',
): ImportOrder {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    kind: 'retail',
    month: month as Month | null,
    fileName: name,
    sheet: 'Sheet1',
    contentHash: `${name} ${JSON.stringify(rows).length} ${month}`,
    layout: '[]',
    parts: [
      { sheet: 'Sheet1', fields, letters: fields.map((_, at) => String.fromCharCode(65 + at)) },
    ],
    mode: 'both',
    columnRules: {},
    rowsBelow: rows.length,
    differenceReason: null,
  };
}

/** The rows of an order, in one chunk. */
export function recordsFor(order: ImportOrder, rows: readonly FileRow[], part = 0): RecordChunk {
  const fields = order.parts[0]?.fields ?? [];
  const records = rows.map((row, index) => ({
    row: index + 2,
    values: fields.map((field) => row[field] ?? null),
  }));
  return { part, records };
}

/** Chunks on their way into the ledger, and a file that found nothing wrong with them. */
export function* streamOf(
  chunks: readonly RecordChunk[],
  closing: Partial<ImportClosing> = {},
): Generator<RecordChunk, ImportClosing> {
  yield* chunks;
  const rows = chunks.reduce((sum, { records }) => sum + [...records].length, 0);
  const layout = { sheet: 'Sheet1', headerRows: { first: 1, last: 1 } } as Layout;
  const counts = { rowsRead: rows, accepted: rows, joined: 0, rejected: 0 };
  return {
    fileName: 'test.xlsx',
    layout,
    ...counts,
    statedRowCount: null,
    notedRowCount: null,
    issues: [],
    issueGroups: [],
    totals: [],
    memory: null,
    ...closing,
  };
}

/** Imports people's rows for a month through the real commit. */
export function importPeople(context: Ledger, month: string, rows: readonly PersonRow[]) {
  const order = orderFor(month, rows);
  return commitImport(context, order, streamOf([recordsFor(order, rows)]));
}

/** Rows of a file of any kind, as a test writes them. */
export type FileRow = Readonly<Record<string, RecordValue | undefined>>;

/** Imports rows of any kind through the real commit. */
export function importRows(
  context: Ledger,
  kind: ImportKind,
  month: string | null,
  rows: readonly FileRow[],
) {
  const order = { ...orderFor(month, rows), kind };
  return commitImport(context, order, streamOf([recordsFor(order, rows)]));
}

/** A new empty folder for files of one test. */
export function temporaryFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'tierdesk-test-'));
}
