import type { Day, Month } from '../../../shared/models/calendar';
import { assetMove } from './asset-moves';
import type { ReadableDB } from '../database';
import type { SchemeSubject } from '../../../shared/models/scheme';
import { isUnowned, ownersOfMonth, ownerSql } from '../assignment/present-owner';
import type { TieredMonth } from './tier-flows';
import { assetColumn, monthTable } from '../month-table';
import type { MoveRule } from '../../../shared/models/asset-move';

/** One line of a work list; what a list does not have is absent. Amounts are fen. */
export interface WorkLine {
  readonly clientNo: string;
  readonly name: string;
  readonly rank: number | null;
  readonly owner: string | null;
  readonly amount: number | null;
  readonly before?: number | null;
  readonly change?: number | null;
  readonly day?: Day | null;
  readonly note?: string | null;
}

/** What a line has of a month's client, and where it is read from. */
interface LineSql {
  readonly columns: string;
  readonly from: string;
}

function linesOf(db: ReadableDB, subject: SchemeSubject, month: Month): LineSql {
  const owner = ownerSql(ownersOfMonth(db, subject, month));
  return {
    columns: `c.client_no AS clientNo, c.name AS name, t.rank AS rank, ${owner.name} AS owner,
      s.${assetColumn[subject]} AS amount`,
    from: `FROM tier_result t
      CROSS JOIN ${monthTable[subject]} s ON s.month = :month AND s.client_id = t.client_id
      CROSS JOIN client c ON c.id = t.client_id
      ${owner.join}`,
  };
}
const personLines = (db: ReadableDB, { month }: TieredMonth) => linesOf(db, 'retail', month);
/** Ties fall back to the client's number, so that an order is one order. */
const byAmount = 'ORDER BY s.aum_point_in_time DESC NULLS LAST, c.client_no';

interface VipQuery extends TieredMonth {
  readonly vipFloorRank: number;
}

const valuesOf = ({ runId, month, vipFloorRank }: VipQuery) => ({
  run: runId,
  month,
  floor: vipFloorRank,
});

/** Clients whose assets moved between two months, the largest move first; `direction` −1 is money that went. */
export function listAssetMoves(
  db: ReadableDB,
  query: {
    readonly now: TieredMonth;
    /** Null where there is no earlier month: then nothing moved. */
    readonly before: Month | null;
    readonly subject: SchemeSubject;
    readonly direction: 1 | -1;
    readonly rule: MoveRule;
  },
): WorkLine[] {
  const amount = assetColumn[query.subject];
  const table = monthTable[query.subject];
  const { columns, from } = linesOf(db, query.subject, query.now.month);
  const isMove = assetMove(
    { now: `s.${amount}`, before: `b.${amount}` },
    query.direction,
    query.rule,
  );
  return db
    .prepare(
      `SELECT ${columns}, b.${amount} AS before, s.${amount} - b.${amount} AS change
       ${from}
       CROSS JOIN ${table} b ON b.month = :before AND b.client_id = t.client_id
       WHERE t.run_id = :run AND ${isMove}
       ORDER BY change * :direction DESC, c.client_no`,
    )
    .all({
      run: query.now.runId,
      month: query.now.month,
      before: query.before,
      direction: query.direction,
    }) as WorkLine[];
}

/** VIP clients without a relationship manager. */
export function listWithoutOwner(
  db: ReadableDB,
  subject: SchemeSubject,
  query: VipQuery,
): WorkLine[] {
  const amount = assetColumn[subject];
  const { columns, from } = linesOf(db, subject, query.month);
  const nobody = isUnowned(ownersOfMonth(db, subject, query.month));
  return db
    .prepare(
      `SELECT ${columns} ${from}
       WHERE t.run_id = :run AND t.rank >= :floor AND ${nobody}
       ORDER BY s.${amount} DESC NULLS LAST, c.client_no`,
    )
    .all(valuesOf(query)) as WorkLine[];
}

/** VIP clients who were not seen since a day, the longest absent first. */
export function listWithoutContact(db: ReadableDB, query: VipQuery, since: Day): WorkLine[] {
  const { columns, from } = personLines(db, query);
  return db
    .prepare(
      `SELECT ${columns}, s.last_visit_on AS day ${from}
       WHERE t.run_id = :run AND t.rank >= :floor
         AND (s.last_visit_on IS NULL OR s.last_visit_on < :since)
       ORDER BY s.last_visit_on NULLS FIRST, s.aum_point_in_time DESC NULLS LAST, c.client_no`,
    )
    .all({ ...valuesOf(query), since }) as WorkLine[];
}

/** VIP clients without a single transaction in the month, by what they hold. */
export function listDormant(db: ReadableDB, query: VipQuery): WorkLine[] {
  const { columns, from } = personLines(db, query);
  return db
    .prepare(
      `SELECT ${columns}, s.last_visit_on AS day ${from}
       WHERE t.run_id = :run AND t.rank >= :floor AND s.transaction_count = 0 ${byAmount}`,
    )
    .all(valuesOf(query)) as WorkLine[];
}

/**
 * What a client's file should hold, by the column it stands in
 * (docs/rules/clients.md#what-is-missing-in-the-file).
 */
const neededFacts = {
  idNo: 'id_no',
  mobile: 'mobile',
  birthDate: 'birth_date',
  address: 'address',
  employer: 'employer',
  occupation: 'occupation',
  riskRating: 'risk_rating',
} as const;

/** VIP clients with gaps in their file; the note names the fields, separated by commas. */
export function listMissingData(db: ReadableDB, query: VipQuery): WorkLine[] {
  const gaps = Object.entries(neededFacts).map(
    ([field, column]) => `CASE WHEN coalesce(c.${column}, '') = '' THEN '${field},' ELSE '' END`,
  );
  const { columns, from } = personLines(db, query);
  return db
    .prepare(
      `SELECT ${columns}, ${gaps.join(' || ')} AS note ${from}
       WHERE t.run_id = :run AND t.rank >= :floor AND note <> ''
       ORDER BY length(note) DESC, s.aum_point_in_time DESC NULLS LAST, c.client_no`,
    )
    .all(valuesOf(query)) as WorkLine[];
}

/** Products that fall due from one day to another, both included. */
export function listMaturities(
  db: ReadableDB,
  query: {
    readonly runId: number | null;
    readonly month: Month;
    readonly from: Day;
    readonly until: Day;
  },
): WorkLine[] {
  const owner = ownerSql(ownersOfMonth(db, 'retail', query.month), { clientId: 'c.id' });
  return db
    .prepare(
      `SELECT m.client_no AS clientNo, coalesce(c.name, m.client_name, '') AS name, t.rank AS rank,
              ${owner.name} AS owner, m.amount AS amount, m.due_on AS day,
              coalesce(m.product_name, m.product_kind) AS note
       FROM maturity m
       LEFT JOIN client c ON c.client_no = m.client_no
       LEFT JOIN tier_result t ON t.run_id = :runId AND t.client_id = c.id
       LEFT JOIN snapshot s ON s.month = :month AND s.client_id = c.id
       ${owner.join}
       WHERE m.due_on BETWEEN :from AND :until
       ORDER BY m.due_on, m.amount DESC, m.client_no, m.id`,
    )
    .all(query) as WorkLine[];
}

function cardLines(db: ReadableDB, month: Month): LineSql {
  const owner = ownerSql(ownersOfMonth(db, 'retail', month), { clientId: 'c.id' });
  return {
    columns: `o.client_no AS clientNo, coalesce(c.name, o.client_name, '') AS name,
      t.rank AS rank, ${owner.name} AS owner, s.aum_point_in_time AS amount, o.level AS note`,
    from: `FROM vip_card o
      LEFT JOIN client c ON c.client_no = o.client_no
      LEFT JOIN tier_result t ON t.run_id = :runId AND t.client_id = c.id
      LEFT JOIN snapshot s ON s.month = :month AND s.client_id = c.id
      ${owner.join}`,
  };
}

/** Clients whose card ends from one day to another, both included. */
export function listExpiringCards(
  db: ReadableDB,
  query: {
    readonly runId: number | null;
    readonly month: Month;
    readonly from: Day;
    readonly until: Day;
  },
): WorkLine[] {
  const { columns, from } = cardLines(db, query.month);
  return db
    .prepare(
      `SELECT ${columns}, o.expires_on AS day ${from}
       WHERE o.state IN ('active', 'suspended', 'expired') AND o.expires_on BETWEEN :from AND :until ORDER BY o.expires_on, o.client_no`,
    )
    .all(query) as WorkLine[];
}

/**
 * Clients whose card was opened in the same month of an earlier year and does not end in it
 * (docs/rules/cards.md#annual-review-and-its-fee).
 */
export function listAnnualReviews(
  db: ReadableDB,
  query: { readonly runId: number | null; readonly month: Month },
): WorkLine[] {
  const { columns, from } = cardLines(db, query.month);
  return db
    .prepare(
      `SELECT ${columns}, o.opened_on AS day ${from}
       WHERE o.state IN ('active', 'suspended', 'expired') AND substr(o.expires_on, 1, 7) > :month
         AND substr(o.opened_on, 6, 2) = substr(:month, 6, 2)
         AND substr(o.opened_on, 1, 4) < substr(:month, 1, 4)
       ORDER BY o.opened_on, o.client_no`,
    )
    .all(query) as WorkLine[];
}
