import type { MaskKind } from '../models/ledger-view';
import type { Text } from '../text/message';

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

/**
 * What a field is to the ledger: a fact about a client (`attribute` of anybody, `fact` of organisations), a
 * money figure or a count of a month, or what else a month's row says.
 */
type FieldRole = 'attribute' | 'fact' | 'figure' | 'figureCount' | 'count' | 'ofMonth';

/** All there is to say of one field of one kind of file; everything else is derived from it. */
export interface Declaration {
  readonly label: Text;
  readonly type: FieldType;
  /** Headers seen for it, best first, between commas. */
  readonly words: string;
  /** Headers that no list can end. */
  readonly patterns?: readonly RegExp[];
  readonly role?: FieldRole;
  /** Its number in what is stored beside its column: given once per table, never again, never changed. */
  readonly bit?: number;
  /** Its column in the ledger where that is not its name in snake_case. */
  readonly column?: string;
  /** Its name in the ledger's values where that is not the file's. */
  readonly ledgerName?: string;
  /** What others may see of a client's fact; null where it says nothing of who it is. */
  readonly mask?: MaskKind | null;
  /** Its place in client lists, their sorting, filters and exports. */
  readonly list?: { readonly width?: number; readonly hidden?: boolean };
  /** One of the parts that add up to the point-in-time assets; banks count an optional one or leave it out. */
  readonly assetPart?: true | 'optional';
  /** A fact that would tell who a person is has no place in a scheme. */
  readonly inSchemes?: boolean;
  /** The row is left out without it. */
  readonly required?: boolean;
  /** Part of what makes a row the only one of its kind. */
  readonly key?: boolean;
  /** Amounts below zero are in order here. */
  readonly mayBeNegative?: boolean;
  /** An amount that can not be read only stays blank, it does not keep the row out. */
  readonly lenient?: boolean;
}

/** The fields of one kind of file by name. */
export type Declarations = Readonly<Record<string, Declaration>>;

/** Names of the fields that have some properties: `NamesWith<typeof personFields, { role: 'figure' }>`. */
export type NamesWith<Fields extends Declarations, Wanted> = {
  [Name in keyof Fields]: Fields[Name] extends Wanted ? Name : never;
}[keyof Fields] &
  string;

/** The fields of a kind that a test holds for, in the order they are declared. */
export function namesWhere<Name extends string>(
  fields: Declarations,
  holds: (field: Declaration) => boolean,
): readonly Name[] {
  return Object.keys(fields).filter((name) => holds(fields[name] as Declaration)) as Name[];
}

/** The ledger's column for a field: as declared, else its name: `aumDailyAvg3m` → `aum_daily_avg_3m`. */
export function columnOfField(name: string, field?: Declaration): string {
  return field?.column ?? name.replace(/([a-z])([A-Z0-9])/g, '$1_$2').toLowerCase();
}

/** A readable line of headers, one by one. */
export function wordsOf({ words }: Pick<Declaration, 'words'>): readonly string[] {
  return words.split(/\s*,\s*/);
}
