import type { Day } from '../../../shared/models/calendar';
import { changeOne, prepareOnce, type ReadableDB, type WritableDB } from '../database';

/** A version of the regulation's figures, its definition as JSON. */
interface StoredCardRules {
  readonly effectiveFrom: string;
  readonly definition: string;
  readonly reason: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** Adds a version that counts from its day on. */
export function insertCardRules(
  db: WritableDB,
  version: Omit<StoredCardRules, 'recordedBy'> & { readonly accountId: number },
): void {
  changeOne(
    db,
    `INSERT INTO card_rules (effective_from, definition, reason, recorded_at, account_id)
     VALUES (?, ?, ?, ?, ?)`,
    version.effectiveFrom,
    version.definition,
    version.reason,
    version.recordedAt,
    version.accountId,
  );
}

/** Every version, the one that counts last first; of one day the newest record wins. */
export function listCardRules(db: ReadableDB): StoredCardRules[] {
  return prepareOnce(
    db,
    `SELECT effective_from AS effectiveFrom, definition, reason, recorded_at AS recordedAt,
            display_name AS recordedBy
     FROM card_rules JOIN account ON account.id = account_id
     ORDER BY effective_from DESC, card_rules.id DESC`,
  ).all() as StoredCardRules[];
}

/** The newest day on which cards were looked at, or null. */
export function readCardClock(db: ReadableDB): Day | null {
  const row = prepareOnce(db, 'SELECT newest_day FROM card_clock', true).get();
  return ((row as [Day] | undefined) ?? [null])[0];
}

/** Moves the newest day on; it never goes back. */
export function advanceCardClock(db: WritableDB, day: Day): void {
  prepareOnce(
    db,
    `INSERT INTO card_clock VALUES (1, ?)
     ON CONFLICT (id) DO UPDATE SET newest_day = max(newest_day, excluded.newest_day)`,
  ).run(day);
}
