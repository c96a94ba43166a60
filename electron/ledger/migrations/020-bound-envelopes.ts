import type { Migration } from './migration';

/**
 * What the key file beside the ledger must say: which ledger this is, and of each account and of the
 * recovery code the one envelope that opens it at present.
 */
export const boundEnvelopes: Migration = {
  version: 20,
  up: (db) => {
    db.exec(`
CREATE TABLE ledger_identity (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  ledger_id TEXT NOT NULL CHECK (length(ledger_id) > 0),
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  -- Last day on which envelopes of the old form open; null where there never were any.
  old_envelopes_until TEXT
    CHECK (old_envelopes_until GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;

-- No account stands for the recovery code. A mark of null opens nothing; the pending one belongs to a key
-- file that is being written. Generation 0 is the old form.
CREATE TABLE present_envelope (
  id INTEGER PRIMARY KEY,
  account_id INTEGER UNIQUE REFERENCES account (id),
  generation INTEGER NOT NULL CHECK (generation >= 0),
  mark TEXT CHECK (length(mark) = 64),
  pending_generation INTEGER CHECK (pending_generation > generation),
  pending_mark TEXT CHECK (length(pending_mark) = 64),
  CHECK ((pending_mark IS NULL) = (pending_generation IS NULL))
) STRICT;
CREATE UNIQUE INDEX present_envelope_of_recovery ON present_envelope ((account_id IS NULL))
  WHERE account_id IS NULL;
`);
  },
};
