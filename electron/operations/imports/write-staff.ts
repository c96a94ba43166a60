import { filledPlaces, mergeValues } from '../../domain/clients/merge-values';
import { findStaffRow, insertStaff, updateStaff } from '../../ledger/assignment/staff';
import { prepareTouchWriter } from '../../ledger/imports/touches';
import { trackedTables } from '../../ledger/imports/tracked-tables';
import { valueNames } from '../../ledger/imports/tracked-values';
import { fieldChanges } from './field-changes';
import { pickFields } from './record-columns';
import { isSkipped, rulesOf, type RecordWriter, type WriterSetup } from './record-writer';

/** Fields of the file in the order of the ledger's columns. */
const staffFields = valueNames('staff');
const [namePlace, rolePlace, abilityPlace] = ['name', 'role', 'ability'].map((field) =>
  staffFields.indexOf(field),
) as [number, number, number];

/** The file's factors come in millionths; the ledger keeps percent, 1.0 = 100. */
const millionthsPerPercent = 10_000;
const usualAbility = 100;

/** Writes the outlet's people by their number; a blank never erases. */
export function prepareStaffWriter(setup: WriterSetup): RecordWriter {
  const { context, batchId, part } = setup;
  const pick = pickFields(setup.fields, ['staffNo', ...staffFields]);
  const rules = rulesOf(setup, staffFields);
  const touch = prepareTouchWriter(context.db, trackedTables.staff, batchId, '');
  return (record) => {
    const [number, ...values] = pick(record);
    const staffNo = String(number);
    const ability = values[abilityPlace] ?? null;
    if (ability !== null) values[abilityPlace] = Math.round(Number(ability) / millionthsPerPercent);
    const found = findStaffRow(context.db, staffNo);
    if (isSkipped(setup, found !== undefined)) return 'skipped';
    if (!found) {
      values[abilityPlace] ??= usualAbility;
      values[namePlace] ??= staffNo;
      values[rolePlace] ??= '';
      insertStaff(context.db, staffNo, values, batchId);
      return 'inserted';
    }
    const merged = mergeValues(found.values, values, rules);
    touch(
      found.id,
      { batchId: found.batchId, stated: filledPlaces(found.values), part: 0, row: 0 },
      { stated: merged.stated, before: merged.before, part, row: record.row },
    );
    if (!merged.changed) return 'unchanged';
    updateStaff(context.db, found.id, merged.values);
    const name = String(merged.values[namePlace]);
    const changes = fieldChanges(staffFields, merged);
    setup.onChange({ sheet: setup.sheet, row: record.row, clientNo: staffNo, name, changes });
    return 'updated';
  };
}
