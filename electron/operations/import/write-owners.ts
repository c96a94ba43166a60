import { filledPlaces, mergeValues } from '../../domain/client/merge-values';
import {
  findOwnership,
  insertOwnership,
  knowsClient,
  updateOwnership,
} from '../../ledger/plain-rows';
import { prepareTouchWriter } from '../../ledger/touches';
import { trackedTables } from '../../ledger/tracked-tables';
import { valueNames } from '../../ledger/tracked-values';
import { dayOf } from '../clock';
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
  return (record) => {
    const [number, ...values] = pick(record) as (string | null)[];
    const place = { part, row: record.row };
    const clientNo = numbers.keptOf(String(number), place);
    if (!knowsClient(context.db, clientNo)) {
      setup.report('clientUnknown', place, 'clientNo', { clientNo });
    }
    const found = findOwnership(context.db, clientNo);
    if (isSkipped(setup, found !== undefined)) return 'skipped';
    // The kept number's owner is the client's.
    if (found && clientNo !== number) return 'unchanged';
    if (!found) {
      insertOwnership(context.db, clientNo, values.with(dayPlace, today), batchId);
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
    const name = merged.values[namePlace] ?? clientNo;
    setup.onChange({ sheet: setup.sheet, row: record.row, clientNo, name, changes });
    return 'updated';
  };
}
