import type { Month } from '../../../shared/models/calendar';
import type { OrganisationFigureField, OrganisationMonth } from '../../../shared/models/client';
import { organisationFigureColumns } from '../columns';
import type { ReadableDB } from '../database';

/** All months of an organisation, oldest first, with the place each came from. */
export function listOrganisationMonths(db: ReadableDB, clientId: number): OrganisationMonth[] {
  const rows = db
    .prepare(
      `SELECT o.*, file_name, coalesce(import_part.sheet, import_batch.sheet) AS sheet
       FROM organisation_snapshot o JOIN import_batch ON import_batch.id = o.batch_id
       LEFT JOIN import_part
         ON import_part.batch_id = o.batch_id AND import_part.part = source_part
       WHERE client_id = ? ORDER BY o.month`,
    )
    .all(clientId) as Record<string, string | number | null>[];
  return rows.map((row) => {
    const figures: Partial<Record<OrganisationFigureField, number>> = {};
    for (const { field, column } of organisationFigureColumns) {
      const value = row[column];
      if (typeof value === 'number') figures[field as OrganisationFigureField] = value;
    }
    const text = (column: string) => row[column] as string | null;
    return {
      month: row['month'] as Month,
      revision: row['revision'] as number,
      figures,
      ownerNo: text('owner_no') ?? null,
      ownerName: text('owner_name') ?? null,
      branchName: text('branch_name') ?? null,
      source: {
        file: String(row['file_name']),
        sheet: String(row['sheet']),
        row: row['source_row'] as number,
      },
    };
  });
}
