import type { Day, Month } from '../../../shared/models/calendar';
import type { CardLevel } from '../../../shared/models/card';
import type { CardGrading } from '../../../shared/models/card-life';
import type { Fen } from '../../../shared/models/money';
import { changeOne, prepareOnce, type ReadableDB, type WritableDB } from '../database';
import { ownersOfMonth, ownerSql, type OwnerSql } from '../assignment/present-owner';

/** What a month's tiers say of a card, to be kept. */
interface NewGrading {
  readonly cardId: number;
  readonly month: Month;
  readonly level: CardLevel;
  readonly levelMet: CardLevel | null;
  readonly metric: Fen | null;
  readonly way: CardGrading['way'];
  readonly allAssets: Fen | null;
  readonly outcome: CardGrading['outcome'];
  readonly gradedAt: string;
  /** The newest change of what it stands on that it has seen. */
  readonly groundSeen: number;
}

/** Keeps a grading, or writes it anew; that the RM was told stays while the outcome does. */
export function putGrading(db: WritableDB, grading: NewGrading): void {
  prepareOnce(
    db,
    `INSERT INTO card_grading (card_id, month, level, level_met, metric, way, all_assets, outcome,
       graded_at, ground_seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (card_id, month) DO UPDATE SET level = excluded.level,
       level_met = excluded.level_met, metric = excluded.metric, way = excluded.way,
       all_assets = excluded.all_assets, graded_at = excluded.graded_at,
       ground_seen = excluded.ground_seen,
       reminded_on = CASE WHEN outcome = excluded.outcome THEN reminded_on END,
       outcome = excluded.outcome`,
  ).run(
    grading.cardId,
    grading.month,
    grading.level,
    grading.levelMet,
    grading.metric,
    grading.way,
    grading.allAssets,
    grading.outcome,
    grading.gradedAt,
    grading.groundSeen,
  );
}

/** A month's gradings with whoever owned the clients then. */
const select = (owner: OwnerSql) => `
  SELECT g.*, v.client_no, v.card_no, coalesce(c.name, v.client_name, '') AS name,
         ${owner.name} AS rm
  FROM card_grading g JOIN vip_card v ON v.id = g.card_id
  LEFT JOIN client c ON c.client_no = v.client_no
  LEFT JOIN snapshot s ON s.month = g.month AND s.client_id = c.id
  ${owner.join}`;

/** Gradings of a month, by RM and card number. */
export function listGradings(db: ReadableDB, month: Month): CardGrading[] {
  return query(db, month, 'WHERE g.month = ? ORDER BY rm, v.card_no, g.id', month);
}

/** Gradings of a card, the newest month first. */
export function listCardGradings(db: ReadableDB, cardId: number): CardGrading[] {
  const sql = 'SELECT month FROM card_grading WHERE card_id = ? ORDER BY month DESC';
  const months = prepareOnce(db, sql, true).all(cardId) as [Month][];
  return months.flatMap(([month]) =>
    query(db, month, 'WHERE g.card_id = ? AND g.month = ?', cardId, month),
  );
}

/** One grading, or undefined. */
export function findGrading(db: ReadableDB, id: number): CardGrading | undefined {
  const row = prepareOnce(db, 'SELECT month FROM card_grading WHERE id = ?', true).get(id);
  const [month] = (row as [Month] | undefined) ?? [];
  return month && query(db, month, 'WHERE g.id = ?', id)[0];
}

/** Every graded month, the newest first. */
export function listGradedMonths(db: ReadableDB): Month[] {
  return prepareOnce(db, 'SELECT DISTINCT month FROM card_grading ORDER BY month DESC', true)
    .all()
    .map((row) => (row as [Month])[0]);
}

/** The newest change that every grading of a month has seen; undefined where there are none. */
export function groundOfGradings(db: ReadableDB, month: Month): number | undefined {
  const sql = 'SELECT min(ground_seen) FROM card_grading WHERE month = ?';
  const [seen] = prepareOnce(db, sql, true).get(month) as [number | null];
  return seen ?? undefined;
}

/** Says when the RM was told. */
export function setReminded(db: WritableDB, id: number, on: Day): void {
  changeOne(db, 'UPDATE card_grading SET reminded_on = ? WHERE id = ?', on, id);
}

type Row = Record<string, string | number | null>;

function query(
  db: ReadableDB,
  month: Month,
  rest: string,
  ...values: readonly unknown[]
): CardGrading[] {
  const owner = ownerSql(ownersOfMonth(db, 'retail', month), { clientId: 'c.id' });
  return (prepareOnce(db, `${select(owner)} ${rest}`).all(...values) as Row[]).map((row) => ({
    id: row['id'] as number,
    cardId: row['card_id'] as number,
    month: row['month'] as Month,
    clientNo: row['client_no'] as string,
    name: row['name'] as string,
    cardNo: row['card_no'] as string,
    level: row['level'] as CardLevel,
    levelMet: row['level_met'] as CardLevel | null,
    metric: row['metric'] as Fen | null,
    way: row['way'] as CardGrading['way'],
    allAssets: row['all_assets'] as Fen | null,
    outcome: row['outcome'] as CardGrading['outcome'],
    rmName: row['rm'] as string | null,
    remindedOn: row['reminded_on'] as Day | null,
  }));
}
