import type { Day, Month } from '../../../shared/models/calendar';
import type { CardLevel } from '../../../shared/models/card';
import type { CardFee, CardReview } from '../../../shared/models/card-life';
import type { Fen } from '../../../shared/models/money';
import { changeOne, prepareOnce, type ReadableDB, type WritableDB } from '../database';
import { ownersOfMonth, ownerSql } from '../assignment/present-owner';

/** A review to be kept. */
interface NewReview {
  readonly cardId: number;
  readonly month: Month;
  readonly metric: Fen | null;
  readonly way: CardReview['way'];
  readonly allAssets: Fen | null;
  readonly metricMonth: Month | null;
  readonly bound: Fen;
  readonly outcome: CardReview['outcome'];
  readonly reviewedAt: string;
  readonly accountId: number;
  /** The newest change of what it stands on that it has seen. */
  readonly groundSeen: number;
}

/** A review as the ledger keeps it. */
export type StoredReview = Omit<CardReview, 'standing'> & Pick<NewReview, 'groundSeen'>;

/** Keeps a review; one of this card and month is written anew. Returns its id. */
export function putReview(db: WritableDB, review: NewReview): number {
  const row = prepareOnce(
    db,
    `INSERT INTO card_review (card_id, month, metric, way, all_assets, metric_month, bound, outcome,
       reviewed_at, account_id, ground_seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (card_id, month) DO UPDATE SET metric = excluded.metric,
       way = excluded.way, all_assets = excluded.all_assets,
       metric_month = excluded.metric_month, bound = excluded.bound, outcome = excluded.outcome,
       reviewed_at = excluded.reviewed_at, account_id = excluded.account_id,
       ground_seen = excluded.ground_seen
     RETURNING id`,
    true,
  ).get(
    review.cardId,
    review.month,
    review.metric,
    review.way,
    review.allAssets,
    review.metricMonth,
    review.bound,
    review.outcome,
    review.reviewedAt,
    review.accountId,
    review.groundSeen,
  );
  return (row as [number])[0];
}

const people = `v.client_no, v.card_no, v.level, coalesce(c.name, v.client_name, '') AS name`;
const joins = `
  JOIN vip_card v ON v.id = r.card_id
  LEFT JOIN client c ON c.client_no = v.client_no
  LEFT JOIN card_fee f ON f.review_id = r.id`;
const feeColumns = `f.id AS fee_id, f.amount, f.collected, f.state AS fee_state, f.collected_on,
  f.note AS fee_note`;
const select = `SELECT r.*, ${people}, ${feeColumns} FROM card_review r ${joins}`;

/** Reviews of a month with whoever owned the clients then. */
function selectOfMonth(db: ReadableDB, month: Month): string {
  const owner = ownerSql(ownersOfMonth(db, 'retail', month), { clientId: 'c.id' });
  return `SELECT r.*, ${people}, ${feeColumns}, ${owner.name} AS rm FROM card_review r ${joins}
    LEFT JOIN snapshot s ON s.month = r.month AND s.client_id = c.id ${owner.join}`;
}

/** Reviews of a month, by card number. */
export function listReviews(db: ReadableDB, month: Month): StoredReview[] {
  return queryReviews(db, month, 'WHERE r.month = ? ORDER BY v.card_no, r.id', month);
}

/** Reviews of a card, the newest first. */
export function listCardReviews(db: ReadableDB, cardId: number): StoredReview[] {
  const sql = 'SELECT month FROM card_review WHERE card_id = ? ORDER BY month DESC';
  const months = prepareOnce(db, sql, true).all(cardId) as [Month][];
  return months.flatMap(([month]) =>
    queryReviews(db, month, 'WHERE r.card_id = ? AND r.month = ?', cardId, month),
  );
}

type Row = Record<string, string | number | null>;

function queryReviews(
  db: ReadableDB,
  month: Month,
  rest: string,
  ...values: readonly unknown[]
): StoredReview[] {
  const sql = `${selectOfMonth(db, month)} ${rest}`;
  return (prepareOnce(db, sql).all(...values) as Row[]).map((row) => ({
    id: row['id'] as number,
    cardId: row['card_id'] as number,
    month: row['month'] as Month,
    clientNo: row['client_no'] as string,
    name: row['name'] as string,
    cardNo: row['card_no'] as string,
    level: row['level'] as CardLevel,
    metric: row['metric'] as Fen | null,
    way: row['way'] as CardReview['way'],
    allAssets: row['all_assets'] as Fen | null,
    bound: row['bound'] as Fen,
    outcome: row['outcome'] as CardReview['outcome'],
    metricMonth: row['metric_month'] as Month | null,
    rmName: row['rm'] as string | null,
    fee: toFee(row),
    groundSeen: row['ground_seen'] as number,
  }));
}

function toFee(row: Row): CardFee | null {
  if (row['fee_id'] === null) return null;
  return {
    id: row['fee_id'] as number,
    cardId: row['card_id'] as number,
    clientNo: row['client_no'] as string,
    name: row['name'] as string,
    cardNo: row['card_no'] as string,
    month: row['month'] as Month,
    amount: row['amount'] as Fen,
    collected: row['collected'] as Fen,
    state: row['fee_state'] as CardFee['state'],
    collectedOn: row['collected_on'] as Day | null,
    note: row['fee_note'] as string,
  };
}

/** Every fee: those still owed first, the oldest of them first. */
export function listFees(db: ReadableDB): CardFee[] {
  const order = "ORDER BY f.state = 'collected', r.month, v.card_no, f.id";
  return queryFees(db, `WHERE f.id IS NOT NULL ${order}`);
}

/** One fee, or undefined. */
export function findFee(db: ReadableDB, id: number): CardFee | undefined {
  return queryFees(db, 'WHERE f.id = ?', id)[0];
}

/** Fees of a card number, the oldest first. */
export function listFeesOfCard(db: ReadableDB, cardNo: string): CardFee[] {
  return queryFees(db, 'WHERE f.id IS NOT NULL AND v.card_no = ? ORDER BY r.month, f.id', cardNo);
}

function queryFees(db: ReadableDB, rest: string, ...values: readonly unknown[]): CardFee[] {
  return (prepareOnce(db, `${select} ${rest}`).all(...values) as Row[]).map((row) => toFee(row)!);
}

/** Makes a review's fee due; one that is there stays. */
export function addFee(db: WritableDB, reviewId: number, amount: Fen): void {
  prepareOnce(
    db,
    `INSERT INTO card_fee (review_id, amount, state) VALUES (?, ?, 'due')
     ON CONFLICT (review_id) DO NOTHING`,
  ).run(reviewId, amount);
}

/** Takes away a fee of which nothing was collected: its review found the standard met after all. */
export function dropUntouchedFee(db: WritableDB, reviewId: number): void {
  prepareOnce(
    db,
    `DELETE FROM card_fee WHERE review_id = ? AND state = 'due'
       AND NOT EXISTS (SELECT 1 FROM card_fee_entry e WHERE e.fee_id = card_fee.id)`,
  ).run(reviewId);
}

/** An amount taken, or nothing where the balance was short. */
interface FeeEntry {
  readonly feeId: number;
  readonly on: Day;
  readonly amount: Fen;
  readonly source: string;
  readonly note: string;
  readonly at: string;
  readonly accountId: number;
}

/** Whether an equal entry is on record: the same day, amount and source. */
export function hasFeeEntry(
  db: ReadableDB,
  { feeId, on, amount, source }: Pick<FeeEntry, 'feeId' | 'on' | 'amount' | 'source'>,
): boolean {
  return (
    prepareOnce(
      db,
      'SELECT 1 FROM card_fee_entry WHERE fee_id = ? AND on_day = ? AND amount = ? AND source = ?',
    ).get(feeId, on, amount, source) !== undefined
  );
}

/** Records an entry and how the fee stands after it. */
export function addFeeEntry(db: WritableDB, entry: FeeEntry): void {
  changeOne(
    db,
    `INSERT INTO card_fee_entry (fee_id, on_day, amount, source, note, recorded_at, account_id)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    entry.feeId,
    entry.on,
    entry.amount,
    entry.source,
    entry.note,
    entry.at,
    entry.accountId,
  );
  changeOne(
    db,
    `UPDATE card_fee SET collected = collected + :amount, note = :note,
       state = CASE WHEN collected + :amount = amount THEN 'collected' ELSE 'carried' END,
       collected_on = CASE WHEN collected + :amount = amount THEN :on END
     WHERE id = :feeId`,
    { amount: entry.amount, note: entry.note, on: entry.on, feeId: entry.feeId },
  );
}
