import type { Declarations } from '../../../shared/fields/field';
import { personFields } from '../../../shared/fields/person';
import type { ImportRecord, RecordValue } from '../../../shared/models/import';

/** The file's fields that fill a ledger value under another name. */
const aliases: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(personFields as Declarations).flatMap(([name, { ledgerName }]) =>
    ledgerName === undefined ? [] : [[ledgerName, name]],
  ),
);

/** The field of the file that fills a value of the ledger. */
export function fileField(field: string): string {
  return aliases[field] ?? field;
}

/** Those of the wanted fields that the file has, and where. */
export function fieldsOfFile(
  fields: readonly string[],
  wanted: readonly string[],
): { readonly fields: string[]; readonly places: number[] } {
  const found = wanted.filter((field) => fields.includes(fileField(field)));
  return { fields: found, places: found.map((field) => fields.indexOf(fileField(field))) };
}

/** Picks values out of records by field name, prepared once per sheet. */
export type RecordPicker = (record: ImportRecord) => (RecordValue | null)[];

/** A picker for the given fields; a field the file lacks gives null. */
export function pickFields(fields: readonly string[], wanted: readonly string[]): RecordPicker {
  const places = wanted.map((field) => fields.indexOf(fileField(field)));
  return ({ values }) => {
    const picked = new Array<RecordValue | null>(places.length);
    for (let at = 0; at < places.length; at += 1) picked[at] = values[places[at] as number] ?? null;
    return picked;
  };
}
