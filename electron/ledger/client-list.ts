import type { Month } from '../../shared/models/calendar';
import {
  figureFields,
  type ClientKind,
  type FigureField,
  type OrganisationFigureField,
} from '../../shared/models/client';
import type { ClientSortKey } from '../../shared/models/client-list';
import type { Fen } from '../../shared/models/money';
import type { Movement } from '../../shared/models/tiering';
import type { ClientFilter } from '../../shared/contract';
import { figureColumns, organisationFigureColumns } from './columns';
import type { ReadableDB } from './database';
import { countSnapshots } from './months';
import { storedMovements } from './tier-runs';

/** What a list is drawn from: a month's snapshots and, where the month is tiered, its run. */
export interface ClientListScope {
  readonly month: Month | null;
  readonly runId: number | null;
  /** The run of the month before, for clients that left. */
  readonly previousRunId: number | null;
  /** Tier names of the scheme, lowest first; a rank is an index. */
  readonly tierNames: readonly string[];
  /** People where absent. */
  readonly kind?: ClientKind | undefined;
}

/** The table a list's months stand in. */
function monthTable({ kind }: Pick<ClientListScope, 'kind'>): string {
  return isOrganisation(kind) ? 'organisation_snapshot' : 'snapshot';
}

/** Whether a list is of organisations. */
export function isOrganisation(kind: ClientKind | undefined): boolean {
  return kind === 'corporate' || kind === 'institution';
}

interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

const sortColumns: Readonly<Record<ClientSortKey, string>> = {
  clientNo: 'c.client_no',
  name: 'c.pinyin',
  sex: 'c.sex',
  birthDate: 'c.birth_date',
  occupation: 'c.occupation',
  tier: 't.rank',
  previousTier: 't.previous_rank',
  movement: 't.movement',
  metric: 't.metric',
  distanceUp: 't.distance_up',
  distanceDown: 't.distance_down',
  aumPointInTime: 's.aum_point_in_time',
  aumDailyAvgMonth: 's.aum_daily_avg_month',
  aumDailyAvg3m: 's.aum_daily_avg_3m',
  aumDailyAvgYear: 's.aum_daily_avg_year',
  demandDeposit: 's.demand_deposit',
  timeDeposit: 's.time_deposit',
  wealthProduct: 's.wealth_product',
  fund: 's.fund',
  insurance: 's.insurance',
  bond: 's.bond',
  creditCode: 'c.credit_code',
  industry: 'c.industry',
  ...organisationSorts(),
  ownerName: 's.owner_name',
  branchName: 's.branch_name',
};

function organisationSorts(): Record<OrganisationFigureField, string> {
  return Object.fromEntries(
    organisationFigureColumns.map(({ field, column }) => [field, `s.${column}`]),
  ) as Record<OrganisationFigureField, string>;
}

/** What only people's months, or only organisations' months, can be sorted by. */
const personKeys = new Set<string>(figureFields);
const organisationKeys = new Set<string>(organisationFigureColumns.map(({ field }) => field));

function sortsBy(key: ClientSortKey, kind: ClientKind | undefined): boolean {
  return !(isOrganisation(kind) ? personKeys : organisationKeys).has(key);
}

/** LIKE text for "contains", with the wildcards of the user's text taken as letters. */
function contains(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

/** Names in Chinese, pinyin, initials, numbers, and the last digits of ID or phone. */
export function searchCondition(text: string): Condition {
  const typed = text.trim();
  const lower = typed.toLowerCase().replace(/\s+/g, '');
  if (/^[a-z]+$/.test(lower)) {
    return {
      sql: "(c.pinyin LIKE ? ESCAPE '\\' OR c.initials LIKE ? ESCAPE '\\' OR c.client_no LIKE ? ESCAPE '\\')",
      values: [`${contains(lower).slice(1)}`, `${contains(lower).slice(1)}`, contains(typed)],
    };
  }
  if (/^[0-9*xX]+$/.test(typed)) {
    const tail = contains(typed).slice(0, -1);
    return {
      sql: "(c.client_no LIKE ? ESCAPE '\\' OR (length(?) >= 4 AND (c.id_no LIKE ? ESCAPE '\\' OR c.mobile LIKE ? ESCAPE '\\')))",
      values: [contains(typed), typed, tail, tail],
    };
  }
  return {
    sql: "(c.name LIKE ? ESCAPE '\\' OR c.client_no LIKE ? ESCAPE '\\')",
    values: [contains(typed), contains(typed)],
  };
}

function listCondition(list: NonNullable<ClientFilter['list']>, scope: ClientListScope): Condition {
  switch (list) {
    case 'up':
    case 'down':
    case 'new':
      return { sql: 't.movement = ?', values: [storedMovements.indexOf(list)] };
    case 'nearMiss':
      return { sql: 't.near_miss = 1', values: [] };
    case 'warning':
      return { sql: 't.near_miss = 2', values: [] };
    case 'left':
      return {
        // Every rank is 0 or more; asking for it keeps the search off the index of metrics.
        sql: 't.rank >= 0 AND NOT EXISTS (SELECT 1 FROM tier_result n WHERE n.run_id = ? AND n.client_id = t.client_id)',
        values: [scope.runId ?? -1],
      };
  }
}

function anyOf(column: string, values: readonly (string | number)[]): Condition {
  return { sql: `${column} IN (${values.map(() => '?').join(', ')})`, values };
}

function atLeast(column: string, value: number | undefined): Condition[] {
  return value === undefined ? [] : [{ sql: `${column} >= ?`, values: [value] }];
}

function below(column: string, value: number | undefined): Condition[] {
  return value === undefined ? [] : [{ sql: `${column} < ?`, values: [value] }];
}

function conditionsOf(filter: ClientFilter, scope: ClientListScope): Condition[] {
  const ranks = filter.tiers?.map((tier) => scope.tierNames.indexOf(tier));
  const movements = filter.movements?.map((each: Movement) =>
    storedMovements.indexOf(each as (typeof storedMovements)[number]),
  );
  const balance = isOrganisation(filter.kind) ? 's.deposit_point_in_time' : 's.aum_point_in_time';
  return [
    ...(isOrganisation(filter.kind) ? [{ sql: 'c.kind = ?', values: [filter.kind ?? ''] }] : []),
    ...(filter.search?.trim() ? [searchCondition(filter.search)] : []),
    ...(ranks?.length ? [anyOf('t.rank', ranks)] : []),
    ...(movements?.length ? [anyOf('t.movement', movements)] : []),
    ...(filter.list ? [listCondition(filter.list, scope)] : []),
    ...(filter.owners?.length ? [anyOf('s.owner_name', filter.owners)] : []),
    ...(filter.withoutOwner ? [{ sql: 's.owner_name IS NULL', values: [] }] : []),
    ...atLeast('t.metric', filter.metricFrom),
    ...below('t.metric', filter.metricTo),
    ...atLeast(balance, filter.aumFrom),
    ...below(balance, filter.aumTo),
  ];
}

interface Source {
  readonly sql: string;
  readonly id: string;
  readonly conditions: readonly Condition[];
}

/**
 * The tables a list is read from; only those that are asked for are joined. All lie in the order of
 * client ids, so CROSS JOIN walks each from end to end once; left to itself the planner goes by the
 * index of metrics or of numbers and looks every client up by itself, ten times as slow.
 */
function source(scope: ClientListScope, used: string, left: boolean): Source {
  const run = left ? scope.previousRunId : scope.runId;
  const uses = (table: string) => used.includes(` ${table}.`) || used.includes(`(${table}.`);
  // Without a month there are no figures: their columns are there, and empty.
  if (scope.month === null) {
    const sql = `client c LEFT JOIN ${monthTable(scope)} s ON 0 LEFT JOIN tier_result t ON 0`;
    return { sql, id: 'c.id', conditions: [] };
  }
  const onTier = uses('t') && run !== null;
  // A run holds people; organisations are told by having a month of their own.
  const onSnapshot = uses('s') || !onTier || isOrganisation(scope.kind);
  const tables = [
    ...(uses('c') ? [{ name: 'client c NOT INDEXED', id: 'c.id' }] : []),
    ...(onSnapshot ? [{ name: `${monthTable(scope)} s`, id: 's.client_id' }] : []),
    ...(onTier ? [{ name: 'tier_result t', id: 't.client_id' }] : []),
  ];
  const [{ id }, ...joined] = tables as [(typeof tables)[number], ...typeof tables];
  const untiered = uses('t') && !onTier ? ' LEFT JOIN tier_result t ON 0' : '';
  return {
    sql: tables.map(({ name }) => name).join(' CROSS JOIN ') + untiered,
    id,
    conditions: [
      ...(onSnapshot ? [{ sql: 's.month = ?', values: [scope.month] }] : []),
      ...(onTier ? [{ sql: 't.run_id = ?', values: [run] }] : []),
      ...joined.map((table) => ({ sql: `${table.id} = ${id}`, values: [] })),
    ],
  };
}

/** The ids of a list in order; ties fall back to the client's id, so that an order is one order. */
export function findClientIds(
  db: ReadableDB,
  scope: ClientListScope,
  filter: ClientFilter,
  asked: readonly { readonly key: ClientSortKey; readonly descending: boolean }[],
): number[] {
  const sort = asked.filter(({ key }) => sortsBy(key, scope.kind));
  const filters = conditionsOf(filter, scope);
  const columns = sort.map(({ key }) => sortColumns[key]);
  const used = ` ${[...filters.map(({ sql }) => sql), ...columns].join(' ')}`;
  const from = source(scope, used, filter.list === 'left');
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

/** Clients that are sooner sought one by one than the month's are counted. */
const soonSought = 5_000;

/** Sums of every figure over a list of clients in a month. */
export function sumFigures(
  db: ReadableDB,
  month: Month,
  ids: readonly number[],
  kind?: ClientKind,
): Partial<Record<FigureField | OrganisationFigureField, Fen>> {
  const table = monthTable({ kind });
  const columns = isOrganisation(kind) ? organisationFigureColumns : figureColumns;
  const sums = columns.map(({ column }) => `sum(s.${column})`).join(', ');
  const ofMonth = `SELECT ${sums} FROM ${table} s WHERE s.month = ?`;
  const ofIds = `SELECT ${sums} FROM json_each(?) j CROSS JOIN ${table} s ON s.month = ? AND s.client_id = j.value`;
  // As many as the month has are all of it; others are sought in the order they lie in.
  const isWhole =
    !isOrganisation(kind) && ids.length > soonSought && ids.length === countSnapshots(db, month);
  const row = (
    isWhole
      ? db.prepare(ofMonth).raw().get(month)
      : db
          .prepare(ofIds)
          .raw()
          .get(JSON.stringify([...Float64Array.from(ids).sort()]), month)
  ) as (number | null)[];
  const totals: Partial<Record<FigureField | OrganisationFigureField, Fen>> = {};
  columns.forEach(({ field }, index) => {
    const value = row[index];
    if (value !== null && value !== undefined) {
      totals[field as FigureField | OrganisationFigureField] = value as Fen;
    }
  });
  return totals;
}

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
  const columns = isOrganisation(scope.kind) ? organisationFigureColumns : figureColumns;
  const figures = columns.map(({ column }) => `s.${column}`).join(', ');
  const rows = db
    .prepare(
      `SELECT c.id, c.client_no, c.name, c.sex, c.birth_date, c.id_no, c.mobile, c.occupation, c.credit_code,
              c.industry,
              ${figures}, s.owner_name, s.branch_name,
              t.rank, t.previous_rank, t.movement, t.metric, t.distance_up, t.distance_down,
              (SELECT level FROM card_opening o WHERE o.client_no = c.client_no AND o.kind <> 'close'
               ORDER BY o.opened_on DESC, o.id DESC LIMIT 1) AS card_level
       FROM json_each(?) j CROSS JOIN client c ON c.id = j.value
       LEFT JOIN ${monthTable(scope)} s ON s.month = ? AND s.client_id = c.id
       LEFT JOIN tier_result t ON t.run_id = ? AND t.client_id = c.id
       ORDER BY j.key`,
    )
    .all(JSON.stringify(ids), scope.figuresMonth, scope.tierRunId) as ClientLine[];
  return rows;
}

export interface SearchLine {
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
