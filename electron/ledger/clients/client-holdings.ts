import type { Month } from '../../../shared/models/calendar';
import type { ClientKind } from '../../../shared/models/client';
import type { ClientGroups } from '../../../shared/models/client-group';
import type { SchemeSubject } from '../../../shared/models/scheme';
import { prepareOnce, type ReadableDB } from '../database';

/** What a client holds in a month by what it is, fen; transactions null where files do not say. */
interface HoldingsRow {
  readonly month: Month;
  readonly deposit: number;
  readonly wealth: number;
  readonly investment: number;
  readonly loan: number;
  readonly unsplit: number;
  readonly fees: number;
  readonly transactions: number | null;
}

const sumOf = (...columns: readonly string[]) =>
  columns.map((column) => `coalesce(${column}, 0)`).join(' + ');

const deposit = sumOf('demand_deposit', 'time_deposit', 'structured_deposit');
const wealth = sumOf('wealth_product', 'insurance');
const investment = sumOf('fund', 'bond', 'precious_metal', 'trust_other');

const loans = sumOf('personal_loan', 'mortgage_balance', 'credit_card_balance');
/** The same of the month s of a list. */
const ofMonth = (sum: string) => sum.replaceAll('coalesce(', 'coalesce(s.');

const people = `SELECT month, ${deposit} AS deposit, ${wealth} AS wealth,
    ${investment} AS investment,
    ${loans} AS loan,
    max(0, coalesce(aum_point_in_time, 0) - (${deposit}) - (${wealth}) - (${investment})) AS unsplit,
    0 AS fees, transaction_count AS transactions FROM snapshot`;

const organisations = `SELECT month, coalesce(deposit_daily_avg, deposit_point_in_time, 0) AS deposit,
    0 AS wealth, 0 AS investment, coalesce(loan_balance, 0) AS loan, 0 AS unsplit,
    coalesce(fee_income, 0) AS fees, NULL AS transactions FROM organisation_snapshot`;

const tableOf = (kind: ClientKind | string) => (kind === 'retail' ? people : organisations);

/** How what a client holds suggests a preference: the names it goes by, and from where on. */
export type HoldingRules = Pick<
  ClientGroups,
  'holding' | 'creditShare' | 'settlementTransactions' | 'settlementAssets'
>;

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** The preference that a stated text names, as `preferenceOf` reads it. */
function namedSql(column: string, { holding }: HoldingRules): string {
  return holding
    .map(({ id, name }) => {
      const short = quoted(name.replace(/型$/, ''));
      return `WHEN instr(${column}, ${quoted(name)}) > 0 OR trim(${column}) = ${short} THEN '${id}'`;
    })
    .join(' ');
}

/**
 * What a client (c) prefers to hold by a month (s): the same as `preferenceOf` of the domain, for lists of
 * many. Organisations hold deposits or borrow; whatever else is said of them is nothing.
 */
export function holdingSql(rules: HoldingRules, subject: SchemeSubject): string {
  const stated = `${namedSql('c.holding_preference', rules)} ${namedSql('c.orientation', rules)}`;
  if (subject === 'organisation') {
    const held = 'coalesce(s.deposit_daily_avg, s.deposit_point_in_time, 0)';
    const loan = 'coalesce(s.loan_balance, 0)';
    return `(SELECT CASE WHEN found IN ('deposit', 'credit') THEN found END FROM (SELECT CASE ${stated}
      WHEN ${loan} > 0 AND ${loan} >= max(0, ${held}) * ${rules.creditShare} THEN 'credit'
      WHEN ${held} > 0 THEN 'deposit' END AS found))`;
  }
  return `(SELECT CASE ${stated}
      WHEN loan > 0 AND loan >= max(0, assets) * ${rules.creditShare} THEN 'credit'
      WHEN s.transaction_count >= ${rules.settlementTransactions}
        AND assets < ${rules.settlementAssets} THEN 'settlement'
      WHEN deposit + wealth + investment <= 0 THEN NULL
      WHEN deposit >= max(wealth, investment) THEN 'deposit'
      WHEN wealth >= investment THEN 'wealth' ELSE 'investment' END
    FROM (SELECT *, max(deposit + wealth + investment, coalesce(s.aum_point_in_time, 0)) AS assets
      FROM (SELECT ${ofMonth(deposit)} AS deposit, ${ofMonth(wealth)} AS wealth,
        ${ofMonth(investment)} AS investment, ${ofMonth(loans)} AS loan)))`;
}

/** A client's holdings of every month, the earliest first. */
export function listHoldings(
  db: ReadableDB,
  client: { readonly id: number; readonly kind: ClientKind },
): HoldingsRow[] {
  return prepareOnce(db, `${tableOf(client.kind)} WHERE client_id = ? ORDER BY month`).all(
    client.id,
  ) as HoldingsRow[];
}

/** A client's holdings of a month, or undefined. */
export function findHoldings(
  db: ReadableDB,
  client: { readonly id: number; readonly kind: string },
  month: Month,
): HoldingsRow | undefined {
  return prepareOnce(db, `${tableOf(client.kind)} WHERE month = ? AND client_id = ?`).get(
    month,
    client.id,
  ) as HoldingsRow | undefined;
}

/** A product of the client that falls due or fell due. */
interface MaturityRow {
  readonly dueOn: string;
  readonly product: string;
  readonly amount: number;
  readonly startsOn: string | null;
}

/** Deposits and products of a client from a day on, the earliest first. */
export function listMaturities(db: ReadableDB, clientNo: string, from: string): MaturityRow[] {
  return prepareOnce(
    db,
    `SELECT due_on AS dueOn, coalesce(product_name, product_kind, '') AS product, amount,
       starts_on AS startsOn
     FROM maturity WHERE client_no = ? AND due_on >= ? ORDER BY due_on, id`,
  ).all(clientNo, from) as MaturityRow[];
}
