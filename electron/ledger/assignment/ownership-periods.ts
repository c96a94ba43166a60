import type {
  AssignmentOperation,
  AssignmentOperationKind,
  OwnerChange,
  OwnershipPeriod,
} from '../../../shared/models/assignment';
import { changeOne, type ReadableDB, type WritableDB } from '../database';

/** An operation to be written. */
interface NewOperation {
  readonly kind: AssignmentOperationKind;
  readonly effectiveOn: string;
  readonly recordedAt: string;
  readonly accountId: number;
  readonly reason: string;
  readonly exceptionReason: string | null;
  readonly returnOn: string | null;
  readonly reverses: number | null;
}

/** Writes an operation; returns its number. */
export function insertOperation(db: WritableDB, operation: NewOperation): number {
  return changeOne(
    db,
    `INSERT INTO assignment_operation (kind, effective_on, recorded_at, account_id, reason,
       exception_reason, return_on, reverses) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    operation.kind,
    operation.effectiveOn,
    operation.recordedAt,
    operation.accountId,
    operation.reason,
    operation.exceptionReason,
    operation.returnOn,
    operation.reverses,
  );
}

const operationSql = `SELECT o.id, o.kind, o.effective_on AS effectiveOn,
  o.recorded_at AS recordedAt, account.display_name AS decidedBy, o.reason,
  o.exception_reason AS exceptionReason,
  (SELECT count(*) FROM ownership_period p WHERE p.operation_id = o.id) AS clients,
  o.return_on AS returnOn,
  (SELECT r.effective_on FROM assignment_operation r WHERE r.id = o.returned_by) AS returnedOn,
  o.reverses,
  (SELECT r.id FROM assignment_operation r WHERE r.reverses = o.id) AS reversedBy
  FROM assignment_operation o JOIN account ON account.id = o.account_id`;

/** Every operation, newest first. */
export function listOperations(db: ReadableDB): AssignmentOperation[] {
  return db.prepare(`${operationSql} ORDER BY o.id DESC`).all() as AssignmentOperation[];
}

/** An operation, or undefined. */
export function findOperation(db: ReadableDB, id: number): AssignmentOperation | undefined {
  return db.prepare(`${operationSql} WHERE o.id = ?`).get(id) as AssignmentOperation | undefined;
}

/** Handovers that should have ended by a day, oldest first. */
export function listDueReturns(db: ReadableDB, today: string): AssignmentOperation[] {
  return db
    .prepare(
      `${operationSql} WHERE o.return_on <= ? AND o.returned_by IS NULL AND NOT EXISTS
         (SELECT 1 FROM assignment_operation r WHERE r.reverses = o.id) ORDER BY o.id`,
    )
    .all(today) as AssignmentOperation[];
}

/** Notes that a handover has ended. */
export function markReturned(db: WritableDB, id: number, by: number): void {
  changeOne(db, 'UPDATE assignment_operation SET returned_by = ? WHERE id = ?', by, id);
}

/** What an operation changed, client by client. */
export function listChanges(db: ReadableDB, operationId: number): OwnerChange[] {
  return db
    .prepare(
      `SELECT p.client_no AS clientNo, coalesce(c.name, '') AS clientName,
         b.staff_no AS "from", sb.name AS fromName, p.staff_no AS "to", sp.name AS toName
       FROM ownership_period p
       LEFT JOIN ownership_period b ON b.client_no = p.client_no AND b.ended_by = p.operation_id
       LEFT JOIN client c ON c.client_no = p.client_no
       LEFT JOIN staff sb ON sb.staff_no = b.staff_no
       LEFT JOIN staff sp ON sp.staff_no = p.staff_no
       WHERE p.operation_id = ? ORDER BY p.client_no`,
    )
    .all(operationId) as OwnerChange[];
}

/** Clients of an operation whose owner has changed again since. */
export function listMovedSince(db: ReadableDB, operationId: number): string[] {
  return db
    .prepare(
      `SELECT client_no FROM ownership_period
       WHERE operation_id = ? AND ended_on IS NOT NULL ORDER BY client_no`,
    )
    .pluck()
    .all(operationId) as string[];
}

/** The owner before a decision, as a file named it; none where nobody was named. */
export interface FileOwner {
  readonly staffNo: string;
  readonly since: string;
  readonly source: 'ownersFile' | 'monthFile';
}

/**
 * Changes owners one after the other: the open period ends, a new one begins. An owner known from a
 * file becomes a period as well, so that it stays in the history when the file changes.
 */
export function prepareOwnerChange(
  db: WritableDB,
  operation: { readonly id: number; readonly on: string },
) {
  const end = db.prepare(
    `UPDATE ownership_period SET ended_on = ?, ended_by = ? WHERE client_no = ? AND ended_on IS NULL`,
  );
  const keep = db.prepare(
    `INSERT INTO ownership_period (client_no, staff_no, from_day, ended_on, ended_by, source)
     VALUES (?, ?, min(?, ?), ?, ?, ?)`,
  );
  const begin = db.prepare(
    `INSERT INTO ownership_period (client_no, staff_no, from_day, source, operation_id)
     VALUES (?, ?, ?, 'decided', ?)`,
  );
  return (clientNo: string, to: string | null, before: FileOwner | null): void => {
    const { changes } = end.run(operation.on, operation.id, clientNo);
    if (changes === 0 && before) {
      const { staffNo, since, source } = before;
      keep.run(clientNo, staffNo, since, operation.on, operation.on, operation.id, source);
    }
    begin.run(clientNo, to, operation.on, operation.id);
  };
}

/** First day of a client's open period, or undefined. */
export function openPeriodFrom(db: ReadableDB, clientNo: string): string | undefined {
  return db
    .prepare('SELECT from_day FROM ownership_period WHERE client_no = ? AND ended_on IS NULL')
    .pluck()
    .get(clientNo) as string | undefined;
}

/** A client's owners, newest first. */
export function listPeriods(db: ReadableDB, clientNo: string): OwnershipPeriod[] {
  return db
    .prepare(
      `SELECT p.staff_no AS staffNo, s.name AS staffName, p.from_day AS "from",
         max(p.from_day, date(p.ended_on, '-1 day')) AS until,
         coalesce(o.reason, '') AS reason, coalesce(o.kind, p.source) AS kind,
         coalesce(account.display_name, '') AS decidedBy, p.operation_id AS operationId
       FROM ownership_period p
       LEFT JOIN staff s ON s.staff_no = p.staff_no
       LEFT JOIN assignment_operation o ON o.id = p.operation_id
       LEFT JOIN account ON account.id = o.account_id
       WHERE p.client_no = ? ORDER BY p.id DESC`,
    )
    .all(clientNo) as OwnershipPeriod[];
}
