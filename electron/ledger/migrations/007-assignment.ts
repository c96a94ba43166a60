import type { Migration } from './migration';

const dayCheck = (column: string) =>
  `CHECK (${column} GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')`;

const periods = `
-- Changes of owner that were committed together.
CREATE TABLE assignment_operation (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL
    CHECK (kind IN ('commit', 'claim', 'handover', 'return', 'reversal', 'sheet')),
  effective_on TEXT NOT NULL ${dayCheck('effective_on')},
  recorded_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  exception_reason TEXT,
  -- A handover that ends by itself, and the operation that ended it.
  return_on TEXT,
  returned_by INTEGER REFERENCES assignment_operation (id),
  reverses INTEGER UNIQUE REFERENCES assignment_operation (id)
) STRICT;

-- A stretch of time with one owner, or deliberately with none; closed, never changed or deleted.
CREATE TABLE ownership_period (
  id INTEGER PRIMARY KEY,
  client_no TEXT NOT NULL,
  staff_no TEXT,
  from_day TEXT NOT NULL ${dayCheck('from_day')},
  -- The first day on which it no longer holds; none while it does.
  ended_on TEXT,
  -- Where the owner is known from; a period of a file is written when a decision ends it.
  source TEXT NOT NULL CHECK (source IN ('decided', 'ownersFile', 'monthFile')),
  operation_id INTEGER REFERENCES assignment_operation (id),
  ended_by INTEGER REFERENCES assignment_operation (id),
  CHECK (ended_on IS NULL OR ended_on >= from_day),
  CHECK ((ended_on IS NULL) = (ended_by IS NULL)),
  CHECK (source <> 'decided' OR operation_id IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX ownership_period_open ON ownership_period (client_no) WHERE ended_on IS NULL;
CREATE INDEX ownership_period_by_client ON ownership_period (client_no, id);
CREATE INDEX ownership_period_by_operation ON ownership_period (operation_id);
CREATE INDEX ownership_period_by_end ON ownership_period (ended_by);
`;

const decisions = `
-- What the head says of a person besides the staff list; absent caps are those of the role.
CREATE TABLE staff_care (
  staff_no TEXT PRIMARY KEY,
  ability_percent INTEGER CHECK (ability_percent BETWEEN 50 AND 150),
  cap_diamond INTEGER CHECK (cap_diamond >= 0),
  cap_platinum INTEGER CHECK (cap_platinum >= 0),
  cap_gold INTEGER CHECK (cap_gold >= 0),
  tags TEXT NOT NULL DEFAULT '[]',
  leave_from TEXT,
  leave_until TEXT,
  CHECK (leave_until IS NULL OR leave_until >= leave_from)
) STRICT, WITHOUT ROWID;

-- What a client needs of an owner, and to whom the head has fixed it.
CREATE TABLE client_care (
  id INTEGER PRIMARY KEY,
  client_no TEXT NOT NULL UNIQUE,
  tags TEXT NOT NULL DEFAULT '[]',
  pinned_to TEXT
) STRICT;

CREATE TABLE assignment_claim (
  id INTEGER PRIMARY KEY,
  client_no TEXT NOT NULL,
  staff_no TEXT NOT NULL,
  owner_at_claim TEXT,
  reason TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  asked_by INTEGER NOT NULL REFERENCES account (id),
  state TEXT NOT NULL DEFAULT 'open'
    CHECK (state IN ('open', 'accepted', 'refused', 'withdrawn')),
  decided_at TEXT,
  decided_by INTEGER REFERENCES account (id),
  decision_reason TEXT,
  wish_verified_by TEXT,
  operation_id INTEGER REFERENCES assignment_operation (id),
  CHECK ((state = 'open') = (decided_at IS NULL)),
  CHECK (state <> 'accepted' OR operation_id IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX assignment_claim_open ON assignment_claim (client_no) WHERE state = 'open';

-- Capacity and weights with the day from which they count.
CREATE TABLE assignment_rules (
  id INTEGER PRIMARY KEY,
  effective_from TEXT NOT NULL ${dayCheck('effective_from')},
  definition TEXT NOT NULL,
  reason TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id)
) STRICT;
`;

/** Who owns whom, since when and why; capacity, claims and what people need. */
export const assignmentOfOwners: Migration = {
  version: 7,
  up: (db) => {
    db.exec(periods + decisions);
  },
};
