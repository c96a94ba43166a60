import type { Month } from '../../shared/models/calendar';
import type { Fen } from '../../shared/models/money';
import type { Movement } from '../../shared/models/tiering';
import { changeOne, type ReadableDB, type WritableDB } from './database';

/** Movements as the ledger stores them. `left` has no row of its own. */
export const storedMovements = ['new', 'up', 'down', 'same'] as const satisfies readonly Movement[];

export interface TierRun {
  readonly id: number;
  readonly month: Month;
  readonly previousMonth: Month | null;
  readonly ranAt: string;
  /** The newest import the run has seen; a newer one makes the run stale. */
  readonly newestBatchId: number;
}

/** One client's figures as the tiering needs them, in the order of client ids. */
export interface TierInput {
  readonly clientId: number;
  readonly revision: number;
  /** The single figure of the scheme, or the file's three-month average. */
  readonly stated: number | null;
  /** Daily averages of this month, the month before, and two before; filled only where needed. */
  readonly averages: readonly (number | null)[];
  readonly previousRank: number | null;
}

/** One row of a run, as written. `source`: 0 missing, 1 file, 2–4 computed from one to three months. */
export interface TierRow {
  readonly clientId: number;
  readonly rank: number;
  readonly previousRank: number | null;
  readonly movement: Movement;
  readonly metric: Fen | null;
  readonly source: number;
  readonly distanceUp: Fen | null;
  readonly distanceDown: Fen | null;
  readonly nearMiss: 'up' | 'down' | null;
  readonly snapshotRevision: number;
}

const nearMissCodes = { up: 1, down: 2 } as const;

/** The run of a scheme version in a month, or undefined. */
export function findRun(db: ReadableDB, schemeId: number, month: Month): TierRun | undefined {
  return db
    .prepare(
      `SELECT id, month, previous_month AS previousMonth, ran_at AS ranAt,
              newest_batch_id AS newestBatchId
       FROM tier_run WHERE scheme_id = ? AND month = ?`,
    )
    .get(schemeId, month) as TierRun | undefined;
}

/** Starts a run anew: an earlier run of the same scheme version and month is replaced as a whole. */
export function replaceRun(
  db: WritableDB,
  run: {
    readonly schemeId: number;
    readonly month: Month;
    readonly previousMonth: Month | null;
    readonly ranAt: string;
    readonly accountId: number;
    readonly newestBatchId: number;
  },
): number {
  db.prepare('DELETE FROM tier_run WHERE scheme_id = ? AND month = ?').run(run.schemeId, run.month);
  return changeOne(
    db,
    `INSERT INTO tier_run (scheme_id, month, previous_month, ran_at, account_id, newest_batch_id)
     VALUES (?, ?, ?, ?, ?, ?)`,
    run.schemeId,
    run.month,
    run.previousMonth,
    run.ranAt,
    run.accountId,
    run.newestBatchId,
  );
}

/** Inserts the rows of a run; call with ascending client ids, so that the table grows at its end. */
export function prepareTierWriter(db: WritableDB, runId: number): (row: TierRow) => void {
  const insert = db.prepare('INSERT INTO tier_result VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  return (row) => {
    insert.run(
      runId,
      row.clientId,
      row.rank,
      row.previousRank,
      storedMovements.indexOf(row.movement as (typeof storedMovements)[number]),
      row.metric,
      row.source,
      row.distanceUp,
      row.distanceDown,
      row.nearMiss === null ? 0 : nearMissCodes[row.nearMiss],
      row.snapshotRevision,
    );
  };
}

/** Rows read at once: a connection can not be written while a query runs on it. */
const pageSize = 5_000;

/**
 * Reads what the tiering of a month needs, in pages ordered by client id.
 *
 * @param statedColumn the ledger's column of the figure
 * @param averageMonths months whose daily averages stand in where the figure is missing
 */
export function* readTierInputs(
  db: ReadableDB,
  query: {
    readonly month: Month;
    readonly statedColumn: string;
    readonly averageMonths: readonly Month[];
    readonly previousRunId: number | null;
  },
): Generator<readonly TierInput[]> {
  const joins = query.averageMonths.map(
    (_, back) =>
      `LEFT JOIN snapshot a${back} ON a${back}.month = ? AND a${back}.client_id = s.client_id`,
  );
  const averages = query.averageMonths.map((_, back) => `, a${back}.aum_daily_avg_month`);
  const page = db
    .prepare(
      `SELECT s.client_id, s.revision, s.${query.statedColumn}, p.rank ${averages.join('')}
       FROM snapshot s
       LEFT JOIN tier_result p ON p.run_id = ? AND p.client_id = s.client_id
       ${joins.join(' ')}
       WHERE s.month = ? AND s.client_id > ? ORDER BY s.client_id LIMIT ${pageSize}`,
    )
    .raw();
  const fixed = [query.previousRunId, ...query.averageMonths, query.month];
  for (let after = 0; ;) {
    const inputs = (page.all(...fixed, after) as (number | null)[][]).map(toTierInput);
    const last = inputs.at(-1);
    if (!last) return;
    yield inputs;
    after = last.clientId;
  }
}

function toTierInput([clientId, revision, stated, previousRank, ...averages]: (
  number | null
)[]): TierInput {
  return {
    clientId: clientId as number,
    revision: revision as number,
    stated: stated ?? null,
    previousRank: previousRank ?? null,
    averages,
  };
}

/** Whether any client of the month lacks the figure, so that it must be computed. */
export function lacksFigure(db: ReadableDB, month: Month, column: string): boolean {
  return (
    db
      .prepare(`SELECT 1 FROM snapshot WHERE month = ? AND ${column} IS NULL LIMIT 1`)
      .get(month) !== undefined
  );
}

export interface RankSums {
  readonly rank: number;
  readonly clients: number;
  readonly aum: Fen;
  readonly withoutAum: number;
}

/** Clients and point-in-time assets per rank of a run. */
export function sumByRank(db: ReadableDB, run: TierRun): RankSums[] {
  return db
    .prepare(
      `SELECT rank, count(*) AS clients, coalesce(sum(s.aum_point_in_time), 0) AS aum,
              count(*) - count(s.aum_point_in_time) AS withoutAum
       FROM tier_result t JOIN snapshot s ON s.month = ? AND s.client_id = t.client_id
       WHERE t.run_id = ? GROUP BY rank ORDER BY rank`,
    )
    .all(run.month, run.id) as RankSums[];
}

/** Clients per movement, and per kind of near miss, of a run. */
export function countMovements(
  db: ReadableDB,
  runId: number,
): { movements: Record<Movement, number>; nearUp: number; nearDown: number } {
  const movements: Record<Movement, number> = { new: 0, up: 0, down: 0, same: 0, left: 0 };
  const near = [0, 0, 0];
  const rows = db
    .prepare(
      `SELECT movement, near_miss AS nearMiss, count(*) AS clients FROM tier_result
       WHERE run_id = ? GROUP BY movement, near_miss`,
    )
    .all(runId) as { movement: number; nearMiss: number; clients: number }[];
  for (const row of rows) {
    movements[storedMovements[row.movement] as Movement] += row.clients;
    near[row.nearMiss] = (near[row.nearMiss] ?? 0) + row.clients;
  }
  return { movements, nearUp: near[1] ?? 0, nearDown: near[2] ?? 0 };
}

/**
 * Clients of the previous run that are not in this one. Counting ranks, not rows, makes SQLite walk
 * both in the order of client ids; for rows alone it takes the index of metrics and seeks each.
 */
export function countLeft(db: ReadableDB, runId: number, previousRunId: number): number {
  return db
    .prepare(
      `SELECT count(p.rank) FROM tier_result p WHERE p.run_id = ? AND NOT EXISTS
         (SELECT 1 FROM tier_result t WHERE t.run_id = ? AND t.client_id = p.client_id)`,
    )
    .pluck()
    .get(previousRunId, runId) as number;
}

/** One client's row of a run, or undefined. */
export function findTierRow(db: ReadableDB, runId: number, clientId: number): TierRow | undefined {
  const row = db
    .prepare('SELECT * FROM tier_result WHERE run_id = ? AND client_id = ?')
    .get(runId, clientId) as Record<string, number | null> | undefined;
  return (
    row && {
      clientId,
      rank: row['rank'] as number,
      previousRank: row['previous_rank'] ?? null,
      movement: storedMovements[row['movement'] as number] as Movement,
      metric: (row['metric'] ?? null) as Fen | null,
      source: row['metric_source'] as number,
      distanceUp: (row['distance_up'] ?? null) as Fen | null,
      distanceDown: (row['distance_down'] ?? null) as Fen | null,
      nearMiss: row['near_miss'] === 1 ? 'up' : row['near_miss'] === 2 ? 'down' : null,
      snapshotRevision: row['snapshot_revision'] as number,
    }
  );
}

/** Months of a scheme version that have been tiered, newest first. */
export function listRuns(db: ReadableDB, schemeId: number): TierRun[] {
  return db
    .prepare(
      `SELECT id, month, previous_month AS previousMonth, ran_at AS ranAt,
              newest_batch_id AS newestBatchId
       FROM tier_run WHERE scheme_id = ? ORDER BY month DESC`,
    )
    .all(schemeId) as TierRun[];
}

const listConditions = {
  nearMiss: 't.near_miss = 1',
  warning: 't.near_miss = 2',
  down: `t.movement = ${storedMovements.indexOf('down')}`,
} as const;

/** Point-in-time assets of the clients of one of a run's lists, fen. */
export function sumListAum(db: ReadableDB, run: TierRun, list: keyof typeof listConditions): Fen {
  return db
    .prepare(
      `SELECT coalesce(sum(s.aum_point_in_time), 0) FROM tier_result t
       JOIN snapshot s ON s.month = ? AND s.client_id = t.client_id
       WHERE t.run_id = ? AND ${listConditions[list]}`,
    )
    .pluck()
    .get(run.month, run.id) as Fen;
}

/** Clients of a run. */
export function countTiered(db: ReadableDB, runId: number): number {
  return db
    .prepare('SELECT count(*) FROM tier_result WHERE run_id = ?')
    .pluck()
    .get(runId) as number;
}

/** The highest snapshot revision among the clients of a run. */
export function newestRevision(db: ReadableDB, runId: number): number {
  return db
    .prepare('SELECT coalesce(max(snapshot_revision), 1) FROM tier_result WHERE run_id = ?')
    .pluck()
    .get(runId) as number;
}
