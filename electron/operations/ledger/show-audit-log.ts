import type { AuditFilter } from '../../../shared/contract/ledger/settings';
import type { AuditLine, AuditPage, AuditVerdict } from '../../../shared/models/audit';
import { formatMessage, type Language } from '../../../shared/text/message';
import { settings as texts } from '../../../shared/text/ui/settings';
import {
  auditValues,
  countAudit,
  firstBrokenEntry,
  listAudit,
  missingHeadEntry,
  newestAuditEntry,
  type AuditEntry,
} from '../../ledger/file/audit';
import { writePlainWorkbook } from '../../spreadsheet/write-plain-workbook';
import { closed, exportMark, unstatedWay, writeOut, type WayOut } from '../ground/way-out';
import type { Shown } from '../ground/ledger';

const lineOf = ({ seq, at, account, action, subject, detail }: AuditEntry): AuditLine => ({
  seq,
  at,
  account,
  action,
  subject,
  detail,
});

/** The entries a filter lets through, newest first. */
export function showAuditLog(
  { db }: Shown,
  wanted: { readonly filter: AuditFilter; readonly offset: number; readonly limit: number },
): AuditPage {
  const { filter, ...page } = wanted;
  return { lines: listAudit(db, filter, page).map(lineOf), total: countAudit(db, filter) };
}

/** Accounts and actions that the log has entries of. */
export function showAuditChoices({ db }: Shown): { accounts: string[]; actions: string[] } {
  return { accounts: auditValues(db, 'account'), actions: auditValues(db, 'action') };
}

/** Goes through the whole chain and names the first entry that does not hold (docs/rules/access.md#audit-log). */
export function verifyAudit({ db, path, auditKey }: Shown): AuditVerdict {
  return {
    entries: newestAuditEntry(db)?.seq ?? 0,
    firstBroken: firstBrokenEntry(db, auditKey),
    missing: db.memory ? null : missingHeadEntry(db, path),
  };
}

/** Rows of a sheet below its header. */
const longestSheet = 1_048_575;

/** Saves the entries a filter lets through as a workbook of plain text; the log says so. */
export async function exportAudit(
  context: Shown,
  wanted: { readonly filter: AuditFilter; readonly path: string; readonly language: Language },
  way: WayOut = unstatedWay,
): Promise<void> {
  const { filter, path, language } = wanted;
  const say = (key: keyof typeof texts) => formatMessage(texts[key], language, {});
  const header = [
    say('audit.seq'),
    say('history.at'),
    say('audit.account'),
    say('audit.action'),
    say('audit.subject'),
    say('audit.detail'),
  ];
  const entries = listAudit(context.db, filter, { offset: 0, limit: longestSheet });
  const rows = entries.map(({ seq, at, account, action, subject, detail }) => [
    String(seq),
    at.replace('T', ' '),
    account,
    isKnown(`did.${action}`) ? say(`did.${action}` as keyof typeof texts) : action,
    subject,
    detail,
  ]);
  const sheets = [{ name: 'Audit', rows: [header, ...rows] }];
  const workbook = await writePlainWorkbook(sheets, exportMark(context, language));
  const detail = { name: 'audit', rows: rows.length, filter };
  writeOut(context, { path, content: closed(workbook, way), detail }, way);
}

function isKnown(key: string): boolean {
  return key in texts;
}
