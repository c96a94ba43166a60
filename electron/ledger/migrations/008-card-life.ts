import type { Migration } from './migration';

const dayCheck = (column: string) =>
  `CHECK (${column} GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')`;
const monthCheck = (column: string) => `CHECK (${column} GLOB '[12][0-9][0-9][0-9]-[01][0-9]')`;
const levelCheck = (column: string) => `CHECK (${column} IN ('standard', 'platinum', 'black'))`;

/** The tables of the first release, aside: nothing refers to them while they are made anew. */
const setAside = `
CREATE TEMP TABLE old_application AS SELECT * FROM card_application;
CREATE TEMP TABLE old_step AS SELECT * FROM card_application_step;
CREATE TEMP TABLE old_sheet AS SELECT * FROM approval_sheet;
CREATE TEMP TABLE old_print AS SELECT * FROM sheet_print;
DROP TABLE sheet_print;
DROP TABLE approval_sheet;
DROP TABLE card_application_step;
DROP TABLE card_application;
`;

const cards = `
-- A card as the core system opened it. Its client is named by number, as in the opening file.
CREATE TABLE vip_card (
  id INTEGER PRIMARY KEY,
  client_no TEXT NOT NULL,
  client_name TEXT,
  card_no TEXT NOT NULL,
  level TEXT NOT NULL ${levelCheck('level')},
  state TEXT NOT NULL CHECK (state IN ('conflicting', 'active', 'suspended', 'expired',
    'replaced', 'closed', 'withdrawn', 'revoked')),
  -- The level whose services run.
  service_level TEXT ${levelCheck('service_level')},
  opened_on TEXT NOT NULL ${dayCheck('opened_on')},
  -- The last valid day.
  expires_on TEXT NOT NULL ${dayCheck('expires_on')},
  ended_on TEXT,
  -- The line it came with and the line that closed it; gone when their import is undone.
  opening_id INTEGER UNIQUE REFERENCES card_opening (id) ON DELETE SET NULL,
  closing_id INTEGER REFERENCES card_opening (id) ON DELETE SET NULL,
  -- What ended it, and the state it goes back to when that is undone.
  ended_by TEXT CHECK (ended_by IN ('file', 'application', 'card')),
  ended_by_card INTEGER REFERENCES vip_card (id),
  state_before_end TEXT,
  CHECK (expires_on >= opened_on),
  CHECK (service_level IS NULL OR state = 'active'),
  CHECK ((state IN ('replaced', 'closed', 'withdrawn')) = (ended_on IS NOT NULL)),
  CHECK (state <> 'replaced' OR ended_by IS NOT NULL)
) STRICT;
-- One client, one card.
CREATE UNIQUE INDEX vip_card_live ON vip_card (client_no) WHERE state IN ('active', 'suspended');
CREATE INDEX vip_card_by_client ON vip_card (client_no);
CREATE INDEX vip_card_by_number ON vip_card (card_no);
CREATE INDEX vip_card_by_closing ON vip_card (closing_id);
CREATE INDEX vip_card_by_end ON vip_card (ended_by_card);

CREATE TABLE card_application (
  id INTEGER PRIMARY KEY,
  client_id INTEGER NOT NULL REFERENCES client (id),
  kind TEXT NOT NULL CHECK (kind IN ('newCard', 'upgrade', 'downgrade', 'renewal',
    'replacement', 'closing')),
  level TEXT NOT NULL ${levelCheck('level')},
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'approved', 'sheetPrinted', 'opened',
    'closed', 'rejected', 'withdrawn')),
  applied_on TEXT NOT NULL ${dayCheck('applied_on')},
  account_id INTEGER NOT NULL REFERENCES account (id),
  rm_name TEXT NOT NULL,
  approval_kind TEXT CHECK (approval_kind IN ('automatic', 'special', 'byRegulation')),
  approved_on TEXT,
  remarks TEXT NOT NULL,
  -- The standard as it was checked when it was submitted.
  bound INTEGER NOT NULL,
  metric INTEGER,
  metric_month TEXT NOT NULL ${monthCheck('metric_month')},
  scheme_id INTEGER NOT NULL REFERENCES scheme (id),
  snapshot_revision INTEGER NOT NULL,
  tier TEXT NOT NULL,
  -- Why it asks for a special approval.
  ground TEXT CHECK (ground IN ('leaderOfOrganisation', 'seniorManager', 'publicFigure',
    'jointMarketing', 'importantPartner')),
  evidence TEXT,
  old_card_id INTEGER REFERENCES vip_card (id),
  old_card_handed_in_on TEXT,
  -- The card it became.
  card_id INTEGER UNIQUE REFERENCES vip_card (id),
  CHECK ((ground IS NULL) = (evidence IS NULL)),
  CHECK (approval_kind <> 'automatic' OR (metric IS NOT NULL AND metric >= bound)),
  CHECK (approval_kind <> 'special' OR ground IS NOT NULL),
  CHECK ((approval_kind IS NULL) = (approved_on IS NULL)),
  CHECK (state NOT IN ('approved', 'sheetPrinted', 'opened', 'closed') OR approval_kind IS NOT NULL),
  CHECK (state NOT IN ('draft', 'submitted', 'rejected') OR approval_kind IS NULL),
  CHECK ((state = 'opened') = (card_id IS NOT NULL)),
  CHECK (state <> 'closed' OR kind = 'closing'),
  CHECK (state <> 'closed' OR old_card_handed_in_on IS NOT NULL)
) STRICT;
-- At most one application of a client is under way.
CREATE UNIQUE INDEX card_application_open ON card_application (client_id)
  WHERE state IN ('draft', 'submitted', 'approved', 'sheetPrinted');
CREATE INDEX card_application_by_old_card ON card_application (old_card_id);

-- One step of an application or of a card; never changed or deleted.
CREATE TABLE card_step (
  id INTEGER PRIMARY KEY,
  application_id INTEGER REFERENCES card_application (id),
  card_id INTEGER REFERENCES vip_card (id),
  event TEXT NOT NULL,
  state_before TEXT,
  state_after TEXT NOT NULL,
  at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  reason TEXT NOT NULL,
  evidence TEXT NOT NULL,
  audit_seq INTEGER REFERENCES audit_entry (seq),
  CHECK ((application_id IS NULL) <> (card_id IS NULL))
) STRICT;
CREATE INDEX card_step_by_application ON card_step (application_id, id);
CREATE INDEX card_step_by_card ON card_step (card_id, id);
CREATE INDEX card_step_by_audit ON card_step (audit_seq);

-- What the head office decided; an approval is kept with the quota as it was, this card included.
CREATE TABLE special_decision (
  application_id INTEGER PRIMARY KEY REFERENCES card_application (id),
  approved INTEGER NOT NULL CHECK (approved IN (0, 1)),
  document_number TEXT NOT NULL CHECK (length(document_number) > 0),
  decided_on TEXT NOT NULL ${dayCheck('decided_on')},
  reason TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  numerator INTEGER NOT NULL,
  denominator INTEGER NOT NULL,
  permille INTEGER NOT NULL,
  CHECK (approved = 0 OR numerator * 1000 <= denominator * permille)
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

-- Scans lie inside the encrypted file, never beside it.
CREATE TABLE card_attachment (
  id INTEGER PRIMARY KEY,
  application_id INTEGER NOT NULL REFERENCES card_application (id),
  kind TEXT NOT NULL CHECK (kind IN ('idScan', 'evidence', 'decision', 'other')),
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg', 'application/pdf')),
  content BLOB NOT NULL CHECK (length(content) BETWEEN 1 AND 5242880),
  sha256 TEXT NOT NULL,
  added_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id)
) STRICT;
CREATE INDEX card_attachment_by_application ON card_attachment (application_id);
`;

const figures = `
-- The regulation's figures with the day from which they count.
CREATE TABLE card_rules (
  id INTEGER PRIMARY KEY,
  effective_from TEXT NOT NULL ${dayCheck('effective_from')},
  definition TEXT NOT NULL,
  reason TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id)
) STRICT;

-- The newest day on which cards were looked at: a clock that is set back ends nothing twice.
CREATE TABLE card_clock (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  newest_day TEXT NOT NULL ${dayCheck('newest_day')}
) STRICT;

-- What a month's tiers said of a card.
CREATE TABLE card_grading (
  id INTEGER PRIMARY KEY,
  card_id INTEGER NOT NULL REFERENCES vip_card (id),
  month TEXT NOT NULL ${monthCheck('month')},
  level TEXT NOT NULL ${levelCheck('level')},
  level_met TEXT ${levelCheck('level_met')},
  metric INTEGER,
  outcome TEXT NOT NULL CHECK (outcome IN ('up', 'down', 'same', 'special', 'noFigures')),
  graded_at TEXT NOT NULL,
  reminded_on TEXT,
  UNIQUE (card_id, month)
) STRICT;
CREATE INDEX card_grading_by_month ON card_grading (month);

-- A card's review in the month it was opened in, and the fee it may bring.
CREATE TABLE card_review (
  id INTEGER PRIMARY KEY,
  card_id INTEGER NOT NULL REFERENCES vip_card (id),
  month TEXT NOT NULL ${monthCheck('month')},
  metric INTEGER,
  metric_month TEXT ${monthCheck('metric_month')},
  bound INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('stays', 'feeDue', 'noFigures')),
  reviewed_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  UNIQUE (card_id, month)
) STRICT;

CREATE TABLE card_fee (
  id INTEGER PRIMARY KEY,
  review_id INTEGER NOT NULL UNIQUE REFERENCES card_review (id),
  amount INTEGER NOT NULL CHECK (amount > 0),
  collected INTEGER NOT NULL DEFAULT 0 CHECK (collected BETWEEN 0 AND amount),
  state TEXT NOT NULL CHECK (state IN ('due', 'carried', 'collected')),
  collected_on TEXT,
  note TEXT NOT NULL DEFAULT '',
  CHECK ((state = 'collected') = (collected = amount)),
  CHECK ((state = 'collected') = (collected_on IS NOT NULL))
) STRICT;

-- Each time a fee was taken or found short; equal lines of a list that comes again are known.
CREATE TABLE card_fee_entry (
  id INTEGER PRIMARY KEY,
  fee_id INTEGER NOT NULL REFERENCES card_fee (id),
  on_day TEXT NOT NULL ${dayCheck('on_day')},
  amount INTEGER NOT NULL CHECK (amount >= 0),
  source TEXT NOT NULL,
  note TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id)
) STRICT;
CREATE INDEX card_fee_entry_by_fee ON card_fee_entry (fee_id);
`;

/** What the first release approved was approved automatically, on the day it was asked for. */
const takeAlong = `
INSERT INTO card_application (id, client_id, kind, level, state, applied_on, account_id, rm_name,
    approval_kind, approved_on, remarks, bound, metric, metric_month, scheme_id, snapshot_revision, tier)
  SELECT id, client_id, kind, level, state, applied_on, account_id, rm_name,
    CASE state WHEN 'submitted' THEN NULL ELSE approval_kind END,
    CASE state WHEN 'submitted' THEN NULL ELSE applied_on END,
    remarks, bound, metric, metric_month, scheme_id, snapshot_revision, tier
  FROM old_application;
INSERT INTO card_step (id, application_id, event, state_before, state_after, at, account_id, reason,
    evidence, audit_seq)
  SELECT s.id, s.application_id,
    CASE s.state_after WHEN 'submitted' THEN 'submit' WHEN 'approved' THEN 'approveAutomatically'
      WHEN 'sheetPrinted' THEN 'print' ELSE 'withdraw' END,
    s.state_before, s.state_after, s.at, s.account_id, s.reason, '{}',
    (SELECT min(e.seq) FROM audit_entry e WHERE e.at >= s.at AND e.action =
      CASE s.state_after WHEN 'sheetPrinted' THEN 'sheet.print' WHEN 'withdrawn' THEN 'card.withdraw'
        ELSE 'card.apply' END)
  FROM old_step s;
INSERT INTO approval_sheet SELECT * FROM old_sheet;
INSERT INTO sheet_print SELECT * FROM old_print;
DROP TABLE old_application;
DROP TABLE old_step;
DROP TABLE old_sheet;
DROP TABLE old_print;
`;

/** The VIP card from application to archive (docs/rules/cards.md). */
export const cardLife: Migration = {
  version: 8,
  up: (db) => {
    db.exec(setAside + cards + figures + takeAlong);
  },
};
