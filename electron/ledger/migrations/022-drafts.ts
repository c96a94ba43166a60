import type { Migration } from './migration';

/** What people have typed and not saved yet waits inside the encrypted ledger, for whoever typed it. */
export const draftsOfAccounts: Migration = {
  version: 22,
  up: (db) => {
    db.exec(`
CREATE TABLE draft (
  account_id INTEGER NOT NULL REFERENCES account (id),
  -- Which form it belongs to.
  key TEXT NOT NULL,
  -- What stands in the form, JSON.
  value TEXT NOT NULL CHECK (json_valid(value)),
  changed_at TEXT NOT NULL,
  PRIMARY KEY (account_id, key)
) STRICT, WITHOUT ROWID;
`);
  },
};
