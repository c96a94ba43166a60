import { monthTable } from '../month-table';
import { monthCondition } from '../tiered-months';
import type { SchemeSubject } from '../../../shared/models/scheme';
import type { Month } from '../../../shared/models/calendar';
import type { FigureField, Snapshot } from '../../../shared/models/client';
import type { Fen } from '../../../shared/models/money';
import { figureColumns } from '../columns';
import type { SourcePlace } from '../imports/touches';
import { trackedTables } from '../imports/tracked-tables';
import { valueNames } from '../imports/tracked-values';
import { prepareOnce, readAtOnce, type ReadableDB, type WritableDB } from '../database';
import { RowInserter, type FilledFields } from '../imports/row-inserter';

/** Field names of a snapshot's values, in the ledger's order. */
export const snapshotValueFields = valueNames('snapshot');

/** Field names of an organisation's month, in the ledger's order. */
export const organisationSnapshotFields = valueNames('organisationSnapshot');

/** Values in the order of the table's columns; null where the file said nothing. */
export type SnapshotValues = readonly (string | number | null)[];

/** A month's figures as an import finds them. */
export interface FoundSnapshot extends SourcePlace {
  readonly revision: number;
  readonly batchId: number;
  readonly values: SnapshotValues;
}

/** Statements for reading and writing the snapshots of one month. */
export function prepareSnapshotWriter(
  db: WritableDB,
  name: 'snapshot' | 'organisationSnapshot',
  month: Month,
) {
  const { table, columns } = trackedTables[name];
  const history = `${table}_history`;
  const find = db
    .prepare(
      `SELECT revision, batch_id, source_part, source_row, ${columns.join(', ')} FROM ${table}
       WHERE month = ? AND client_id = ?`,
    )
    .raw();
  const insert = db.prepare(
    `INSERT INTO ${table} (month, client_id, revision, batch_id, source_part, source_row,
       ${columns.join(', ')})
     VALUES (${Array(columns.length + 6)
       .fill('?')
       .join(', ')})`,
  );
  const all = `month, client_id, revision, batch_id, source_part, source_row, ${columns.join(', ')}`;
  const keep = db.prepare(
    `INSERT INTO ${history} (${all}) SELECT ${all} FROM ${table} WHERE month = ? AND client_id = ?`,
  );
  const remove = db.prepare(`DELETE FROM ${table} WHERE month = ? AND client_id = ?`);
  const nextRevision = prepareRevisions(db, history, month);
  type Row = [number, number, number, number, ...(string | number | null)[]];
  return {
    find(clientId: number): FoundSnapshot | undefined {
      const row = find.get(month, clientId) as Row | undefined;
      if (!row) return undefined;
      const [revision, batchId, part, sourceRow, ...values] = row;
      return { revision, batchId, part, row: sourceRow, values };
    },
    insert(clientId: number, batchId: number, place: SourcePlace, values: SnapshotValues): void {
      const revision = nextRevision(clientId);
      insert.run(month, clientId, revision, batchId, place.part, place.row, ...values);
    },
    /** The figures before are kept as an earlier revision. */
    replace(
      clientId: number,
      before: Pick<FoundSnapshot, 'revision'>,
      batchId: number,
      place: SourcePlace,
      values: SnapshotValues,
    ): void {
      keep.run(month, clientId);
      remove.run(month, clientId);
      const revision = before.revision + 1;
      insert.run(month, clientId, revision, batchId, place.part, place.row, ...values);
    },
    /** Takes the figures away; they stay among the earlier revisions. */
    remove(clientId: number): void {
      keep.run(month, clientId);
      remove.run(month, clientId);
    },
  };
}

/** A revision number is never given twice, also after an undo took the figures away. */
function prepareRevisions(
  db: ReadableDB,
  history: string,
  month: Month,
): (clientId: number) => number {
  const hasHistory = db.prepare(`SELECT 1 FROM ${history} WHERE month = ? LIMIT 1`).get(month);
  if (hasHistory === undefined) return () => 1;
  const newest = db
    .prepare(`SELECT coalesce(max(revision), 0) FROM ${history} WHERE month = ? AND client_id = ?`)
    .pluck();
  return (clientId) => (newest.get(month, clientId) as number) + 1;
}

/** Puts a month's new figures of one sheet in, with the given fields only. */
export function prepareSnapshotInserter(
  db: WritableDB,
  name: 'snapshot' | 'organisationSnapshot',
  filled: FilledFields,
  source: { readonly month: Month; readonly batchId: number; readonly part: number },
  clients: RowInserter,
) {
  const { month, batchId, part } = source;
  const { table, columns } = trackedTables[name];
  const allFields = name === 'snapshot' ? snapshotValueFields : organisationSnapshotFields;
  const first = ['client_id', 'revision', 'source_row'];
  const others = filled.fields.map((field) => columns[allFields.indexOf(field)] as string);
  const constants = { month, batch_id: batchId, source_part: part };
  const rows = new RowInserter(db, table, [...first, ...others], constants, clients);
  const nextRevision = prepareRevisions(db, `${table}_history`, month);
  return {
    rows,
    /** `values` are a row of the file. */
    insert(clientId: number, row: number, values: SnapshotValues): void {
      rows.add(clientId, [clientId, nextRevision(clientId), row], values, filled.places);
    },
  };
}

/** All snapshots of a client, oldest first, with the place each came from. */
export function listSnapshots(db: ReadableDB, clientId: number): Snapshot[] {
  const rows = db
    .prepare(
      `SELECT snapshot.*, file_name, coalesce(import_part.sheet, import_batch.sheet) AS sheet
       FROM snapshot JOIN import_batch ON import_batch.id = snapshot.batch_id
       LEFT JOIN import_part
         ON import_part.batch_id = snapshot.batch_id AND import_part.part = source_part
       WHERE client_id = ? ORDER BY snapshot.month`,
    )
    .all(clientId) as Record<string, unknown>[];
  return rows.map(toSnapshot);
}

function toSnapshot(row: Record<string, unknown>): Snapshot {
  const figures: Partial<Record<FigureField, Fen>> = {};
  for (const { field, column } of figureColumns) {
    if (row[column] !== null) figures[field] = row[column] as Fen;
  }
  return {
    month: row['month'] as Month,
    revision: row['revision'] as number,
    figures,
    productCount: row['product_count'] as number | null,
    transactionCount: row['transaction_count'] as number | null,
    lastVisitOn: row['last_visit_on'] as Snapshot['lastVisitOn'],
    ownerNo: row['owner_no'] as string | null,
    ownerName: row['owner_name'] as string | null,
    branchName: row['branch_name'] as string | null,
    source: {
      file: row['file_name'] as string,
      sheet: row['sheet'] as string,
      row: row['source_row'] as number,
    },
  };
}

/** Clients of a subject with figures in a month. */
export function countSnapshots(
  db: ReadableDB,
  month: Month,
  subject: SchemeSubject = 'retail',
): number {
  return readAtOnce(db, () => {
    const condition = monthCondition(db, subject, month);
    const sql = `SELECT count(*) FROM ${monthTable[subject]} s WHERE ${condition}`;
    const [count] = prepareOnce(db, sql, true).get(month) as [number];
    return count;
  });
}
