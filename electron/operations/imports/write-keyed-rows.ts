import { filledPlaces, mergeValues } from '../../domain/clients/merge-values';
import { prepareKeyedRows, type KeyedTable } from '../../ledger/imports/keyed-rows';
import { prepareTouchWriter } from '../../ledger/imports/touches';
import { trackedTables } from '../../ledger/imports/tracked-tables';
import { valueNames } from '../../ledger/imports/tracked-values';
import { fieldChanges } from './field-changes';
import { pickFields } from './record-columns';
import { isSkipped, rulesOf, type RecordWriter, type WriterSetup } from './record-writer';

/** Which field of the file names a row, and which fill its columns. */
const keyedFields = {
  branch: { key: 'branchName', values: valueNames('branch') },
  exchangeRate: { key: 'currency', values: valueNames('exchangeRate') },
} as const satisfies Record<KeyedTable, { key: string; values: readonly string[] }>;

/** Writes branches by name, or a month's rates by currency; a blank never erases. */
export function prepareKeyedWriter(setup: WriterSetup, name: KeyedTable): RecordWriter {
  const { context, batchId, part, month } = setup;
  const { key: keyField, values: fields } = keyedFields[name];
  const rows = prepareKeyedRows(context.db, name);
  const pick = pickFields(setup.fields, [keyField, ...fields]);
  const rules = rulesOf(setup, fields);
  const touch = prepareTouchWriter(context.db, trackedTables[name], batchId, '');
  return (record) => {
    const [first, ...values] = pick(record);
    const named = String(first);
    const key = name === 'exchangeRate' ? [String(month), named] : [named];
    const found = rows.find(key);
    if (isSkipped(setup, found !== undefined)) return 'skipped';
    if (!found) {
      rows.insert(key, values, batchId);
      return 'inserted';
    }
    const merged = mergeValues(found.values, values, rules);
    touch(
      found.id,
      { batchId: found.batchId, stated: filledPlaces(found.values), part: 0, row: 0 },
      { stated: merged.stated, before: merged.before, part, row: record.row },
    );
    if (!merged.changed) return 'unchanged';
    rows.update(found.id, merged.values);
    const changes = fieldChanges(fields, merged);
    setup.onChange({ sheet: setup.sheet, row: record.row, clientNo: named, name: named, changes });
    return 'updated';
  };
}
