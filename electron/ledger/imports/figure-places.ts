import type { Month } from '../../../shared/models/calendar';
import type { SchemeSubject } from '../../../shared/models/scheme';
import type { ReadableDB } from '../database';
import { monthTable } from '../month-table';

/** Where a month's figures of a client came from: the imported file with sheet and row. */
interface FigurePlaceRow {
  readonly month: Month;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
}

/** The places of a client's figures in the given months, newest first. */
export function listFigurePlaces(
  db: ReadableDB,
  subject: SchemeSubject,
  clientId: number,
  months: readonly Month[],
): FigurePlaceRow[] {
  return db
    .prepare(
      `SELECT s.month, b.file_name AS file, coalesce(p.sheet, b.sheet) AS sheet,
              s.source_row AS row
       FROM ${monthTable[subject]} s JOIN import_batch b ON b.id = s.batch_id
       LEFT JOIN import_part p ON p.batch_id = s.batch_id AND p.part = s.source_part
       WHERE s.client_id = ? AND s.month IN (SELECT value FROM json_each(?))
       ORDER BY s.month DESC`,
    )
    .all(clientId, JSON.stringify(months)) as FigurePlaceRow[];
}
