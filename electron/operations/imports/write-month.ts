import type { Month } from '../../../shared/models/calendar';
import type { ClientKind } from '../../../shared/models/client';
import type { FieldChange, ImportRecord } from '../../../shared/models/import';
import { filledPlaces, mergeValues } from '../../domain/clients/merge-values';
import { organisationKind } from '../../domain/clients/organisation-kind';
import { foreignPlace } from '../../domain/imports/join-currencies';
import {
  organisationSnapshotFields,
  prepareSnapshotInserter,
  prepareSnapshotWriter,
  snapshotValueFields,
} from '../../ledger/clients/snapshots';
import { prepareForeignWriter } from '../../ledger/months/exchange-rates';
import type { RowInserter } from '../../ledger/imports/row-inserter';
import { prepareTouchWriter } from '../../ledger/imports/touches';
import { trackedTables } from '../../ledger/imports/tracked-tables';
import { fieldChanges } from './field-changes';
import { prepareMergedNumbers } from './merged-numbers';
import { fieldsOfFile, fileField, pickFields } from './record-columns';
import { isSkipped, rulesOf, type RecordWriter, type WriterSetup } from './record-writer';
import { namePlace, prepareClientRows } from './write-client';
import { prepareMergedClient } from './write-merged-client';
import { prepareMergedMonth, type MonthColumns } from './write-merged-month';

type MonthTable = 'snapshot' | 'organisationSnapshot';

const monthFields: Readonly<Record<MonthTable, readonly string[]>> = {
  snapshot: snapshotValueFields,
  organisationSnapshot: organisationSnapshotFields,
};

function monthColumns(setup: WriterSetup, name: MonthTable): MonthColumns {
  const names = monthFields[name];
  const rules = rulesOf(setup, names.map(fileField));
  return { names, valuesOf: pickFields(setup.fields, names), rules };
}

/** Writes figures by client and month; earlier figures stay as earlier revisions. */
function prepareMonthRows(
  setup: WriterSetup,
  name: MonthTable,
  month: Month,
  newClients: RowInserter,
) {
  const { context, batchId, part } = setup;
  const table = prepareSnapshotWriter(context.db, name, month);
  const touch = prepareTouchWriter(context.db, trackedTables[name], batchId, month);
  const { names, valuesOf, rules } = monthColumns(setup, name);
  const filled = fieldsOfFile(setup.fields, names);
  const source = { month, batchId, part };
  const newMonths = prepareSnapshotInserter(context.db, name, filled, source, newClients);
  setup.atChunkEnd(() => newMonths.rows.flush());
  return (
    clientId: number,
    isNew: boolean,
    record: ImportRecord,
  ): { readonly outcome: 'inserted' | 'known'; readonly changes: FieldChange[] } => {
    const place = { part, row: record.row };
    newMonths.rows.settle(clientId);
    const found = isNew ? undefined : table.find(clientId);
    if (!found) {
      newMonths.insert(clientId, record.row, record.values);
      return { outcome: 'inserted', changes: [] };
    }
    const merged = mergeValues(found.values, valuesOf(record), rules);
    const first = { ...found, stated: filledPlaces(found.values) };
    touch(clientId, first, { stated: merged.stated, before: merged.before, ...place });
    if (!merged.changed) return { outcome: 'known', changes: [] };
    table.replace(clientId, found, batchId, place, merged.values);
    return { outcome: 'known', changes: fieldChanges(names, merged) };
  };
}

/** Writes the rows of people or organisations: their facts, and their figures of the month. */
function prepareClientMonth(
  setup: WriterSetup,
  month: Month,
  name: MonthTable,
  kindOf: (record: ImportRecord) => ClientKind,
): RecordWriter {
  const clients = prepareClientRows(setup);
  const writeMonth = prepareMonthRows(setup, name, month, clients.newRows);
  const numbers = prepareMergedNumbers(setup);
  const merged = prepareMergedMonth(setup, name, month, monthColumns(setup, name));
  const mergedClient = prepareMergedClient(setup);
  const clientNoAt = setup.fields.indexOf('clientNo');
  const foreignAt = foreignPlace(setup.fields);
  const keepForeign = prepareForeignWriter(setup.context.db, month, setup.batchId);
  return (record) => {
    const stated = String(record.values[clientNoAt]);
    const clientNo = numbers.keptOf(stated, { part: setup.part, row: record.row });
    const found = clients.find(clientNo);
    if (found && (found.kind === 'retail') !== (name === 'snapshot')) {
      const place = { part: setup.part, row: record.row };
      const code = found.kind === 'retail' ? 'numberOfPerson' : 'numberOfOrganisation';
      setup.report(code, place, 'clientNo', { clientNo, name: String(found.values[namePlace]) });
      return 'skipped';
    }
    if (isSkipped(setup, found !== undefined)) return 'skipped';
    const all = found ? numbers.numbersOf(clientNo) : null;
    const client =
      found && all
        ? mergedClient(found, clientNo, stated, record)
        : clients.write(clientNo, kindOf(record), found, record);
    const written = all
      ? merged(client.id, all, stated, record)
      : writeMonth(client.id, client.isNew, record);
    const foreign = foreignAt < 0 ? null : record.values[foreignAt];
    if (typeof foreign === 'string') keepForeign(clientNo, stated, foreign);
    const changes = [...client.changes, ...written.changes];
    if (changes.length > 0) {
      const { sheet } = setup;
      setup.onChange({ sheet, row: record.row, clientNo, name: client.name, changes });
    }
    if (written.outcome === 'inserted') return 'inserted';
    return changes.length > 0 ? 'updated' : 'unchanged';
  };
}

/** Writes people's month rows. */
export function prepareRetailWriter(setup: WriterSetup, month: Month): RecordWriter {
  return prepareClientMonth(setup, month, 'snapshot', () => 'retail');
}

/** Writes organisations' month rows; a row or sheet of institutions makes institutions. */
export function prepareCorporateWriter(setup: WriterSetup, month: Month): RecordWriter {
  const pick = pickFields(setup.fields, ['creditCode', 'institutionKind', 'administrativeLevel']);
  const kindOf = (record: ImportRecord) => {
    const [creditCode, institutionKind, administrativeLevel] = pick(record) as (string | null)[];
    return organisationKind({
      creditCode: creditCode ?? null,
      institutionKind: institutionKind ?? null,
      administrativeLevel: administrativeLevel ?? null,
      sheet: setup.sheet,
    });
  };
  return prepareClientMonth(setup, month, 'organisationSnapshot', kindOf);
}
