import {
  attributeFields,
  countFields,
  figureFields,
  laterFigureFields,
  numericOrganisationFields,
  organisationFields,
  organisationFigureFields,
  type AttributeField,
  type CountField,
  type FigureField,
  type OrganisationField,
} from '../../shared/models/client';

/** The ledger's column for a field of the models: `aumDailyAvg3m` → `aum_daily_avg_3m`. */
export function columnOf(field: string): string {
  return field.replace(/([a-z])([A-Z0-9])/g, '$1_$2').toLowerCase();
}

/** Columns of figures in a snapshot, in the order of the models. */
export const figureColumns: readonly { field: FigureField; column: string }[] = figureFields.map(
  (field) => ({ field, column: columnOf(field) }),
);
/** Of those, the columns that the first ledgers had; later ones stand at the end of a month's values. */
export const firstFigureColumns = figureColumns.filter(
  ({ field }) => !(laterFigureFields as readonly string[]).includes(field),
);
/** The columns that came later. */
export const laterFigureColumns = figureColumns.filter(
  (column) => !firstFigureColumns.includes(column),
);
/** Columns of counts in a snapshot. */
export const countColumns: readonly { field: CountField; column: string }[] = countFields.map(
  (field) => ({ field, column: columnOf(field) }),
);
/** Columns of a client's attributes. */
export const attributeColumns: readonly { field: AttributeField; column: string }[] =
  attributeFields.map((field) => ({ field, column: columnOf(field) }));
/** Columns of what is known of an organisation, with their type. */
export const organisationColumns: readonly {
  field: OrganisationField;
  column: string;
  type: 'TEXT' | 'INTEGER';
}[] = organisationFields.map((field) => ({
  field,
  column: columnOf(field),
  type: numericOrganisationFields.has(field) ? 'INTEGER' : 'TEXT',
}));
/** Columns of figures in an organisation's month. */
export const organisationFigureColumns: readonly { field: string; column: string }[] =
  organisationFigureFields.map((field) => ({ field, column: columnOf(field) }));
