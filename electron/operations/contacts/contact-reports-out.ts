import { monthOf } from '../../../shared/models/calendar';
import type { Report } from '../../../shared/models/report';
import type { Language } from '../../../shared/text/message';
import { messageList, missingReport, morningSheet } from '../../domain/contacts/worklist-report';
import { listOwnedRows, newestMonths } from '../../ledger/contacts/contact-clients';
import { readSettings } from '../../ledger/file/settings';
import { findStaff } from '../../ledger/assignment/staff';
import { unstatedWay, writeReportOut, type WayOut } from '../ground/way-out';
import type { Shown } from '../ground/ledger';
import { showMissingClients } from './show-contact-rates';
import { showWorklist } from './show-worklist';

/** The morning sheet of a person as a report, to print or to save. */
export function buildMorningSheet(context: Shown, staffNo: string, language: Language): Report {
  const list = showWorklist(context, staffNo);
  return morningSheet(list, findStaff(context.db, staffNo)?.name ?? staffNo, language);
}

/** What messages are to be written to. */
interface MessageWish {
  readonly staffNo: string;
  /** One wording for all, with `{{name}}`; empty takes each client's own. */
  readonly wording: string;
  readonly clientNos: readonly string[] | null;
}

/** Writes the list of messages; says how many it holds. The audit log says what left the ledger. */
export async function saveMessageList(
  context: Shown,
  { staffNo, wording, clientNos }: MessageWish,
  path: string,
  way: WayOut = unstatedWay,
): Promise<number> {
  const { db } = context;
  const list = showWorklist(context, staffNo);
  const wanted = clientNos === null ? null : new Set<string>(clientNos);
  const entries = list.entries.filter(({ clientNo }) => wanted?.has(clientNo) ?? true);
  const months = newestMonths(db, monthOf(list.today));
  const mobileOf = (clientNo: string) =>
    listOwnedRows(db, {
      month: months.people ?? '',
      organisationMonth: months.organisations ?? '',
      staffNo: null,
      staffName: null,
      clientNo,
    } as Parameters<typeof listOwnedRows>[1])[0]?.mobile ?? null;
  const { language } = readSettings(db);
  const report = messageList(entries, mobileOf, {
    wording,
    subtitle: `${staffNo} ${list.today}`,
    language,
  });
  const rows = report.tables[0]?.rows.length ?? 0;
  const detail = { name: 'contacts.messages', staffNo, rows };
  await writeReportOut(context, { path, report, detail }, way);
  return rows;
}

/** Writes the clients who are missing to a rate as a workbook; the audit log says what left. */
export async function saveMissingClients(
  context: Shown,
  wanted: Parameters<typeof showMissingClients>[1],
  path: string,
  way: WayOut = unstatedWay,
): Promise<number> {
  const { language } = readSettings(context.db);
  const clients = showMissingClients(context, wanted);
  const { rate, from, to, staffNo } = wanted;
  const subtitle = [`${from} – ${to}`, staffNo ?? ''].join(' ').trim();
  const report = missingReport(clients, { rate, subtitle, language });
  const detail = { name: `contacts.missing.${rate}`, from, to, staffNo, rows: clients.length };
  await writeReportOut(context, { path, report, detail }, way);
  return clients.length;
}
