import type { Role } from '../../shared/models/session';
import { changeOne, type ReadableDB, type WritableDB } from './database';

export interface Account {
  readonly id: number;
  readonly displayName: string;
  readonly role: Role;
  readonly lastLoginAt: string | null;
  readonly disabled: boolean;
}

interface AccountRecord {
  id: number;
  display_name: string;
  role: Role;
  last_login_at: string | null;
  disabled: number;
}

/** Adds an account; returns its id. */
export function insertAccount(
  db: WritableDB,
  account: { readonly displayName: string; readonly role: Role; readonly createdAt: string },
): number {
  return changeOne(
    db,
    'INSERT INTO account (display_name, role, created_at) VALUES (?, ?, ?)',
    account.displayName,
    account.role,
    account.createdAt,
  );
}

/** One account, or undefined. */
export function findAccount(db: ReadableDB, id: number): Account | undefined {
  const row = db.prepare('SELECT * FROM account WHERE id = ?').get(id) as AccountRecord | undefined;
  return (
    row && {
      id: row.id,
      displayName: row.display_name,
      role: row.role,
      lastLoginAt: row.last_login_at,
      disabled: row.disabled === 1,
    }
  );
}

/** Records a login. */
export function markLogin(db: WritableDB, id: number, at: string): void {
  changeOne(db, 'UPDATE account SET last_login_at = ? WHERE id = ?', at, id);
}

/** Accounts that may sign in. */
export function countAccounts(db: ReadableDB): number {
  return db.prepare('SELECT count(*) FROM account WHERE disabled = 0').pluck().get() as number;
}

/** Accounts of those that did anything in a month, as the audit log says. */
export function countActiveAccounts(db: ReadableDB, month: string): number {
  return db
    .prepare(
      `SELECT count(*) FROM account WHERE disabled = 0 AND EXISTS
         (SELECT 1 FROM audit_entry WHERE audit_entry.account = account.display_name
            AND at >= ? AND at < ?)`,
    )
    .pluck()
    .get(month, `${month}-32`) as number;
}
