import type { SchemeSubject } from '../../../shared/models/scheme';
import { codeOfRule, type Movement } from '../../../shared/models/tiering';
import type { ClientFilter } from '../../../shared/contract/clients/clients';
import { columnOf } from '../columns';
import type { MoveRule } from '../../../shared/models/asset-move';
import { assetMove } from '../tiering/asset-moves';
import { holdingSql } from './client-holdings';
import type { ReadableDB } from '../database';
import { isOwnedBy, isUnowned, type OwnerTime } from '../assignment/present-owner';
import { monthTable } from '../month-table';
import { codesOfMovement, wonBackCode } from '../tiering/tier-runs';
import { canBeStored, contains } from './search-text';
import {
  type ClientListScope,
  isOrganisation,
  assetsBefore,
  sortColumns,
  sortsBy,
} from './client-list-scope';

/** A condition on a client (c), its month (s) and its result (t). */
export interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
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

/** The client's id in a list that looks at the month's rows; without a month there are none. */
const clientIdIn = ({ month }: ClientListScope): string =>
  month === null ? 'c.id' : 's.client_id';

/** All that a filter asks, as conditions that must hold together. */
export function conditionsOf(
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
    ...(filter.owners?.length
      ? [{ sql: isOwnedBy(db, owners, filter.owners, clientIdIn(scope)), values: [] }]
      : []),
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
