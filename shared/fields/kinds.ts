import type { ImportKind } from '../models/import';
import { branchFields } from './branch';
import { cardFields } from './card';
import type { Declarations } from './field';
import { maturityFields } from './maturity';
import { organisationFields } from './organisation';
import { ownershipFields } from './ownership';
import { personFields } from './person';
import { rateFields } from './rate';
import { ratingFields } from './rating';
import { spendFields } from './spend';
import { staffFields } from './staff';

/** The fields of each kind of file, in the order of a checked row's values. */
export const fieldsOfKinds = {
  retail: personFields,
  corporate: organisationFields,
  staff: staffFields,
  owners: ownershipFields,
  cards: cardFields,
  maturities: maturityFields,
  spend: spendFields,
  branches: branchFields,
  rates: rateFields,
  ratings: ratingFields,
} as const satisfies Readonly<Record<ImportKind, Declarations>>;

/** Names of the fields that any kind of file has. */
export type FileField = {
  [Kind in keyof typeof fieldsOfKinds]: keyof (typeof fieldsOfKinds)[Kind];
}[keyof typeof fieldsOfKinds] &
  string;

/** The fields that columns of a kind of file can fill, in the order people look for them. */
export function fieldNamesOf(kind: ImportKind): readonly FileField[] {
  return Object.keys(fieldsOfKinds[kind]) as FileField[];
}

const amounts = new Set(
  Object.values(fieldsOfKinds).flatMap((fields: Declarations) =>
    Object.keys(fields).filter((name) => fields[name]?.type === 'money'),
  ),
);

/** Whether a field holds an amount in fen. */
export function isMoneyField(field: string | null): boolean {
  return field !== null && amounts.has(field);
}
