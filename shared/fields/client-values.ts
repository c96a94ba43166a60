import { namesWhere, type NamesWith } from './field';
import { organisationFields } from './organisation';
import { personFields } from './person';

type Person = typeof personFields;
type Organisation = typeof organisationFields;

/** A fact of a person that client lists show, besides number and name. */
export type ListedAttribute = NamesWith<
  Person,
  { readonly role: 'attribute'; readonly list: object }
>;
/** A fact of an organisation that client lists show. */
export type ListedFact = NamesWith<Organisation, { readonly role: 'fact'; readonly list: object }>;

/** Facts of people in client lists. */
export const listedAttributes = namesWhere<ListedAttribute>(
  personFields,
  ({ role, list }) => role === 'attribute' && list !== undefined,
);
/** Facts of organisations in client lists. */
export const listedFacts = namesWhere<ListedFact>(
  organisationFields,
  ({ role, list }) => role === 'fact' && list !== undefined,
);

/** Masked in lists, so that their order would say what the mask hides. */
const unsorted = new Set<string>(['idNo', 'mobile']);
/** Facts that lists can be sorted by. */
export const sortedAttributes = listedAttributes.filter(
  (name): name is Exclude<ListedAttribute, 'idNo' | 'mobile'> => !unsorted.has(name),
);
