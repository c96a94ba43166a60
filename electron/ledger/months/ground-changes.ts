import type { Month } from '../../../shared/models/calendar';
import type { GroundChange } from '../../../shared/models/result-standing';
import type { SchemeSubject } from '../../../shared/models/scheme';
import { changeOne, prepareOnce, type ReadableDB, type WritableDB } from '../database';

/** Records that something changed that results stand on; call it in the transaction of the change. */
export function recordGroundChange(
  db: WritableDB,
  change: Pick<GroundChange, 'kind' | 'cause' | 'at'> & Partial<GroundChange>,
): number {
  const { kind, cause, at } = change;
  return changeOne(
    db,
    `INSERT INTO ground_change (kind, cause, subject, scheme_code, from_month, file_name, changed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    kind,
    cause,
    change.subject ?? null,
    change.scheme ?? null,
    change.from ?? null,
    change.fileName ?? null,
    at,
  );
}

/** Changes after one that may concern a scheme's results of a month, newest first. */
export function listGroundChanges(
  db: ReadableDB,
  of: {
    readonly after: number;
    readonly subject: SchemeSubject;
    readonly scheme: string;
    readonly month: Month;
  },
): GroundChange[] {
  return prepareOnce(
    db,
    `SELECT id, kind, cause, subject, scheme_code AS scheme, from_month AS "from",
            file_name AS fileName, changed_at AS at
     FROM ground_change
     WHERE id > $after AND (subject IS NULL OR subject = $subject)
       AND (scheme_code IS NULL OR scheme_code = $scheme)
       AND (from_month IS NULL OR from_month <= $month) ORDER BY id DESC`,
  ).all(of) as GroundChange[];
}

/** The newest change of what results stand on; 0 before the first. */
export function newestGround(db: ReadableDB): number {
  const row = prepareOnce(db, 'SELECT coalesce(max(id), 0) FROM ground_change', true).get();
  return (row as [number])[0];
}
