import type { Month } from '../../../shared/models/calendar';
import type { SchemeSubject } from '../../../shared/models/scheme';
import type { ReadableDB } from '../database';
import { ownerName, ownersOfMonth, ownerSql } from '../assignment/present-owner';
import { assetColumn, monthTable } from '../month-table';

/** What a what-if counts of a client besides the tier. */
interface WhatIfLine {
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
  const { key, join } = ownerSql(ownersOfMonth(db, subject, month));
  const lines = db
    .prepare(
      `SELECT s.client_id AS clientId, s.${assetColumn[subject]} AS aum, ${key} AS owner
       FROM ${monthTable[subject]} s ${join} WHERE s.month = ? ORDER BY s.client_id`,
    )
    .all(month) as WhatIfLine[];
  const names = new Map<string, string>();
  const nameOf = db.prepare(`SELECT ${ownerName('x."key"')} FROM (SELECT ? AS "key") x`).pluck();
  return lines.map((line) => {
    if (line.owner === null) return line;
    const name = names.get(line.owner) ?? (nameOf.get(line.owner) as string);
    names.set(line.owner, name);
    return { ...line, owner: name };
  });
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
