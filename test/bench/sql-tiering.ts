import type { WritableDB } from '../../electron/ledger/database';
import { addMonths, type Month } from '../../shared/models/calendar';
import type { Scheme } from '../../shared/models/scheme';
import { ladderBoundOf } from '../../shared/models/scheme-reading';

/** Makes an empty table `twin` that is what the ledger's own is: columns, checks, key, index. */
export function createTwin(db: WritableDB): void {
  const parts = db
    .prepare("SELECT sql FROM sqlite_schema WHERE tbl_name = 'tier_result' AND sql IS NOT NULL")
    .pluck()
    .all() as string[];
  for (const sql of parts) db.exec(sql.replaceAll('tier_result', 'twin'));
}

/** `CASE` over the tiers from the highest down; `otherwise` is for the lowest. */
function caseOfTiers(scheme: Scheme, valueOf: (rank: number) => string, otherwise: string): string {
  const whens = scheme.tiers
    .flatMap(({ rank }) => {
      const bound = ladderBoundOf(scheme, rank);
      return bound === null ? [] : [`WHEN metric >= ${bound} THEN ${valueOf(rank)}`];
    })
    .reverse();
  return `CASE ${whens.join(' ')} ELSE ${otherwise} END`;
}

interface LadderColumns {
  readonly rank: string;
  readonly up: string;
  readonly down: string;
  readonly nearUp: string;
  readonly nearDown: string;
}

function columnsOf(scheme: Scheme): LadderColumns {
  const bound = (rank: number) => ladderBoundOf(scheme, rank);
  const above = (rank: number, sql: (next: number) => string) => {
    const next = bound(rank + 1);
    return next === null ? 'NULL' : sql(next);
  };
  const upTo = (rank: number) => above(rank, (next) => `${next} - metric`);
  const near = (rank: number) =>
    above(rank, (next) => `metric > ${next * (1 - scheme.nearMissBelow)}`);
  const warned = (rank: number) => `metric < ${(bound(rank) ?? 0) * (1 + scheme.warningAbove)}`;
  return {
    rank: caseOfTiers(scheme, String, '0'),
    up: caseOfTiers(scheme, upTo, upTo(0)),
    down: caseOfTiers(scheme, (rank) => `metric - ${bound(rank)}`, 'NULL'),
    nearUp: caseOfTiers(scheme, near, near(0)),
    nearDown: caseOfTiers(scheme, warned, 'NULL'),
  };
}

/** What the operation does for a ladder with grace over two months, as one statement. */
export function sqlPass(
  db: WritableDB,
  scheme: Scheme,
  month: Month,
  runs: { readonly runId: number; readonly previousId: number },
): void {
  const { rank, up, down, nearUp, nearDown } = columnsOf(scheme);
  db.prepare(
    `INSERT INTO twin
     SELECT :runId, client_id, final_rank, previous_rank,
            CASE WHEN previous_rank IS NULL THEN
                   CASE WHEN EXISTS (SELECT 1 FROM snapshot b
                                     WHERE b.client_id = ruled.client_id AND b.month < :before)
                        THEN 4 ELSE 0 END
                 WHEN final_rank > previous_rank THEN 1
                 WHEN final_rank < previous_rank THEN 2 ELSE 3 END,
            metric, 1, up, down, CASE WHEN near_up THEN 1 WHEN near_down THEN 2 ELSE 0 END, revision,
            NULL, rank, rank, final_rank > rank, iif(final_rank > rank, previous_held + 1, 0), 0
     FROM (SELECT *, CASE WHEN rank < previous_rank
                          THEN min(previous_rank, max(rank, previous_kept)) ELSE rank END
                     AS final_rank
           FROM (SELECT client_id, previous_rank, previous_kept, previous_held, metric, revision,
                        ${rank} AS rank, ${up} AS up, ${down} AS down, ${nearUp} AS near_up,
                        ${nearDown} AS near_down
                 FROM (SELECT s.client_id, p.rank AS previous_rank, p.kept_rank AS previous_kept,
                              p.held_months AS previous_held, s.aum_daily_avg_3m AS metric, s.revision
                       FROM snapshot s
                       LEFT JOIN tier_result p ON p.run_id = :previousId AND p.client_id = s.client_id
                       WHERE s.month = :month ORDER BY s.client_id))) AS ruled`,
  ).run({ ...runs, month, before: addMonths(month, -1) });
}

/** Clients that the two tables disagree on. */
export function differingRows(db: WritableDB, runId: number): number {
  const both = `(SELECT * FROM tier_result WHERE run_id = ? EXCEPT SELECT * FROM twin)`;
  const missing = `(SELECT count(*) FROM tier_result WHERE run_id = ?) <> (SELECT count(*) FROM twin)`;
  return db
    .prepare(`SELECT (SELECT count(*) FROM ${both}) + (${missing})`)
    .pluck()
    .get(runId, runId) as number;
}
