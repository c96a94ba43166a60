import { copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../electron/cli/run-command';
import { appendAudit, writeAuditHead, type AuditEntry } from '../../electron/ledger/audit';
import { filesOfLedger } from '../../electron/ledger/backup-files';
import { createBackup } from '../../electron/operations/backup/back-up';
import { comparePrinted, printedHead } from '../../electron/operations/ledger/printed-head';
import { createLedger } from '../../electron/operations/ledger/create-ledger';
import { recordEvent } from '../../electron/operations/ledger-context';
import { unlockLedger, type LedgerSession } from '../../electron/operations/ledger/unlock-ledger';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import { reportPaper } from '../../electron/print/papers/report-paper';
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
    ...{ path: file, bankName: '示例银行', branchName: '海棠支行', headName: '示例·程砚秋' },
    ...{ password, isSample: false, now, keyCost },
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
      ...{ at, account, action, subject },
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

  it('stands on printed reports and in every backup', () => {
    const auditHead = printedHead(session);
    const empty = { title: 'a', subtitle: 'b', headline: null, charts: [], tables: [] };
    const paper = reportPaper({ ...empty, footnotes: [], definitions: [] } as never, {
      ...{ outlet: 'o', printedBy: 'p', printedAt: now(), auditHead },
    });
    expect(JSON.stringify(paper)).toContain(auditHead);
    const { manifest } = createBackup(session, 'manual');
    expect(manifest?.auditHead).toBe(auditHead);
  });

  it('is compared by verify on the command line', async () => {
    const printed = printedHead(session);
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
    expect(await verify('2-0000-0000-0000-0000-0000')).toBe(1);
    delete process.env['TIERDESK_PASSWORD'];
    expect(said.join('\n')).toMatch(/打印的日志头/);
  });
});
