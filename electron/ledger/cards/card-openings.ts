import type { CardLevel } from '../../../shared/models/card';
import { prepareOnce, type ReadableDB } from '../database';

/** A line of the core system's card file. */
interface CardOpening {
  readonly clientNo: string;
  readonly clientName: string | null;
  readonly cardNo: string;
  readonly level: CardLevel;
  readonly openedOn: string | null;
  readonly expiresOn: string | null;
  readonly kind: 'open' | 'replace' | 'close';
  readonly branchCode: string | null;
  readonly tellerNo: string | null;
}

/** Valid cards of each level on a day. */
export function countCardHolders(
  db: ReadableDB,
  day: string,
): { readonly level: CardLevel; readonly holders: number }[] {
  return prepareOnce(
    db,
    `SELECT level, count(*) AS holders FROM vip_card
       WHERE state IN ('active', 'suspended') AND expires_on >= ? GROUP BY level ORDER BY level`,
  ).all(day) as { level: CardLevel; holders: number }[];
}

/** A line with its row, and the day on which its import came in. */
export interface StoredOpening extends CardOpening {
  readonly id: number;
  readonly importedOn: string;
}

const openingColumns = `o.id, client_no AS clientNo, client_name AS clientName, card_no AS cardNo,
  level, opened_on AS openedOn, expires_on AS expiresOn, o.kind, branch_code AS branchCode,
  teller_no AS tellerNo, substr(b.imported_at, 1, 10) AS importedOn`;

/** Lines of opened and replaced cards that no card rests on yet, in the order of their days. */
export function listUnmatchedOpenings(db: ReadableDB): StoredOpening[] {
  return prepareOnce(
    db,
    `SELECT ${openingColumns} FROM card_opening o JOIN import_batch b ON b.id = o.batch_id
       WHERE o.kind <> 'close' AND NOT EXISTS (SELECT 1 FROM vip_card v WHERE v.opening_id = o.id)
       ORDER BY coalesce(opened_on, substr(b.imported_at, 1, 10)), o.id`,
  ).all() as StoredOpening[];
}

/** Lines that close a card and have closed none yet, in the order of their days. */
export function listUnusedClosings(db: ReadableDB): StoredOpening[] {
  return prepareOnce(
    db,
    `SELECT ${openingColumns} FROM card_opening o JOIN import_batch b ON b.id = o.batch_id
       WHERE o.kind = 'close' AND NOT EXISTS (SELECT 1 FROM vip_card v WHERE v.closing_id = o.id)
       ORDER BY coalesce(opened_on, substr(b.imported_at, 1, 10)), o.id`,
  ).all() as StoredOpening[];
}

/** Whether a line says that its card came in place of another. */
export function isReplacementLine(db: ReadableDB, openingId: number | null): boolean {
  const row = prepareOnce(db, 'SELECT kind FROM card_opening WHERE id = ?').get(openingId);
  return (row as { kind: string } | undefined)?.kind === 'replace';
}

/** Whether there is a line that no card rests on yet. */
export function hasUnmatchedOpenings(db: ReadableDB): boolean {
  return (
    prepareOnce(
      db,
      `SELECT 1 FROM card_opening o WHERE o.kind <> 'close'
           AND NOT EXISTS (SELECT 1 FROM vip_card v WHERE v.opening_id = o.id) LIMIT 1`,
    ).get() !== undefined
  );
}
