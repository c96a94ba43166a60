import type { Migration } from './migration';

const people = `
CREATE TABLE branch (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE staff (
  id INTEGER PRIMARY KEY,
  staff_no TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  branch_name TEXT,
  mobile TEXT,
  joined_on TEXT,
  ability_percent INTEGER NOT NULL DEFAULT 100 CHECK (ability_percent BETWEEN 10 AND 300),
  confidentiality_signed_on TEXT
) STRICT;

CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  display_name TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL CHECK (role IN ('head', 'rm', 'lobbyManager', 'teller', 'advisor', 'auditor')),
  staff_id INTEGER REFERENCES staff (id),
  created_at TEXT NOT NULL,
  last_login_at TEXT,
  disabled INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1))
) STRICT;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting_change (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  value_before TEXT,
  value_after TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id)
) STRICT;

CREATE TABLE audit_entry (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  account TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,
  mac TEXT NOT NULL
) STRICT;
`;

const clients = `
CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  month TEXT CHECK (month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
  file_name TEXT NOT NULL,
  sheet TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  layout TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  rows_read INTEGER NOT NULL,
  inserted INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  warnings INTEGER NOT NULL,
  totals TEXT NOT NULL,
  difference_reason TEXT
) STRICT;
CREATE INDEX import_batch_by_content ON import_batch (content_hash);

CREATE TABLE import_finding (
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  position INTEGER NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'note')),
  code TEXT NOT NULL,
  sheet TEXT NOT NULL,
  cell TEXT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (batch_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE client (
  id INTEGER PRIMARY KEY,
  client_no TEXT NOT NULL UNIQUE CHECK (length(client_no) > 0),
  kind TEXT NOT NULL CHECK (kind IN ('retail', 'corporate', 'institution')),
  name TEXT NOT NULL,
  sex TEXT,
  birth_date TEXT,
  id_type TEXT,
  id_no TEXT,
  mobile TEXT,
  other_phones TEXT,
  address TEXT,
  employer TEXT,
  occupation TEXT,
  orientation TEXT,
  risk_rating TEXT,
  first_opened_on TEXT,
  preferred_channel TEXT,
  pinyin TEXT NOT NULL,
  initials TEXT NOT NULL,
  do_not_contact INTEGER NOT NULL DEFAULT 0 CHECK (do_not_contact IN (0, 1)),
  signed_on TEXT,
  remarks TEXT NOT NULL DEFAULT '',
  first_batch_id INTEGER NOT NULL REFERENCES import_batch (id)
) STRICT;

CREATE TABLE client_history (
  id INTEGER PRIMARY KEY,
  client_id INTEGER NOT NULL REFERENCES client (id),
  batch_id INTEGER REFERENCES import_batch (id),
  changed_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  before TEXT NOT NULL
) STRICT;
CREATE INDEX client_history_by_client ON client_history (client_id);

CREATE TABLE snapshot (
  month TEXT NOT NULL CHECK (month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
  client_id INTEGER NOT NULL REFERENCES client (id),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  source_row INTEGER NOT NULL,
  demand_deposit INTEGER,
  time_deposit INTEGER,
  structured_deposit INTEGER,
  wealth_product INTEGER,
  fund INTEGER,
  insurance INTEGER,
  bond INTEGER,
  precious_metal INTEGER,
  trust_other INTEGER,
  aum_point_in_time INTEGER,
  aum_daily_avg_month INTEGER,
  aum_daily_avg_3m INTEGER,
  aum_daily_avg_year INTEGER,
  personal_loan INTEGER,
  mortgage_balance INTEGER,
  credit_card_balance INTEGER,
  card_spend INTEGER,
  product_count INTEGER,
  transaction_count INTEGER,
  last_visit_on TEXT,
  owner_no TEXT,
  owner_name TEXT,
  branch_name TEXT,
  PRIMARY KEY (month, client_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX snapshot_by_client ON snapshot (client_id, month);

CREATE TABLE snapshot_history (
  month TEXT NOT NULL CHECK (month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
  client_id INTEGER NOT NULL REFERENCES client (id),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  source_row INTEGER NOT NULL,
  demand_deposit INTEGER,
  time_deposit INTEGER,
  structured_deposit INTEGER,
  wealth_product INTEGER,
  fund INTEGER,
  insurance INTEGER,
  bond INTEGER,
  precious_metal INTEGER,
  trust_other INTEGER,
  aum_point_in_time INTEGER,
  aum_daily_avg_month INTEGER,
  aum_daily_avg_3m INTEGER,
  aum_daily_avg_year INTEGER,
  personal_loan INTEGER,
  mortgage_balance INTEGER,
  credit_card_balance INTEGER,
  card_spend INTEGER,
  product_count INTEGER,
  transaction_count INTEGER,
  last_visit_on TEXT,
  owner_no TEXT,
  owner_name TEXT,
  branch_name TEXT,
  PRIMARY KEY (month, client_id, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE month_closing (
  month TEXT PRIMARY KEY CHECK (month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
  closed_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id)
) STRICT, WITHOUT ROWID;
`;

const tiering = `
CREATE TABLE scheme (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  definition TEXT NOT NULL,
  created_at TEXT NOT NULL,
  UNIQUE (code, version)
) STRICT;

CREATE TABLE tier_run (
  id INTEGER PRIMARY KEY,
  scheme_id INTEGER NOT NULL REFERENCES scheme (id),
  month TEXT NOT NULL CHECK (month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
  previous_month TEXT CHECK (previous_month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
  ran_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  newest_batch_id INTEGER NOT NULL,
  UNIQUE (scheme_id, month)
) STRICT;

CREATE TABLE tier_result (
  run_id INTEGER NOT NULL REFERENCES tier_run (id) ON DELETE CASCADE,
  client_id INTEGER NOT NULL REFERENCES client (id),
  rank INTEGER NOT NULL CHECK (rank >= 0),
  previous_rank INTEGER,
  movement INTEGER NOT NULL CHECK (movement BETWEEN 0 AND 3),
  metric INTEGER,
  metric_source INTEGER NOT NULL CHECK (metric_source BETWEEN 0 AND 4),
  distance_up INTEGER,
  distance_down INTEGER,
  near_miss INTEGER NOT NULL CHECK (near_miss BETWEEN 0 AND 2),
  snapshot_revision INTEGER NOT NULL,
  PRIMARY KEY (run_id, client_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tier_result_by_metric ON tier_result (run_id, metric DESC);
`;

const cards = `
CREATE TABLE card_opening (
  id INTEGER PRIMARY KEY,
  client_no TEXT NOT NULL,
  client_name TEXT,
  card_no TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('standard', 'platinum', 'black')),
  opened_on TEXT,
  expires_on TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('open', 'replace', 'close')),
  branch_code TEXT,
  teller_no TEXT,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  UNIQUE (card_no, kind, opened_on)
) STRICT;
CREATE INDEX card_opening_by_client ON card_opening (client_no);

CREATE TABLE card_application (
  id INTEGER PRIMARY KEY,
  client_id INTEGER NOT NULL REFERENCES client (id),
  kind TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('standard', 'platinum', 'black')),
  state TEXT NOT NULL CHECK (state IN ('submitted', 'approved', 'sheetPrinted', 'withdrawn')),
  applied_on TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  rm_name TEXT NOT NULL,
  approval_kind TEXT NOT NULL CHECK (approval_kind = 'automatic'),
  remarks TEXT NOT NULL,
  bound INTEGER NOT NULL,
  metric INTEGER NOT NULL,
  metric_month TEXT NOT NULL CHECK (metric_month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
  scheme_id INTEGER NOT NULL REFERENCES scheme (id),
  snapshot_revision INTEGER NOT NULL,
  tier TEXT NOT NULL,
  CHECK (metric >= bound)
) STRICT;
-- One client, one card: at most one application of a client is under way.
CREATE UNIQUE INDEX card_application_open ON card_application (client_id)
  WHERE state IN ('submitted', 'approved', 'sheetPrinted');

CREATE TABLE card_application_step (
  id INTEGER PRIMARY KEY,
  application_id INTEGER NOT NULL REFERENCES card_application (id),
  state_before TEXT,
  state_after TEXT NOT NULL,
  at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  reason TEXT NOT NULL
) STRICT;

CREATE TABLE approval_sheet (
  number TEXT PRIMARY KEY,
  year INTEGER NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence >= 1),
  application_id INTEGER NOT NULL UNIQUE REFERENCES card_application (id),
  facts TEXT NOT NULL,
  check_value TEXT NOT NULL,
  voided INTEGER NOT NULL DEFAULT 0 CHECK (voided IN (0, 1)),
  UNIQUE (year, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE sheet_print (
  id INTEGER PRIMARY KEY,
  sheet_number TEXT NOT NULL REFERENCES approval_sheet (number),
  copy INTEGER NOT NULL CHECK (copy >= 1),
  output TEXT NOT NULL CHECK (output IN ('printer', 'pdf')),
  printed_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  UNIQUE (sheet_number, copy)
) STRICT;
`;

/** The first ledger: people, settings, audit, clients, months, tiers, cards. */
export const firstLedger: Migration = {
  version: 1,
  up: (db) => {
    db.exec(people + clients + tiering + cards);
  },
};
