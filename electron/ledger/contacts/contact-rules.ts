import type { Day } from '../../../shared/models/calendar';
import type { Specialty } from '../../../shared/models/contact';
import type { VisitPosition } from '../../../shared/models/contact-duty';
import { changeOne, prepareOnce, type ReadableDB, type WritableDB } from '../database';

/** A version of the rules as it is kept. */
interface StoredContactRules {
  readonly effectiveFrom: Day;
  readonly definition: string;
  readonly reason: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** Every version, that of the latest day first. */
export function listContactRules(db: ReadableDB): StoredContactRules[] {
  return prepareOnce(
    db,
    `SELECT effective_from AS effectiveFrom, definition, reason, recorded_at AS recordedAt,
       display_name AS recordedBy
     FROM contact_rules JOIN account ON account.id = account_id
     ORDER BY effective_from DESC, contact_rules.id DESC`,
  ).all() as StoredContactRules[];
}

/** Adds a version. */
export function insertContactRules(
  db: WritableDB,
  rules: Omit<StoredContactRules, 'recordedBy'> & { readonly accountId: number },
): void {
  changeOne(
    db,
    `INSERT INTO contact_rules (effective_from, definition, reason, recorded_at, account_id)
     VALUES (?, ?, ?, ?, ?)`,
    rules.effectiveFrom,
    rules.definition,
    rules.reason,
    rules.recordedAt,
    rules.accountId,
  );
}

/** A holiday or a worked weekend. */
interface SpecialDayRow {
  readonly day: Day;
  readonly works: 0 | 1;
  readonly name: string;
}

/** The days put in by hand, in their order. */
export function listSpecialDays(db: ReadableDB): SpecialDayRow[] {
  return prepareOnce(
    db,
    'SELECT day, works, name FROM special_day ORDER BY day',
  ).all() as SpecialDayRow[];
}

/** Replaces the special days of a year. */
export function replaceSpecialDays(
  db: WritableDB,
  year: number,
  days: readonly SpecialDayRow[],
): void {
  db.prepare('DELETE FROM special_day WHERE substr(day, 1, 4) = ?').run(String(year));
  const insert = db.prepare('INSERT INTO special_day VALUES (?, ?, ?)');
  for (const { day, works, name } of days) insert.run(day, works, name);
}

/** Who holds which positions, by staff number. */
export function listPositions(db: ReadableDB): Map<string, VisitPosition[]> {
  const rows = prepareOnce(
    db,
    'SELECT staff_no, position FROM staff_position ORDER BY staff_no, position',
    true,
  ).all() as [string, VisitPosition][];
  const positions = new Map<string, VisitPosition[]>();
  for (const [staffNo, position] of rows) {
    positions.set(staffNo, [...(positions.get(staffNo) ?? []), position]);
  }
  return positions;
}

/** Replaces the positions of a person. */
export function replacePositions(
  db: WritableDB,
  staffNo: string,
  positions: readonly VisitPosition[],
): void {
  db.prepare('DELETE FROM staff_position WHERE staff_no = ?').run(staffNo);
  const insert = db.prepare('INSERT INTO staff_position VALUES (?, ?)');
  for (const position of new Set(positions)) insert.run(staffNo, position);
}

/** Sets which calendar a client's birthday goes by. */
export function setBirthdayCalendar(
  db: WritableDB,
  clientNo: string,
  calendar: 'solar' | 'lunar',
): void {
  db.prepare(
    `INSERT INTO client_profile (client_no, birthday_calendar) VALUES (?, ?)
     ON CONFLICT (client_no) DO UPDATE SET birthday_calendar = excluded.birthday_calendar`,
  ).run(clientNo, calendar);
}

/** The support team of a client. */
export function listSupport(
  db: ReadableDB,
  clientNo: string,
): { specialty: Specialty; staffNo: string; name: string }[] {
  return prepareOnce(
    db,
    `SELECT m.specialty, m.staff_no AS staffNo, coalesce(s.name, m.staff_no) AS name
     FROM support_member m LEFT JOIN staff s ON s.staff_no = m.staff_no
     WHERE m.client_no = ? ORDER BY m.specialty`,
  ).all(clientNo) as { specialty: Specialty; staffNo: string; name: string }[];
}

/** Sets or takes away a specialist of a client. */
export function setSupport(
  db: WritableDB,
  clientNo: string,
  specialty: Specialty,
  staffNo: string | null,
): void {
  db.prepare('DELETE FROM support_member WHERE client_no = ? AND specialty = ?').run(
    clientNo,
    specialty,
  );
  if (staffNo !== null) {
    db.prepare('INSERT INTO support_member VALUES (?, ?, ?)').run(clientNo, specialty, staffNo);
  }
}

/** Ids of the clients whom a person supports for any specialty. */
export function listSupportedClients(db: ReadableDB, staffNo: string): number[] {
  return db
    .prepare(
      `SELECT DISTINCT client.id FROM support_member JOIN client USING (client_no)
       WHERE staff_no = ?`,
    )
    .pluck()
    .all(staffNo) as number[];
}
