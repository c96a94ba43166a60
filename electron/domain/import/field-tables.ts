import { figureFields } from '../../../shared/models/client';
import type { ImportKind, Layout } from '../../../shared/models/import';

/** How a field's cells are read. */
export type FieldType =
  | 'clientNo'
  | 'code'
  | 'name'
  | 'text'
  | 'idNo'
  | 'creditCode'
  | 'mobile'
  | 'sex'
  | 'flag'
  | 'money'
  | 'count'
  | 'factor'
  | 'rate'
  | 'day'
  | 'pastDay'
  | 'currency'
  | 'decimal'
  | 'measure'
  | 'month';

/** One field of a kind of file and what is asked of it. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  /** The row is left out without it. */
  readonly required?: boolean;
  /** Part of what makes a row the only one of its kind. */
  readonly key?: boolean;
  /** Amounts below zero are in order here. */
  readonly mayBeNegative?: boolean;
  /** An amount that can not be read only stays blank, it does not keep the row out. */
  readonly lenient?: boolean;
}

const clientNo: Field = { name: 'clientNo', type: 'clientNo', required: true, key: true };
const requiredClientNo: Field = { name: 'clientNo', type: 'clientNo', required: true };
const name: Field = { name: 'name', type: 'name' };
const rm: readonly Field[] = [
  { name: 'rmNo', type: 'code' },
  { name: 'rmName', type: 'name' },
];
const branchName: Field = { name: 'branchName', type: 'text' };

/** A card may be overpaid, an account overdrawn, spending taken back. */
const mayBeNegative = new Set(['demandDeposit', 'creditCardBalance', 'cardSpend']);

/** A client may have a row for each currency: both together name it. */
const currencyKey: Field = { name: 'currency', type: 'currency', key: true };
const currency: Field = { name: 'currency', type: 'currency' };

const retailFields: readonly Field[] = [
  clientNo,
  currencyKey,
  name,
  { name: 'sex', type: 'sex' },
  { name: 'birthDate', type: 'pastDay' },
  { name: 'idType', type: 'text' },
  { name: 'idNo', type: 'idNo' },
  { name: 'mobile', type: 'mobile' },
  { name: 'otherPhones', type: 'text' },
  { name: 'address', type: 'text' },
  { name: 'employer', type: 'text' },
  { name: 'occupation', type: 'text' },
  { name: 'orientation', type: 'text' },
  { name: 'riskRating', type: 'code' },
  { name: 'firstOpenedOn', type: 'pastDay' },
  { name: 'preferredChannel', type: 'text' },
  ...figureFields.map((field): Field => ({
    name: field,
    type: 'money',
    mayBeNegative: mayBeNegative.has(field),
  })),
  { name: 'productCount', type: 'count' },
  { name: 'transactionCount', type: 'count' },
  { name: 'lastVisitOn', type: 'pastDay' },
  ...rm,
  branchName,
];

const corporateFields: readonly Field[] = [
  clientNo,
  currencyKey,
  name,
  { name: 'creditCode', type: 'creditCode' },
  { name: 'industry', type: 'text' },
  { name: 'marketNature', type: 'text' },
  { name: 'isStrategic', type: 'flag' },
  { name: 'administrativeLevel', type: 'text' },
  { name: 'institutionKind', type: 'text' },
  { name: 'groupName', type: 'text' },
  { name: 'foundedOn', type: 'pastDay' },
  { name: 'firstOpenedOn', type: 'pastDay' },
  { name: 'legalRepresentative', type: 'name' },
  { name: 'financeContact', type: 'text' },
  { name: 'mobile', type: 'mobile' },
  { name: 'address', type: 'text' },
  { name: 'registeredCapital', type: 'money', lenient: true },
  { name: 'totalAssets', type: 'money', lenient: true },
  { name: 'annualSales', type: 'money', lenient: true },
  { name: 'depositPointInTime', type: 'money', mayBeNegative: true },
  { name: 'depositDailyAvg', type: 'money' },
  { name: 'loanBalance', type: 'money' },
  { name: 'billExposure', type: 'money' },
  { name: 'guaranteeExposure', type: 'money' },
  { name: 'feeIncome', type: 'money', mayBeNegative: true },
  { name: 'accountCount', type: 'count' },
  { name: 'activeAccountCount', type: 'count' },
  ...rm,
  branchName,
];

const staffFields: readonly Field[] = [
  { name: 'staffNo', type: 'code', required: true, key: true },
  { name: 'name', type: 'name', required: true },
  { name: 'role', type: 'text' },
  branchName,
  { name: 'mobile', type: 'mobile' },
  { name: 'joinedOn', type: 'pastDay' },
  { name: 'ability', type: 'factor' },
  { name: 'confidentialitySignedOn', type: 'pastDay' },
];

const ownerFields: readonly Field[] = [
  clientNo,
  name,
  ...rm,
  { name: 'tier', type: 'text' },
  { name: 'remarks', type: 'text' },
];

const cardFields: readonly Field[] = [
  requiredClientNo,
  name,
  { name: 'cardNo', type: 'code', required: true, key: true },
  { name: 'cardLevel', type: 'text' },
  { name: 'openedOn', type: 'pastDay' },
  { name: 'expiresOn', type: 'day' },
  { name: 'transactionKind', type: 'text', key: true },
  { name: 'branchCode', type: 'code' },
  { name: 'tellerNo', type: 'code' },
];

const maturityFields: readonly Field[] = [
  requiredClientNo,
  name,
  { name: 'productKind', type: 'text' },
  { name: 'productName', type: 'text' },
  currency,
  { name: 'amount', type: 'money', required: true },
  { name: 'startsOn', type: 'day' },
  { name: 'dueOn', type: 'day', required: true },
  { name: 'annualRate', type: 'rate' },
];

const spendFields: readonly Field[] = [
  { name: 'serialNo', type: 'code', key: true },
  { name: 'transactedOn', type: 'pastDay', required: true },
  { name: 'clientNo', type: 'clientNo' },
  { name: 'cardNo', type: 'code', required: true },
  currency,
  { name: 'amount', type: 'money', required: true, mayBeNegative: true },
  { name: 'transactionKind', type: 'text' },
  { name: 'merchantName', type: 'text' },
  { name: 'originalSerialNo', type: 'code' },
];

const branchFields: readonly Field[] = [
  { name: 'branchName', type: 'text', required: true, key: true },
  { name: 'branchCode', type: 'code' },
  { name: 'superior', type: 'text' },
  { name: 'address', type: 'text' },
  { name: 'otherPhones', type: 'text' },
];

const rateFields: readonly Field[] = [
  { name: 'currency', type: 'currency', required: true, key: true },
  { name: 'rate', type: 'decimal', required: true },
  { name: 'rateBase', type: 'count' },
];

/** A client may be judged by many ratings, and by each of them every month. */
const ratingFields: readonly Field[] = [
  clientNo,
  name,
  { name: 'ratingName', type: 'text', required: true, key: true },
  { name: 'ratingValue', type: 'measure', required: true },
  { name: 'ratingMonth', type: 'month', key: true },
];

/** Every field of every kind of file, in the order of a checked row's values. */
export const fieldTables: Readonly<Record<ImportKind, readonly Field[]>> = {
  retail: retailFields,
  corporate: corporateFields,
  staff: staffFields,
  owners: ownerFields,
  cards: cardFields,
  maturities: maturityFields,
  spend: spendFields,
  branches: branchFields,
  rates: rateFields,
  ratings: ratingFields,
};

/** Kinds whose rows belong to one month. */
export const monthlyKinds: ReadonlySet<ImportKind> = new Set([
  'retail',
  'corporate',
  'cards',
  'spend',
  'rates',
  'ratings',
]);

/** Whether a month must be known to take rows: ratings may each name their own. */
export function needsMonth({ kind, columns }: Pick<Layout, 'kind' | 'columns'>): boolean {
  if (kind === 'ratings' && columns.some(({ field }) => field === 'ratingMonth')) return false;
  return monthlyKinds.has(kind);
}

/** The field of that name in a kind of file. */
export function findField(kind: ImportKind, fieldName: string): Field | undefined {
  return fieldTables[kind].find((field) => field.name === fieldName);
}

/** Names of the fields without which a row of the kind is left out. */
export function requiredFields(kind: ImportKind): string[] {
  return fieldTables[kind].filter((field) => field.required === true).map((field) => field.name);
}
