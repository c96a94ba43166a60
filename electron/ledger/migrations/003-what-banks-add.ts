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

const branches = `
ALTER TABLE branch ADD COLUMN branch_code TEXT;
ALTER TABLE branch ADD COLUMN superior TEXT;
ALTER TABLE branch ADD COLUMN address TEXT;
ALTER TABLE branch ADD COLUMN phone TEXT;
ALTER TABLE branch ADD COLUMN batch_id INTEGER REFERENCES import_batch (id);
`;

const foreignCurrency = `
-- RMB yuan for one unit, as decimal text; without a batch where it was typed.
CREATE TABLE exchange_rate (
  id INTEGER PRIMARY KEY,
  month TEXT NOT NULL CHECK (month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  rate TEXT NOT NULL,
  batch_id INTEGER REFERENCES import_batch (id),
  UNIQUE (month, currency)
) STRICT;

-- What a client's amounts of a month were before they became RMB, with the rates used.
CREATE TABLE foreign_amount (
  id INTEGER PRIMARY KEY,
  client_no TEXT NOT NULL,
  stated_no TEXT,
  month TEXT NOT NULL,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  amounts TEXT NOT NULL
) STRICT;
CREATE INDEX foreign_amount_by_client ON foreign_amount (client_no, month);
CREATE INDEX foreign_amount_by_batch ON foreign_amount (batch_id);
ALTER TABLE maturity ADD COLUMN foreign_amounts TEXT;
ALTER TABLE card_spend ADD COLUMN foreign_amounts TEXT;
`;

const ownWords = `
-- What a user calls a field: headers that no list of ours knows.
CREATE TABLE header_word (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  header TEXT NOT NULL,
  field TEXT NOT NULL,
  added_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  UNIQUE (kind, header)
) STRICT;
`;

/** What senders and users add to the files: control totals of the note, numbers merged since, branches, foreign currency,
 * headers of their own. */
export const whatBanksAdd: Migration = {
  version: 3,
  up: (db) => {
    db.exec(controlTotals + mergedNumbers + branches + foreignCurrency + ownWords);
  },
};
