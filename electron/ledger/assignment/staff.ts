import { changeOne, type ReadableDB, type WritableDB } from '../database';
import { trackedTables } from '../imports/tracked-tables';

/** A person of the outlet; ability in percent (100 = 1.0). */
interface StaffMember {
  readonly staffNo: string;
  readonly name: string;
  readonly role: string;
  readonly branchName: string | null;
  readonly mobile: string | null;
  readonly joinedOn: string | null;
  readonly abilityPercent: number;
  readonly confidentialitySignedOn: string | null;
}

const columns: readonly string[] = trackedTables.staff.columns;

/** A member's values in the order of the ledger's columns; null where nothing is known. */
type StaffValues = readonly (string | number | null)[];

/** A member as an import finds them. */
interface FoundStaff {
  readonly id: number;
  /** The import they came with; null from before imports were tracked. */
  readonly batchId: number | null;
  readonly values: StaffValues;
}

/** Finds a member's row by number, or undefined. */
export function findStaffRow(db: ReadableDB, staffNo: string): FoundStaff | undefined {
  const row = db
    .prepare(`SELECT id, batch_id, ${columns.join(', ')} FROM staff WHERE staff_no = ?`)
    .raw()
    .get(staffNo) as [number, number | null, ...(string | number | null)[]] | undefined;
  return row && { id: row[0], batchId: row[1], values: row.slice(2) };
}

/** People of the staff list. */
export function countStaff(db: ReadableDB): number {
  return db.prepare('SELECT count(*) FROM staff').pluck().get() as number;
}

/** Adds a member. */
export function insertStaff(
  db: WritableDB,
  staffNo: string,
  values: StaffValues,
  batchId: number,
): void {
  db.prepare(
    `INSERT INTO staff (staff_no, batch_id, ${columns.join(', ')})
     VALUES (${Array(columns.length + 2)
       .fill('?')
       .join(', ')})`,
  ).run(staffNo, batchId, ...values);
}

/** Changes what is known of a member. */
export function updateStaff(db: WritableDB, id: number, values: StaffValues): void {
  changeOne(
    db,
    `UPDATE staff SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`,
    ...values,
    id,
  );
}

/** Finds a member by number, or undefined. */
export function findStaff(db: ReadableDB, staffNo: string): StaffMember | undefined {
  return db
    .prepare(
      `SELECT staff_no AS staffNo, name, role, branch_name AS branchName, mobile,
              joined_on AS joinedOn, ability_percent AS abilityPercent,
              confidentiality_signed_on AS confidentialitySignedOn
       FROM staff WHERE staff_no = ?`,
    )
    .get(staffNo) as StaffMember | undefined;
}
