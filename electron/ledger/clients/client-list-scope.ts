import type { Month } from '../../../shared/models/calendar';
import { listedFacts, sortedAttributes } from '../../../shared/fields/client-values';
import {
  figureFields,
  organisationFigureFields,
  type ClientKind,
  type FigureField,
  type OrganisationFigureField,
} from '../../../shared/models/client';
import type { ClientSortKey } from '../../../shared/models/client-list';
import type { SchemeSubject } from '../../../shared/models/scheme';
import { columnOf, figureColumns, organisationFigureColumns, type FieldColumn } from '../columns';
import type { MoveRule } from '../../../shared/models/asset-move';
import type { HoldingRules } from './client-holdings';
import { assetColumn, monthTable } from '../month-table';

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

/** What an organisation's month shows in the columns of a person's: deposits in place of assets. */
const organisationFigures: Readonly<Partial<Record<FigureField, string>>> = {
  aumPointInTime: 'deposit_point_in_time',
  aumDailyAvgMonth: 'deposit_daily_avg',
};

/** The months a list is read from, as a table with a person's columns. */
export const monthSource: Readonly<Record<SchemeSubject, string>> = {
  retail: 'snapshot',
  organisation: `(SELECT o.*, ${figureColumns
    .map(({ field, column }) => `${organisationFigures[field] ?? 'NULL'} AS ${column}`)
    .join(', ')} FROM organisation_snapshot o)`,
};

/** A client's assets in the month that a list's month is compared with; null where there were none. */
export function assetsBefore({ subject, before }: ClientListScope): string {
  if (before === null) return 'NULL';
  return `(SELECT b.${assetColumn[subject]} FROM ${monthTable[subject]} b
    WHERE b.month = '${before}' AND b.client_id = s.client_id)`;
}

/** How much a client's assets changed against the month it is compared with. */
export function assetChange(scope: ClientListScope): string {
  return `( s.aum_point_in_time - ${assetsBefore(scope)})`;
}

/** Where each key that a list can be sorted or bounded by lies. */
export const sortColumns: Readonly<
  Record<Exclude<ClientSortKey, 'aumChange' | 'ownerName'>, string>
> = {
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

/** Whether months of a subject hold what a key names. */
export function sortsBy(key: ClientSortKey, subject: SchemeSubject): boolean {
  return subject === 'organisation' || !organisationKeys.has(key);
}

/** Columns of figures that a list of a subject shows. */
export function columnsOf(
  subject: SchemeSubject,
): readonly FieldColumn<FigureField | OrganisationFigureField>[] {
  return subject === 'retail' ? figureColumns : organisationFigureColumns;
}
