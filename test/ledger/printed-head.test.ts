import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../electron/cli/run-command';
import { appendAudit, writeAuditHead, type AuditEntry } from '../../electron/ledger/file/audit';
import { filesOfLedger } from '../../electron/ledger/file/backup-files';
import { createBackup } from '../../electron/operations/ledger/back-up';
import { comparePrinted, printedHead } from '../../electron/operations/ground/printed-head';
import { createLedger } from '../../electron/operations/ledger/create-ledger';
import { recordEvent } from '../../electron/operations/ground/ledger';
import { unlockLedger, type LedgerSession } from '../../electron/operations/ledger/unlock-ledger';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import { saveRejected } from '../../electron/operations/imports/save-rejected';
import { exportAudit } from '../../electron/operations/ledger/show-audit-log';
import { exportMark, unstatedWay, writeReportOut } from '../../electron/operations/ground/way-out';
import { cardLists } from '../../electron/domain/cards/lists/card-lists';
import { applicationFormPaper } from '../../electron/print/papers/application-form';
import { approvalSheetPaper } from '../../electron/print/papers/approval-sheet';
import { calibrationPaper } from '../../electron/print/papers/calibration-page';
import { listsPaper } from '../../electron/print/papers/list-paper';
import { recoverySheetPaper } from '../../electron/print/papers/recovery-sheet';
import { reportPaper } from '../../electron/print/papers/report-paper';
import { markPaper } from '../../electron/print/sheet-of-paper';
import { formFacts, listFacts } from '../fixtures/card-papers';
import { sheetFacts } from '../fixtures/sheet-facts';
import { keyCost } from '../helpers/key-cost';
import { temporaryFolder } from '../helpers/ledger';

const now = () => '2026-11-22T09:00:00';
const password = 'a long password';
let folder: string;
let file: string;
let session: LedgerSession;
const open = () => unlockLedger({ path: file, password, now });

beforeEach(() => {
  folder = temporaryFolder();
  file = path.join(folder, 'outlet.tierdesk');
  createLedger({
    path: file,
    bankName: '示例银行',
    branchName: '海棠支行',
    headName: '示例·程砚秋',
    password,
    isSample: false,
    now,
    keyCost,
  });
  session = open();
  for (const subject of ['甲', '乙', '丙']) recordEvent(session, { action: 'look', subject });
});
afterEach(() => {
  if (session.db.open) session.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What somebody with an account, its key and another program can do: write the log anew from an entry on. */
function rewriteFrom(seq: number, change: (entry: AuditEntry) => AuditEntry | null): void {
  const { db } = session;
  const tail = db.prepare('SELECT * FROM audit_entry WHERE seq >= ? ORDER BY seq').all(seq);
  db.prepare('DELETE FROM audit_entry WHERE seq >= ?').run(seq);
  let newest: AuditEntry | undefined;
  for (const entry of tail as AuditEntry[]) {
    const changed = change(entry);
    if (!changed) continue;
    const { at, account, action, subject, detail } = changed;
    newest = appendAudit(db, session.auditKey, {
      at,
      account,
      action,
      subject,
      detail: JSON.parse(detail) as Record<string, unknown>,
    });
  }
  if (newest) writeAuditHead(file, newest);
}

describe('the head of the log as it is printed', () => {
  it('holds as long as nothing before it was touched', () => {
    const printed = printedHead(session);
    expect(printed).toMatch(/^\d+-[0-9A-F]{4}(-[0-9A-F]{4}){4}$/);
    recordEvent(session, { action: 'look', subject: '丁' });
    expect(comparePrinted(session, printed)).toBe('holds');
    expect(comparePrinted(session, printed.toLowerCase().replaceAll('-', ' '))).toBe('holds');
  });

  it('finds a log that an account wrote anew with its own key, which nothing else can', () => {
    const printed = printedHead(session);
    rewriteFrom(4, (entry) => (entry.subject === '乙' ? { ...entry, subject: '戊' } : entry));
    expect(verifyLedger(session).ok).toBe(true);
    expect(comparePrinted(session, printed)).toBe('differs');
  });

  it('finds an entry that was left out of a log written anew, and a tail that was cut', () => {
    const printed = printedHead(session);
    rewriteFrom(4, (entry) => (entry.subject === '乙' ? null : entry));
    expect(verifyLedger(session).ok).toBe(true);
    expect(comparePrinted(session, printed)).toBe('missing');
  });

  it('finds an old set of the three files put back together', () => {
    session.close();
    const files = filesOfLedger(file);
    for (const each of files) copyFileSync(each, `${each}.old`);
    session = open();
    const printed = printedHead(session);
    session.close();
    for (const each of files) copyFileSync(`${each}.old`, each);
    // The sign-in of today takes the number of the lost one, and nothing else sees it.
    session = unlockLedger({ path: file, password, now: () => '2026-11-23T09:00:00' });
    expect(verifyLedger(session).ok).toBe(true);
    expect(comparePrinted(session, printed)).toBe('differs');
  });

  it('is no text of any other kind', () => {
    expect(comparePrinted(session, 'hello')).toBe('unreadable');
    expect(comparePrinted(session, '3-ABCD')).toBe('unreadable');
  });

  it('stands once on every page of every paper', () => {
    const auditHead = printedHead(session);
    const stamp = { outlet: 'o', printedBy: 'p', printedAt: now() };
    const report = { title: 'a', subtitle: 'b', charts: [], tables: [], footnotes: [] };
    const copy = { facts: sheetFacts(), copy: 1, ...stamp, qrText: 'x' };
    const papers = [
      approvalSheetPaper([copy, { ...copy, copy: 2 }]),
      applicationFormPaper(formFacts('示例·张三')),
      listsPaper(listFacts(60).flatMap((facts) => cardLists(facts, 'zh-CN'))),
      reportPaper({ ...report, definitions: [] }, stamp),
      calibrationPaper({ offset: { x: 0, y: 0 }, printedAt: now() }),
      recoverySheetPaper({ branchName: 'b', recoveryCode: 'A-B-C-D-E-F', printedAt: now() }),
    ];
    for (const { title, pages, isStamped } of papers.map((each) =>
      markPaper(each, exportMark(session)),
    )) {
      for (const page of pages) {
        expect([title, page.split(auditHead).length]).toEqual([title, 2]);
        expect(page.includes('内部资料')).toBe(!isStamped);
      }
    }
  });

  it('stands at the foot of every sheet of every workbook, and in every backup', async () => {
    const feet = async (name: string, write: (out: string) => Promise<void>) => {
      const out = path.join(folder, name);
      const head = printedHead(session);
      await write(out);
      const parts = unzipSync(readFileSync(out));
      const sheets = Object.keys(parts).filter((part) => part.startsWith('xl/worksheets/sheet'));
      expect(sheets.length).toBeGreaterThan(0);
      for (const sheet of sheets) {
        const [, foot = ''] = /<oddFooter>(.*?)<\/oddFooter>/s.exec(strFromU8(parts[sheet]!)) ?? [];
        expect(foot).toContain(head);
        expect(foot).toContain(session.account.displayName);
        expect(foot.replaceAll('&amp;', '&').length).toBeLessThan(255);
      }
    };
    const report = { title: '2026 年 & 清单', subtitle: 'b', tables: [], footnotes: ['c'] };
    await feet('report.xlsx', (out) =>
      writeReportOut(
        session,
        { path: out, report: { ...report, definitions: [] }, detail: {} },
        unstatedWay,
      ),
    );
    const filter = { action: null, account: null, from: null, to: null, subject: '' };
    await feet('audit.xlsx', (out) =>
      exportAudit(session, { filter, path: out, language: 'zh-CN' }),
    );
    await feet('rejected.xlsx', (out) => saveRejected(session, [{ name: "a'", rows: [] }], out));
    const auditHead = printedHead(session);
    const { manifest } = createBackup(session, 'manual');
    expect(manifest?.auditHead).toBe(auditHead);
  });

  it('is looked for by verify where the closing of a month wrote it down', () => {
    const auditHead = printedHead(session);
    const detail = { seals: [], auditHead };
    recordEvent(session, { action: 'month.close', subject: '2026-10', detail });
    expect(verifyLedger(session).ok).toBe(true);
    rewriteFrom(4, (entry) => (entry.subject === '乙' ? { ...entry, subject: '戊' } : entry));
    expect(verifyLedger(session).problems.join()).toMatch(/2026-10 月结时记下的日志头/);
  });

  it('is compared by verify on the command line', async () => {
    const printed = printedHead(session);
    const backup = createBackup(session, 'manual');
    session.close();
    process.env['TIERDESK_PASSWORD'] = password;
    const said: string[] = [];
    const console = {
      out: (line: string) => said.push(line),
      err: (line: string) => said.push(line),
    };
    const verify = (text: string) =>
      runCommand(['verify', '--ledger', file, '--printed', text], console);
    expect(await verify(printed)).toBe(0);
    expect(await verify(backup.path)).toBe(0);
    expect(await verify('2-0000-0000-0000-0000-0000')).toBe(1);
    delete process.env['TIERDESK_PASSWORD'];
    expect(said.join('\n')).toMatch(/打印的日志头/);
  });
});
