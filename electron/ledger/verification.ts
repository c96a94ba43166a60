import type { ReadableDB } from './database';

const invariants = {
  resultsIncomplete: `
    SELECT count(*) FROM tier_run r
    WHERE r.newest_batch_id = (SELECT coalesce(max(b.id), 0) FROM import_batch b
                               WHERE b.month = r.month AND b.kind = 'retail' AND b.undone_at IS NULL)
      AND (SELECT count(*) FROM tier_result t WHERE t.run_id = r.id)
       <> (SELECT count(*) FROM snapshot s WHERE s.month = r.month)`,
  batchCounts: `
    SELECT count(*) FROM import_batch WHERE inserted + updated + unchanged + rejected > rows_read`,
  applicationWithoutSheet: `
    SELECT count(*) FROM card_application a WHERE state IN ('approved', 'sheetPrinted')
      AND NOT EXISTS (SELECT 1 FROM approval_sheet s WHERE s.application_id = a.id)`,
  printGap: `
    SELECT count(*) FROM (SELECT sheet_number FROM sheet_print
      GROUP BY sheet_number HAVING max(copy) <> count(*))`,
} as const;
export type InvariantRule = keyof typeof invariants;

/** Faults of the file itself: pages, indexes and references. */
export function findStructureFaults(db: ReadableDB): string[] {
  const integrity = (db.pragma('integrity_check(10)') as { integrity_check: string }[])
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok');
  const references = (db.pragma('foreign_key_check') as { table: string; rowid: number }[])
    .slice(0, 10)
    .map((row) => `${row.table} ${row.rowid}`);
  return [...integrity, ...references];
}

/** Rules of the product that the rows must keep, with the number of rows that break each. */
export function findInvariantFaults(db: ReadableDB): { rule: InvariantRule; count: number }[] {
  return (Object.keys(invariants) as InvariantRule[])
    .map((rule) => ({ rule, count: db.prepare(invariants[rule]).pluck().get() as number }))
    .filter(({ count }) => count > 0);
}
