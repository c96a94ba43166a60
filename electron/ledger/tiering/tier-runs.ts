import type { Month } from '../../../shared/models/calendar';
import { fen, type Fen } from '../../../shared/models/money';
import type { SchemeSubject } from '../../../shared/models/scheme';
import {
  codeOfRule,
  ruleOfCode,
  type DecidingRule,
  type Movement,
} from '../../../shared/models/tiering';
import { assetColumn, monthTable } from '../month-table';
import { prepareOnce, type ReadableDB } from '../database';

/**
 * The numbers under which results keep a movement: given once, whatever the order of any list. `left` has no
 * row of its own.
 */
export const movementCodes = { new: 0, up: 1, down: 2, same: 3 } as const;
const movementsByCode = new Map<number, Movement>(
  (['new', 'up', 'down', 'same'] as const).map((movement) => [movementCodes[movement], movement]),
);
/** Stored in place of `new` for a client who had been here before the last month. */
export const wonBackCode = 4;

/** The movement behind a stored code. */
export function movementOfCode(code: number): Movement {
  return movementsByCode.get(code) ?? 'new';
}

/** Codes under which a movement is stored. */
export function codesOfMovement(movement: Movement): number[] {
  const code = movement === 'left' ? -1 : movementCodes[movement];
  return movement === 'new' ? [code, wonBackCode] : [code];
}

export interface TierRun {
  readonly id: number;
  readonly month: Month;
  readonly previousMonth: Month | null;
  readonly ranAt: string;
  /** The newest import the run has seen; a newer one makes the run stale. */
  readonly newestBatchId: number;
  /** The scheme version that made it. */
  readonly schemeId: number;
  /** The newest change of what it stands on that it has seen; below 0 where that was not kept. */
  readonly groundSeen: number;
}

/** One row of a run. `source`: 0 missing, 1 file, 1 + n computed from n months. */
export interface TierRow {
  readonly clientId: number;
  readonly rank: number;
  readonly previousRank: number | null;
  readonly movement: Movement;
  readonly wonBack: boolean;
  readonly metric: number | null;
  readonly source: number;
  readonly distanceUp: number | null;
  readonly distanceDown: number | null;
  readonly nearMiss: 'up' | 'down' | null;
  readonly snapshotRevision: number;
  readonly secondMetric: number | null;
  /** By the figures alone, and with hysteresis. */
  readonly judgedRank: number;
  readonly keptRank: number;
  readonly rule: DecidingRule;
  readonly heldMonths: number;
  /** Which leaf of the scheme decided. */
  readonly path: number;
}

export const nearMissCodes = { up: 1, down: 2 } as const;

const runColumns = `tier_run.id, month, previous_month AS previousMonth, ran_at AS ranAt,
  newest_batch_id AS newestBatchId, scheme_id AS schemeId, ground_seen AS groundSeen`;

/** The run of a scheme version in a month, or undefined. */
export function findRun(db: ReadableDB, schemeId: number, month: Month): TierRun | undefined {
  return prepareOnce(
    db,
    `SELECT ${runColumns} FROM tier_run WHERE scheme_id = ? AND month = ?`,
  ).get(schemeId, month) as TierRun | undefined;
}

/** The run of a month by whichever version of a scheme made it, or undefined. */
export function findRunOfCode(db: ReadableDB, code: string, month: Month): TierRun | undefined {
  return prepareOnce(
    db,
    `SELECT ${runColumns} FROM tier_run JOIN scheme ON scheme.id = scheme_id
       WHERE code = ? AND month = ? ORDER BY version DESC LIMIT 1`,
  ).get(code, month) as TierRun | undefined;
}

/** The sums that a run's shares are of, by field and months back. */
export function readRunTotals(db: ReadableDB, runId: number): Map<string, number> {
  const totals = db
    .prepare('SELECT totals FROM tier_run WHERE id = ?')
    .pluck()
    .get(runId) as string;
  return new Map(Object.entries(JSON.parse(totals) as Record<string, number>));
}

export interface RankSums {
  readonly rank: number;
  readonly clients: number;
  readonly aum: Fen;
  readonly withoutAum: number;
}

/** Clients and point-in-time assets (of organisations: deposits) per rank of a run. */
export function sumByRank(db: ReadableDB, run: TierRun, subject: SchemeSubject): RankSums[] {
  const asset = assetColumn[subject];
  const rows = db
    .prepare(
      `SELECT rank, count(*) AS clients, coalesce(sum(s.${asset}), 0) AS aum,
              count(*) - count(s.${asset}) AS withoutAum
       FROM tier_result t JOIN ${monthTable[subject]} s
         ON s.month = ? AND s.client_id = t.client_id
       WHERE t.run_id = ? GROUP BY rank ORDER BY rank`,
    )
    .all(run.month, run.id) as RankSums[];
  return rows.map((row) => ({ ...row, aum: fen(row.aum) }));
}

/** What `countMovements` counts, each by what it asks of a row. */
const countedConditions = [
  ...[...movementsByCode.keys(), wonBackCode].map((code) => `movement = ${code}`),
  `near_miss = ${nearMissCodes.up}`,
  `near_miss = ${nearMissCodes.down}`,
  `rule = ${codeOfRule('grace')}`,
];

/**
 * Clients per movement, and per kind of near miss, of a run, and the highest revision of their figures as the
 * run has seen them. In one walk, each count by itself: grouped, all rows would be sorted first.
 */
export function countMovements(
  db: ReadableDB,
  runId: number,
): {
  movements: Record<Movement, number>;
  wonBack: number;
  nearUp: number;
  nearDown: number;
  watched: number;
  newestRevision: number;
} {
  const counts = countedConditions.map((condition) => `count(*) FILTER (WHERE ${condition})`);
  const row = prepareOnce(
    db,
    `SELECT ${counts.join(', ')}, coalesce(max(snapshot_revision), 1)
     FROM tier_result WHERE run_id = ?`,
    true,
  ).get(runId);
  const [entered, up, down, same, wonBack, nearUp, nearDown, watched, newest] = row as [
    ...[number, number, number, number, number, number, number, number],
    number,
  ];
  const movements = { new: entered + wonBack, up, down, same, left: 0 };
  return { movements, wonBack, nearUp, nearDown, watched, newestRevision: newest };
}

/** How many of some ids are not among others; both ascend. */
function countMissing(ids: readonly number[], others: readonly number[]): number {
  let at = 0;
  let missing = 0;
  for (const id of ids) {
    while (at < others.length && others[at]! < id) at += 1;
    if (others[at] !== id) missing += 1;
  }
  return missing;
}

/** Clients whose ids are read at once. */
const idsPerPage = 20_000;

/**
 * Clients of the previous run that are not in this one. Both are walked side by side: sought one by one in the
 * other run they take three times as long, and by the index of metrics longer still.
 */
export function countLeft(db: ReadableDB, runId: number, previousRunId: number): number {
  const ofRun = 'SELECT client_id FROM tier_result WHERE run_id = ? AND client_id > ?';
  const page = db.prepare(`${ofRun} ORDER BY client_id LIMIT ${idsPerPage}`).pluck();
  const upTo = db.prepare(`${ofRun} AND client_id <= ? ORDER BY client_id`).pluck();
  let left = 0;
  for (let after = 0; ;) {
    const before = page.all(previousRunId, after) as number[];
    const last = before.at(-1);
    if (last === undefined) return left;
    left += countMissing(before, upTo.all(runId, after, last) as number[]);
    after = last;
  }
}

/** One client's row of a run, or undefined. */
export function findTierRow(db: ReadableDB, runId: number, clientId: number): TierRow | undefined {
  const row = prepareOnce(db, 'SELECT * FROM tier_result WHERE run_id = ? AND client_id = ?').get(
    runId,
    clientId,
  ) as Record<string, number | null> | undefined;
  return (
    row && {
      clientId,
      rank: row['rank'] as number,
      previousRank: row['previous_rank'] ?? null,
      movement: movementOfCode(row['movement'] as number),
      wonBack: row['movement'] === wonBackCode,
      metric: row['metric'] ?? null,
      source: row['metric_source'] as number,
      distanceUp: row['distance_up'] ?? null,
      distanceDown: row['distance_down'] ?? null,
      nearMiss: row['near_miss'] === 1 ? 'up' : row['near_miss'] === 2 ? 'down' : null,
      snapshotRevision: row['snapshot_revision'] as number,
      secondMetric: row['second_metric'] ?? null,
      judgedRank: row['judged_rank'] as number,
      keptRank: row['kept_rank'] as number,
      rule: ruleOfCode(row['rule']) as DecidingRule,
      heldMonths: row['held_months'] as number,
      path: row['path'] as number,
    }
  );
}

/** Runs of a scheme by any of its versions, newest month first. */
export function listRunsOfCode(db: ReadableDB, code: string): TierRun[] {
  return prepareOnce(
    db,
    `SELECT ${runColumns} FROM tier_run JOIN scheme ON scheme.id = scheme_id
       WHERE code = ? ORDER BY month DESC`,
  ).all(code) as TierRun[];
}

/** The newest run of a scheme's code up to a month, by whichever version made it. */
export function newestRunUpTo(db: ReadableDB, code: string, month: Month): TierRun | undefined {
  return listRunsOfCode(db, code).find((run) => run.month <= month);
}

const listConditions = {
  nearMiss: 't.near_miss = 1',
  warning: 't.near_miss = 2',
  watch: `t.rule = ${codeOfRule('grace')}`,
  down: `t.movement = ${movementCodes.down}`,
} as const;

/** Point-in-time assets of the clients of one of a run's lists, fen. */
export function sumListAum(
  db: ReadableDB,
  run: TierRun,
  subject: SchemeSubject,
  list: keyof typeof listConditions,
): Fen {
  const sum = db
    .prepare(
      `SELECT coalesce(sum(s.${assetColumn[subject]}), 0) FROM tier_result t
       JOIN ${monthTable[subject]} s ON s.month = ? AND s.client_id = t.client_id
       WHERE t.run_id = ? AND ${listConditions[list]}`,
    )
    .pluck()
    .get(run.month, run.id) as number;
  return fen(sum);
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

/** The highest revision of the month's figures among the clients of a run, as they are now. */
export function newestFigures(db: ReadableDB, run: TierRun, subject: SchemeSubject): number {
  return db
    .prepare(
      `SELECT coalesce(max(s.revision), 1) FROM tier_result t JOIN ${monthTable[subject]} s
         ON s.month = ? AND s.client_id = t.client_id WHERE t.run_id = ?`,
    )
    .pluck()
    .get(run.month, run.id) as number;
}

/**
 * Says of a client which ranks the given runs found, hysteresis included, newest first; the row ends
 * at the first run without the client.
 */
export function prepareKeptRanks(
  db: ReadableDB,
  runIds: readonly number[],
): (clientId: number) => number[] {
  const find = db
    .prepare('SELECT kept_rank FROM tier_result WHERE run_id = ? AND client_id = ?')
    .pluck();
  return (clientId) => {
    const ranks: number[] = [];
    for (const runId of runIds) {
      const rank = find.get(runId, clientId) as number | undefined;
      if (rank === undefined) break;
      ranks.push(rank);
    }
    return ranks;
  };
}

/** Clients of a run from a rank on, and those just below it who are near it (potential clients). */
export function listRankedClients(
  db: ReadableDB,
  runId: number,
  floorRank: number,
): { readonly clientId: number; readonly rank: number; readonly metric: number | null }[] {
  return db
    .prepare(
      `SELECT client_id AS clientId, rank, metric FROM tier_result
       WHERE run_id = ? AND (rank >= ? OR (rank = ? AND near_miss = ?))`,
    )
    .all(runId, floorRank, floorRank - 1, nearMissCodes.up) as never;
}
