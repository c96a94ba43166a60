import type { MoneyUnit } from '../../../shared/models/money';
import type { Field } from './field-tables';

/** A column of a sheet that is read, and how its cells are to be understood. */
export interface ReaderColumn {
  readonly index: number;
  readonly field: Field;
  /** Null for columns without amounts, and while the unit is unknown. */
  readonly unit: MoneyUnit | null;
  readonly percent: boolean;
  /** The header says that the amounts are in RMB already. */
  readonly converted?: boolean;
}
