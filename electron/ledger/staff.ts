import type { ReadableDB, WritableDB } from './database';

/** A person of the outlet; ability in percent (100 = 1.0). */
export interface StaffMember {
  readonly staffNo: string;
  readonly name: string;
  readonly role: string;
  readonly branchName: string | null;
  readonly mobile: string | null;
  readonly joinedOn: string | null;
  readonly abilityPercent: number;
  readonly confidentialitySignedOn: string | null;
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

/** Adds or replaces a member by number. */
export function putStaff(db: WritableDB, member: StaffMember): void {
  db.prepare(
    `INSERT INTO staff (staff_no, name, role, branch_name, mobile, joined_on, ability_percent,
       confidentiality_signed_on)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (staff_no) DO UPDATE SET name = excluded.name, role = excluded.role,
       branch_name = excluded.branch_name, mobile = excluded.mobile,
       joined_on = excluded.joined_on, ability_percent = excluded.ability_percent,
       confidentiality_signed_on = excluded.confidentiality_signed_on`,
  ).run(
    member.staffNo,
    member.name,
    member.role,
    member.branchName,
    member.mobile,
    member.joinedOn,
    member.abilityPercent,
    member.confidentialitySignedOn,
  );
}

/** Number of people on record. */
export function countStaff(db: ReadableDB): number {
  return db.prepare('SELECT count(*) FROM staff').pluck().get() as number;
}
