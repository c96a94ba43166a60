import type { Declaration, Declarations } from '../../../shared/fields/field';
import { fieldsOfKinds } from '../../../shared/fields/kinds';
import { importKinds, type ImportKind, type Layout } from '../../../shared/models/import';

/** One field of a kind of file and what is asked of it. */
export interface Field extends Pick<
  Declaration,
  'type' | 'required' | 'key' | 'mayBeNegative' | 'lenient'
> {
  readonly name: string;
}

function tableOf(fields: Declarations): readonly Field[] {
  return Object.entries(fields).map(([name, field]) => ({ name, ...field }));
}

/** Every field of every kind of file, in the order of a checked row's values. */
export const fieldTables = Object.fromEntries(
  importKinds.map((kind) => [kind, tableOf(fieldsOfKinds[kind])]),
) as unknown as Readonly<Record<ImportKind, readonly Field[]>>;

/** Kinds whose rows belong to one month. */
export const monthlyKinds: ReadonlySet<ImportKind> = new Set([
  'retail',
  'corporate',
  'cards',
  'spend',
  'rates',
  'ratings',
]);

/** Whether a month must be known to take rows: ratings may each name their own. */
export function needsMonth({ kind, columns }: Pick<Layout, 'kind' | 'columns'>): boolean {
  if (kind === 'ratings' && columns.some(({ field }) => field === 'ratingMonth')) return false;
  return monthlyKinds.has(kind);
}

/** The field of that name in a kind of file. */
export function findField(kind: ImportKind, fieldName: string): Field | undefined {
  return fieldTables[kind].find((field) => field.name === fieldName);
}

/** Names of the fields without which a row of the kind is left out. */
export function requiredFields(kind: ImportKind): string[] {
  return fieldTables[kind].filter((field) => field.required === true).map((field) => field.name);
}
