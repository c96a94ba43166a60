import { columnOfField, type Declarations } from '../../shared/fields/field';
import { organisationFields } from '../../shared/fields/organisation';
import { personFields } from '../../shared/fields/person';
import {
  attributeFields,
  figureFields,
  organisationFields as factFields,
  organisationFigureFields,
} from '../../shared/models/client';

const declared: Declarations = { ...organisationFields, ...personFields };

/** Asked for each value of each row that is read: made once for each field. */
const known = new Map<string, string>();

/** The ledger's column for a field of a client or of a month: `aumDailyAvg3m` → `aum_daily_avg_3m`. */
export function columnOf(field: string): string {
  let column = known.get(field);
  if (column === undefined) {
    column = columnOfField(field, declared[field]);
    known.set(field, column);
  }
  return column;
}

/** A field of the models and its column. */
export interface FieldColumn<Field extends string = string> {
  readonly field: Field;
  readonly column: string;
}

function columnsOf<Field extends string>(fields: readonly Field[]): readonly FieldColumn<Field>[] {
  return fields.map((field) => ({ field, column: columnOf(field) }));
}

/** Columns of figures in a snapshot. */
export const figureColumns = columnsOf(figureFields);
/** Columns of a client's attributes. */
export const attributeColumns = columnsOf(attributeFields);
/** Columns of what is known of an organisation. */
export const organisationColumns = columnsOf(factFields);
/** Columns of figures in an organisation's month. */
export const organisationFigureColumns = columnsOf(organisationFigureFields);
