import { createHmac } from 'node:crypto';
import { existsSync } from 'node:fs';
import { prepareOnce, type ReadableDB, type WritableDB } from '../database';
import { LedgerFailure } from '../ledger-failure';
import { readSideFile } from './side-file';
import { writeFileAtomically } from './key-file';

/** One line of the audit log; `detail` is JSON text. */
export interface AuditEntry {
  readonly seq: number;
  readonly at: string;
  readonly account: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
  readonly mac: string;
}

/** What happened, before it is chained. */
interface AuditEvent {
  readonly at: string;
  readonly account: string;
  readonly action: string;
  readonly subject: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

const chainStart = 'tierdesk-audit-chain-1';

function macOf(key: Buffer, previousMac: string, entry: Omit<AuditEntry, 'mac'>): string {
  const text = JSON.stringify([
    previousMac,
    entry.seq,
    entry.at,
    entry.account,
    entry.action,
    entry.subject,
    entry.detail,
  ]);
  return createHmac('sha256', key).update(text).digest('hex');
}

/** The key of the chain, derived from the ledger's key so that a reader of the file can not forge it. */
export function auditKey(ledgerKey: Buffer): Buffer {
  return createHmac('sha256', ledgerKey).update('tierdesk audit').digest();
}

/** Appends an entry to the chain; call it inside the transaction of what it records. */
export function appendAudit(db: WritableDB, key: Buffer, event: AuditEvent): AuditEntry {
  const last = newestAuditEntry(db);
  const entry = {
    seq: (last?.seq ?? 0) + 1,
    at: event.at,
    account: event.account,
    action: event.action,
    subject: event.subject,
    detail: JSON.stringify(event.detail ?? {}),
  };
  const mac = macOf(key, last?.mac ?? chainStart, entry);
  prepareOnce(db, 'INSERT INTO audit_entry VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    entry.seq,
    entry.at,
    entry.account,
    entry.action,
    entry.subject,
    entry.detail,
    mac,
  );
  return { ...entry, mac };
}

/** The newest entry, or undefined in an empty log. */
export function newestAuditEntry(db: ReadableDB): AuditEntry | undefined {
  return prepareOnce(db, 'SELECT * FROM audit_entry ORDER BY seq DESC LIMIT 1').get() as
    AuditEntry | undefined;
}

/** The first entry: the making of the ledger. */
export function firstAuditEntry(db: ReadableDB): AuditEntry | undefined {
  return prepareOnce(db, 'SELECT * FROM audit_entry ORDER BY seq LIMIT 1').get() as
    AuditEntry | undefined;
}

/** Codes of sheets that did not fit, by one account on one day, and when it tried the last of them. */
export function countWrongSheetCodes(
  db: ReadableDB,
  account: string,
  day: string,
): { readonly failures: number; readonly lastAt: string | null } {
  return prepareOnce(
    db,
    `SELECT count(*) AS failures, max(at) AS lastAt FROM audit_entry
     WHERE action = 'sheet.verify' AND account = ? AND substr(at, 1, 10) = ?
       AND json_extract(detail, '$.outcome') = 'differs'`,
  ).get(account, day) as { failures: number; lastAt: string | null };
}

/** One entry by its number, or undefined. */
export function findAuditEntry(db: ReadableDB, seq: number): AuditEntry | undefined {
  return prepareOnce(db, 'SELECT * FROM audit_entry WHERE seq = ?').get(seq) as
    AuditEntry | undefined;
}

/** The newest entry of one kind, or undefined. */
export function newestAuditEntryOf(db: ReadableDB, action: string): AuditEntry | undefined {
  return prepareOnce(
    db,
    'SELECT * FROM audit_entry WHERE action = ? ORDER BY seq DESC LIMIT 1',
  ).get(action) as AuditEntry | undefined;
}

/** Every head of the log that the closing of a month wrote down, oldest first. */
export function headsOfClosings(db: ReadableDB): readonly { month: string; head: string }[] {
  return prepareOnce(
    db,
    `SELECT subject AS month, json_extract(detail, '$.auditHead') AS head FROM main.audit_entry
     WHERE action = 'month.close' AND json_valid(detail)
       AND json_type(detail, '$.auditHead') = 'text' ORDER BY seq`,
  ).all() as { month: string; head: string }[];
}

/** The newest entry about a backup into a folder, made or failed. */
export function newestBackupEntry(db: ReadableDB, folder: string): AuditEntry | undefined {
  return prepareOnce(
    db,
    `SELECT * FROM main.audit_entry
     WHERE (action = 'backup' AND json_extract(detail, '$.folder') = :folder)
        OR (action = 'backup.failed' AND subject = :folder)
     ORDER BY seq DESC LIMIT 1`,
  ).get({ folder }) as AuditEntry | undefined;
}

/** Which entries are wanted; null and empty mean all. */
interface AuditWanted {
  readonly action: string | null;
  readonly account: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly subject: string;
}

const wantedEntries = `FROM audit_entry
  WHERE (:action IS NULL OR action = :action) AND (:account IS NULL OR account = :account)
    AND (:from IS NULL OR at >= :from) AND (:to IS NULL OR substr(at, 1, 10) <= :to)
    AND instr(subject, :subject) > 0`;

/** The wanted entries, newest first. */
export function listAudit(
  db: ReadableDB,
  wanted: AuditWanted,
  page: { readonly offset: number; readonly limit: number },
): AuditEntry[] {
  return db
    .prepare(`SELECT * ${wantedEntries} ORDER BY seq DESC LIMIT :limit OFFSET :offset`)
    .all({ ...wanted, ...page }) as AuditEntry[];
}

/** How many entries are wanted. */
export function countAudit(db: ReadableDB, wanted: AuditWanted): number {
  return db
    .prepare(`SELECT count(*) ${wantedEntries}`)
    .pluck()
    .get({ ...wanted }) as number;
}

/** Every account or action that has an entry. */
export function auditValues(db: ReadableDB, column: 'account' | 'action'): string[] {
  return db
    .prepare(`SELECT DISTINCT ${column} FROM audit_entry ORDER BY ${column}`)
    .pluck()
    .all() as string[];
}

/** The sequence number of the first entry that was altered, removed or moved; null when all hold. */
export function firstBrokenEntry(db: ReadableDB, key: Buffer): number | null {
  let previousMac = chainStart;
  let expected = 1;
  for (const row of db.prepare('SELECT * FROM main.audit_entry ORDER BY seq').iterate()) {
    const entry = row as AuditEntry;
    if (entry.seq !== expected) return expected;
    if (macOf(key, previousMac, entry) !== entry.mac) return entry.seq;
    previousMac = entry.mac;
    expected += 1;
  }
  return null;
}

/** Path of the chain's head outside the ledger, against a tail that was cut off. */
export function auditHeadPath(ledgerPath: string): string {
  return `${ledgerPath}.audit-head`;
}

/** Keeps the chain's newest entry outside the ledger; after the commit it belongs to. */
export function writeAuditHead(ledgerPath: string, entry: AuditEntry): void {
  writeFileAtomically(auditHeadPath(ledgerPath), textOfHead(entry));
}

/** The head as it is written. */
export function textOfHead(entry: Pick<AuditEntry, 'seq' | 'mac'>): string {
  return `${entry.seq} ${entry.mac}\n`;
}

/**
 * The same where the work is committed already: a disk that takes no more must not make it look undone.
 * The log may be ahead of its head, and the next entry makes up for it. Says whether the head was kept.
 */
export function keepAuditHead(ledgerPath: string, entry: AuditEntry): boolean {
  try {
    writeAuditHead(ledgerPath, entry);
    return true;
  } catch {
    return false;
  }
}

/**
 * The sequence number of the entry the outside head knows but the log lacks, or null. The log may
 * be ahead of the head (a power cut between the two), never behind it.
 */
export function missingHeadEntry(db: ReadableDB, ledgerPath: string): number | null {
  if (!existsSync(auditHeadPath(ledgerPath))) return newestAuditEntry(db) ? 0 : null;
  const head = /^(\d{1,15}) ([0-9a-f]{64})$/.exec(readHead(ledgerPath));
  // A garbled head is as good as none.
  if (!head) return 0;
  const [, seq, mac] = head;
  return findAuditEntry(db, Number(seq))?.mac === mac ? null : Number(seq);
}

/** Exports since a time. */
export function countExports(db: ReadableDB, since: string): number {
  return db
    .prepare("SELECT count(*) FROM audit_entry WHERE action = 'export' AND at >= ?")
    .pluck()
    .get(since) as number;
}

/** What stands in the head's file; nothing where that is no file at all. */
function readHead(ledgerPath: string): string {
  try {
    return readSideFile(auditHeadPath(ledgerPath)).trim();
  } catch (error) {
    if (error instanceof LedgerFailure) return '';
    throw error;
  }
}
