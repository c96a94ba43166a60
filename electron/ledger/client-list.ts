import type { Month } from '../../shared/models/calendar';
import { listedAttributes, listedFacts, sortedAttributes } from '../../shared/fields/client-values';
import {
  figureFields,
  organisationFigureFields,
  type ClientKind,
  type FigureField,
  type OrganisationFigureField,
} from '../../shared/models/client';
import type { ClientSortKey } from '../../shared/models/client-list';
import type { SchemeSubject } from '../../shared/models/scheme';
import { fen, type Fen } from '../../shared/models/money';
import { codeOfRule, type Movement } from '../../shared/models/tiering';
import type { ClientFilter } from '../../shared/contract/clients';
import { columnOf, figureColumns, organisationFigureColumns } from './columns';
import type { MoveRule } from '../../shared/models/asset-move';
import { assetMove } from './asset-moves';
import { holdingSql, type HoldingRules } from './client-holdings';
import type { ReadableDB } from './database';
import { isOwnedBy, isUnowned, ownersOfMonth, ownerSql, type OwnerTime } from './present-owner';
import { assetColumn, monthTable } from './tier-inputs';
import { countSnapshots } from './months';
import { codesOfMovement, wonBackCode } from './tier-runs';
import { canBeStored, contains } from './search-text';

/** What a list is drawn from: a month's snapshots and, where the month is tiered, its run. */
export interface ClientListScope {
  /** The run of the other month that the filter asks for; null where it is not tiered. */
  readonly otherRun?: { readonly id: number; readonly tierNames: readonly string[] } | null;
  readonly month: Month | null;
  /** The month it is compared with; null where there is none. */
  readonly before: Month | null;
  readonly runId: number | null;
  /** The run of the month before, for clients that left. */
  readonly previousRunId: number | null;
  readonly subject: SchemeSubject;
  /** What an outflow or inflow is. */
  readonly moves: MoveRule;
  /** Tier names of the scheme, lowest first; a rank is an index. */
  readonly tierNames: readonly string[];
  /** What makes a client prefer to hold something. */
  readonly holdingRules: HoldingRules;
}

/** Whether a list is of organisations. */
export function isOrganisation(kind: ClientKind | undefined): boolean {
  return kind === 'corporate' || kind === 'institution';
}

interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** What an organisation's month shows in the columns of a person's: deposits in place of assets. */
const organisationFigures: Readonly<Partial<Record<FigureField, string>>> = {
  aumPointInTime: 'deposit_point_in_time',
  aumDailyAvgMonth: 'deposit_daily_avg',
};

/** The months a list is read from, as a table with a person's columns. */
const monthSource: Readonly<Record<SchemeSubject, string>> = {
  retail: 'snapshot',
  organisation: `(SELECT o.*, ${figureColumns
    .map(({ field, column }) => `${organisationFigures[field] ?? 'NULL'} AS ${column}`)
    .join(', ')} FROM organisation_snapshot o)`,
};

/** A client's assets in the month that a list's month is compared with; null where there were none. */
function assetsBefore({ subject, before }: ClientListScope): string {
  if (before === null) return 'NULL';
  return `(SELECT b.${assetColumn[subject]} FROM ${monthTable[subject]} b
    WHERE b.month = '${before}' AND b.client_id = s.client_id)`;
}

/** How much a client's assets changed against the month before. */
function assetChange(scope: ClientListScope): string {
  return `( s.aum_point_in_time - ${assetsBefore(scope)})`;
}

const sortColumns: Readonly<Record<Exclude<ClientSortKey, 'aumChange' | 'ownerName'>, string>> = {
  clientNo: 'c.client_no',
  name: 'c.pinyin',
  ...sortsOf('c', sortedAttributes),
  tier: 't.rank',
  previousTier: 't.previous_rank',
  movement: 't.movement',
  metric: 't.metric',
  distanceUp: 't.distance_up',
  distanceDown: 't.distance_down',
  secondMetric: 't.second_metric',
  ...sortsOf('s', figureFields),
  ...sortsOf('c', listedFacts),
  ...sortsOf('s', organisationFigureFields),
  branchName: 's.branch_name',
};

/** Fields of a client (c) or of the month (s), each with where it lies. */
function sortsOf<Field extends string>(
  table: 'c' | 's',
  fields: readonly Field[],
): Record<Field, string> {
  return Object.fromEntries(
    fields.map((field) => [field, `${table}.${columnOf(field)}`]),
  ) as Record<Field, string>;
}

/** What only organisations' months can be sorted by; people's columns are there for both. */
const organisationKeys = new Set<string>(organisationFigureColumns.map(({ field }) => field));

function sortsBy(key: ClientSortKey, subject: SchemeSubject): boolean {
  return subject === 'organisation' || !organisationKeys.has(key);
}

/** Columns of figures that a list of a subject shows. */
function columnsOf(subject: SchemeSubject): readonly { field: string; column: string }[] {
  return subject === 'retail' ? figureColumns : organisationFigureColumns;
}

const nobody: Condition = { sql: '0', values: [] };

/** Names in Chinese, pinyin, initials, numbers, and the last digits of ID or phone. */
export function searchCondition(text: string): Condition {
  const typed = text.trim();
  if (!canBeStored(typed)) return nobody;
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

/** Assets that went or came, by the one rule unless the filter sets bounds of its own, which all count. */
function flowCondition(filter: ClientFilter, scope: ClientListScope, sign: 1 | -1): Condition {
  const { flowAmount, flowSharePercent } = filter;
  const isOwn = flowAmount !== undefined || flowSharePercent !== undefined;
  const own = { amount: flowAmount ?? 1, sharePercent: flowSharePercent ?? 0, leastAmount: 1 };
  const rule: MoveRule = isOwn ? { how: 'both', ...own } : scope.moves;
  const figures = { now: ' s.aum_point_in_time', before: assetsBefore(scope) };
  return { sql: assetMove(figures, sign, rule), values: [] };
}

function listCondition(filter: ClientFilter, scope: ClientListScope): Condition {
  const list = filter.list as NonNullable<ClientFilter['list']>;
  switch (list) {
    case 'wonBack':
      return { sql: 't.movement = ?', values: [wonBackCode] };
    case 'outflow':
      return flowCondition(filter, scope, -1);
    case 'inflow':
      return flowCondition(filter, scope, 1);
    case 'watch':
      return { sql: 't.rule = ?', values: [codeOfRule('grace')] };
    case 'kept':
      return { sql: 't.rank > t.judged_rank', values: [] };
    case 'up':
    case 'down':
    case 'new':
      return anyOf('t.movement', codesOfMovement(list));
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

/** Whether the client stood in a tier of the other month, or was not there. */
function tierInCondition(tier: string | null, { otherRun }: ClientListScope): Condition {
  const result = 'SELECT 1 FROM tier_result x WHERE x.run_id = ? AND x.client_id = t.client_id';
  const run = otherRun?.id ?? -1;
  if (tier === null) return { sql: `t.rank >= 0 AND NOT EXISTS (${result})`, values: [run] };
  const rank = otherRun?.tierNames.indexOf(tier) ?? -1;
  return { sql: `t.rank >= 0 AND EXISTS (${result} AND x.rank = ?)`, values: [run, rank] };
}

/** Whether the client had figures in any month before one. */
function seenCondition(
  { month, seen }: NonNullable<ClientFilter['seenBefore']>,
  { subject }: ClientListScope,
): Condition {
  const earlier = `SELECT 1 FROM ${monthTable[subject]} e WHERE e.client_id = t.client_id AND e.month < ?`;
  return { sql: `t.rank >= 0 AND ${seen ? '' : 'NOT '}EXISTS (${earlier})`, values: [month] };
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

/** Bounds on a figure; nobody has a figure that months of the subject do not hold. */
function rangeConditions(
  { field, from, to }: NonNullable<ClientFilter['ranges']>[number],
  subject: SchemeSubject,
): Condition[] {
  if (!sortsBy(field, subject)) return [{ sql: '0', values: [] }];
  const column = sortColumns[field];
  return [...atLeast(column, from), ...below(column, to)];
}

function conditionsOf(
  db: ReadableDB,
  filter: ClientFilter,
  scope: ClientListScope,
  owners: OwnerTime,
): Condition[] {
  const ranks = filter.tiers?.map((tier) => scope.tierNames.indexOf(tier));
  const movements = filter.movements?.flatMap((each: Movement) => codesOfMovement(each));
  return [
    ...(isOrganisation(filter.kind) ? [{ sql: 'c.kind = ?', values: [filter.kind ?? ''] }] : []),
    ...(filter.search?.trim() ? [searchCondition(filter.search)] : []),
    ...(ranks?.length ? [anyOf('t.rank', ranks)] : []),
    ...(movements?.length ? [anyOf('t.movement', movements)] : []),
    ...(filter.list ? [listCondition(filter, scope)] : []),
    ...(filter.owners?.length ? [{ sql: isOwnedBy(db, owners, filter.owners), values: [] }] : []),
    ...(filter.holdings?.length
      ? [anyOf(holdingSql(scope.holdingRules, scope.subject), filter.holdings)]
      : []),
    ...(filter.withoutOwner ? [{ sql: isUnowned(owners), values: [] }] : []),
    ...(filter.tierIn ? [tierInCondition(filter.tierIn.tier, scope)] : []),
    ...(filter.seenBefore ? [seenCondition(filter.seenBefore, scope)] : []),
    ...atLeast('t.metric', filter.metricFrom),
    ...below('t.metric', filter.metricTo),
    ...atLeast('s.aum_point_in_time', filter.aumFrom),
    ...below('s.aum_point_in_time', filter.aumTo),
    ...(filter.ranges ?? []).flatMap((range) => rangeConditions(range, scope.subject)),
    ...(filter.facts ?? []).map(({ field, text }) => ({
      ...(canBeStored(text)
        ? { sql: `c.${columnOf(field)} LIKE ? ESCAPE '\\'`, values: [contains(text)] }
        : nobody),
    })),
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
function source(scope: ClientListScope, used: string, left: boolean, owners: OwnerTime): Source {
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
  const untiered = uses('t') && !onTier ? ' LEFT JOIN tier_result t ON 0' : '';
  return {
    sql: tables.map(({ name }) => name).join(' CROSS JOIN ') + untiered + claimsOf(id),
    id,
    conditions: [
      ...(onSnapshot ? [{ sql: 's.month = ?', values: [scope.month] }] : []),
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
  const from = source(scope, used, filter.list === 'left', owners);
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
  subject: SchemeSubject,
  month: Month,
  ids: readonly number[],
): Partial<Record<FigureField | OrganisationFigureField, Fen>> {
  const columns = columnsOf(subject);
  const sums = columns.map(({ column }) => `sum(s.${column})`).join(', ');
  const ofMonth = `SELECT ${sums} FROM ${monthSource[subject]} s WHERE s.month = ?`;
  const ofIds = `SELECT ${sums} FROM json_each(?) j CROSS JOIN ${monthSource[subject]} s ON s.month = ? AND s.client_id = j.value`;
  // As many as the month has are all of it; others are sought in the order they lie in.
  const isWhole = ids.length > soonSought && ids.length === countSnapshots(db, month, subject);
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
      totals[field as FigureField | OrganisationFigureField] = fen(value);
    }
  });
  return totals;
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
