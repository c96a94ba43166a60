import type { Migration } from './migration';

const organisations = `
ALTER TABLE client ADD COLUMN credit_code TEXT;
ALTER TABLE client ADD COLUMN industry TEXT;
ALTER TABLE client ADD COLUMN market_nature TEXT;
ALTER TABLE client ADD COLUMN is_strategic INTEGER;
ALTER TABLE client ADD COLUMN administrative_level TEXT;
ALTER TABLE client ADD COLUMN institution_kind TEXT;
ALTER TABLE client ADD COLUMN group_name TEXT;
ALTER TABLE client ADD COLUMN founded_on TEXT;
ALTER TABLE client ADD COLUMN legal_representative TEXT;
ALTER TABLE client ADD COLUMN finance_contact TEXT;
ALTER TABLE client ADD COLUMN registered_capital INTEGER;
ALTER TABLE client ADD COLUMN total_assets INTEGER;
ALTER TABLE client ADD COLUMN annual_sales INTEGER;
CREATE TABLE organisation_snapshot (
  month TEXT NOT NULL CHECK (month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
  client_id INTEGER NOT NULL REFERENCES client (id),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  source_row INTEGER NOT NULL,
  deposit_point_in_time INTEGER,
  deposit_daily_avg INTEGER,
  loan_balance INTEGER,
  bill_exposure INTEGER,
  guarantee_exposure INTEGER,
  fee_income INTEGER,
  account_count INTEGER,
  active_account_count INTEGER,
  owner_no TEXT,
  owner_name TEXT,
  branch_name TEXT,
  source_part INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (month, client_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX organisation_snapshot_by_client ON organisation_snapshot (client_id, month);
CREATE TABLE organisation_snapshot_history (
  month TEXT NOT NULL CHECK (month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
  client_id INTEGER NOT NULL REFERENCES client (id),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  source_row INTEGER NOT NULL,
  deposit_point_in_time INTEGER,
  deposit_daily_avg INTEGER,
  loan_balance INTEGER,
  bill_exposure INTEGER,
  guarantee_exposure INTEGER,
  fee_income INTEGER,
  account_count INTEGER,
  active_account_count INTEGER,
  owner_no TEXT,
  owner_name TEXT,
  branch_name TEXT,
  source_part INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (month, client_id, revision)
) STRICT, WITHOUT ROWID;
`;

const rowsByClientNumber = `
CREATE TABLE ownership (
  id INTEGER PRIMARY KEY,
  client_no TEXT NOT NULL UNIQUE,
  client_name TEXT,
  staff_no TEXT,
  staff_name TEXT,
  tier TEXT,
  remarks TEXT,
  starts_on TEXT NOT NULL,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id)
) STRICT;

CREATE TABLE maturity (
  id INTEGER PRIMARY KEY,
  client_no TEXT NOT NULL,
  client_name TEXT,
  product_kind TEXT,
  product_name TEXT,
  amount INTEGER NOT NULL,
  starts_on TEXT,
  due_on TEXT NOT NULL,
  annual_rate INTEGER,
  occurrence INTEGER NOT NULL CHECK (occurrence >= 1),
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  source_row INTEGER NOT NULL
) STRICT;
CREATE INDEX maturity_by_client ON maturity (client_no, due_on);
CREATE INDEX maturity_by_day ON maturity (due_on);
CREATE INDEX maturity_by_batch ON maturity (batch_id);

CREATE TABLE card_spend (
  id INTEGER PRIMARY KEY,
  month TEXT NOT NULL CHECK (month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
  serial_no TEXT,
  transacted_on TEXT NOT NULL,
  client_no TEXT,
  card_no TEXT NOT NULL,
  amount INTEGER NOT NULL,
  transaction_kind TEXT,
  merchant_name TEXT,
  original_serial_no TEXT,
  occurrence INTEGER NOT NULL CHECK (occurrence >= 1),
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  source_row INTEGER NOT NULL
) STRICT;
CREATE INDEX card_spend_by_serial ON card_spend (serial_no, card_no);
CREATE INDEX card_spend_by_card ON card_spend (card_no, transacted_on);
CREATE INDEX card_spend_by_batch ON card_spend (batch_id);
`;

const undo = `
ALTER TABLE snapshot ADD COLUMN source_part INTEGER NOT NULL DEFAULT 0;
ALTER TABLE snapshot_history ADD COLUMN source_part INTEGER NOT NULL DEFAULT 0;
ALTER TABLE staff ADD COLUMN batch_id INTEGER REFERENCES import_batch (id);
-- A batch from before this structure left no touches, so it can not be undone exactly.
ALTER TABLE import_batch ADD COLUMN tracked INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import_batch ADD COLUMN undone_at TEXT;
ALTER TABLE import_batch ADD COLUMN undone_by INTEGER REFERENCES account (id);
ALTER TABLE import_batch ADD COLUMN undone_reason TEXT;

CREATE TABLE import_part (
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  part INTEGER NOT NULL CHECK (part >= 0),
  sheet TEXT NOT NULL,
  PRIMARY KEY (batch_id, part)
) STRICT, WITHOUT ROWID;

-- What each import said of a row that more than one import spoke of.
CREATE TABLE import_touch (
  target INTEGER NOT NULL,
  month TEXT NOT NULL,
  target_id INTEGER NOT NULL,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  inserted INTEGER NOT NULL CHECK (inserted IN (0, 1)),
  stated INTEGER NOT NULL,
  before TEXT,
  source_part INTEGER NOT NULL,
  source_row INTEGER NOT NULL,
  PRIMARY KEY (target, month, target_id, batch_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_touch_by_batch ON import_touch (batch_id, target);
CREATE INDEX client_by_first_batch ON client (first_batch_id);
CREATE INDEX snapshot_history_by_client ON snapshot_history (client_id);
CREATE INDEX organisation_snapshot_history_by_client ON organisation_snapshot_history (client_id);
`;

const memory = `
CREATE TABLE import_mapping (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  file_name_pattern TEXT NOT NULL,
  content TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  used_at TEXT,
  uses INTEGER NOT NULL DEFAULT 0,
  UNIQUE (kind, fingerprint, file_name_pattern)
) STRICT;

CREATE TABLE client_merge (
  id INTEGER PRIMARY KEY,
  kept_no TEXT NOT NULL,
  dropped_no TEXT NOT NULL,
  name TEXT NOT NULL,
  images TEXT NOT NULL,
  merged_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  undone_at TEXT
) STRICT;
CREATE INDEX client_merge_by_dropped ON client_merge (dropped_no);
`;

/** Organisations, owners, maturities, card spend; what undo, mapping memory and merging need. */
export const everyKindOfFile: Migration = {
  version: 2,
  up: (db) => {
    db.exec(organisations + rowsByClientNumber + undo + memory);
  },
};
