import type { Month } from '../../../shared/models/calendar';
import { changeOne, type ReadableDB, type WritableDB } from '../database';

/** A hand-set tier as the ledger keeps it: by name, since ranks change with versions. */
export interface StoredOverride {
  readonly id: number;
  readonly clientId: number;
  readonly clientNo: string;
  readonly clientName: string;
  readonly scheme: string;
  readonly tier: string;
  readonly from: Month;
  readonly until: Month;
  readonly reason: string;
  readonly approver: string;
  readonly endedAt: string | null;
}

const columns = `o.id, o.client_id AS clientId, c.client_no AS clientNo, c.name AS clientName,
  o.scheme_code AS scheme, o.tier, o.from_month AS "from", o.until_month AS until, o.reason,
  o.approver, o.ended_at AS endedAt`;

/** Sets a tier by hand. */
export function insertOverride(
  db: WritableDB,
  override: {
    readonly scheme: string;
    readonly clientId: number;
    readonly tier: string;
    readonly from: Month;
    readonly until: Month;
    readonly reason: string;
    readonly approver: string;
    readonly recordedAt: string;
    readonly accountId: number;
  },
): number {
  return changeOne(
    db,
    `INSERT INTO tier_override (scheme_code, client_id, tier, from_month, until_month, reason,
       approver, recorded_at, account_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    override.scheme,
    override.clientId,
    override.tier,
    override.from,
    override.until,
    override.reason,
    override.approver,
    override.recordedAt,
    override.accountId,
  );
}

/** Ends a hand-set tier: it holds up to the given month, and not at all where that lies before it. */
export function endOverride(
  db: WritableDB,
  id: number,
  end: { readonly lastMonth: Month; readonly at: string; readonly reason: string },
): void {
  changeOne(
    db,
    `UPDATE tier_override SET until_month = min(until_month, ?), ended_at = ?, end_reason = ?
     WHERE id = ? AND ended_at IS NULL`,
    end.lastMonth,
    end.at,
    end.reason,
    id,
  );
}

/** Lets a hand-set tier that was ended already hold no longer than a month. */
export function cutOverride(db: WritableDB, id: number, lastMonth: Month): void {
  changeOne(
    db,
    'UPDATE tier_override SET until_month = min(until_month, ?) WHERE id = ?',
    lastMonth,
    id,
  );
}

/** Hand-set tiers of a scheme, newest first. */
export function listOverrides(db: ReadableDB, scheme: string): StoredOverride[] {
  return db
    .prepare(
      `SELECT ${columns} FROM tier_override o JOIN client c ON c.id = o.client_id
       WHERE o.scheme_code = ? ORDER BY o.id DESC`,
    )
    .all(scheme) as StoredOverride[];
}

/** One hand-set tier, or undefined. */
export function findOverride(db: ReadableDB, id: number): StoredOverride | undefined {
  return db
    .prepare(
      `SELECT ${columns} FROM tier_override o JOIN client c ON c.id = o.client_id WHERE o.id = ?`,
    )
    .get(id) as StoredOverride | undefined;
}

/** The hand-set tiers that hold in a month, by client; of several the newest counts. */
export function readOverrides(
  db: ReadableDB,
  scheme: string,
  month: Month,
): Map<number, StoredOverride> {
  const rows = listOverrides(db, scheme).filter(
    ({ from, until }) => from <= month && month <= until,
  );
  return new Map(rows.reverse().map((row) => [row.clientId, row]));
}
