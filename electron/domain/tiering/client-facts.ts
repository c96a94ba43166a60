import { attributeFields, organisationFields } from '../../../shared/models/client';

/** A value of a fact; null or absent where nothing is known. */
export type FactValue = string | number | boolean | null;

/** What is known of a client besides figures: named facts, and the level on each named list. */
export interface ClientFacts {
  readonly values: Readonly<Record<string, FactValue | undefined>>;
  /** Level per list the client is on; true where the list has no levels. */
  readonly lists: Readonly<Record<string, string | true>>;
}

/** Facts of nobody, for schemes that ask for none. */
export const noFacts: ClientFacts = { values: {}, lists: {} };

/** How a condition sees a fact: amounts are fen. */
export type FactType = 'string' | 'int' | 'bool';

/** Facts that would tell who a person is have no place in a scheme. */
const privateFacts = new Set<string>([
  'name',
  'idNo',
  'mobile',
  'otherPhones',
  'address',
  'idType',
]);
const amounts = new Set<string>(['registeredCapital', 'totalAssets', 'annualSales']);

/** The facts that conditions may name, with their types. */
export const factTypes: Readonly<Record<string, FactType>> = Object.fromEntries([
  ['kind', 'string'],
  ...[...attributeFields, ...organisationFields]
    .filter((field) => !privateFacts.has(field))
    .map((field) => [
      field,
      field === 'isStrategic' ? 'bool' : amounts.has(field) ? 'int' : 'string',
    ]),
]) as Record<string, FactType>;

/** A stored value as its fact: a flag is stored as 1 or 0. */
export function toFact(name: string, value: string | number | null | undefined): FactValue {
  if (value === null || value === undefined) return null;
  return factTypes[name] === 'bool' ? value === 1 : value;
}
