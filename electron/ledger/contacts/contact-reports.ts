import { endRow, type RowEnd } from '../end-row';
import type { Day } from '../../../shared/models/calendar';
import type { ContactReport } from '../../../shared/models/contact';
import { changeOne, prepareOnce, type ReadableDB, type WritableDB } from '../database';

/** A report to be written. */
type NewContactReport = Pick<
  ContactReport,
  | 'clientNo'
  | 'staffNo'
  | 'on'
  | 'channel'
  | 'minutes'
  | 'need'
  | 'risk'
  | 'nextStep'
  | 'nextOn'
  | 'opportunityId'
> & { readonly recordedAt: string; readonly accountId: number };

/** Writes a report; returns its number. */
export function insertContactReport(db: WritableDB, report: NewContactReport): number {
  return changeOne(
    db,
    `INSERT INTO contact_report (client_no, staff_no, on_day, channel, minutes, need, risk,
       next_step, next_on, opportunity_id, recorded_at, account_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    report.clientNo,
    report.staffNo,
    report.on,
    report.channel,
    report.minutes,
    report.need,
    report.risk,
    report.nextStep,
    report.nextOn,
    report.opportunityId,
    report.recordedAt,
    report.accountId,
  );
}

/** Takes a report back; it stays on record. */
export function cancelContactReport(db: WritableDB, id: number, by: RowEnd): void {
  endRow(db, 'contact_report', id, by);
}

const reportSql = `SELECT r.id, r.client_no AS clientNo, coalesce(c.name, '') AS clientName,
  r.staff_no AS staffNo, coalesce(s.name, r.staff_no) AS staffName, r.on_day AS "on", r.channel,
  r.minutes, r.need, r.risk, r.next_step AS nextStep, r.next_on AS nextOn,
  r.opportunity_id AS opportunityId, r.recorded_at AS recordedAt,
  a.display_name AS recordedBy, r.cancelled_at AS cancelledAt, r.cancel_reason AS cancelReason
  FROM contact_report r JOIN account a ON a.id = r.account_id
  LEFT JOIN client c ON c.client_no = r.client_no
  LEFT JOIN staff s ON s.staff_no = r.staff_no`;

/** A report by its number, or undefined. */
export function findContactReport(db: ReadableDB, id: number): ContactReport | undefined {
  return prepareOnce(db, `${reportSql} WHERE r.id = ?`).get(id) as ContactReport | undefined;
}

/** The reports on a client, the latest first; those taken back too. */
export function listReportsOfClient(db: ReadableDB, clientNo: string): ContactReport[] {
  return prepareOnce(
    db,
    `${reportSql} WHERE r.client_no = ? ORDER BY r.on_day DESC, r.id DESC`,
  ).all(clientNo) as ContactReport[];
}

/** The reports of a stretch of days by one person or by all, the latest first. */
export function listReports(
  db: ReadableDB,
  wanted: { readonly from: Day; readonly to: Day; readonly staffNo: string | null },
): ContactReport[] {
  return prepareOnce(
    db,
    `${reportSql} WHERE r.on_day BETWEEN :from AND :to
       AND (:staffNo IS NULL OR r.staff_no = :staffNo) ORDER BY r.on_day DESC, r.id DESC`,
  ).all(wanted) as ContactReport[];
}

/** What duties need of a report. */
type CountedContact = Pick<ContactReport, 'clientNo' | 'staffNo' | 'on' | 'channel'>;

/** Reports of a stretch of days that count. */
export function listCountedContacts(
  db: ReadableDB,
  stretch: { readonly from: Day; readonly to: Day },
): CountedContact[] {
  return prepareOnce(
    db,
    `SELECT client_no AS clientNo, staff_no AS staffNo, on_day AS "on", channel
     FROM contact_report WHERE on_day BETWEEN :from AND :to AND cancelled_at IS NULL`,
  ).all(stretch) as CountedContact[];
}

/** The last contact that counts, by client. */
export function lastContacts(db: ReadableDB): Map<string, Day> {
  const rows = prepareOnce(
    db,
    `SELECT client_no, max(on_day) FROM contact_report WHERE cancelled_at IS NULL
     GROUP BY client_no`,
    true,
  ).all() as [string, Day][];
  return new Map(rows);
}

/** A next step that nobody has taken since: no later report on the client counts. */
export interface PendingStep {
  readonly reportId: number;
  readonly clientNo: string;
  readonly text: string;
  readonly on: Day;
}

/** Next steps that are due by a day and still to be done. */
export function listPendingSteps(db: ReadableDB, until: Day): PendingStep[] {
  return prepareOnce(
    db,
    `SELECT r.id AS reportId, r.client_no AS clientNo, r.next_step AS text, r.next_on AS "on"
     FROM contact_report r
     WHERE r.next_on IS NOT NULL AND r.next_on <= ? AND r.cancelled_at IS NULL AND NOT EXISTS
       (SELECT 1 FROM contact_report l WHERE l.client_no = r.client_no AND l.cancelled_at IS NULL
          AND (l.on_day > r.on_day OR (l.on_day = r.on_day AND l.id > r.id)))`,
  ).all(until) as PendingStep[];
}

/** Next steps that were agreed for a stretch of days, and whether a later report took them. */
export function listAgreedSteps(
  db: ReadableDB,
  stretch: { readonly from: Day; readonly to: Day },
): (PendingStep & { readonly isDone: 0 | 1 })[] {
  return prepareOnce(
    db,
    `SELECT r.id AS reportId, r.client_no AS clientNo, r.next_step AS text, r.next_on AS "on",
       EXISTS (SELECT 1 FROM contact_report l WHERE l.client_no = r.client_no
         AND l.cancelled_at IS NULL
         AND (l.on_day > r.on_day OR (l.on_day = r.on_day AND l.id > r.id))) AS isDone
     FROM contact_report r
     WHERE r.next_on BETWEEN :from AND :to AND r.cancelled_at IS NULL`,
  ).all({ from: stretch.from, to: stretch.to }) as (PendingStep & { isDone: 0 | 1 })[];
}
