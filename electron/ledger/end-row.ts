import { changeOne, type WritableDB } from './database';

/** Who ends a row, when and why. */
export interface RowEnd {
  readonly at: string;
  readonly accountId: number;
  readonly reason: string;
}

/** Tables whose rows are ended once and stay on record, and where that is written. */
const ends = {
  contact_report: ['cancelled_at', 'cancelled_by', 'cancel_reason'],
  organisation_link: ['ended_at', 'ended_by', 'end_reason'],
  service_use: ['cancelled_at', 'cancelled_by', 'cancel_reason'],
} as const;

/** Ends a row that has not ended yet; throws where there is none such. */
export function endRow(db: WritableDB, table: keyof typeof ends, id: number, by: RowEnd): void {
  const [at, account, reason] = ends[table];
  changeOne(
    db,
    `UPDATE ${table} SET ${at} = ?, ${account} = ?, ${reason} = ? WHERE id = ? AND ${at} IS NULL`,
    by.at,
    by.accountId,
    by.reason,
    id,
  );
}
