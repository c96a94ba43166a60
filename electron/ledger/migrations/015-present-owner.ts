import type { Migration } from './migration';

/** Writes anew what is said of one client, by its number. */
const restate = (clientNo: string) => `
  DELETE FROM owner_claim WHERE client_id = (SELECT id FROM client WHERE client_no = ${clientNo});
  INSERT INTO owner_claim (client_id, source, staff_no, staff_name, since)
    SELECT c.id, CASE WHEN p.id IS NULL THEN 'ownersFile' ELSE 'decided' END,
      CASE WHEN p.id IS NULL THEN o.staff_no ELSE p.staff_no END,
      CASE WHEN p.id IS NULL THEN o.staff_name END,
      CASE WHEN p.id IS NULL THEN o.starts_on ELSE p.from_day END
    FROM client c
    LEFT JOIN ownership_period p ON p.client_no = c.client_no AND p.ended_on IS NULL
    LEFT JOIN ownership o ON o.client_no = c.client_no
    WHERE c.client_no = ${clientNo} AND (p.id IS NOT NULL OR o.id IS NOT NULL);`;

const claims = `
-- What goes before the month's file for a client, the stronger of two: an open decision, else the file
-- of owners. Kept by the triggers below, never written by hand, so that lists need not look clients up
-- by their numbers.
CREATE TABLE owner_claim (
  client_id INTEGER PRIMARY KEY,
  source TEXT NOT NULL CHECK (source IN ('decided', 'ownersFile')),
  staff_no TEXT,
  staff_name TEXT,
  since TEXT NOT NULL
) STRICT;
CREATE INDEX owner_claim_by_staff ON owner_claim (staff_no);
CREATE INDEX staff_by_name ON staff (name);

CREATE TRIGGER owner_claim_period_added AFTER INSERT ON ownership_period
WHEN NEW.ended_on IS NULL BEGIN ${restate('NEW.client_no')} END;
CREATE TRIGGER owner_claim_period_changed
AFTER UPDATE OF client_no, staff_no, from_day, ended_on ON ownership_period BEGIN
  ${restate('OLD.client_no')} ${restate('NEW.client_no')} END;
CREATE TRIGGER owner_claim_period_gone AFTER DELETE ON ownership_period BEGIN
  ${restate('OLD.client_no')} END;
CREATE TRIGGER owner_claim_filed AFTER INSERT ON ownership BEGIN ${restate('NEW.client_no')} END;
CREATE TRIGGER owner_claim_file_changed
AFTER UPDATE OF client_no, staff_no, staff_name, starts_on ON ownership BEGIN
  ${restate('OLD.client_no')} ${restate('NEW.client_no')} END;
CREATE TRIGGER owner_claim_file_gone AFTER DELETE ON ownership BEGIN
  ${restate('OLD.client_no')} END;
-- Files and decisions name clients by number and may come before the client's own file.
CREATE TRIGGER owner_claim_client_added AFTER INSERT ON client
WHEN EXISTS (SELECT 1 FROM ownership) OR EXISTS (SELECT 1 FROM ownership_period) BEGIN
  ${restate('NEW.client_no')} END;
CREATE TRIGGER owner_claim_client_renumbered AFTER UPDATE OF client_no ON client BEGIN
  DELETE FROM owner_claim WHERE client_id = OLD.id; ${restate('NEW.client_no')} END;
CREATE TRIGGER owner_claim_client_gone AFTER DELETE ON client BEGIN
  DELETE FROM owner_claim WHERE client_id = OLD.id; END;

INSERT INTO owner_claim (client_id, source, staff_no, staff_name, since)
  SELECT c.id, CASE WHEN p.id IS NULL THEN 'ownersFile' ELSE 'decided' END,
    CASE WHEN p.id IS NULL THEN o.staff_no ELSE p.staff_no END,
    CASE WHEN p.id IS NULL THEN o.staff_name END,
    CASE WHEN p.id IS NULL THEN o.starts_on ELSE p.from_day END
  FROM client c
  LEFT JOIN ownership_period p ON p.client_no = c.client_no AND p.ended_on IS NULL
  LEFT JOIN ownership o ON o.client_no = c.client_no
  WHERE p.id IS NOT NULL OR o.id IS NOT NULL;
`;

const answers = `
-- Where the month's file names somebody else than the owner and the head kept the owner: what the file
-- said then. It is asked about again when the file says something new.
CREATE TABLE owner_difference_kept (
  id INTEGER PRIMARY KEY,
  client_no TEXT NOT NULL UNIQUE,
  said_no TEXT,
  said_name TEXT,
  kept_no TEXT,
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  recorded_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id)
) STRICT;
`;

const exceptions = `
-- A card opened on a sheet that was never printed is an exception too; and who answers is the client's
-- owner as long as nobody else was put down by hand.
CREATE TABLE card_exception_new (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('openedWithoutApplication', 'notOpened', 'levelDiffers',
    'sheetNotPrinted', 'severalCards', 'usedAfterExpiry', 'quotaExceeded')),
  -- What it is about: a card, an application, a client, the branch.
  subject TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'explained', 'fixed')),
  client_no TEXT,
  card_id INTEGER REFERENCES vip_card (id),
  application_id INTEGER REFERENCES card_application (id),
  facts TEXT NOT NULL,
  responsible TEXT NOT NULL,
  put_down INTEGER NOT NULL DEFAULT 0 CHECK (put_down IN (0, 1)),
  explanation TEXT NOT NULL DEFAULT '',
  found_at TEXT NOT NULL,
  changed_at TEXT,
  account_id INTEGER REFERENCES account (id),
  UNIQUE (kind, subject)
) STRICT;
-- Whoever the head put down is in the log.
INSERT INTO card_exception_new SELECT id, kind, subject, state, client_no, card_id, application_id, facts,
    responsible, EXISTS (SELECT 1 FROM audit_entry a WHERE a.action = 'exception.assign'
      AND a.subject = coalesce(e.client_no, e.subject)),
    explanation, found_at, changed_at, account_id
  FROM card_exception e;
DROP TABLE card_exception;
ALTER TABLE card_exception_new RENAME TO card_exception;
`;

/** One present owner for every list, and answers where the month's file says otherwise. */
export const onePresentOwner: Migration = {
  version: 15,
  up: (db) => {
    db.exec(claims + answers + exceptions);
  },
};
