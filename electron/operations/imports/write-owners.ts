import { filledPlaces, mergeValues } from '../../domain/clients/merge-values';
import {
  findOwnership,
  insertOwnership,
  knowsClient,
  updateOwnership,
} from '../../ledger/imports/plain-rows';
import { partOwners, settleOwners } from '../../ledger/clients/merged-numbers';
import { prepareTouchWriter } from '../../ledger/imports/touches';
import { trackedTables } from '../../ledger/imports/tracked-tables';
import { valueNames } from '../../ledger/imports/tracked-values';
import { dayOf } from '../ground/clock';
import { fieldChanges } from './field-changes';
import { prepareMergedNumbers } from './merged-numbers';
import { fileField, pickFields } from './record-columns';
import { isSkipped, rulesOf, type RecordWriter, type WriterSetup } from './record-writer';

/** Fields of the file in the order of the ledger's columns; the first day is no field of it. */
const ownerFields = valueNames('ownership').map(fileField);
const [namePlace, numberPlace, ownerPlace, dayPlace] = ['name', 'rmNo', 'rmName', 'startsOn'].map(
  (field) => ownerFields.indexOf(field),
) as [number, number, number, number];

/** Writes who looks after which client; a new owner starts on the day of the import. */
export function prepareOwnerWriter(setup: WriterSetup): RecordWriter {
  const { context, batchId, part } = setup;
  const pick = pickFields(setup.fields, ['clientNo', ...ownerFields]);
  const rules = rulesOf(setup, ownerFields);
  const touch = prepareTouchWriter(context.db, trackedTables.ownership, batchId, '');
  const numbers = prepareMergedNumbers(setup);
  const today = dayOf(context.now());
  const write: RecordWriter = (record) => {
    const [number, ...values] = pick(record) as [string, ...(string | null)[]];
    const place = { part, row: record.row };
    const found = findOwnership(context.db, number);
    if (isSkipped(setup, found !== undefined)) return 'skipped';
    if (!found) {
      insertOwnership(context.db, number, values.with(dayPlace, today), batchId);
      return 'inserted';
    }
    const isNewOwner = [numberPlace, ownerPlace].some(
      (place) => values[place] !== null && values[place] !== found.values[place],
    );
    const incoming = values.with(dayPlace, isNewOwner ? today : null);
    const merged = mergeValues(found.values, incoming, rules);
    touch(
      found.id,
      { batchId: found.batchId, stated: filledPlaces(found.values), part: 0, row: 0 },
      { stated: merged.stated, before: merged.before, ...place },
    );
    if (!merged.changed) return 'unchanged';
    updateOwnership(context.db, found.id, merged.values, batchId);
    const changes = fieldChanges(ownerFields, merged).filter(({ field }) => field !== 'startsOn');
    const name = merged.values[namePlace] ?? number;
    setup.onChange({ sheet: setup.sheet, row: record.row, clientNo: number, name, changes });
    return 'updated';
  };
  return (record) => {
    const number = String(pick(record)[0]);
    const clientNo = numbers.keptOf(number, { part, row: record.row });
    if (!knowsClient(context.db, clientNo)) {
      setup.report('clientUnknown', { part, row: record.row }, 'clientNo', { clientNo });
    }
    const all = numbers.numbersOf(clientNo);
    if (!all) return write(record);
    // Each number keeps the owner stated for it; one of them counts for the client.
    partOwners(context.db, all);
    const outcome = write(record);
    settleOwners(context.db, all);
    return outcome;
  };
}
