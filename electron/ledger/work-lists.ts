import type { Day, Month } from '../../shared/models/calendar';
import type { ReadableDB } from './database';
import type { SchemeSubject } from '../../shared/models/scheme';
import type { TieredMonth } from './tier-flows';
import { assetColumn, monthTable } from './tier-inputs';

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

const clientsOf = (subject: SchemeSubject) => `
  FROM tier_result t
  CROSS JOIN ${monthTable[subject]} s ON s.month = :month AND s.client_id = t.client_id
  CROSS JOIN client c ON c.id = t.client_id`;
const common = (subject: SchemeSubject) => `c.client_no AS clientNo, c.name AS name,
  t.rank AS rank, s.owner_name AS owner, s.${assetColumn[subject]} AS amount`;
const people = clientsOf('retail');
const person = common('retail');
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

/**
 * Clients whose assets moved between two months by at least an amount (fen) and a share (1/10,000 of
 * the opening), the largest move first; `direction` −1 is money that went.
 */
export function listAssetMoves(
  db: ReadableDB,
  query: {
    readonly now: TieredMonth;
    readonly before: Month;
    readonly subject: SchemeSubject;
    readonly direction: 1 | -1;
    readonly leastAmount: number;
    readonly leastShare: number;
  },
): WorkLine[] {
  const amount = assetColumn[query.subject];
  const table = monthTable[query.subject];
  return db
    .prepare(
      `SELECT ${common(query.subject)}, coalesce(b.${amount}, 0) AS before,
              coalesce(s.${amount}, 0) - coalesce(b.${amount}, 0) AS change
       ${clientsOf(query.subject)}
       CROSS JOIN ${table} b ON b.month = :before AND b.client_id = t.client_id
       WHERE t.run_id = :run AND change * :direction >= :leastAmount
         AND change * :direction * 10000 >= :leastShare * coalesce(b.${amount}, 0)
       ORDER BY change * :direction DESC, c.client_no`,
    )
    .all({
      run: query.now.runId,
      month: query.now.month,
      before: query.before,
      direction: query.direction,
      leastAmount: query.leastAmount,
      leastShare: query.leastShare,
    }) as WorkLine[];
}

/** VIP clients without a relationship manager. */
export function listWithoutOwner(
  db: ReadableDB,
  subject: SchemeSubject,
  query: VipQuery,
): WorkLine[] {
  const amount = assetColumn[subject];
  return db
    .prepare(
      `SELECT ${common(subject)} ${clientsOf(subject)}
       WHERE t.run_id = :run AND t.rank >= :floor AND s.owner_name IS NULL
       ORDER BY s.${amount} DESC NULLS LAST, c.client_no`,
    )
    .all(valuesOf(query)) as WorkLine[];
}

/** VIP clients who were not seen since a day, the longest absent first. */
export function listWithoutContact(db: ReadableDB, query: VipQuery, since: Day): WorkLine[] {
  return db
    .prepare(
      `SELECT ${person}, s.last_visit_on AS day ${people}
       WHERE t.run_id = :run AND t.rank >= :floor
         AND (s.last_visit_on IS NULL OR s.last_visit_on < :since)
       ORDER BY s.last_visit_on NULLS FIRST, s.aum_point_in_time DESC NULLS LAST, c.client_no`,
    )
    .all({ ...valuesOf(query), since }) as WorkLine[];
}

/** VIP clients without a single transaction in the month, by what they hold. */
export function listDormant(db: ReadableDB, query: VipQuery): WorkLine[] {
  return db
    .prepare(
      `SELECT ${person}, s.last_visit_on AS day ${people}
       WHERE t.run_id = :run AND t.rank >= :floor AND s.transaction_count = 0 ${byAmount}`,
    )
    .all(valuesOf(query)) as WorkLine[];
}

/** What a client's file should hold, by the column it stands in. */
export const neededFacts = {
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
  return db
    .prepare(
      `SELECT ${person}, ${gaps.join(' || ')} AS note ${people}
       WHERE t.run_id = :run AND t.rank >= :floor AND note <> ''
       ORDER BY length(note) DESC, s.aum_point_in_time DESC NULLS LAST, c.client_no`,
    )
    .all(valuesOf(query)) as WorkLine[];
}

/** Products that fall due from one day to another, both included. */
export function listMaturities(
  db: ReadableDB,
  query: { readonly runId: number | null; readonly from: Day; readonly until: Day },
): WorkLine[] {
  return db
    .prepare(
      `SELECT m.client_no AS clientNo, coalesce(c.name, m.client_name, '') AS name, t.rank AS rank,
              o.staff_name AS owner, m.amount AS amount, m.due_on AS day,
              coalesce(m.product_name, m.product_kind) AS note
       FROM maturity m
       LEFT JOIN client c ON c.client_no = m.client_no
       LEFT JOIN tier_result t ON t.run_id = :runId AND t.client_id = c.id
       LEFT JOIN ownership o ON o.client_no = m.client_no
       WHERE m.due_on BETWEEN :from AND :until
       ORDER BY m.due_on, m.amount DESC, m.client_no, m.id`,
    )
    .all(query) as WorkLine[];
}

const cardOf = `
  FROM vip_card o
  LEFT JOIN client c ON c.client_no = o.client_no
  LEFT JOIN tier_result t ON t.run_id = :runId AND t.client_id = c.id
  LEFT JOIN snapshot s ON s.month = :month AND s.client_id = c.id`;
const cardLine = `o.client_no AS clientNo, coalesce(c.name, o.client_name, '') AS name,
  t.rank AS rank, s.owner_name AS owner, s.aum_point_in_time AS amount, o.level AS note`;

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
  return db
    .prepare(
      `SELECT ${cardLine}, o.expires_on AS day ${cardOf}
       WHERE o.state IN ('active', 'suspended', 'expired') AND o.expires_on BETWEEN :from AND :until ORDER BY o.expires_on, o.client_no`,
    )
    .all(query) as WorkLine[];
}

/** Clients whose card was opened in the same month of an earlier year and does not end in it (paper 50). */
export function listAnnualReviews(
  db: ReadableDB,
  query: { readonly runId: number | null; readonly month: Month },
): WorkLine[] {
  return db
    .prepare(
      `SELECT ${cardLine}, o.opened_on AS day ${cardOf}
       WHERE o.state IN ('active', 'suspended', 'expired') AND substr(o.expires_on, 1, 7) > :month
         AND substr(o.opened_on, 6, 2) = substr(:month, 6, 2)
         AND substr(o.opened_on, 1, 4) < substr(:month, 1, 4)
       ORDER BY o.opened_on, o.client_no`,
    )
    .all(query) as WorkLine[];
}
