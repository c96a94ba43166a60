import type { Migration } from './migration';

/** Whether a file said what its rows add up to is no longer taken for granted. */
export const comparedTotals: Migration = {
  version: 23,
  up: (db) => {
    db.exec(`
-- How many totals of the file or of the sender's note the rows were compared with; NULL for earlier batches.
ALTER TABLE import_batch ADD COLUMN compared_totals INTEGER;
`);
  },
};
