import {
  attributeColumns,
  countColumns,
  firstFigureColumns,
  laterFigureColumns,
  organisationColumns,
  organisationFigureColumns,
} from './columns';
import type { TrackedTable } from './touches';

const names = (columns: readonly { readonly column: string }[]) =>
  columns.map(({ column }) => column);

/** Value columns of a person's month, in the ledger's order. */
export const snapshotColumns: readonly string[] = [
  ...names(firstFigureColumns),
  ...names(countColumns),
  ...['last_visit_on', 'owner_no', 'owner_name', 'branch_name'],
  ...names(laterFigureColumns),
];

/** Value columns of an organisation's month, in the ledger's order. */
export const organisationSnapshotColumns: readonly string[] = [
  ...names(organisationFigureColumns),
  ...['owner_no', 'owner_name', 'branch_name'],
];

/** Every table that imports fill, as undo sees it; the numbers are stored in touches. */
export const trackedTables = {
  client: {
    target: 1,
    table: 'client',
    key: 'id',
    monthly: false,
    columns: [...names(attributeColumns), ...names(organisationColumns)],
    batchColumn: 'first_batch_id',
    hasSource: false,
  },
  snapshot: {
    target: 2,
    table: 'snapshot',
    key: 'client_id',
    monthly: true,
    columns: snapshotColumns,
    batchColumn: 'batch_id',
    hasSource: true,
  },
  organisationSnapshot: {
    target: 3,
    table: 'organisation_snapshot',
    key: 'client_id',
    monthly: true,
    columns: organisationSnapshotColumns,
    batchColumn: 'batch_id',
    hasSource: true,
  },
  staff: {
    target: 4,
    table: 'staff',
    key: 'id',
    monthly: false,
    columns: [
      ...['name', 'role', 'branch_name', 'mobile', 'joined_on', 'ability_percent'],
      'confidentiality_signed_on',
    ],
    batchColumn: 'batch_id',
    hasSource: false,
  },
  ownership: {
    target: 5,
    table: 'ownership',
    key: 'id',
    monthly: false,
    columns: ['client_name', 'staff_no', 'staff_name', 'tier', 'remarks', 'starts_on'],
    batchColumn: 'batch_id',
    hasSource: false,
  },
  cardOpening: plain(6, 'card_opening'),
  maturity: plain(7, 'maturity'),
  cardSpend: plain(8, 'card_spend'),
  branch: {
    target: 9,
    table: 'branch',
    key: 'id',
    monthly: false,
    columns: ['branch_code', 'superior', 'address', 'phone'],
    batchColumn: 'batch_id',
    hasSource: false,
  },
  exchangeRate: {
    target: 10,
    table: 'exchange_rate',
    key: 'id',
    monthly: false,
    columns: ['rate'],
    batchColumn: 'batch_id',
    hasSource: false,
  },
  rating: {
    target: 11,
    table: 'rating',
    key: 'id',
    monthly: false,
    columns: ['value'],
    batchColumn: 'batch_id',
    hasSource: false,
  },
} as const satisfies Record<string, TrackedTable>;
export type TrackedName = keyof typeof trackedTables;

/** Rows that are there or not, and never change. */
function plain(target: number, table: string): TrackedTable {
  const batchColumn = 'batch_id';
  return { target, table, key: 'id', monthly: false, columns: [], batchColumn, hasSource: false };
}
