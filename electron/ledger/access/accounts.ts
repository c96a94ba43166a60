import type { AccountLine } from '../../../shared/models/account';
import type { Role } from '../../../shared/models/session';
import { changeOne, type ReadableDB, type WritableDB } from '../database';

export interface Account {
  readonly id: number;
  readonly displayName: string;
  readonly role: Role;
  readonly lastLoginAt: string | null;
  readonly disabled: boolean;
  /** Number in the staff list; null where the account belongs to nobody on it. */
  readonly staffNo: string | null;
  /** Day of the confidentiality agreement, of the account or of its member of staff. */
  readonly agreementSignedOn: string | null;
}

interface AccountRecord {
  id: number;
  display_name: string;
  role: Role;
  last_login_at: string | null;
  disabled: number;
  staff_no: string | null;
  signed_on: string | null;
}

/** The day entered for the account, else the one that the staff list brought. */
const signedOn = `coalesce(account.confidentiality_signed_on, staff.confidentiality_signed_on)`;

/** Adds an account; returns its id. */
export function insertAccount(
  db: WritableDB,
  account: {
    readonly displayName: string;
    readonly role: Role;
    readonly createdAt: string;
    readonly staffId?: number | null;
    readonly agreementSignedOn?: string | null;
  },
): number {
  return changeOne(
    db,
    `INSERT INTO account (display_name, role, created_at, staff_id, confidentiality_signed_on)
     VALUES (?, ?, ?, ?, ?)`,
    account.displayName,
    account.role,
    account.createdAt,
    account.staffId ?? null,
    account.agreementSignedOn ?? null,
  );
}

/** One account, or undefined. */
export function findAccount(db: ReadableDB, id: number): Account | undefined {
  const row = db
    .prepare(
      `SELECT account.*, staff_no, ${signedOn} AS signed_on
       FROM account LEFT JOIN staff ON staff.id = account.staff_id WHERE account.id = ?`,
    )
    .get(id) as AccountRecord | undefined;
  return (
    row && {
      id: row.id,
      displayName: row.display_name,
      role: row.role,
      lastLoginAt: row.last_login_at,
      disabled: row.disabled === 1,
      staffNo: row.staff_no,
      agreementSignedOn: row.signed_on,
    }
  );
}

/** Records a login. */
export function markLogin(db: WritableDB, id: number, at: string): void {
  changeOne(db, 'UPDATE account SET last_login_at = ? WHERE id = ?', at, id);
}

/** People of the staff list whose account did anything in a month, as the audit log says. */
export function countActiveStaff(db: ReadableDB, month: string): number {
  return db
    .prepare(
      `SELECT count(DISTINCT staff_id) FROM account WHERE staff_id IS NOT NULL AND EXISTS
         (SELECT 1 FROM audit_entry WHERE audit_entry.account = account.display_name
            AND at >= ? AND at < ?)`,
    )
    .pluck()
    .get(month, `${month}-32`) as number;
}

/** All accounts, those that may sign in first. */
export function listAccounts(db: ReadableDB): Omit<AccountLine, 'locked'>[] {
  const rows = db
    .prepare(
      `SELECT account.id, display_name AS displayName, account.role, staff_no AS staffNo,
         created_at AS createdAt, last_login_at AS lastLoginAt, disabled,
         ${signedOn} AS agreementSignedOn, old_envelopes_until AS oldKeyUntil
       FROM account LEFT JOIN staff ON staff.id = account.staff_id
         LEFT JOIN present_envelope p
           ON p.account_id = account.id AND p.generation = 0 AND p.mark IS NOT NULL
         LEFT JOIN ledger_identity ON p.id IS NOT NULL
       ORDER BY disabled, account.id`,
    )
    .all() as (Omit<AccountLine, 'disabled' | 'locked'> & { disabled: number })[];
  return rows.map((row) => ({ ...row, disabled: row.disabled === 1 }));
}

/** The first head that may sign in, or undefined. */
export function firstHead(db: ReadableDB): number | undefined {
  return db
    .prepare("SELECT id FROM account WHERE role = 'head' AND disabled = 0 ORDER BY id LIMIT 1")
    .pluck()
    .get() as number | undefined;
}

/** Changes what an account is. */
export function updateRole(db: WritableDB, id: number, role: Role): void {
  changeOne(db, 'UPDATE account SET role = ? WHERE id = ?', role, id);
}

/** Keeps an account from signing in, or lets it again. */
export function updateDisabled(db: WritableDB, id: number, disabled: boolean): void {
  changeOne(db, 'UPDATE account SET disabled = ? WHERE id = ?', disabled ? 1 : 0, id);
}

/** Records the day on which the confidentiality agreement was signed; null takes it away. */
export function updateAgreement(db: WritableDB, id: number, signedOn: string | null): void {
  changeOne(db, 'UPDATE account SET confidentiality_signed_on = ? WHERE id = ?', signedOn, id);
}

/** Says which member of staff an account belongs to. */
export function updateStaffOfAccount(db: WritableDB, id: number, staffId: number | null): void {
  changeOne(db, 'UPDATE account SET staff_id = ? WHERE id = ?', staffId, id);
}
