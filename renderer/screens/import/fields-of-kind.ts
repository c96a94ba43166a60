import {
  attributeFields,
  countFields,
  figureFields,
  organisationFields,
  organisationFigureFields,
} from '../../../shared/models/client';
import type { ImportKind } from '../../../shared/models/import';
import { fieldTexts, type FieldName } from '../../../shared/text/fields';

const rm = ['rmNo', 'rmName'] as const;

/** The fields that columns of each kind of file can fill, in the order people look for them. */
export const fieldsOfKind: Readonly<Record<ImportKind, readonly FieldName[]>> = {
  retail: [
    'clientNo',
    'currency',
    ...attributeFields,
    ...figureFields,
    ...countFields,
    'lastVisitOn',
    ...rm,
    'branchName',
  ],
  corporate: [
    'clientNo',
    'currency',
    'name',
    ...organisationFields,
    ...organisationFigureFields,
    'mobile',
    'address',
    ...rm,
    'branchName',
  ],
  staff: [
    ...(['staffNo', 'name', 'role', 'branchName', 'mobile', 'joinedOn', 'ability'] as const),
    'confidentialitySignedOn',
  ],
  owners: ['clientNo', 'name', ...rm, 'tier', 'remarks'],
  cards: [
    ...(['clientNo', 'name', 'cardNo', 'cardLevel', 'openedOn', 'expiresOn'] as const),
    ...(['transactionKind', 'branchCode', 'tellerNo'] as const),
  ],
  maturities: [
    ...(['clientNo', 'name', 'productKind', 'productName', 'amount', 'startsOn'] as const),
    ...(['dueOn', 'annualRate', 'currency'] as const),
  ],
  spend: [
    ...(['serialNo', 'transactedOn', 'clientNo', 'cardNo', 'amount', 'transactionKind'] as const),
    ...(['merchantName', 'originalSerialNo', 'currency'] as const),
  ],
  branches: ['branchName', 'branchCode', 'superior', 'address', 'otherPhones'],
  rates: ['currency', 'rate', 'rateBase'],
};

const moneyFields = new Set<string>([
  ...figureFields,
  'registeredCapital',
  'totalAssets',
  'annualSales',
  'depositPointInTime',
  'depositDailyAvg',
  'loanBalance',
  'billExposure',
  'guaranteeExposure',
  'feeIncome',
  'amount',
]);

/** Whether a field holds an amount in fen. */
export function isMoneyField(field: string | null): boolean {
  return field !== null && moneyFields.has(field);
}

/** A field's name if it has one; fields that have none show their own name. */
export function isFieldName(field: string): field is FieldName {
  return field in fieldTexts;
}

/** Kinds whose columns may be told to overwrite, to fill blanks, or to leave alone. */
export function hasColumnRules(kind: ImportKind): boolean {
  return kind === 'retail' || kind === 'corporate';
}
