import type { Migration } from './migration';

const levelCheck = "CHECK (level IN ('standard', 'platinum', 'black'))";
const dayCheck = (column: string) =>
  `CHECK (${column} GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')`;

const stock = `
-- Every blank card by its number; numbers of a level have one length, so that text orders them.
CREATE TABLE blank_card (
  level TEXT NOT NULL ${levelCheck},
  number TEXT NOT NULL CHECK (number NOT GLOB '*[^0-9]*' AND length(number) BETWEEN 4 AND 20),
  state TEXT NOT NULL CHECK (state IN ('inStock', 'withTeller', 'setAside', 'spoiled', 'used',
    'returned', 'destroyed')),
  holder TEXT,
  PRIMARY KEY (level, number),
  CHECK (state <> 'withTeller' OR holder IS NOT NULL),
  CHECK (state NOT IN ('inStock', 'returned', 'destroyed') OR holder IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX blank_card_by_state ON blank_card (level, state, holder, number);

-- The register: never changed or deleted. Two people stand behind every line.
CREATE TABLE blank_movement (
  id INTEGER PRIMARY KEY,
  level TEXT NOT NULL ${levelCheck},
  move TEXT NOT NULL CHECK (move IN ('receive', 'handOut', 'handBack', 'use', 'spoil',
    'explainGap', 'return', 'destroy')),
  first_no TEXT NOT NULL,
  last_no TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity >= 1),
  on_day TEXT NOT NULL ${dayCheck('on_day')},
  holder TEXT,
  keeper TEXT NOT NULL,
  witness TEXT NOT NULL,
  application_id INTEGER REFERENCES card_application (id),
  note TEXT NOT NULL,
  -- Blanks of the level that lie at the outlet after this line.
  balance INTEGER NOT NULL CHECK (balance >= 0),
  recorded_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  audit_seq INTEGER NOT NULL REFERENCES audit_entry (seq),
  CHECK (keeper <> witness),
  CHECK (length(first_no) = length(last_no) AND first_no <= last_no),
  CHECK (move <> 'use' OR quantity = 1),
  CHECK (move <> 'explainGap' OR length(note) > 0)
) STRICT;
CREATE INDEX blank_movement_by_level ON blank_movement (level, id);
CREATE UNIQUE INDEX blank_movement_application ON blank_movement (application_id)
  WHERE application_id IS NOT NULL;

CREATE TABLE blank_count (
  id INTEGER PRIMARY KEY,
  level TEXT NOT NULL ${levelCheck},
  on_day TEXT NOT NULL ${dayCheck('on_day')},
  counter TEXT NOT NULL,
  witness TEXT NOT NULL,
  expected INTEGER NOT NULL,
  counted INTEGER NOT NULL CHECK (counted >= 0),
  note TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  CHECK (counter <> witness),
  CHECK (counted = expected OR length(note) > 0)
) STRICT;

CREATE TABLE blank_order (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence >= 1),
  ordered_on TEXT NOT NULL ${dayCheck('ordered_on')},
  account_id INTEGER NOT NULL REFERENCES account (id),
  state TEXT NOT NULL CHECK (state IN ('open', 'received', 'cancelled')),
  closed_on TEXT,
  note TEXT NOT NULL,
  UNIQUE (year, sequence),
  CHECK ((state = 'open') = (closed_on IS NULL))
) STRICT;

CREATE TABLE blank_order_line (
  order_id INTEGER NOT NULL REFERENCES blank_order (id),
  level TEXT NOT NULL ${levelCheck},
  quantity INTEGER NOT NULL CHECK (quantity >= 1),
  PRIMARY KEY (order_id, level)
) STRICT, WITHOUT ROWID;
`;

/** The register of blank cards (docs/rules/cards.md#blank-cards). */
export const blankCards: Migration = {
  version: 9,
  up: (db) => {
    db.exec(stock);
  },
};
