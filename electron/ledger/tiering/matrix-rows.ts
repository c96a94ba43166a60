import type { Fen } from '../../../shared/models/money';
import type { SchemeSubject } from '../../../shared/models/scheme';
import type { ReadableDB } from '../database';
import { assetColumn, monthTable } from '../month-table';
import type { TierRun } from './tier-runs';

/** A client of a run whom a matrix judged. */
interface MatrixRow {
  readonly clientNo: string;
  readonly clientName: string;
  readonly x: number | null;
  readonly y: number | null;
  readonly rank: number;
  readonly aum: Fen | null;
}

/** The clients of a run whom the given leaf judged, by client number. */
export function listMatrixRows(
  db: ReadableDB,
  run: TierRun,
  subject: SchemeSubject,
  path: number,
): MatrixRow[] {
  return db
    .prepare(
      `SELECT c.client_no AS clientNo, c.name AS clientName, t.metric AS x, t.second_metric AS y,
              t.rank, s.${assetColumn[subject]} AS aum
       FROM tier_result t CROSS JOIN client c ON c.id = t.client_id
       LEFT JOIN ${monthTable[subject]} s ON s.month = ? AND s.client_id = t.client_id
       WHERE t.run_id = ? AND t.path = ? ORDER BY c.client_no`,
    )
    .all(run.month, run.id, path) as MatrixRow[];
}

/** Clients of a run whom the given leaves judged without one of a matrix's values, per rank. */
export function countWithoutValue(
  db: ReadableDB,
  run: TierRun,
  paths: readonly number[],
): { readonly rank: number; readonly clients: number }[] {
  return db
    .prepare(
      `SELECT rank, count(*) AS clients FROM tier_result
       WHERE run_id = ? AND path IN (SELECT value FROM json_each(?))
         AND (metric IS NULL OR second_metric IS NULL) GROUP BY rank ORDER BY rank DESC`,
    )
    .all(run.id, JSON.stringify(paths)) as { rank: number; clients: number }[];
}

/** Assets of a run's clients, largest first; a client without the figure counts as none. */
export function listAssets(db: ReadableDB, run: TierRun, subject: SchemeSubject): number[] {
  const asset = `coalesce(s.${assetColumn[subject]}, 0)`;
  return db
    .prepare(
      `SELECT ${asset} FROM tier_result t
       LEFT JOIN ${monthTable[subject]} s ON s.month = ? AND s.client_id = t.client_id
       WHERE t.run_id = ? ORDER BY 1 DESC`,
    )
    .pluck()
    .all(run.month, run.id) as number[];
}
