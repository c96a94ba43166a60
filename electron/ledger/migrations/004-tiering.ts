import type { WritableDB } from '../database';
import type { Migration } from './migration';

const monthCheck = (column: string) => `CHECK (${column} GLOB '[12][0-9][0-9][0-9]-[01][0-9]')`;

const results = `
DROP INDEX tier_result_by_metric;
ALTER TABLE tier_result RENAME TO tier_result_before;
CREATE TABLE tier_result (
  run_id INTEGER NOT NULL REFERENCES tier_run (id) ON DELETE CASCADE,
  client_id INTEGER NOT NULL REFERENCES client (id),
  rank INTEGER NOT NULL CHECK (rank >= 0),
  previous_rank INTEGER,
  -- 0 new, 1 up, 2 down, 3 same, 4 new again after at least a month away.
  movement INTEGER NOT NULL CHECK (movement BETWEEN 0 AND 4),
  metric INTEGER,
  metric_source INTEGER NOT NULL CHECK (metric_source >= 0),
  distance_up INTEGER,
  distance_down INTEGER,
  near_miss INTEGER NOT NULL CHECK (near_miss BETWEEN 0 AND 2),
  snapshot_revision INTEGER NOT NULL,
  second_metric INTEGER,
  judged_rank INTEGER NOT NULL,
  -- With hysteresis, before grace.
  kept_rank INTEGER NOT NULL,
  rule INTEGER NOT NULL CHECK (rule BETWEEN 0 AND 6),
  held_months INTEGER NOT NULL CHECK (held_months >= 0),
  path INTEGER NOT NULL CHECK (path >= 0),
  PRIMARY KEY (run_id, client_id)
) STRICT, WITHOUT ROWID;
INSERT INTO tier_result
  SELECT run_id, client_id, rank, previous_rank, movement, metric, metric_source, distance_up,
         distance_down, near_miss, snapshot_revision, NULL, rank, rank, 0, 0, 0
  FROM tier_result_before ORDER BY run_id, client_id;
DROP TABLE tier_result_before;
CREATE INDEX tier_result_by_metric ON tier_result (run_id, metric DESC);
`;

const schemes = `
ALTER TABLE scheme ADD COLUMN effective_from TEXT NOT NULL DEFAULT '2000-01' ${monthCheck('effective_from')};
ALTER TABLE scheme ADD COLUMN account_id INTEGER REFERENCES account (id);
ALTER TABLE scheme ADD COLUMN reason TEXT NOT NULL DEFAULT '';
-- Sums that shares are of, as the run found them: an explanation reads them again.
ALTER TABLE tier_run ADD COLUMN totals TEXT NOT NULL DEFAULT '{}';
`;

const people = `
-- Lists that decide tiers, and who is on them; a change ends one row and begins another.
CREATE TABLE named_list (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE named_list_member (
  id INTEGER PRIMARY KEY,
  list_id INTEGER NOT NULL REFERENCES named_list (id),
  client_id INTEGER NOT NULL REFERENCES client (id),
  level TEXT,
  since TEXT NOT NULL,
  -- First day the membership no longer holds; null while it does.
  until TEXT,
  CHECK (until IS NULL OR until >= since)
) STRICT;
CREATE INDEX named_list_member_by_client ON named_list_member (client_id, list_id);
CREATE UNIQUE INDEX named_list_member_open ON named_list_member (list_id, client_id)
  WHERE until IS NULL;

CREATE TABLE named_list_change (
  id INTEGER PRIMARY KEY,
  list_id INTEGER NOT NULL REFERENCES named_list (id),
  client_id INTEGER NOT NULL REFERENCES client (id),
  kind TEXT NOT NULL CHECK (kind IN ('in', 'out', 'up', 'down')),
  level_before TEXT,
  level_after TEXT,
  changed_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id)
) STRICT;
CREATE INDEX named_list_change_by_client ON named_list_change (client_id);

-- Figures that people enter, e.g. satisfaction; the newest up to a month counts in it.
CREATE TABLE rating (
  client_id INTEGER NOT NULL REFERENCES client (id),
  rating TEXT NOT NULL,
  month TEXT NOT NULL ${monthCheck('month')},
  value INTEGER NOT NULL,
  reason TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  PRIMARY KEY (rating, client_id, month)
) STRICT, WITHOUT ROWID;
CREATE INDEX rating_by_client ON rating (client_id);

-- Tiers set by hand for a time: with reason, approver and expiry.
CREATE TABLE tier_override (
  id INTEGER PRIMARY KEY,
  scheme_code TEXT NOT NULL,
  client_id INTEGER NOT NULL REFERENCES client (id),
  tier TEXT NOT NULL,
  from_month TEXT NOT NULL ${monthCheck('from_month')},
  until_month TEXT NOT NULL ${monthCheck('until_month')},
  reason TEXT NOT NULL,
  approver TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account (id),
  ended_at TEXT,
  -- One that is ended before it began holds for no month at all.
  end_reason TEXT
) STRICT;
CREATE INDEX tier_override_by_scheme ON tier_override (scheme_code, from_month);
CREATE INDEX tier_override_by_client ON tier_override (client_id);

CREATE TABLE household (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

-- One household per client at a time; the head is one of the members.
CREATE TABLE household_member (
  household_id INTEGER NOT NULL REFERENCES household (id) ON DELETE CASCADE,
  client_id INTEGER NOT NULL UNIQUE REFERENCES client (id),
  is_head INTEGER NOT NULL CHECK (is_head IN (0, 1)),
  PRIMARY KEY (household_id, client_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX household_head ON household_member (household_id) WHERE is_head = 1;
`;

/** The form in which the first structures kept a scheme. */
interface LadderDefinition {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly effectiveFrom: string;
  readonly metric: { readonly kind: string; readonly field: string; readonly label: string };
  readonly tiers: readonly { name: string; rank: number; lowerBound: number | null }[];
  readonly vipFloorRank: number;
  readonly nearMissBelow: number;
  readonly warningAbove: number;
  readonly sources: readonly unknown[];
}

/** A ladder of the first structures as a scheme of today; its tiers and results stay what they are. */
function rewriteLadder(old: LadderDefinition): unknown {
  const { field, label, kind } = old.metric;
  const definition =
    kind === 'threeMonthAverage'
      ? { kind: 'average', field: 'aumDailyAvgMonth', months: 3, stated: field }
      : { kind: 'figure', field };
  const key = kind === 'threeMonthAverage' ? 'average3m' : 'averageMonth';
  return {
    id: old.id,
    version: old.version,
    name: old.name,
    subject: 'retail',
    effectiveFrom: old.effectiveFrom,
    population: null,
    metrics: { [key]: { label, unit: 'money', definition } },
    tiers: old.tiers.map(({ name, rank }) => ({ name, rank })),
    root: {
      kind: 'ladder',
      metric: key,
      steps: old.tiers.map(({ rank, lowerBound }) => ({ rank, lowerBound })),
    },
    rules: {
      graceMonths: 0,
      upgrade: 'atOnce',
      keepAboveShare: 1,
      minimumMonths: 0,
      household: 'none',
    },
    vipFloorRank: old.vipFloorRank,
    nearMissBelow: old.nearMissBelow,
    warningAbove: old.warningAbove,
    sources: old.sources,
  };
}

function rewriteSchemes(db: WritableDB): void {
  const rows = db.prepare('SELECT id, definition FROM scheme').all() as {
    id: number;
    definition: string;
  }[];
  const update = db.prepare('UPDATE scheme SET definition = ?, effective_from = ? WHERE id = ?');
  for (const { id, definition } of rows) {
    const old = JSON.parse(definition) as LadderDefinition;
    update.run(JSON.stringify(rewriteLadder(old)), old.effectiveFrom, id);
  }
}

/** Schemes of every kind: versions with reasons, rules in the results, lists, ratings, households. */
export const tieringOfEveryKind: Migration = {
  version: 4,
  up: (db) => {
    db.exec(results + schemes + people);
    rewriteSchemes(db);
  },
};
