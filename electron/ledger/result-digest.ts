import { createHash } from 'node:crypto';
import type { ReadableDB } from './database';

/**
 * SHA-256 over every result of a run in the order of clients, as hexadecimal text: the same results
 * give the same text on every machine (paper 20, deterministic).
 */
export function digestResults(db: ReadableDB, runId: number): string {
  const hash = createHash('sha256');
  const rows = db
    .prepare('SELECT * FROM tier_result WHERE run_id = ? ORDER BY client_id')
    .raw()
    .iterate(runId) as IterableIterator<(number | null)[]>;
  // Without the run's own number, which says nothing about the results.
  for (const [, ...values] of rows) hash.update(`${values.join(',')}\n`);
  return hash.digest('hex');
}
