import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase, openMemoryDatabase } from '../../electron/ledger/database';
import { listBatches } from '../../electron/ledger/imports/import-batches';
import { ledgerVersion, migrate } from '../../electron/ledger/file/migrate';
import { migrations } from '../../electron/ledger/migrations/index';
import { vipRegulation } from '../../electron/domain/tiering/presets/vip-regulation';
import { withCountedAssets } from '../../shared/models/card-assets';
import { listApplications } from '../../electron/ledger/cards/card-applications';
import { listSteps } from '../../electron/ledger/cards/card-steps';
import { findScheme, insertScheme } from '../../electron/ledger/tiering/schemes';
import { findInvariantFaults } from '../../electron/ledger/file/verification';
import { findTierRow } from '../../electron/ledger/tiering/tier-runs';
import { temporaryFolder } from '../helpers/ledger';

it('numbers its steps from one on, without gaps', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
});

it('makes strict tables only', () => {
  const db = openMemoryDatabase();
  migrate(db);
  const loose = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%STRICT%'")
    .pluck()
    .all();
  expect(loose).toEqual([]);
  expect(ledgerVersion(db)).toBe(migrations.length);
  migrate(db);
});

it('refuses a ledger from a newer program and leaves it untouched', () => {
  const db = openMemoryDatabase();
  migrate(db);
  db.pragma('user_version = 999');
  expect(() => migrate(db)).toThrow('ledger.fromNewerProgram');
  expect(ledgerVersion(db)).toBe(999);
});

it('backs an older ledger up before a step, and a failing step leaves it as it was', () => {
  const folder = temporaryFolder();
  const key = Buffer.alloc(32, 3);
  const db = openDatabase(path.join(folder, 'a.tierdesk'), key, { create: true });
  migrate(db);
  const failing = {
    version: migrations.length + 1,
    up: () => {
      db.exec('DROP TABLE setting_change');
      throw new Error('power cut');
    },
  };
  expect(() => migrate(db, [...migrations, failing])).toThrow('power cut');
  expect(ledgerVersion(db)).toBe(migrations.length);
  expect(db.prepare('SELECT count(*) FROM setting_change').pluck().get()).toBe(0);
  const backup = path.join(folder, `a.tierdesk.before-${migrations.length + 1}.backup`);
  expect(existsSync(backup)).toBe(true);
  const copy = openDatabase(backup, key, { readonly: true });
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
  copy.close();
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

it('takes a ledger of the first structure along, with what is in it', () => {
  const db = openMemoryDatabase();
  migrate(db, migrations.slice(0, 1));
  db.exec(`
    INSERT INTO account (id, display_name, role, created_at) VALUES (1, '示例', 'head', '2026-10-01');
    INSERT INTO import_batch VALUES
      (1, 'retail', '2026-10', 'a.xlsx', '月报', 'x', '{}', '2026-11-01', 1, 1, 1, 0, 0, 0, 0, '{}', NULL);
    INSERT INTO client (id, client_no, kind, name, pinyin, initials, first_batch_id)
      VALUES (7, '001', 'retail', '示例·甲', '', '', 1);
    INSERT INTO snapshot (month, client_id, revision, batch_id, source_row, fund)
      VALUES ('2026-10', 7, 1, 1, 2, 500);`);
  migrate(db);
  expect(ledgerVersion(db)).toBe(migrations.length);
  expect(db.prepare('SELECT fund FROM snapshot').pluck().get()).toBe(500);
  // Nothing was recorded then that an undo could rest on.
  expect(listBatches(db)).toMatchObject([{ id: 1, canUndo: false, undone: null }]);
});

it('rewrites ladders of older ledgers to the schemes of today, and keeps their results', () => {
  const db = openMemoryDatabase();
  migrate(db, migrations.slice(0, 2));
  const old = {
    kind: 'ladder',
    id: 'R1',
    version: 1,
    name: '贵宾服务办法',
    effectiveFrom: '2000-01',
    metric: { kind: 'threeMonthAverage', field: 'aumDailyAvg3m', label: '近三月日均资产' },
    tiers: [
      { name: '普通', rank: 0, lowerBound: null },
      { name: '标准', rank: 1, lowerBound: 20_000_000 },
      { name: '白金', rank: 2, lowerBound: 150_000_000 },
      { name: '黑金', rank: 3, lowerBound: 600_000_000 },
    ],
    vipFloorRank: 1,
    nearMissBelow: 0.1,
    warningAbove: 0.05,
    sources: vipRegulation.sources,
  };
  db.exec(`
    INSERT INTO account (id, display_name, role, created_at) VALUES (1, '示例', 'head', '2026-10-01');
    INSERT INTO import_batch (id, kind, month, file_name, sheet, content_hash, layout, imported_at,
        account_id, rows_read, inserted, updated, unchanged, rejected, warnings, totals)
      VALUES (1, 'retail', '2026-10', 'a.xlsx', '月报', 'x', '{}', '2026-11-01', 1, 1, 1, 0, 0, 0, 0, '{}');
    INSERT INTO client (id, client_no, kind, name, pinyin, initials, first_batch_id)
      VALUES (7, '001', 'retail', '示例·甲', '', '', 1);
    INSERT INTO scheme VALUES (3, 'R1', 1, '{}', '2026-10-01');
    INSERT INTO tier_run VALUES (5, 3, '2026-10', NULL, '2026-11-01', 1, 1);
    INSERT INTO tier_result VALUES (5, 7, 2, 1, 1, 150000000, 1, 450000000, 0, 2, 4);`);
  db.prepare('UPDATE scheme SET definition = ?').run(JSON.stringify(old));
  migrate(db);
  expect(findScheme(db, 'R1')?.scheme).toEqual(withCountedAssets(vipRegulation, 'all'));
  expect(findTierRow(db, 5, 7)).toMatchObject({
    rank: 2,
    previousRank: 1,
    movement: 'up',
    metric: 150_000_000,
    judgedRank: 2,
    rule: 'none',
    snapshotRevision: 4,
  });
});

it('takes the applications of the first release along, each step with its audit entry', () => {
  const db = openMemoryDatabase();
  migrate(db, migrations.slice(0, 7));
  db.exec(`
    INSERT INTO account (id, display_name, role, created_at) VALUES (1, '示例', 'head', '2026-10-01');
    INSERT INTO import_batch (id, kind, month, file_name, sheet, content_hash, layout, imported_at,
        account_id, rows_read, inserted, updated, unchanged, rejected, warnings, totals)
      VALUES (1, 'retail', '2026-10', 'a.xlsx', '月报', 'x', '{}', '2026-11-01', 1, 1, 1, 0, 0, 0, 0, '{}');
    INSERT INTO client (id, client_no, kind, name, pinyin, initials, first_batch_id)
      VALUES (7, '001', 'retail', '示例·甲', '', '', 1), (8, '002', 'retail', '示例·乙', '', '', 1);
    INSERT INTO audit_entry VALUES
      (1, '2026-11-02T09:00:00', '示例', 'card.apply', '001', '{"applicationId":1}', ''),
      (2, '2026-11-02T09:01:00', '示例', 'sheet.print', '2026-00001', '{}', ''),
      (3, '2026-11-02T09:02:00', '示例', 'card.apply', '002', '{"applicationId":2}', ''),
      (4, '2026-11-02T09:03:00', '示例', 'card.withdraw', '002', '{"application":2}', '');`);
  insertScheme(db, vipRegulation, '2026-11-01T00:00:00');
  db.exec(`
    INSERT INTO card_application (id, client_id, kind, level, state, applied_on, account_id, rm_name,
        approval_kind, remarks, bound, metric, metric_month, scheme_id, snapshot_revision, tier)
      SELECT 1, 7, 'newCard', 'standard', 'sheetPrinted', '2026-11-02', 1, '林', 'automatic', '',
        20000000, 30000000, '2026-10', id, 1, '标准' FROM scheme UNION ALL
      SELECT 2, 8, 'newCard', 'standard', 'withdrawn', '2026-11-02', 1, '林', 'automatic', '',
        20000000, 30000000, '2026-10', id, 1, '标准' FROM scheme;
    INSERT INTO card_application_step (application_id, state_before, state_after, at, account_id, reason)
      VALUES (1, NULL, 'submitted', '2026-11-02T09:00:00', 1, ''),
        (1, 'submitted', 'approved', '2026-11-02T09:00:00', 1, 'automatic'),
        (1, 'approved', 'sheetPrinted', '2026-11-02T09:01:00', 1, 'pdf'),
        (2, NULL, 'submitted', '2026-11-02T09:02:00', 1, ''),
        (2, 'submitted', 'approved', '2026-11-02T09:02:00', 1, 'automatic'),
        (2, 'approved', 'withdrawn', '2026-11-02T09:03:00', 1, '改变主意');
    INSERT INTO approval_sheet VALUES ('2026-00001', 2026, 1, 1, '{}', 'X', 0),
      ('2026-00002', 2026, 2, 2, '{}', 'X', 1);
    INSERT INTO sheet_print (sheet_number, copy, output, printed_at, account_id)
      VALUES ('2026-00001', 1, 'pdf', '2026-11-02T09:01:00', 1);`);
  migrate(db);
  expect(listApplications(db)).toMatchObject([
    { id: 2, state: 'withdrawn', sheetNumber: '2026-00002', sheetVoided: true },
    {
      id: 1,
      state: 'sheetPrinted',
      approvalKind: 'automatic',
      printCount: 1,
      approvedOn: '2026-11-02',
    },
  ]);
  const seqs = listSteps(db, { applicationId: 2 }).map(({ event, auditSeq }) => [event, auditSeq]);
  expect(seqs).toEqual([
    ['submit', 3],
    ['approveAutomatically', 3],
    ['withdraw', 4],
  ]);
  expect(findInvariantFaults(db)).toEqual([]);
});
