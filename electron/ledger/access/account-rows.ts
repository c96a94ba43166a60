import type { ReadableDB, WritableDB } from '../database';

/** An account as it is stored; older structures have fewer columns. */
export type AccountRow = Readonly<Record<string, string | number | null>>;

/** All accounts as they are stored. */
export function listAccountRows(db: ReadableDB): AccountRow[] {
  return db.prepare('SELECT * FROM account ORDER BY id').all() as AccountRow[];
}

/**
 * Makes the accounts of a restored ledger what they are today: who came since is there, and role and
 * whether somebody may sign in are as they are now. Whose clients are theirs is asked anew of who came since.
 */
export function carryAccounts(db: WritableDB, rows: readonly AccountRow[]): void {
  const add = db.prepare(
    `INSERT OR IGNORE INTO account (id, display_name, role, created_at, disabled)
     VALUES (:id, :display_name, :role, :created_at, :disabled)`,
  );
  const change = db.prepare('UPDATE account SET role = :role, disabled = :disabled WHERE id = :id');
  for (const { id, display_name, role, created_at, disabled } of rows) {
    add.run({ id, display_name, role, created_at, disabled });
    change.run({ id, role, disabled });
  }
}

/** Keeps accounts from signing in. */
export function disableRows(db: WritableDB, ids: readonly number[]): void {
  const disable = db.prepare('UPDATE account SET disabled = 1 WHERE id = ?');
  for (const id of ids) disable.run(id);
}
