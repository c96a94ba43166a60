import type { ClientNo } from '../../../shared/models/client';
import type { OwnerDifference, OwnerSource } from '../../../shared/models/owner';
import { prepareOnce, type ReadableDB, type WritableDB } from '../database';
import { knownStaff, ofStaff, ownerName, ownerSql, presentOwners } from './present-owner';
import { monthTable } from '../month-table';

/** A difference with what is needed to settle it. */
export interface StoredDifference extends OwnerDifference {
  readonly saidNo: string | null;
  readonly saidName: string | null;
}

interface Row extends Omit<StoredDifference, 'isKept' | 'clientNo'> {
  readonly clientNo: string;
  readonly isKept: 0 | 1;
}

/** What the month's file says is nothing where it names nobody: a blank contradicts no decision. */
function differencesOf(db: ReadableDB, table: string): string {
  const owner = ownerSql(ofStaff(presentOwners(db)));
  const said = knownStaff('s.owner_no', 's.owner_name');
  return `SELECT c.client_no AS clientNo, c.name, s.month, ${owner.key} AS owner,
      ${ownerName(`(${owner.key})`)} AS ownerName, ${owner.source} AS source,
      w.since,
      ${said} AS said, coalesce(${ownerName(said)}, s.owner_name, s.owner_no) AS saidShown,
      s.owner_no AS saidNo, s.owner_name AS saidName,
      EXISTS (SELECT 1 FROM owner_difference_kept k WHERE k.client_no = c.client_no
        AND k.said_no IS s.owner_no AND k.said_name IS s.owner_name) AS isKept
    FROM owner_claim w CROSS JOIN client c ON c.id = w.client_id
    CROSS JOIN ${table} s ON s.client_id = w.client_id
      AND s.month = (SELECT max(n.month) FROM ${table} n)
    WHERE coalesce(s.owner_no, s.owner_name) IS NOT NULL
      AND ${owner.source} IN ('decided', 'ownersFile') AND ${said} IS NOT ${owner.key}`;
}

/** Clients whose newest month's file names somebody else than their owner, in the order of their numbers. */
export function listOwnerDifferences(db: ReadableDB): StoredDifference[] {
  const sql = Object.values(monthTable)
    .map((table) => differencesOf(db, table))
    .join(' UNION ALL ');
  const rows = prepareOnce(db, `SELECT * FROM (${sql}) ORDER BY clientNo`).all() as Row[];
  return rows.map((row) => ({
    ...row,
    clientNo: row.clientNo as ClientNo,
    source: row.source as OwnerSource,
    isKept: row.isKept === 1,
  }));
}

/** Keeps the owner of a client until the file says something new. */
export function keepOwner(
  db: WritableDB,
  { clientNo, saidNo, saidName, owner }: StoredDifference,
  by: { readonly reason: string; readonly at: string; readonly accountId: number },
): void {
  prepareOnce(
    db,
    `INSERT INTO owner_difference_kept (client_no, said_no, said_name, kept_no, reason, recorded_at,
       account_id) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (client_no) DO UPDATE SET said_no = excluded.said_no,
       said_name = excluded.said_name, kept_no = excluded.kept_no, reason = excluded.reason,
       recorded_at = excluded.recorded_at, account_id = excluded.account_id`,
  ).run(clientNo, saidNo, saidName, owner, by.reason, by.at, by.accountId);
}
