import {
  attributeColumns,
  countColumns,
  figureColumns,
  organisationColumns,
  organisationFigureColumns,
} from './columns';
import type { TrackedTable } from './touches';

const names = (columns: readonly { readonly column: string }[]) =>
  columns.map(({ column }) => column);

/** Value columns of a person's month, in the ledger's order. */
export const snapshotColumns: readonly string[] = [
  ...names(figureColumns),
  ...names(countColumns),
  ...['last_visit_on', 'owner_no', 'owner_name', 'branch_name'],
];

/** Value columns of an organisation's month, in the ledger's order. */
export const organisationSnapshotColumns: readonly string[] = [
  ...names(organisationFigureColumns),
  ...['owner_no', 'owner_name', 'branch_name'],
];

/** The fixed number of each value, by column: what is stored goes by these, so none is ever given again. */
const numbers = {
  client: numbered(
    'name sex birth_date id_type id_no mobile other_phones address employer occupation orientation ' +
      'risk_rating first_opened_on preferred_channel credit_code industry market_nature is_strategic ' +
      'administrative_level institution_kind group_name founded_on legal_representative ' +
      'finance_contact registered_capital total_assets annual_sales',
  ),
  snapshot: numbered(
    'demand_deposit time_deposit structured_deposit wealth_product fund insurance bond ' +
      'precious_metal trust_other aum_point_in_time aum_daily_avg_month aum_daily_avg_3m ' +
      'aum_daily_avg_year personal_loan mortgage_balance credit_card_balance card_spend ' +
      'product_count transaction_count last_visit_on owner_no owner_name branch_name ' +
      'card_assets_daily_avg_3m deposit_daily_avg_3m wealth_daily_avg_3m deposit_daily_avg_month ' +
      'wealth_daily_avg_month',
  ),
  organisationSnapshot: numbered(
    'deposit_point_in_time deposit_daily_avg loan_balance bill_exposure guarantee_exposure ' +
      'fee_income account_count active_account_count owner_no owner_name branch_name',
  ),
  staff: numbered(
    'name role branch_name mobile joined_on ability_percent confidentiality_signed_on',
  ),
  ownership: numbered('client_name staff_no staff_name tier remarks starts_on'),
  branch: numbered('branch_code superior address phone'),
  exchangeRate: numbered('rate'),
  rating: numbered('value'),
} as const;

function numbered(columns: string): ReadonlyMap<string, number> {
  return new Map(columns.split(' ').map((column, at) => [column, at]));
}

function bitsOf(columns: readonly string[], known: ReadonlyMap<string, number>): readonly number[] {
  return columns.map((column) => {
    const bit = known.get(column);
    if (bit === undefined) throw new Error(`column ${column} has no number`);
    return bit;
  });
}

/** Every table that imports fill, as undo sees it; the numbers are stored in touches. */
export const trackedTables = {
  client: {
    target: 1,
    table: 'client',
    key: 'id',
    monthly: false,
    columns: [...names(attributeColumns), ...names(organisationColumns)],
    bits: bitsOf([...names(attributeColumns), ...names(organisationColumns)], numbers.client),
    batchColumn: 'first_batch_id',
    hasSource: false,
  },
  snapshot: {
    target: 2,
    table: 'snapshot',
    key: 'client_id',
    monthly: true,
    columns: snapshotColumns,
    bits: bitsOf(snapshotColumns, numbers.snapshot),
    batchColumn: 'batch_id',
    hasSource: true,
  },
  organisationSnapshot: {
    target: 3,
    table: 'organisation_snapshot',
    key: 'client_id',
    monthly: true,
    columns: organisationSnapshotColumns,
    bits: bitsOf(organisationSnapshotColumns, numbers.organisationSnapshot),
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
    bits: bitsOf(
      [
        ...['name', 'role', 'branch_name', 'mobile', 'joined_on', 'ability_percent'],
        'confidentiality_signed_on',
      ],
      numbers.staff,
    ),
    batchColumn: 'batch_id',
    hasSource: false,
  },
  ownership: {
    target: 5,
    table: 'ownership',
    key: 'id',
    monthly: false,
    columns: ['client_name', 'staff_no', 'staff_name', 'tier', 'remarks', 'starts_on'],
    bits: bitsOf(
      ['client_name', 'staff_no', 'staff_name', 'tier', 'remarks', 'starts_on'],
      numbers.ownership,
    ),
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
    bits: bitsOf(['branch_code', 'superior', 'address', 'phone'], numbers.branch),
    batchColumn: 'batch_id',
    hasSource: false,
  },
  exchangeRate: {
    target: 10,
    table: 'exchange_rate',
    key: 'id',
    monthly: false,
    columns: ['rate'],
    bits: bitsOf(['rate'], numbers.exchangeRate),
    batchColumn: 'batch_id',
    hasSource: false,
  },
  rating: {
    target: 11,
    table: 'rating',
    key: 'id',
    monthly: false,
    columns: ['value'],
    bits: bitsOf(['value'], numbers.rating),
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
