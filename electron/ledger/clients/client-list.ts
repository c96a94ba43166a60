import type { Month } from '../../../shared/models/calendar';
import { listedAttributes, listedFacts } from '../../../shared/fields/client-values';
import type { ClientSortKey } from '../../../shared/models/client-list';
import type { ClientFilter } from '../../../shared/contract/clients/clients';
import { columnOf } from '../columns';
import { holdingSql } from './client-holdings';
import type { ReadableDB } from '../database';
import { monthCondition } from '../tiered-months';
import { ownersOfMonth, ownerSql, type OwnerTime } from '../assignment/present-owner';
import { type Condition, searchCondition, conditionsOf } from './client-list-filter';
import {
  type ClientListScope,
  monthSource,
  assetChange,
  sortColumns,
  sortsBy,
  columnsOf,
} from './client-list-scope';

interface Source {
  readonly sql: string;
  readonly id: string;
  readonly conditions: readonly Condition[];
}

/** What a list asks of its tables. */
interface Asked {
  /** Conditions and orders as text, which say what is joined. */
  readonly used: string;
  readonly left: boolean;
  readonly owners: OwnerTime;
}

/**
 * The tables a list is read from; only those that are asked for are joined. All lie in the order of
 * client ids, so CROSS JOIN walks each from end to end once; left to itself the planner goes by the
 * index of metrics or of numbers and looks every client up by itself, ten times as slow.
 */
function source(db: ReadableDB, scope: ClientListScope, asked: Asked): Source {
  const { used, left, owners } = asked;
  const run = left ? scope.previousRunId : scope.runId;
  const uses = (table: string) => used.includes(` ${table}.`) || used.includes(`(${table}.`);
  const claimsOf = (clientId: string) =>
    uses('w') ? ` ${ownerSql(owners, { clientId }).join}` : '';
  // Without a month there are no figures: their columns are there, and empty.
  if (scope.month === null) {
    const sql = `client c LEFT JOIN ${monthSource[scope.subject]} s ON 0 LEFT JOIN tier_result t ON 0`;
    return { sql: sql + claimsOf('c.id'), id: 'c.id', conditions: [] };
  }
  const onTier = uses('t') && run !== null;
  const onSnapshot = uses('s') || !onTier;
  const tables = [
    ...(uses('c') ? [{ name: 'client c NOT INDEXED', id: 'c.id' }] : []),
    ...(onSnapshot ? [{ name: `${monthSource[scope.subject]} s`, id: 's.client_id' }] : []),
    ...(onTier ? [{ name: 'tier_result t', id: 't.client_id' }] : []),
  ];
  const [{ id }, ...joined] = tables as [(typeof tables)[number], ...typeof tables];
  // Sought by month and client where another table is walked.
  const isWalked = id === 's.client_id';
  const monthIs = isWalked ? monthCondition(db, scope.subject, scope.month) : 's.month = ?';
  const untiered = uses('t') && !onTier ? ' LEFT JOIN tier_result t ON 0' : '';
  return {
    sql: tables.map(({ name }) => name).join(' CROSS JOIN ') + untiered + claimsOf(id),
    id,
    conditions: [
      ...(onSnapshot ? [{ sql: monthIs, values: [scope.month] }] : []),
      ...(onTier ? [{ sql: 't.run_id = ?', values: [run] }] : []),
      ...joined.map((table) => ({ sql: `${table.id} = ${id}`, values: [] })),
    ],
  };
}

function sortColumn(key: ClientSortKey, scope: ClientListScope, owners: OwnerTime): string {
  if (key === 'aumChange') return assetChange(scope);
  return key === 'ownerName' ? ownerSql(owners).name : sortColumns[key];
}

/** The ids of a list in order; ties fall back to the client's id, so that an order is one order. */
export function findClientIds(
  db: ReadableDB,
  scope: ClientListScope,
  filter: ClientFilter,
  asked: readonly { readonly key: ClientSortKey; readonly descending: boolean }[],
): number[] {
  const sort = asked.filter(({ key }) => sortsBy(key, scope.subject));
  const owners = ownersOfMonth(db, scope.subject, scope.month);
  const filters = conditionsOf(db, filter, scope, owners);
  const columns = sort.map(({ key }) => sortColumn(key, scope, owners));
  const used = ` ${[...filters.map(({ sql }) => sql), ...columns].join(' ')}`;
  const from = source(db, scope, { used, left: filter.list === 'left', owners });
  const conditions = [...from.conditions, ...filters];
  const where = conditions.map(({ sql }) => sql).join(' AND ') || '1';
  // The plus keeps a filtered list off the index of metrics: few rows are sorted sooner than many sought.
  const plain = filters.length > 0 ? '+' : '';
  const order = sort.map(
    ({ descending }, at) => `${plain}${columns[at]} ${descending ? 'DESC' : 'ASC'} NULLS LAST`,
  );
  const sql = `SELECT ${from.id} FROM ${from.sql} WHERE ${where} ORDER BY ${[...order, from.id].join(', ')}`;
  return db
    .prepare(sql)
    .pluck()
    .all(...conditions.flatMap(({ values }) => values)) as number[];
}

/** Facts about a client that every list reads. */
const listedColumns = [...listedAttributes, ...listedFacts]
  .map((field) => `c.${columnOf(field)}`)
  .join(', ');

/** A line of the list as the ledger holds it; nothing is masked here. */
export interface ClientLine extends Record<string, string | number | null> {
  id: number;
  client_no: string;
  name: string;
}

/**
 * Reads the lines of the given clients, in the order given. CROSS JOIN keeps the list of ids as the
 * outer loop: left to itself the planner walks every client of the ledger.
 */
export function readClientLines(
  db: ReadableDB,
  scope: ClientListScope & {
    readonly figuresMonth: Month | null;
    readonly tierRunId: number | null;
  },
  ids: readonly number[],
): ClientLine[] {
  const figures = columnsOf(scope.subject)
    .map(({ column }) => `s.${column}`)
    .join(', ');
  const time = ownersOfMonth(db, scope.subject, scope.figuresMonth);
  const owner = ownerSql(time, { clientId: 'c.id' });
  const rows = db
    .prepare(
      `SELECT c.id, c.client_no, c.name, ${listedColumns},
              ${figures}, ${owner.name} AS owner_name, ${owner.source} AS owner_source, s.branch_name,
              t.rank, t.previous_rank, t.movement, t.metric, t.distance_up, t.distance_down,
              t.second_metric, t.rule, t.kept_rank,
              ${holdingSql(scope.holdingRules, scope.subject)} AS holding,
              ${assetChange({ ...scope, month: scope.figuresMonth })} AS aum_change,
              (SELECT level FROM vip_card o WHERE o.client_no = c.client_no
               AND o.state IN ('active', 'suspended')) AS card_level
       FROM json_each(?) j CROSS JOIN client c ON c.id = j.value
       LEFT JOIN ${monthSource[scope.subject]} s ON s.month = ? AND s.client_id = c.id
       LEFT JOIN tier_result t ON t.run_id = ? AND t.client_id = c.id
       ${owner.join}
       ORDER BY j.key`,
    )
    .all(JSON.stringify(ids), scope.figuresMonth, scope.tierRunId) as ClientLine[];
  return rows;
}

interface SearchLine {
  readonly client_no: string;
  readonly name: string;
  readonly pinyin: string;
  readonly initials: string;
  readonly id_no: string | null;
  readonly mobile: string | null;
  readonly rank: number | null;
}

/** The first matches of the search box over everything. */
export function searchClients(
  db: ReadableDB,
  text: string,
  runId: number | null,
  limit: number,
): SearchLine[] {
  const condition = searchCondition(text);
  return db
    .prepare(
      `SELECT c.client_no, c.name, c.pinyin, c.initials, c.id_no, c.mobile, t.rank
       FROM client c LEFT JOIN tier_result t ON t.run_id = ? AND t.client_id = c.id
       WHERE ${condition.sql} ORDER BY length(c.name), c.client_no LIMIT ?`,
    )
    .all(runId, ...condition.values, limit) as SearchLine[];
}
