import type { Month } from '../../shared/models/calendar';
import type { FigureField } from '../../shared/models/client';
import type { SchemeSubject } from '../../shared/models/scheme';
import type { TierFlow } from '../../shared/models/tier-flow';
import { columnOf } from './columns';
import type { ReadableDB } from './database';
import { assetColumn, monthTable } from './tier-inputs';

/** A month with the run that tiered it. */
export interface TieredMonth {
  readonly runId: number;
  readonly month: Month;
}

/** What the market did to a figure during the month, in 1/10,000 of its opening. */
export type MarketRates = Readonly<Partial<Record<FigureField, number>>>;

export type FlowGroup = 'owner' | 'branch';
const groupColumns = { owner: 'owner_name', branch: 'branch_name' } as const;

interface FlowQuery {
  readonly subject: SchemeSubject;
  readonly now: TieredMonth;
  readonly before: TieredMonth;
  readonly group: FlowGroup | null;
  readonly marketRates: MarketRates;
}

/** Whole fen only: the market's part is cut, what is left of it counts as coming or going. */
function marketSql(rates: MarketRates): string {
  const parts = Object.entries(rates).map(
    ([field, rate]) => `coalesce(b.${columnOf(field)}, 0) * ${Math.trunc(rate)} / 10000`,
  );
  return parts.join(' + ') || '0';
}

function columnsOf({ group, subject, marketRates }: FlowQuery) {
  const amount = assetColumn[subject];
  const table = monthTable[subject];
  const grouped = (alias: string) => (group ? `${alias}.${groupColumns[group]}` : 'NULL');
  const closing = `coalesce(s.${amount}, 0)`;
  const opening = `coalesce(b.${amount}, 0)`;
  const market = subject === 'retail' ? marketSql(marketRates) : '0';
  const moved = `(${closing} - ${opening} - (${market}))`;
  return { table, grouped, closing, opening, market, moved };
}

/** Clients of the later month, with where they were in the earlier one. */
function presentSql(query: FlowQuery): string {
  const { table, grouped, closing, opening, market, moved } = columnsOf(query);
  const kept = (sql: string) => `sum(CASE WHEN p.rank IS NULL THEN 0 ELSE ${sql} END)`;
  return `
    SELECT p.rank AS before, t.rank AS after,
           p.rank IS NULL AND EXISTS (SELECT 1 FROM ${table} e
             WHERE e.client_id = t.client_id AND e.month < :beforeMonth) AS wonBack,
           ${grouped('s')} AS "group", count(*) AS clients,
           ${kept(opening)} AS opening, sum(${closing}) AS closing,
           ${kept(`max(${moved}, 0)`)} AS additions, ${kept(`max(-${moved}, 0)`)} AS withdrawals,
           ${kept(market)} AS market
    FROM tier_result t
    CROSS JOIN ${table} s ON s.month = :nowMonth AND s.client_id = t.client_id
    LEFT JOIN tier_result p ON p.run_id = :beforeRun AND p.client_id = t.client_id
    LEFT JOIN ${table} b ON b.month = :beforeMonth AND b.client_id = t.client_id
    WHERE t.run_id = :nowRun GROUP BY 1, 2, 3, 4`;
}

/** Clients of the earlier month who are not in the later one. */
function leftSql(query: FlowQuery): string {
  const { table, grouped, opening } = columnsOf(query);
  return `
    SELECT p.rank AS before, NULL AS after, 0 AS wonBack, ${grouped('b')} AS "group",
           count(*) AS clients, sum(${opening}) AS opening, 0 AS closing,
           0 AS additions, 0 AS withdrawals, 0 AS market
    FROM tier_result p
    CROSS JOIN ${table} b ON b.month = :beforeMonth AND b.client_id = p.client_id
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
  const rows = [presentSql(query), leftSql(query)].flatMap(
    (sql) => db.prepare(sql).all(values) as (Omit<TierFlow, 'wonBack'> & { wonBack: number })[],
  );
  return rows.map((row) => ({ ...row, wonBack: row.wonBack === 1 }));
}

/** Clients and assets of a tiered month by group and rank. */
export interface GroupedTier {
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
    readonly group: FlowGroup;
  },
): GroupedTier[] {
  const amount = assetColumn[query.subject];
  const table = monthTable[query.subject];
  return db
    .prepare(
      `SELECT s.${groupColumns[query.group]} AS "group", t.rank AS rank, count(*) AS clients,
              coalesce(sum(s.${amount}), 0) AS amount
       FROM tier_result t
       CROSS JOIN ${table} s ON s.month = ? AND s.client_id = t.client_id
       WHERE t.run_id = ? GROUP BY 1, 2`,
    )
    .all(query.month.month, query.month.runId) as GroupedTier[];
}
