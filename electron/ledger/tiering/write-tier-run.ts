import type { Month } from '../../../shared/models/calendar';
import { codeOfRule } from '../../../shared/models/tiering';
import { changeOne, type WritableDB } from '../database';
import { movementCodes, nearMissCodes, wonBackCode, type TierRow } from './tier-runs';

/** Starts a run anew: an earlier run of the scheme and month, by any version, is replaced as a whole. */
export function replaceRun(
  db: WritableDB,
  run: {
    readonly schemeId: number;
    readonly month: Month;
    readonly previousMonth: Month | null;
    readonly ranAt: string;
    readonly accountId: number;
    readonly newestBatchId: number;
    readonly groundSeen: number;
    /** Sums that shares are of, by field and months back. */
    readonly totals: ReadonlyMap<string, number>;
  },
): number {
  db.prepare(
    `DELETE FROM tier_run WHERE month = ? AND scheme_id IN (SELECT id FROM scheme
       WHERE code = (SELECT code FROM scheme WHERE id = ?))`,
  ).run(run.month, run.schemeId);
  return changeOne(
    db,
    `INSERT INTO tier_run (scheme_id, month, previous_month, ran_at, account_id, newest_batch_id,
       ground_seen, totals) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    run.schemeId,
    run.month,
    run.previousMonth,
    run.ranAt,
    run.accountId,
    run.newestBatchId,
    run.groundSeen,
    JSON.stringify(Object.fromEntries(run.totals)),
  );
}

/** Values of a result besides its run. */
const valueCount = 16;
/**
 * Rows written by one statement. SQLite keeps each page a statement changes as it was, in case the statement
 * fails half way: the more rows, the fewer copies. Beyond this the statement itself grows too large.
 */
const rowsPerStatement = 512;

/** The run's number is the same in every row and stands in the text. */
function insertSql(runId: number, rows: number): string {
  const row = `(${runId}, ${Array(valueCount).fill('?').join(', ')})`;
  return `INSERT INTO tier_result VALUES ${Array(rows).fill(row).join(', ')}`;
}

/** Takes the values of a run's rows and writes them many at a time. */
interface TierWriter {
  /** Adds a row; call with ascending client ids, so that the table grows at its end. */
  readonly add: (row: TierRow) => void;
  /** Writes what is still held back. */
  readonly finish: () => void;
}

/** Prepares the writing of a run's rows. */
export function prepareTierWriter(db: WritableDB, runId: number): TierWriter {
  let insert: ReturnType<WritableDB['prepare']> | undefined;
  const held: (number | null)[] = new Array<number | null>(valueCount * rowsPerStatement);
  let filled = 0;
  const add = (row: TierRow): void => {
    held[filled] = row.clientId;
    held[filled + 1] = row.rank;
    held[filled + 2] = row.previousRank;
    held[filled + 3] = codeOf(row);
    held[filled + 4] = row.metric;
    held[filled + 5] = row.source;
    held[filled + 6] = row.distanceUp;
    held[filled + 7] = row.distanceDown;
    held[filled + 8] = row.nearMiss === null ? 0 : nearMissCodes[row.nearMiss];
    held[filled + 9] = row.snapshotRevision;
    held[filled + 10] = row.secondMetric;
    held[filled + 11] = row.judgedRank;
    held[filled + 12] = row.keptRank;
    held[filled + 13] = codeOfRule(row.rule);
    held[filled + 14] = row.heldMonths;
    held[filled + 15] = row.path;
    filled += valueCount;
    if (filled < held.length) return;
    insert ??= db.prepare(insertSql(runId, rowsPerStatement));
    insert.run(held);
    filled = 0;
  };
  const finish = (): void => {
    if (filled > 0) db.prepare(insertSql(runId, filled / valueCount)).run(held.slice(0, filled));
    filled = 0;
  };
  return { add, finish };
}

function codeOf({ wonBack, movement }: TierRow): number {
  if (wonBack) return wonBackCode;
  return movement === 'left' ? -1 : movementCodes[movement];
}
