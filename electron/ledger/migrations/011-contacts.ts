import type { Migration } from './migration';

const dayCheck = (column: string) =>
  `CHECK (${column} GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')`;

const contacts = `
-- A contact that took place; taken back with a reason, never changed or deleted.
CREATE TABLE contact_report (
  id INTEGER PRIMARY KEY,
  client_no TEXT NOT NULL,
  staff_no TEXT NOT NULL,
  on_day TEXT NOT NULL ${dayCheck('on_day')},
  channel TEXT NOT NULL CHECK (channel IN ('call', 'meeting', 'visit', 'message')),
  minutes INTEGER CHECK (minutes BETWEEN 1 AND 1440),
  need TEXT NOT NULL,
  risk TEXT NOT NULL,
  next_step TEXT NOT NULL,
  next_on TEXT,
  opportunity_id INTEGER REFERENCES opportunity (id),
  recorded_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  cancelled_at TEXT,
  cancelled_by INTEGER REFERENCES account (id),
  cancel_reason TEXT,
  CHECK (next_on IS NULL OR next_on >= on_day),
  CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL))
) STRICT;
CREATE INDEX contact_report_by_client ON contact_report (client_no, on_day);
CREATE INDEX contact_report_by_staff ON contact_report (staff_no, on_day);
CREATE INDEX contact_report_by_next ON contact_report (next_on) WHERE next_on IS NOT NULL;

-- Something to speak with a client about; made again, its key is the same.
CREATE TABLE contact_event (
  key TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  client_no TEXT NOT NULL,
  from_day TEXT NOT NULL ${dayCheck('from_day')},
  on_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  details TEXT NOT NULL,
  amount INTEGER,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'dismissed')),
  closed_at TEXT,
  closed_by INTEGER REFERENCES account (id),
  report_id INTEGER REFERENCES contact_report (id),
  dismiss_reason TEXT,
  CHECK (from_day <= on_day AND on_day <= until_day),
  CHECK ((state = 'open') = (closed_at IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_event_open ON contact_event (client_no, until_day) WHERE state = 'open';

-- Up to which day events were made, and the newest of everything they were made from.
CREATE TABLE contact_event_day (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  made_until TEXT NOT NULL ${dayCheck('made_until')},
  seen TEXT NOT NULL
) STRICT;

-- New products, bank activities and news that the user tells, for clients of some tiers of R4.
CREATE TABLE announcement (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('product', 'news')),
  title TEXT NOT NULL CHECK (length(title) > 0),
  body TEXT NOT NULL,
  from_day TEXT NOT NULL ${dayCheck('from_day')},
  until_day TEXT NOT NULL,
  tiers TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  withdrawn_at TEXT,
  CHECK (until_day >= from_day)
) STRICT;
`;

const pipeline = `
CREATE TABLE opportunity (
  id INTEGER PRIMARY KEY,
  client_no TEXT NOT NULL,
  title TEXT NOT NULL CHECK (length(title) > 0),
  product TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount >= 0),
  stage TEXT NOT NULL,
  probability INTEGER NOT NULL CHECK (probability BETWEEN 0 AND 100),
  next_step TEXT NOT NULL,
  next_on TEXT,
  owner_no TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('own', 'referred')),
  referred_by TEXT NOT NULL,
  opened_on TEXT NOT NULL ${dayCheck('opened_on')},
  closed_on TEXT,
  closing_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX opportunity_by_client ON opportunity (client_no);
CREATE INDEX opportunity_by_owner ON opportunity (owner_no, stage);

-- Every step of an opportunity from one stage to the next; the first has none before it.
CREATE TABLE opportunity_step (
  id INTEGER PRIMARY KEY,
  opportunity_id INTEGER NOT NULL REFERENCES opportunity (id),
  from_stage TEXT,
  to_stage TEXT NOT NULL,
  reason TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id)
) STRICT;
CREATE INDEX opportunity_step_by_opportunity ON opportunity_step (opportunity_id);

-- Steps towards signing the VIP service; who has none yet is only assigned.
CREATE TABLE signing_step (
  id INTEGER PRIMARY KEY,
  client_no TEXT NOT NULL,
  step TEXT NOT NULL CHECK (step IN ('contacted', 'interested', 'signed', 'ended')),
  on_day TEXT NOT NULL ${dayCheck('on_day')},
  until_day TEXT,
  reason TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  CHECK ((step = 'ended') = (until_day IS NOT NULL))
) STRICT;
CREATE INDEX signing_step_by_client ON signing_step (client_no, id);
`;

const settings = `
-- Duties, events, order of the worklist, stages and wordings, with the day from which they count.
CREATE TABLE contact_rules (
  id INTEGER PRIMARY KEY,
  effective_from TEXT NOT NULL ${dayCheck('effective_from')},
  definition TEXT NOT NULL,
  reason TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id)
) STRICT;

-- Holidays and worked weekends of years that the program does not know.
CREATE TABLE special_day (
  day TEXT PRIMARY KEY ${dayCheck('day')},
  works INTEGER NOT NULL CHECK (works IN (0, 1)),
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Positions that visit organisations.
CREATE TABLE staff_position (
  staff_no TEXT NOT NULL,
  position TEXT NOT NULL
    CHECK (position IN ('branchLeader', 'corporateHead', 'outletLeader', 'rm')),
  PRIMARY KEY (staff_no, position)
) STRICT, WITHOUT ROWID;

-- What the client's file holds besides the facts of imports.
CREATE TABLE client_profile (
  client_no TEXT PRIMARY KEY,
  birthday_calendar TEXT NOT NULL DEFAULT 'solar' CHECK (birthday_calendar IN ('solar', 'lunar'))
) STRICT, WITHOUT ROWID;

-- Specialists behind the owner (1+N).
CREATE TABLE support_member (
  client_no TEXT NOT NULL,
  specialty TEXT NOT NULL CHECK (specialty IN
    ('wealth', 'corporate', 'international', 'creditCard', 'eBanking', 'legal')),
  staff_no TEXT NOT NULL,
  PRIMARY KEY (client_no, specialty)
) STRICT, WITHOUT ROWID;
`;

/** Contacts, events, the pipeline, and what they are ruled by (docs/rules/contacts.md). */
export const contactsAndPipeline: Migration = {
  version: 11,
  up: (db) => {
    db.exec(pipeline + contacts + settings);
  },
};
