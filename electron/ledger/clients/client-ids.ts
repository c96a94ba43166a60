import type { ReadableDB } from '../database';

/** The highest id that a client has, or had as far as something still speaks of it. */
export function highestClientId(db: ReadableDB): number {
  return db
    .prepare(
      `SELECT max(coalesce((SELECT max(id) FROM client), 0),
                  coalesce((SELECT max(client_id) FROM merged_number), 0),
                  coalesce((SELECT max(client_id) FROM sealed_result), 0))`,
    )
    .pluck()
    .get() as number;
}
