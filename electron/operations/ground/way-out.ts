import { basename } from 'node:path';
import type { ExportMark } from '../../../shared/models/export-mark';
import type { ExportPurpose } from '../../../shared/models/export-purpose';
import type { Report } from '../../../shared/models/report';
import { exportMarkTexts } from '../../../shared/text/export-mark';
import { formatMessage, type Language } from '../../../shared/text/message';
import { readSettings } from '../../ledger/file/settings';
import { goOn } from '../../ledger/stopping';
import { encryptPackage } from '../../spreadsheet/encrypt-package';
import { writeReportWorkbook } from '../../spreadsheet/write-workbook';
import { printedHead } from './printed-head';
import { recordEvent, type Shown } from './ledger';
import { writeWholeFile } from './write-whole-file';

/** How something leaves the ledger: what for, and closed by which password (docs/rules/access.md#exports). */
export interface WayOut {
  /** `unstated` where nobody can be asked. */
  readonly purpose: ExportPurpose | 'unstated';
  readonly note: string;
  readonly password: string | null;
}

/** Where nobody was asked: tests, and the command line without `--purpose`. */
export const unstatedWay: WayOut = { purpose: 'unstated', note: '', password: null };

/** Who takes something out and when, and the head of the log, as every page of it says. */
export function exportMark(
  { account, now, db, writer }: Omit<Shown, 'auditKey' | 'path'>,
  language: Language = readSettings(db).language,
): ExportMark {
  const at = now().slice(0, 16).replace('T', ' ');
  const head = printedHead({ db: writer ?? db });
  return {
    takenBy: formatMessage(exportMarkTexts.mark, language, { user: account.displayName, at }),
    logHead: head === '' ? '' : formatMessage(exportMarkTexts.logHead, language, { head }),
  };
}

/** What the log says of an export besides what it holds. */
export function wayDetail({ purpose, note, password }: WayOut): Readonly<Record<string, unknown>> {
  return { purpose, ...(note === '' ? {} : { note }), encrypted: password !== null };
}

interface ReportOut {
  readonly path: string;
  readonly report: Report;
  readonly detail: Readonly<Record<string, unknown>>;
}

/**
 * The one way of a workbook out of the ledger: marked with user and time, closed by the password
 * where there is one, written whole or not at all, and noted in the audit log with its purpose.
 */
export async function writeReportOut(
  context: Shown,
  { path, report, detail }: ReportOut,
  way: WayOut,
): Promise<void> {
  const workbook = await writeReportWorkbook(report, exportMark(context), goOn);
  writeOut(context, { path, content: closed(workbook, way), detail }, way);
}

/** The same for anything that is not a report: CSV, JSON, a workbook of plain text. */
export function writeOut(
  context: Shown,
  out: {
    readonly path: string;
    readonly content: Uint8Array | string;
    readonly detail: Readonly<Record<string, unknown>>;
    /** What the log calls it; the file's name unless told. */
    readonly subject?: string;
  },
  way: WayOut,
): void {
  writeWholeFile(out.path, out.content);
  recordEvent(context, {
    action: 'export',
    subject: out.subject ?? basename(out.path),
    detail: { ...out.detail, ...wayDetail(way) },
  });
}

/** A workbook that opens with the password of its way out only. */
export function closed(workbook: Uint8Array, { password }: WayOut): Uint8Array {
  return password === null ? workbook : encryptPackage(workbook, password);
}
