import type { CardLevel } from '../../shared/models/card';
import type { ReadableDB, WritableDB } from './database';

/** A line of the core system's card file. */
export interface CardOpening {
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

/** Adds a line unless it is there already; returns whether it was new. */
export function insertCardOpening(db: WritableDB, opening: CardOpening, batchId: number): boolean {
  const { changes } = db
    .prepare(
      `INSERT INTO card_opening (client_no, client_name, card_no, level, opened_on, expires_on,
         kind, branch_code, teller_no, batch_id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (card_no, kind, opened_on) DO NOTHING`,
    )
    .run(
      opening.clientNo,
      opening.clientName,
      opening.cardNo,
      opening.level,
      opening.openedOn,
      opening.expiresOn,
      opening.kind,
      opening.branchCode,
      opening.tellerNo,
      batchId,
    );
  return changes === 1;
}

/** Whether a line with the same card, kind and day is on record. */
export function hasCardOpening(db: ReadableDB, opening: CardOpening): boolean {
  return (
    db
      .prepare('SELECT 1 FROM card_opening WHERE card_no = ? AND kind = ? AND opened_on IS ?')
      .get(opening.cardNo, opening.kind, opening.openedOn) !== undefined
  );
}

/** The card a client holds on a day, or undefined: opened, not closed since, not expired. */
export function findActiveCard(
  db: ReadableDB,
  clientNo: string,
  day: string,
): { cardNo: string; level: CardLevel; expiresOn: string | null } | undefined {
  return db
    .prepare(
      `SELECT card_no AS cardNo, level, expires_on AS expiresOn FROM card_opening o
       WHERE client_no = ? AND kind <> 'close' AND (expires_on IS NULL OR expires_on >= ?)
         AND NOT EXISTS (SELECT 1 FROM card_opening x
           WHERE x.card_no = o.card_no AND x.kind = 'close')
       ORDER BY opened_on DESC, id DESC LIMIT 1`,
    )
    .get(clientNo, day) as
    { cardNo: string; level: CardLevel; expiresOn: string | null } | undefined;
}

/** Clients who hold a card of each level on a day: opened, not closed since, not expired. */
export function countCardHolders(
  db: ReadableDB,
  day: string,
): { readonly level: CardLevel; readonly holders: number }[] {
  return db
    .prepare(
      `SELECT level, count(DISTINCT client_no) AS holders FROM card_opening o
       WHERE kind <> 'close' AND (expires_on IS NULL OR expires_on >= ?)
         AND NOT EXISTS (SELECT 1 FROM card_opening x
           WHERE x.card_no = o.card_no AND x.kind = 'close')
       GROUP BY level ORDER BY level`,
    )
    .all(day) as { level: CardLevel; holders: number }[];
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
  return db
    .prepare(
      `SELECT ${openingColumns} FROM card_opening o JOIN import_batch b ON b.id = o.batch_id
       WHERE o.kind <> 'close' AND NOT EXISTS (SELECT 1 FROM vip_card v WHERE v.opening_id = o.id)
       ORDER BY coalesce(opened_on, substr(b.imported_at, 1, 10)), o.id`,
    )
    .all() as StoredOpening[];
}

/** Lines that close a card and have closed none yet, in the order of their days. */
export function listUnusedClosings(db: ReadableDB): StoredOpening[] {
  return db
    .prepare(
      `SELECT ${openingColumns} FROM card_opening o JOIN import_batch b ON b.id = o.batch_id
       WHERE o.kind = 'close' AND NOT EXISTS (SELECT 1 FROM vip_card v WHERE v.closing_id = o.id)
       ORDER BY coalesce(opened_on, substr(b.imported_at, 1, 10)), o.id`,
    )
    .all() as StoredOpening[];
}

/** Whether a line says that its card came in place of another. */
export function isReplacementLine(db: ReadableDB, openingId: number | null): boolean {
  const row = db.prepare('SELECT kind FROM card_opening WHERE id = ?').pluck().get(openingId);
  return row === 'replace';
}

/** Whether there is a line that no card rests on yet. */
export function hasUnmatchedOpenings(db: ReadableDB): boolean {
  return (
    db
      .prepare(
        `SELECT 1 FROM card_opening o WHERE o.kind <> 'close'
           AND NOT EXISTS (SELECT 1 FROM vip_card v WHERE v.opening_id = o.id) LIMIT 1`,
      )
      .get() !== undefined
  );
}
