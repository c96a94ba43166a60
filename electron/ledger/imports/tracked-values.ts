import { branchFields } from '../../../shared/fields/branch';
import { columnOfField, type Declaration, type Declarations } from '../../../shared/fields/field';
import { organisationFields } from '../../../shared/fields/organisation';
import { ownershipFields } from '../../../shared/fields/ownership';
import { personFields } from '../../../shared/fields/person';
import { rateFields } from '../../../shared/fields/rate';
import { ratingFields } from '../../../shared/fields/rating';
import { staffFields } from '../../../shared/fields/staff';

/** A value of a table that imports fill: its name, its column, and its number in what is stored beside it. */
interface TrackedValue {
  readonly name: string;
  readonly column: string;
  readonly bit: number;
}

/** The values that some fields of a kind of file fill. */
function valuesOf(
  fields: Declarations,
  holds: (field: Declaration) => boolean = () => true,
): readonly TrackedValue[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    field.bit !== undefined && holds(field)
      ? [{ name: field.ledgerName ?? name, column: columnOfField(name, field), bit: field.bit }]
      : [],
  );
}

/** Every value of the tables that several imports may speak of. */
export const trackedValues = {
  client: [
    ...valuesOf(personFields, ({ role }) => role === 'attribute'),
    ...valuesOf(organisationFields, ({ role }) => role === 'fact'),
  ],
  snapshot: valuesOf(personFields, ({ role }) => role !== 'attribute'),
  organisationSnapshot: valuesOf(
    organisationFields,
    ({ role }) => role !== 'fact' && role !== 'attribute',
  ),
  staff: valuesOf(staffFields),
  // Since when somebody looks after a client is no field of the file: it is the day of the import.
  ownership: [...valuesOf(ownershipFields), { name: 'startsOn', column: 'starts_on', bit: 5 }],
  branch: valuesOf(branchFields),
  exchangeRate: valuesOf(rateFields),
  rating: valuesOf(ratingFields),
} as const satisfies Readonly<Record<string, readonly TrackedValue[]>>;

/** The names of a table's values, in the order its rows are read and written. */
export function valueNames(table: keyof typeof trackedValues): readonly string[] {
  return trackedValues[table].map(({ name }) => name);
}
