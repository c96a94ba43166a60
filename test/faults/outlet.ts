import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { appendAudit, auditKey, writeAuditHead } from '../../electron/ledger/file/audit';
import { openDatabase, type ReadableDB } from '../../electron/ledger/database';
import { openEnvelope } from '../../electron/ledger/file/key-envelope';
import { readKeyFile } from '../../electron/ledger/file/key-file';
import { migrate } from '../../electron/ledger/file/migrate';
import { migrations } from '../../electron/ledger/migrations/index';
import { createLedger } from '../../electron/operations/ledger/create-ledger';
import { dumpLedger } from '../../electron/operations/ledger/dump-ledger';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { unlockLedger, type LedgerSession } from '../../electron/operations/ledger/unlock-ledger';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import type { Month } from '../../shared/models/calendar';
import { importPeople, importRows } from '../helpers/ledger';
import { keyCost } from '../helpers/key-cost';

export const password = 'a long password';
export const september = '2026-09' as Month;
export const october = '2026-10' as Month;
const ledgerName = 'outlet.tierdesk';
const clients = 30;

/** The time at which everything is done, unless a fault sets the clock. */
export const now = (): string => '2026-11-22T09:00:00';

/** The ledger in a folder of this test. */
export const ledgerIn = (folder: string): string => path.join(folder, ledgerName);

/** A copy of a folder, for one try. */
export function copyFolder(from: string, work: string): string {
  const folder = mkdtempSync(path.join(work, 'try-'));
  cpSync(from, folder, { recursive: true });
  return folder;
}

/** Removes the folder of a try, if it is there. */
export const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true });

/** Opens a ledger as the program does; also after a restore or a migration that was broken off. */
export const openIn = (folder: string, clock: () => string = now): LedgerSession =>
  unlockLedger({ path: ledgerIn(folder), password, now: clock });

/** The ledger's key, for looking at a file without opening it as the program does. */
export function keyOf(folder: string): Buffer {
  const { ledgerId, accounts } = readKeyFile(ledgerIn(folder));
  const { id, envelope } = accounts[0]!;
  return openEnvelope(envelope, password, { ledgerId, accountId: id })!;
}

const client = (at: number) => `00000${String(at).padStart(3, '0')}`;
const yuan = (at: number, more: number) => (at * 37_777 + more) * 100;

const people = (more: number) =>
  Array.from({ length: clients }, (_, at) => ({
    clientNo: client(at),
    name: `示例·${at}`,
    aumPointInTime: yuan(at, more),
    aumDailyAvgYear: yuan(at, more),
    aumDailyAvgMonth: yuan(at, more),
    aumDailyAvg3m: yuan(at, more),
  }));

/** The month that is imported, undone and tried on a small disk: a file as a bank hands it out. */
export function writeMonthFile(file: string, rows = clients): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const amount = at * 41_111 + 500;
    return [client(at), `示例·${at}`, amount, amount].join(',');
  });
  writeFileSync(file, ['客户号,姓名,年日均资产(元),时点资产(元)', ...lines].join('\n'));
  return file;
}

/** A new ledger in a folder, filled through the program's own operations. */
export function makeOutlet(folder: string, fill: (context: Ledger) => void): string {
  mkdirSync(folder, { recursive: true });
  const file = ledgerIn(folder);
  const names = { bankName: '示例银行', branchName: '海棠支行', headName: '示例·程砚秋' };
  createLedger({ path: file, ...names, password, isSample: false, now, keyCost });
  const session = openIn(folder);
  try {
    fill(session);
  } finally {
    session.close();
  }
  return folder;
}

/** Staff and a month, tiered: what every deed begins with. */
export function fillOutlet(context: Ledger): void {
  importRows(context, 'staff', null, [
    { staffNo: 'a01', name: '示例·安之', role: '理财经理' },
    { staffNo: 'b02', name: '示例·白露', role: '客户经理' },
  ]);
  importPeople(context, september, people(0));
  tierMonth(context, { month: september, scheme: 'R4' });
}

/** The next month as well; returns the number of its import. */
export const fillNextMonth = (context: Ledger): number =>
  importPeople(context, october, people(9)).batchId!;

/** A ledger of the first structure with a month in it, as the first program wrote it. */
export function makeOldOutlet(from: string, folder: string): string {
  cpSync(from, folder, { recursive: true });
  const file = ledgerIn(folder);
  const key = keyOf(folder);
  rmSync(file);
  const db = openDatabase(file, key, { create: true });
  migrate(db, migrations.slice(0, 1));
  db.exec(`
    INSERT INTO account (id, display_name, role, created_at)
      VALUES (1, '示例·程砚秋', 'head', '2026-10-01');
    INSERT INTO import_batch VALUES
      (1, 'retail', '2026-09', 'a.xlsx', '月报', 'x', '{}', '2026-11-01', 1, ${clients}, ${clients}, 0, 0, 0, 0, '{}', NULL);`);
  const insertClient = db.prepare(
    `INSERT INTO client (id, client_no, kind, name, pinyin, initials, first_batch_id)
     VALUES (?, ?, 'retail', ?, '', '', 1)`,
  );
  const insertMonth = db.prepare(
    `INSERT INTO snapshot (month, client_id, revision, batch_id, source_row, fund)
     VALUES ('2026-09', ?, 1, 1, ?, ?)`,
  );
  for (let at = 1; at <= clients; at += 1) {
    insertClient.run(at, client(at), `示例·${at}`);
    insertMonth.run(at, at, yuan(at, 0));
  }
  const event = { at: now(), account: '示例·程砚秋', action: 'ledger.create', subject: '海棠支行' };
  writeAuditHead(file, appendAudit(db, auditKey(key), event));
  db.close();
  return folder;
}

/** Tables that every opening writes, or that hold times. */
const ofEveryOpening = ['account', 'audit_entry', 'card_clock'];

/** All facts of a ledger and the number of rows of every table, as one short text: the same or not. */
export function stateOf(db: ReadableDB): string {
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[];
  const counts = tables
    .filter((name) => !ofEveryOpening.includes(name))
    .sort()
    .map((name) => `${name} ${db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()}`);
  return createHash('sha256')
    .update([dumpLedger(db), ...counts].join('\n'))
    .digest('hex');
}

/** The state of the ledger in a folder as the program opens it. */
export function openedState(folder: string): string {
  const session = openIn(folder);
  try {
    return stateOf(session.db);
  } finally {
    session.close();
  }
}
