import type { Declarations } from '../../../shared/fields/field';
import { organisationFields as organisation } from '../../../shared/fields/organisation';
import { personFields as person } from '../../../shared/fields/person';
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
type FactType = 'string' | 'int' | 'bool';

const declared: Declarations = { ...organisation, ...person };

function factType(field: string): FactType {
  const type = declared[field]?.type;
  return type === 'flag' ? 'bool' : type === 'money' ? 'int' : 'string';
}

/** The facts that conditions may name, with their types. */
export const factTypes: Readonly<Record<string, FactType>> = Object.fromEntries([
  ['kind', 'string'],
  ...[...attributeFields, ...organisationFields]
    .filter((field) => declared[field]?.inSchemes !== false)
    .map((field) => [field, factType(field)]),
]) as Record<string, FactType>;

/** A stored value as its fact: a flag is stored as 1 or 0. */
export function toFact(name: string, value: string | number | null | undefined): FactValue {
  if (value === null || value === undefined) return null;
  return factTypes[name] === 'bool' ? value === 1 : value;
}
