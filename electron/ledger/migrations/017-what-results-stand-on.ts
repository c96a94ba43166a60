import type { Migration } from './migration';

const monthCheck = (column: string) => `CHECK (${column} GLOB '[12][0-9][0-9][0-9]-[01][0-9]')`;

const wordOfEachNumber = `
-- A number of a client that others were merged into. The client's own row is made of these facts;
-- what imports said of the number keeps being found by client_id, which nobody else may have.
CREATE TABLE merged_number (
  client_no TEXT PRIMARY KEY,
  client_id INTEGER NOT NULL UNIQUE,
  -- NULL once no import speaks of the number any more.
  first_batch_id INTEGER REFERENCES import_batch (id),
  -- Facts by column name.
  facts TEXT NOT NULL
) STRICT;
-- The number as the file had it, where it counts for the client it was merged into.
ALTER TABLE ownership ADD COLUMN stated_no TEXT;
CREATE INDEX ownership_by_stated ON ownership (stated_no) WHERE stated_no IS NOT NULL;
ALTER TABLE rating ADD COLUMN stated_no TEXT;
`;

const groundOfResults = `
-- Every change of what results stand on, in the order it was made; never changed or deleted. A result
-- remembers the newest it has seen; a later one that it stands on makes it out of date.
CREATE TABLE ground_change (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('figures', 'facts', 'overrides', 'households', 'lists',
    'ratings', 'cardRules', 'run')),
  -- What happened, in one word.
  cause TEXT NOT NULL,
  subject TEXT CHECK (subject IN ('retail', 'organisation')),
  scheme_code TEXT,
  -- The first month it matters to; NULL for all.
  from_month TEXT ${monthCheck('from_month')},
  -- The file it came with, where there is one.
  file_name TEXT,
  changed_at TEXT NOT NULL
) STRICT;

-- Below 0: made by a program that did not keep this, and out of date already.
ALTER TABLE tier_run ADD COLUMN ground_seen INTEGER NOT NULL DEFAULT 0;
UPDATE tier_run SET ground_seen = -1 WHERE newest_batch_id <
  (SELECT coalesce(max(b.id), 0) FROM import_batch b
   WHERE b.month = tier_run.month AND b.undone_at IS NULL
     AND b.kind = (SELECT CASE json_extract(s.definition, '$.subject')
                     WHEN 'organisation' THEN 'corporate' ELSE 'retail' END
                   FROM scheme s WHERE s.id = tier_run.scheme_id));
ALTER TABLE card_review ADD COLUMN ground_seen INTEGER NOT NULL DEFAULT 0;

-- What was sealed outlives its client: who was merged away or never came counts as a change.
CREATE TABLE sealed_result_kept (
  event_id INTEGER NOT NULL REFERENCES month_event (id),
  scheme_id INTEGER NOT NULL REFERENCES scheme (id),
  client_id INTEGER NOT NULL,
  rank INTEGER NOT NULL,
  metric INTEGER,
  snapshot_revision INTEGER NOT NULL,
  PRIMARY KEY (event_id, scheme_id, client_id)
) STRICT, WITHOUT ROWID;
INSERT INTO sealed_result_kept SELECT * FROM sealed_result;
DROP TABLE sealed_result;
ALTER TABLE sealed_result_kept RENAME TO sealed_result;
CREATE INDEX sealed_result_by_client ON sealed_result (client_id);

-- A household does not act on months before its first; those there are have always acted.
ALTER TABLE household ADD COLUMN from_month TEXT ${monthCheck('from_month')};
`;

/**
 * Results know what they stand on; each number of a merged client keeps its own word; households have a
 * first month.
 */
export const whatResultsStandOn: Migration = {
  version: 17,
  up: (db) => {
    db.exec(wordOfEachNumber + groundOfResults);
  },
};
