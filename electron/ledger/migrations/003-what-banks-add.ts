import type { Migration } from './migration';

const controlTotals = `
ALTER TABLE import_batch ADD COLUMN noted TEXT;
`;

const mergedNumbers = `
-- What each number of a merged client stated for a month; the month itself holds their sum.
CREATE TABLE merged_month (
  client_no TEXT NOT NULL,
  target INTEGER NOT NULL,
  month TEXT NOT NULL,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  source_part INTEGER NOT NULL,
  source_row INTEGER NOT NULL,
  figures TEXT NOT NULL,
  PRIMARY KEY (client_no, target, month)
) STRICT, WITHOUT ROWID;
-- The number as the file had it, where it had been merged into another one.
ALTER TABLE card_opening ADD COLUMN stated_no TEXT;
ALTER TABLE maturity ADD COLUMN stated_no TEXT;
ALTER TABLE card_spend ADD COLUMN stated_no TEXT;
`;

/** What senders and users add to the files: control totals of the note, numbers merged since. */
export const whatBanksAdd: Migration = {
  version: 3,
  up: (db) => {
    db.exec(controlTotals + mergedNumbers);
  },
};
