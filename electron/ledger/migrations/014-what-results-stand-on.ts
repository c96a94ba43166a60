import type { Migration } from './migration';

/** Each number of a merged client keeps its own word: an undo and a parting find what it said. */
export const wordOfEachNumber: Migration = {
  version: 14,
  up: (db) => {
    db.exec(`
-- A number of a client that others were merged into. The client's own row is made of these facts;
-- what imports said of the number keeps being found by client_id, which nobody else may have.
CREATE TABLE merged_number (
  client_no TEXT PRIMARY KEY,
  client_id INTEGER NOT NULL UNIQUE,
  -- NULL once no import speaks of the number any more.
  first_batch_id INTEGER REFERENCES import_batch (id),
  -- Facts by column name.
  facts TEXT NOT NULL
) STRICT;
-- The number as the file had it, where it counts for the client it was merged into.
ALTER TABLE ownership ADD COLUMN stated_no TEXT;
CREATE INDEX ownership_by_stated ON ownership (stated_no) WHERE stated_no IS NOT NULL;
ALTER TABLE rating ADD COLUMN stated_no TEXT;
`);
  },
};
