import type { Month } from '../../../shared/models/calendar';
import type { FigureField } from '../../../shared/models/client';
import type { SchemeSubject } from '../../../shared/models/scheme';
import type { TierFlow } from '../../../shared/models/tier-flow';
import { columnOf } from '../columns';
import type { ReadableDB } from '../database';
import { ownerName, ownersOfMonth, ownerSql } from '../assignment/present-owner';
import { assetColumn, monthTable } from '../month-table';
import { fen } from '../../../shared/models/money';

/** A month with the run that tiered it. */
export interface TieredMonth {
  readonly runId: number;
  readonly month: Month;
}

/** What the market did to a figure during the month, in 1/10,000 of its opening. */
type MarketRates = Readonly<Partial<Record<FigureField, number>>>;

export type FlowGroup = 'owner' | 'branch';

interface FlowQuery {
  readonly subject: SchemeSubject;
  readonly now: TieredMonth;
  readonly before: TieredMonth;
  readonly group: FlowGroup | null;
  readonly marketRates: MarketRates;
}

/** What a month's clients are grouped by: a key, the join it needs, and how a key is shown. */
interface GroupSql {
  readonly key: string;
  readonly join: string;
  readonly shown: string;
}

function groupSql(
  db: ReadableDB,
  group: FlowGroup | null,
  { subject, month, alias }: { subject: SchemeSubject; month: Month; alias: string },
): GroupSql {
  if (group === null) return { key: 'NULL', join: '', shown: 'g."group"' };
  if (group === 'branch') return { key: `${alias}.branch_name`, join: '', shown: 'g."group"' };
  const { key, join } = ownerSql(ownersOfMonth(db, subject, month), { month: alias });
  return { key, join, shown: ownerName('g."group"') };
}

/** Whole fen only: the market's part is cut, what is left of it counts as coming or going. */
function marketSql(rates: MarketRates): string {
  const parts = Object.entries(rates).map(
    ([field, rate]) => `coalesce(b.${columnOf(field)}, 0) * ${Math.trunc(rate)} / 10000`,
  );
  return parts.join(' + ') || '0';
}

function columnsOf({ subject, marketRates }: FlowQuery) {
  const amount = assetColumn[subject];
  const table = monthTable[subject];
  const closing = `coalesce(s.${amount}, 0)`;
  const opening = `coalesce(b.${amount}, 0)`;
  const market = subject === 'retail' ? marketSql(marketRates) : '0';
  const moved = `(${closing} - ${opening} - (${market}))`;
  return { table, closing, opening, market, moved };
}

/** Clients of the later month, with where they were in the earlier one. */
function presentSql(query: FlowQuery, { key, join }: GroupSql): string {
  const { table, closing, opening, market, moved } = columnsOf(query);
  const kept = (sql: string) => `sum(CASE WHEN p.rank IS NULL THEN 0 ELSE ${sql} END)`;
  return `
    SELECT p.rank AS before, t.rank AS after,
           p.rank IS NULL AND EXISTS (SELECT 1 FROM ${table} e
             WHERE e.client_id = t.client_id AND e.month < :beforeMonth) AS wonBack,
           ${key} AS "group", count(*) AS clients,
           ${kept(opening)} AS opening, sum(${closing}) AS closing,
           ${kept(`max(${moved}, 0)`)} AS additions, ${kept(`max(-${moved}, 0)`)} AS withdrawals,
           ${kept(market)} AS market
    FROM tier_result t
    CROSS JOIN ${table} s ON s.month = :nowMonth AND s.client_id = t.client_id
    LEFT JOIN tier_result p ON p.run_id = :beforeRun AND p.client_id = t.client_id
    LEFT JOIN ${table} b ON b.month = :beforeMonth AND b.client_id = t.client_id
    ${join}
    WHERE t.run_id = :nowRun GROUP BY 1, 2, 3, 4`;
}

/** Clients of the earlier month who are not in the later one. */
function leftSql(query: FlowQuery, { key, join }: GroupSql): string {
  const { table, opening } = columnsOf(query);
  return `
    SELECT p.rank AS before, NULL AS after, 0 AS wonBack, ${key} AS "group",
           count(*) AS clients, sum(${opening}) AS opening, 0 AS closing,
           0 AS additions, 0 AS withdrawals, 0 AS market
    FROM tier_result p
    CROSS JOIN ${table} b ON b.month = :beforeMonth AND b.client_id = p.client_id
    ${join}
    WHERE p.run_id = :beforeRun
      AND NOT EXISTS (SELECT 1 FROM tier_result t WHERE t.run_id = :nowRun AND t.client_id = p.client_id)
    GROUP BY 1, 4`;
}

/**
 * Everybody of two tiered months, summed by tier before, tier now and group; a client who left
 * counts for the group of the earlier month. Groups with no name are null.
 */
export function readTierFlows(db: ReadableDB, query: FlowQuery): TierFlow[] {
  const values = {
    nowRun: query.now.runId,
    nowMonth: query.now.month,
    beforeRun: query.before.runId,
    beforeMonth: query.before.month,
  };
  const { subject, group } = query;
  const now = groupSql(db, group, { subject, month: query.now.month, alias: 's' });
  const before = groupSql(db, group, { subject, month: query.before.month, alias: 'b' });
  // Groups are named when they are counted: a name is looked up once for each, not for each client.
  const named = ({ shown }: GroupSql, sql: string) =>
    `SELECT g.before, g.after, g.wonBack, ${shown} AS "group", g.clients, g.opening, g.closing,
       g.additions, g.withdrawals, g.market FROM (${sql}) g`;
  const rows = [named(now, presentSql(query, now)), named(before, leftSql(query, before))].flatMap(
    (sql) => db.prepare(sql).all(values) as (Omit<TierFlow, 'wonBack'> & { wonBack: number })[],
  );
  return rows.map((row) => {
    const { opening, closing, additions, withdrawals, market } = row;
    for (const amount of [opening, closing, additions, withdrawals, market]) fen(amount);
    return { ...row, wonBack: row.wonBack === 1 };
  });
}

/** Clients and assets of a tiered month by group and rank. */
interface GroupedTier {
  readonly group: string | null;
  readonly rank: number;
  readonly clients: number;
  readonly amount: number;
}

/** The structure of a tiered month, group by group. */
export function readGroupedTiers(
  db: ReadableDB,
  query: {
    readonly subject: SchemeSubject;
    readonly month: TieredMonth;
    readonly group: FlowGroup | null;
  },
): GroupedTier[] {
  const { subject, group } = query;
  const amount = assetColumn[subject];
  const table = monthTable[subject];
  const { month } = query.month;
  const { key, join, shown } = groupSql(db, group, { subject, month, alias: 's' });
  const rows = db
    .prepare(
      `SELECT ${shown} AS "group", g.rank, g.clients, g.amount FROM (
         SELECT ${key} AS "group", t.rank AS rank, count(*) AS clients,
                coalesce(sum(s.${amount}), 0) AS amount
         FROM tier_result t
         CROSS JOIN ${table} s ON s.month = ? AND s.client_id = t.client_id
         ${join}
         WHERE t.run_id = ? GROUP BY 1, 2) g`,
    )
    .all(query.month.month, query.month.runId) as GroupedTier[];
  return rows.map((row) => ({ ...row, amount: fen(row.amount) }));
}
