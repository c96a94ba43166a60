import { createHash } from 'node:crypto';
import type { ReadableDB } from '../database';

/** Rows hashed at once. */
const pageSize = 5_000;

/**
 * The SHA-256 of a run's rows in the order of client numbers, without ids that another ledger would
 * give otherwise: the same figures and the same version give the same digest. For sealing a month.
 */
export function resultsDigest(db: ReadableDB, runId: number): string {
  const run = db
    .prepare(
      `SELECT code, version, definition, month, previous_month FROM tier_run
       JOIN scheme ON scheme.id = scheme_id WHERE tier_run.id = ?`,
    )
    .raw()
    .get(runId) as (string | number | null)[] | undefined;
  if (!run) throw new RangeError(`no run ${runId}`);
  const hash = createHash('sha256').update(`${JSON.stringify(run)}\n`);
  const page = db
    .prepare(
      `SELECT c.client_no, t.rank, t.previous_rank, t.movement, t.metric, t.metric_source,
              t.distance_up, t.distance_down, t.near_miss, t.snapshot_revision, t.second_metric,
              t.judged_rank, t.kept_rank, t.rule, t.held_months, t.path
       FROM client c CROSS JOIN tier_result t ON t.run_id = ? AND t.client_id = c.id
       WHERE c.client_no > ? ORDER BY c.client_no LIMIT ${pageSize}`,
    )
    .raw();
  for (let after = ''; ;) {
    const rows = page.all(runId, after) as [string, ...(number | null)[]][];
    const last = rows.at(-1);
    if (!last) return hash.digest('hex');
    for (const row of rows) hash.update(`${JSON.stringify(row)}\n`);
    after = last[0];
  }
}
