import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  appendAudit,
  auditHeadPath,
  newestAuditEntry,
  writeAuditHead,
} from '../../electron/ledger/file/audit';
import { createLedger } from '../../electron/operations/ledger/create-ledger';
import { unlockLedger, type LedgerSession } from '../../electron/operations/ledger/unlock-ledger';
import {
  exportAudit,
  showAuditChoices,
  showAuditLog,
  verifyAudit,
} from '../../electron/operations/ledger/show-audit-log';
import type { AuditFilter } from '../../shared/contract/ledger/settings';
import type { Day } from '../../shared/models/calendar';
import excel from 'exceljs';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import { recordEvent } from '../../electron/operations/ground/ledger';
import { temporaryFolder } from '../helpers/ledger';
import { keyCost } from '../helpers/key-cost';

const now = () => '2026-11-02T09:30:00';
let folder: string;
let session: LedgerSession;

beforeEach(() => {
  folder = temporaryFolder();
  const file = path.join(folder, 'outlet.tierdesk');
  const password = 'a long password';
  createLedger({
    path: file,
    bankName: '示例银行',
    branchName: '海棠支行',
    headName: '示例·程砚秋',
    password,
    isSample: false,
    keyCost,
    now,
  });
  session = unlockLedger({ path: file, password, now });
  for (const subject of ['甲', '乙', '丙', '丁']) recordEvent(session, { action: 'look', subject });
});

afterEach(() => {
  session.close();
  rmSync(folder, { recursive: true, force: true });
});

it('is whole from the first entry on', () => {
  expect(verifyLedger(session)).toEqual({ ok: true, problems: [] });
  const actions = session.db.prepare('SELECT action FROM audit_entry ORDER BY seq').pluck().all();
  expect(actions.slice(0, 2)).toEqual(['ledger.create', 'login']);
});

it.each([
  ['an altered entry', "UPDATE audit_entry SET subject = '戊' WHERE seq = 4", '第 4 条'],
  ['a removed entry', 'DELETE FROM audit_entry WHERE seq = 4', '第 4 条'],
  ['a cut tail', 'DELETE FROM audit_entry WHERE seq >= 5', '尾部被截断'],
  [
    'exchanged entries',
    'UPDATE audit_entry SET seq = CASE seq WHEN 3 THEN -4 WHEN 4 THEN -3 ELSE seq END; UPDATE audit_entry SET seq = -seq WHERE seq < 0',
    '第 3 条',
  ],
])('finds %s', (_name, attack, sentence) => {
  session.db.exec(attack);
  const { ok, problems } = verifyLedger(session);
  expect(ok).toBe(false);
  expect(problems.join()).toContain(sentence);
});

it('finds a chain that was computed anew without the key, by its entries and by its head', () => {
  session.db.exec(
    "UPDATE audit_entry SET subject = '戊', mac = lower(hex(randomblob(32))) WHERE seq = 6",
  );
  expect(verifyLedger(session).problems.join()).toContain('第 6 条');
});

it('finds a log that was written anew as a whole, each entry and the head outside with it', () => {
  const { db } = session;
  const rows = db
    .prepare('SELECT at, account, action, subject, detail FROM audit_entry ORDER BY seq')
    .all() as { at: string; account: string; action: string; subject: string; detail: string }[];
  db.exec('DELETE FROM audit_entry');
  // Whoever could do this has the ledger open, and everything of it but the key of the chain.
  const guessed = Buffer.alloc(32, 1);
  for (const { detail, ...row } of rows.filter(({ subject }) => subject !== '丙')) {
    appendAudit(db, guessed, { ...row, detail: JSON.parse(detail) as Record<string, unknown> });
  }
  writeAuditHead(session.path, newestAuditEntry(db)!);
  expect(verifyLedger(session).problems.join()).toContain('第 1 条');
});

it('finds a head that is missing or belongs to another ledger', () => {
  const head = auditHeadPath(session.path);
  const kept = readFileSync(head, 'utf8');
  writeFileSync(head, kept.replace(/ .*/, ` ${'0'.repeat(64)}`));
  expect(verifyLedger(session).ok).toBe(false);
  rmSync(head);
  expect(verifyLedger(session).ok).toBe(false);
  writeFileSync(head, kept);
  expect(verifyLedger(session).ok).toBe(true);
});

const everything: AuditFilter = { action: null, account: null, from: null, to: null, subject: '' };
const subjectsOf = (change: Partial<AuditFilter>, offset = 0, limit = 100) =>
  showAuditLog(session, { filter: { ...everything, ...change }, offset, limit }).lines.map(
    ({ subject }) => subject,
  );

it('is filtered by action, account, days and subject, and paged', () => {
  recordEvent(
    { ...session, now: () => '2026-11-05T23:59:59' },
    { action: 'export', subject: '100%_甲.xlsx' },
  );
  expect(subjectsOf({ action: 'look' })).toEqual(['丁', '丙', '乙', '甲']);
  expect(subjectsOf({ action: 'look' }, 1, 2)).toEqual(['丙', '乙']);
  expect(subjectsOf({ subject: '甲' })).toEqual(['100%_甲.xlsx', '甲']);
  // A sign of a pattern is only a sign.
  expect(subjectsOf({ subject: '%_' })).toEqual(['100%_甲.xlsx']);
  expect(subjectsOf({ from: '2026-11-05' as Day, to: '2026-11-05' as Day })).toEqual([
    '100%_甲.xlsx',
  ]);
  expect(subjectsOf({ to: '2026-11-01' as Day })).toEqual([]);
  expect(subjectsOf({ account: '示例·无' })).toEqual([]);
  expect(showAuditChoices(session)).toEqual({
    accounts: ['示例·程砚秋'],
    actions: ['card.day', 'export', 'ledger.create', 'login', 'look'],
  });
});

it('is exported as text that nothing runs, and the export is logged', async () => {
  recordEvent(session, { action: 'look', subject: '=HYPERLINK("x")' });
  const file = path.join(folder, 'audit.xlsx');
  const filter = { ...everything, action: 'look' };
  await exportAudit(session, { filter, path: file, language: 'zh-CN' });
  const workbook = new excel.Workbook();
  await workbook.xlsx.readFile(file);
  const cell = workbook.worksheets[0]!.getCell('E2');
  expect([cell.type, cell.value, cell.numFmt]).toEqual([
    excel.ValueType.String,
    '=HYPERLINK("x")',
    '@',
  ]);
  expect(workbook.worksheets[0]!.rowCount).toBe(6);
  const [newest] = showAuditLog(session, { filter: everything, offset: 0, limit: 1 }).lines;
  expect(newest).toMatchObject({ action: 'export', subject: 'audit.xlsx' });
  expect(JSON.parse(newest!.detail)).toMatchObject({ name: 'audit', rows: 5 });
});

it('names the first entry that does not hold', () => {
  expect(verifyAudit(session)).toMatchObject({ firstBroken: null, missing: null });
  session.db.prepare("UPDATE audit_entry SET subject = '戊' WHERE seq IN (4, 5)").run();
  expect(verifyAudit(session)).toMatchObject({ firstBroken: 4 });
});
