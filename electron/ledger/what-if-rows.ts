import type { Month } from '../../shared/models/calendar';
import type { SchemeSubject } from '../../shared/models/scheme';
import type { ReadableDB } from './database';
import { assetColumn, monthTable } from './tier-inputs';

/** What a what-if counts of a client besides the tier. */
export interface WhatIfLine {
  readonly clientId: number;
  readonly aum: number | null;
  readonly owner: string | null;
}

/** Assets and owner of every client of a month. */
export function listWhatIfClients(
  db: ReadableDB,
  month: Month,
  subject: SchemeSubject,
): WhatIfLine[] {
  return db
    .prepare(
      `SELECT client_id AS clientId, ${assetColumn[subject]} AS aum, owner_name AS owner
       FROM ${monthTable[subject]} WHERE month = ? ORDER BY client_id`,
    )
    .all(month) as WhatIfLine[];
}

/** Numbers and names of some clients, by id. */
export function nameClients(
  db: ReadableDB,
  ids: readonly number[],
): Map<number, { readonly clientNo: string; readonly name: string }> {
  const rows = db
    .prepare(
      `SELECT id, client_no AS clientNo, name FROM client
       WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids)) as { id: number; clientNo: string; name: string }[];
  return new Map(rows.map(({ id, ...named }) => [id, named]));
}
