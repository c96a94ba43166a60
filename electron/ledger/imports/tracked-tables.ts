import type { TrackedTable } from './touches';
import { trackedValues } from './tracked-values';

/** Columns of a table's values and their numbers, in the same order. */
function stored(name: keyof typeof trackedValues): Pick<TrackedTable, 'columns' | 'bits'> {
  const values = trackedValues[name];
  return { columns: values.map(({ column }) => column), bits: values.map(({ bit }) => bit) };
}

/** Every table that imports fill, as undo sees it; the numbers are stored in touches. */
export const trackedTables = {
  client: {
    target: 1,
    table: 'client',
    key: 'id',
    monthly: false,
    ...stored('client'),
    batchColumn: 'first_batch_id',
    hasSource: false,
  },
  snapshot: {
    target: 2,
    table: 'snapshot',
    key: 'client_id',
    monthly: true,
    ...stored('snapshot'),
    batchColumn: 'batch_id',
    hasSource: true,
  },
  organisationSnapshot: {
    target: 3,
    table: 'organisation_snapshot',
    key: 'client_id',
    monthly: true,
    ...stored('organisationSnapshot'),
    batchColumn: 'batch_id',
    hasSource: true,
  },
  staff: {
    target: 4,
    table: 'staff',
    key: 'id',
    monthly: false,
    ...stored('staff'),
    batchColumn: 'batch_id',
    hasSource: false,
  },
  ownership: {
    target: 5,
    table: 'ownership',
    key: 'id',
    monthly: false,
    ...stored('ownership'),
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
    ...stored('branch'),
    batchColumn: 'batch_id',
    hasSource: false,
  },
  exchangeRate: {
    target: 10,
    table: 'exchange_rate',
    key: 'id',
    monthly: false,
    ...stored('exchangeRate'),
    batchColumn: 'batch_id',
    hasSource: false,
  },
  rating: {
    target: 11,
    table: 'rating',
    key: 'id',
    monthly: false,
    ...stored('rating'),
    batchColumn: 'batch_id',
    hasSource: false,
  },
} as const satisfies Record<string, TrackedTable>;
export type TrackedName = keyof typeof trackedTables;

/** Rows that are there or not, and never change. */
function plain(target: number, table: string): TrackedTable {
  const batchColumn = 'batch_id';
  return {
    target,
    table,
    key: 'id',
    monthly: false,
    columns: [],
    bits: [],
    batchColumn,
    hasSource: false,
  };
}
