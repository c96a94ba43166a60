import type { FactChange } from '../../../shared/models/client-file';
import { changeOne, prepareOnce, type ReadableDB, type WritableDB } from '../database';

/** Key facts changed by hand, the latest first. */
export function listFactChanges(db: ReadableDB, clientNo: string): FactChange[] {
  return prepareOnce(
    db,
    `SELECT field, value_before AS before, value_after AS after, changed_at AS changedAt,
       display_name AS changedBy
     FROM client_fact_change f JOIN account ON account.id = account_id
     WHERE client_no = ? ORDER BY f.id DESC`,
  ).all(clientNo) as FactChange[];
}

/** The changes of one field of all clients, in their order. */
export function listChangesOf(
  db: ReadableDB,
  field: string,
): { clientNo: string; before: string | null; after: string; changedAt: string }[] {
  return prepareOnce(
    db,
    `SELECT client_no AS clientNo, value_before AS before, value_after AS after,
       changed_at AS changedAt
     FROM client_fact_change WHERE field = ? ORDER BY id`,
  ).all(field) as { clientNo: string; before: string | null; after: string; changedAt: string }[];
}

/** Keeps what a key fact was and became. */
export function insertFactChange(
  db: WritableDB,
  change: {
    readonly clientNo: string;
    readonly field: string;
    readonly before: string | null;
    readonly after: string;
    readonly at: string;
    readonly accountId: number;
  },
): void {
  changeOne(
    db,
    `INSERT INTO client_fact_change (client_no, field, value_before, value_after, changed_at,
       account_id) VALUES (?, ?, ?, ?, ?, ?)`,
    change.clientNo,
    change.field,
    change.before,
    change.after,
    change.at,
    change.accountId,
  );
}
