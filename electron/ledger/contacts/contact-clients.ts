import type { Day, Month } from '../../../shared/models/calendar';
import type { SchemeSubject } from '../../../shared/models/scheme';
import type { ReadableDB } from '../database';
import { prepareOnce } from '../database';
import type { OwnerSource } from '../../../shared/models/owner';
import { ofStaff, ownersOfMonth, ownerSql } from '../assignment/present-owner';
import { monthTable } from '../month-table';

/** A client with whoever owns them. */
export interface OwnedRow {
  readonly clientId: number;
  readonly clientNo: string;
  readonly name: string;
  readonly kind: string;
  readonly mobile: string | null;
  readonly occupation: string | null;
  readonly birthDate: Day | null;
  readonly riskRating: string | null;
  readonly preferredChannel: string | null;
  readonly orientation: string | null;
  readonly holdingPreference: string | null;
  readonly creditCode: string | null;
  readonly industry: string | null;
  readonly legalRepresentative: string | null;
  readonly financeContact: string | null;
  readonly firstOpenedOn: Day | null;
  readonly doNotContact: 0 | 1;
  readonly signedOn: Day | null;
  readonly birthdayCalendar: 'solar' | 'lunar';
  readonly assets: number | null;
  readonly transactions: number | null;
  readonly lastVisitOn: Day | null;
  readonly owner: string | null;
  readonly ownerSource: OwnerSource;
  /** Since when, where a decision or a file of owners says so. */
  readonly ownedSince: Day | null;
}

const facts = `c.id AS clientId, c.client_no AS clientNo, c.name, c.kind, c.mobile, c.occupation,
  c.birth_date AS birthDate, c.risk_rating AS riskRating,
  c.preferred_channel AS preferredChannel, c.orientation,
  c.holding_preference AS holdingPreference, c.credit_code AS creditCode,
  c.industry, c.legal_representative AS legalRepresentative,
  c.finance_contact AS financeContact, c.first_opened_on AS firstOpenedOn,
  c.do_not_contact AS doNotContact, c.signed_on AS signedOn,
  coalesce(f.birthday_calendar, 'solar') AS birthdayCalendar`;

function rowsOf(
  db: ReadableDB,
  subject: SchemeSubject,
  month: Month,
  wanted: { readonly figures: string; readonly month: string },
): string {
  const owner = ownerSql(ofStaff(ownersOfMonth(db, subject, month)));
  return `SELECT ${facts}, ${wanted.figures}, ${owner.key} AS owner, ${owner.source} AS ownerSource,
      CASE WHEN ${owner.isClaimed} THEN w.since END AS ownedSince
    FROM ${monthTable[subject]} s JOIN client c ON c.id = s.client_id
    LEFT JOIN client_profile f ON f.client_no = c.client_no ${owner.join}
    WHERE s.month = ${wanted.month}`;
}

const personFigures = `s.aum_point_in_time AS assets, s.transaction_count AS transactions,
  s.last_visit_on AS lastVisitOn`;
const organisationFigures = `s.deposit_point_in_time AS assets, NULL AS transactions,
  NULL AS lastVisitOn`;

/** Whom to take: somebody's, by number or by a name nobody else has; a client; or everybody. */
interface OwnedWish {
  readonly month: Month;
  readonly organisationMonth: Month;
  readonly staffNo: string | null;
  readonly staffName: string | null;
  readonly clientNo: string | null;
  /** All organisations, whosever they are. */
  readonly allOrganisations?: boolean;
}

/** Clients of whom any source names somebody: few, so that only theirs are looked at closely. */
const named = (table: string, month: string) => `c.id IN (
    SELECT client_id FROM ${table} WHERE month = ${month}
      AND (owner_no = :staffNo OR owner_name = :staffName)
    UNION SELECT client_id FROM owner_claim
      WHERE staff_no = :staffNo OR staff_name = :staffName)`;

function whoOf({ staffNo, clientNo }: OwnedWish, table: string, month: string): string {
  if (clientNo !== null) return 'AND c.client_no = :clientNo';
  return staffNo === null ? '' : `AND ${named(table, month)}`;
}

/** Clients of a month with what files and decisions say about their owner. */
export function listOwnedRows(db: ReadableDB, wish: OwnedWish): OwnedRow[] {
  const { allOrganisations = false, ...values } = wish;
  const ofOrganisations = allOrganisations
    ? ''
    : whoOf(wish, 'organisation_snapshot', ':organisationMonth');
  const people = rowsOf(db, 'retail', wish.month, { figures: personFigures, month: ':month' });
  const organisations = rowsOf(db, 'organisation', wish.organisationMonth, {
    figures: organisationFigures,
    month: ':organisationMonth',
  });
  return prepareOnce(
    db,
    `${people} ${whoOf(wish, 'snapshot', ':month')} UNION ALL
     ${organisations} ${ofOrganisations}`,
  ).all(values) as OwnedRow[];
}

/** Clients whose last figures are of a month from one on and before another, as they were in it. */
export function listGoneRows(
  db: ReadableDB,
  subject: SchemeSubject,
  { from, before }: { readonly from: Month; readonly before: Month },
): (OwnedRow & { readonly lastMonth: Month })[] {
  const table = monthTable[subject];
  const figures = subject === 'retail' ? personFigures : organisationFigures;
  const months = prepareOnce(
    db,
    `SELECT DISTINCT month FROM ${table} WHERE month >= ? AND month < ? ORDER BY month`,
    true,
  ).all(from, before) as [Month][];
  return months.flatMap(([month]) => {
    const rows = rowsOf(db, subject, month, { figures, month: ':month' });
    const isLast = `NOT EXISTS (SELECT 1 FROM ${table} n
      WHERE n.client_id = s.client_id AND n.month > :month AND n.month <= :before)`;
    const gone = prepareOnce(db, `${rows} AND ${isLast}`).all({ month, before }) as OwnedRow[];
    return gone.map((row) => ({ ...row, lastMonth: month }));
  });
}

/** Whom the files of some months named as the owner; all clients or those with the given ids. */
export function listFileOwners(
  db: ReadableDB,
  subject: SchemeSubject,
  wanted: {
    readonly from: Month;
    readonly before: Month;
    readonly ids: readonly number[] | null;
  },
): {
  readonly clientId: number;
  readonly month: Month;
  readonly staffNo: string | null;
  readonly name: string | null;
}[] {
  const { from, before, ids } = wanted;
  const columns = `s.client_id AS clientId, s.month AS month, s.owner_no AS staffNo, s.owner_name AS name`;
  const table = monthTable[subject];
  const months = 's.month >= :from AND s.month < :before';
  const sql =
    ids === null
      ? `SELECT ${columns} FROM ${table} s WHERE ${months} ORDER BY s.month`
      : `SELECT ${columns} FROM json_each(:ids) j CROSS JOIN ${table} s
         ON s.client_id = j.value AND ${months} ORDER BY s.month`;
  const values = ids === null ? { from, before } : { from, before, ids: JSON.stringify(ids) };
  return prepareOnce(db, sql).all(values) as ReturnType<typeof listFileOwners>;
}

/** A stretch with one owner by the ledger's decisions. */
export interface PeriodRow {
  readonly clientNo: string;
  readonly staffNo: string | null;
  readonly from: Day;
  /** The first day on which it no longer holds. */
  readonly endedOn: Day | null;
}

/** Every stretch of a client or of all, the earliest first. */
export function listOwnerPeriods(db: ReadableDB, clientNo: string | null): PeriodRow[] {
  return prepareOnce(
    db,
    `SELECT client_no AS clientNo, staff_no AS staffNo, from_day AS "from", ended_on AS endedOn
     FROM ownership_period WHERE (:clientNo IS NULL OR client_no = :clientNo) ORDER BY id`,
  ).all({ clientNo }) as PeriodRow[];
}

/** Runs of a scheme by month, the earliest first; of a month the newest version's. */
export function listRunMonths(
  db: ReadableDB,
  code: string,
): { readonly runId: number; readonly schemeId: number; readonly month: Month }[] {
  return prepareOnce(
    db,
    `SELECT tier_run.id AS runId, scheme_id AS schemeId, month, max(version)
     FROM tier_run JOIN scheme ON scheme.id = scheme_id WHERE code = ?
     GROUP BY month ORDER BY month`,
  ).all(code) as { runId: number; schemeId: number; month: Month }[];
}

/** What a run says of clients: one by their id, or all. */
export function listTierMarks(
  db: ReadableDB,
  runId: number,
): { clientId: number; rank: number; nearMiss: 0 | 1 | 2; movement: number }[] {
  return prepareOnce(
    db,
    `SELECT client_id AS clientId, rank, near_miss AS nearMiss, movement FROM tier_result
     WHERE run_id = ?`,
  ).all(runId) as { clientId: number; rank: number; nearMiss: 0 | 1 | 2; movement: number }[];
}

/** The rank of a client in a run; null where they are not in it. */
export function findRank(db: ReadableDB, runId: number, clientId: number): number | null {
  const row = prepareOnce(
    db,
    'SELECT rank FROM tier_result WHERE run_id = ? AND client_id = ?',
    true,
  ).get(runId, clientId) as [number] | undefined;
  return row?.[0] ?? null;
}

/** The newest month with figures up to a month; null where there is none. */
export function newestMonths(
  db: ReadableDB,
  until: Month,
): { readonly people: Month | null; readonly organisations: Month | null } {
  const newest = (table: string) =>
    (
      prepareOnce(db, `SELECT max(month) FROM ${table} WHERE month <= ?`, true).get(until) as [
        Month | null,
      ]
    )[0];
  return { people: newest('snapshot'), organisations: newest('organisation_snapshot') };
}

/** Assets and business of a month by client id. */
export function listMonthFigures(
  db: ReadableDB,
  month: Month,
): { clientId: number; assets: number | null; transactions: number | null }[] {
  return prepareOnce(
    db,
    `SELECT client_id AS clientId, aum_point_in_time AS assets, transaction_count AS transactions
     FROM snapshot WHERE month = ?`,
  ).all(month) as { clientId: number; assets: number | null; transactions: number | null }[];
}

/** A deposit or product that falls due; equal ones are counted from 1. */
interface DueProduct {
  readonly clientNo: string;
  readonly product: string;
  readonly amount: number;
  readonly dueOn: Day;
  readonly occurrence: number;
}

/** Deposits and products that fall due between two days. */
export function listDueProducts(
  db: ReadableDB,
  stretch: { readonly from: Day; readonly to: Day },
): DueProduct[] {
  return prepareOnce(
    db,
    `SELECT client_no AS clientNo, coalesce(product_name, product_kind, '') AS product,
       amount, due_on AS dueOn, occurrence
     FROM maturity WHERE due_on BETWEEN :from AND :to ORDER BY id`,
  ).all(stretch) as DueProduct[];
}
