import type { Migration } from './migration';

const exceptions = `
-- One row per thing that does not agree; found again it keeps its state and its explanation.
CREATE TABLE card_exception (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('openedWithoutApplication', 'notOpened', 'levelDiffers',
    'severalCards', 'usedAfterExpiry', 'quotaExceeded')),
  -- What it is about: a card, an application, a client, the branch.
  subject TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'explained', 'fixed')),
  client_no TEXT,
  card_id INTEGER REFERENCES vip_card (id),
  application_id INTEGER REFERENCES card_application (id),
  facts TEXT NOT NULL,
  responsible TEXT NOT NULL,
  explanation TEXT NOT NULL DEFAULT '',
  found_at TEXT NOT NULL,
  changed_at TEXT,
  account_id INTEGER REFERENCES account (id),
  UNIQUE (kind, subject)
) STRICT;
`;

/** Exceptions against the core system's opening file (docs/rules/cards.md#exceptions). */
export const cardExceptions: Migration = {
  version: 10,
  up: (db) => {
    db.exec(exceptions);
  },
};
