import type { Migration } from './migration';

const ground = `
CREATE TABLE ground_change_kept (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('figures', 'facts', 'overrides', 'households', 'lists',
    'ratings', 'cardRules', 'run', 'relations', 'rates')),
  -- What happened, in one word.
  cause TEXT NOT NULL,
  subject TEXT CHECK (subject IN ('retail', 'organisation')),
  scheme_code TEXT,
  -- The first month it matters to; NULL for all.
  from_month TEXT CHECK (from_month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
  -- The file it came with, where there is one.
  file_name TEXT,
  changed_at TEXT NOT NULL
) STRICT;
INSERT INTO ground_change_kept SELECT * FROM ground_change;
DROP TABLE ground_change;
ALTER TABLE ground_change_kept RENAME TO ground_change;
`;

const cards = `
-- How what counts was told from all assets, and all assets beside it, fen; NULL where everything counts.
ALTER TABLE card_grading ADD COLUMN way TEXT;
ALTER TABLE card_grading ADD COLUMN all_assets INTEGER;
ALTER TABLE card_review ADD COLUMN way TEXT;
ALTER TABLE card_review ADD COLUMN all_assets INTEGER;
-- The newest change of what it stands on that it has seen; gradings there are were made with their tiers.
ALTER TABLE card_grading ADD COLUMN ground_seen INTEGER NOT NULL DEFAULT 0;
UPDATE card_grading SET ground_seen = (SELECT coalesce(max(id), 0) FROM ground_change);
`;

const groups = `
-- What a file says a client prefers to hold (持有偏好), apart from the client's orientation (取向).
ALTER TABLE client ADD COLUMN holding_preference TEXT;
-- What was called orientation is what holdings suggest.
UPDATE contact_rules SET definition = json_set(
    json_remove(definition, '$.groups.orientation', '$.groups.organisationOrientation'),
    '$.groups.holding', json_extract(definition, '$.groups.orientation'),
    '$.groups.organisationHolding', json_extract(definition, '$.groups.organisationOrientation'))
  WHERE json_type(definition, '$.groups.orientation') = 'array';
`;

/**
 * Relations and exchange rates are part of what results stand on, gradings remember what they have seen,
 * and what clients hold has a name apart from their orientation.
 */
export const settingsResultsStandOn: Migration = {
  version: 21,
  up: (db) => {
    db.exec(ground + cards + groups);
  },
};
