import type { Migration } from './migration';

const monthCheck = (column: string) => `CHECK (${column} GLOB '[12][0-9][0-9][0-9]-[01][0-9]')`;

/** Ratings know the import they came with, so that an undo finds them; typed ones have none. */
export const ratingsOfFiles: Migration = {
  version: 6,
  up: (db) => {
    db.exec(`
CREATE TABLE rating_of_file (
  id INTEGER PRIMARY KEY,
  client_id INTEGER NOT NULL REFERENCES client (id),
  rating TEXT NOT NULL,
  month TEXT NOT NULL ${monthCheck('month')},
  value INTEGER NOT NULL,
  reason TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  batch_id INTEGER REFERENCES import_batch (id),
  UNIQUE (rating, client_id, month)
) STRICT;
INSERT INTO rating_of_file (client_id, rating, month, value, reason, recorded_at, account_id)
  SELECT client_id, rating, month, value, reason, recorded_at, account_id FROM rating;
DROP TABLE rating;
ALTER TABLE rating_of_file RENAME TO rating;
CREATE INDEX rating_by_client ON rating (client_id);
CREATE INDEX rating_by_batch ON rating (batch_id);
`);
  },
};
