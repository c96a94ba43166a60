import type { Migration } from './migration';

const monthCheck = (column: string) => `CHECK (${column} GLOB '[12][0-9][0-9][0-9]-[01][0-9]')`;

const closings = `
-- Every closing and reopening of a month; month_closing says which are closed now.
CREATE TABLE month_event (
  id INTEGER PRIMARY KEY,
  month TEXT NOT NULL ${monthCheck('month')},
  kind TEXT NOT NULL CHECK (kind IN ('closed', 'reopened')),
  at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  reason TEXT NOT NULL,
  CHECK (kind = 'closed' OR length(reason) > 0)
) STRICT;
CREATE INDEX month_event_by_month ON month_event (month, id);

-- What a closing sealed: one digest per scheme version over all its results.
CREATE TABLE month_seal (
  event_id INTEGER NOT NULL REFERENCES month_event (id),
  scheme_id INTEGER NOT NULL REFERENCES scheme (id),
  clients INTEGER NOT NULL,
  digest TEXT NOT NULL,
  PRIMARY KEY (event_id, scheme_id)
) STRICT, WITHOUT ROWID;

-- Results as they were sealed, kept when their month is reopened: a correction is a new revision.
CREATE TABLE sealed_result (
  event_id INTEGER NOT NULL REFERENCES month_event (id),
  scheme_id INTEGER NOT NULL REFERENCES scheme (id),
  client_id INTEGER NOT NULL REFERENCES client (id),
  rank INTEGER NOT NULL,
  metric INTEGER,
  snapshot_revision INTEGER NOT NULL,
  PRIMARY KEY (event_id, scheme_id, client_id)
) STRICT, WITHOUT ROWID;

INSERT INTO month_event (month, kind, at, account_id, reason)
  SELECT month, 'closed', closed_at, account_id, '' FROM month_closing;
`;

const market = `
-- What the market did to a figure in a month, in 1/10,000 of its opening.
CREATE TABLE market_rate (
  month TEXT NOT NULL ${monthCheck('month')},
  field TEXT NOT NULL CHECK (field IN ('fund', 'bond', 'preciousMetal', 'wealthProduct', 'trustOther')),
  rate INTEGER NOT NULL CHECK (rate BETWEEN -10000 AND 100000),
  PRIMARY KEY (month, field)
) STRICT, WITHOUT ROWID;
`;

/** Months that are closed, reopened and closed again; what the market did. */
export const sealedMonths: Migration = {
  version: 5,
  up: (db) => {
    db.exec(closings + market);
  },
};
