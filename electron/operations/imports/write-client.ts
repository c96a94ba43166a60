import type { ClientKind } from '../../../shared/models/client';
import type { FieldChange, ImportRecord } from '../../../shared/models/import';
import { filledPlaces, mergeValues } from '../../domain/clients/merge-values';
import { nameKeys } from '../../domain/clients/name-keys';
import {
  clientValueFields,
  prepareClientInserter,
  prepareClientWriter,
  type FoundClient,
} from '../../ledger/clients/clients';
import { prepareTouchWriter } from '../../ledger/imports/touches';
import { trackedTables } from '../../ledger/imports/tracked-tables';
import { fieldChanges } from './field-changes';
import { fieldsOfFile, pickFields } from './record-columns';
import { rulesOf, type WriterSetup } from './record-writer';

/** The place of the name among a client's values. */
export const namePlace = clientValueFields.indexOf('name');

/** A client after their row was written. */
export interface WrittenClient {
  readonly id: number;
  readonly isNew: boolean;
  readonly name: string;
  readonly changes: readonly FieldChange[];
}

/**
 * Writes the facts about clients by client number. What was there before is kept in the history; a
 * blank never erases.
 */
export function prepareClientRows(setup: WriterSetup) {
  const { context, batchId, part, fields } = setup;
  const clients = prepareClientWriter(context.db);
  const touch = prepareTouchWriter(context.db, trackedTables.client, batchId, '');
  const valuesOf = pickFields(fields, clientValueFields);
  const others = clientValueFields.filter((field) => field !== 'name');
  const filled = fieldsOfFile(fields, others);
  const newClients = prepareClientInserter(context.db, filled, batchId);
  const nameAt = fields.indexOf('name');
  const rules = rulesOf(setup, clientValueFields);

  function insert(clientNo: string, kind: ClientKind, record: ImportRecord): WrittenClient {
    // Every client has a name, be it only their number.
    const name = String(record.values[nameAt] ?? clientNo);
    const id = newClients.insert(clientNo, kind, name, nameKeys(name), record.values);
    return { id, isNew: true, name, changes: [] };
  }

  function find(clientNo: string): FoundClient | undefined {
    if (newClients.isBeyond(clientNo)) return undefined;
    newClients.rows.settle(clientNo);
    return clients.find(clientNo);
  }

  function update(found: FoundClient, record: ImportRecord): WrittenClient {
    const merged = mergeValues(found.values, valuesOf(record), rules);
    const name = String(merged.values[namePlace]);
    if (merged.changed) {
      clients.remember(found.id, batchId, found.values, context.now(), context.account.id);
      clients.update(found.id, merged.values, nameKeys(name));
    }
    const first = { batchId: found.firstBatchId, stated: filledPlaces(found.values) };
    touch(
      found.id,
      { ...first, part: 0, row: 0 },
      { stated: merged.stated, before: merged.before, part, row: record.row },
    );
    const changes = merged.changed ? fieldChanges(clientValueFields, merged) : [];
    return { id: found.id, isNew: false, name, changes };
  }

  return {
    /** New clients that wait to be put in. */
    newRows: newClients.rows,
    find,
    write: (
      clientNo: string,
      kind: ClientKind,
      found: FoundClient | undefined,
      record: ImportRecord,
    ) => (found ? update(found, record) : insert(clientNo, kind, record)),
  };
}
