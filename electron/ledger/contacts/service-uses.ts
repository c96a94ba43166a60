import { endRow, type RowEnd } from '../end-row';
import type { ServiceUse } from '../../../shared/models/client-file';
import { changeOne, prepareOnce, type ReadableDB, type WritableDB } from '../database';

/** Services a client used, the latest first; those taken back are left out. */
export function listServiceUses(db: ReadableDB, clientNo: string): ServiceUse[] {
  return prepareOnce(
    db,
    `SELECT s.id, on_day AS "on", service, cost, note, recorded_at AS recordedAt,
       display_name AS recordedBy
     FROM service_use s JOIN account ON account.id = account_id
     WHERE client_no = ? AND cancelled_at IS NULL ORDER BY on_day DESC, s.id DESC`,
  ).all(clientNo) as ServiceUse[];
}

/** Whose a service on record is, or undefined. */
export function findServiceUse(db: ReadableDB, id: number): { clientNo: string } | undefined {
  return prepareOnce(
    db,
    'SELECT client_no AS clientNo FROM service_use WHERE id = ? AND cancelled_at IS NULL',
  ).get(id) as { clientNo: string } | undefined;
}

/** Puts a service on record; returns its number. */
export function insertServiceUse(
  db: WritableDB,
  use: Pick<ServiceUse, 'on' | 'service' | 'cost' | 'note'> & {
    readonly clientNo: string;
    readonly at: string;
    readonly accountId: number;
  },
): number {
  return changeOne(
    db,
    `INSERT INTO service_use (client_no, on_day, service, cost, note, recorded_at, account_id)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    use.clientNo,
    use.on,
    use.service,
    use.cost,
    use.note,
    use.at,
    use.accountId,
  );
}

/** Takes a service back. */
export function cancelServiceUse(db: WritableDB, id: number, by: RowEnd): void {
  endRow(db, 'service_use', id, by);
}
