import { attributeFields } from '../../../shared/models/client';
import type { ImportRecord, RecordValue } from '../../../shared/models/import';
import { snapshotValueFields } from '../../ledger/snapshots';

/** The file's fields that fill a snapshot value under another name. */
const snapshotAliases: Readonly<Record<string, string>> = { ownerNo: 'rmNo', ownerName: 'rmName' };

/** Picks values out of records by field name, prepared once per file. */
export type RecordPicker = (record: ImportRecord) => (RecordValue | null)[];

/** A picker for the given fields; a field the file lacks gives null. */
export function pickFields(fields: readonly string[], wanted: readonly string[]): RecordPicker {
  const places = wanted.map((field) => fields.indexOf(field));
  return (record) => places.map((place) => (place < 0 ? null : (record.values[place] ?? null)));
}

/** The picker of a client's attributes, in the ledger's order. */
export function pickAttributes(fields: readonly string[]): RecordPicker {
  return pickFields(fields, attributeFields);
}

/** The picker of a month's values, in the ledger's order. */
export function pickSnapshotValues(fields: readonly string[]): RecordPicker {
  return pickFields(
    fields,
    snapshotValueFields.map((field) => snapshotAliases[field] ?? field),
  );
}
