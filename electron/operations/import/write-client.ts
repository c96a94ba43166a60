import type { ClientKind } from '../../../shared/models/client';
import type { FieldChange, ImportRecord } from '../../../shared/models/import';
import { filledPlaces, mergeValues } from '../../domain/client/merge-values';
import { nameKeys } from '../../domain/client/name-keys';
import { clientValueFields, prepareClientWriter, type FoundClient } from '../../ledger/clients';
import { prepareTouchWriter } from '../../ledger/touches';
import { trackedTables } from '../../ledger/tracked-tables';
import { fieldChanges } from './field-changes';
import { pickFields } from './record-columns';
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
  const rules = rulesOf(setup, clientValueFields);

  function insert(clientNo: string, kind: ClientKind, record: ImportRecord): WrittenClient {
    const incoming = valuesOf(record);
    const named = incoming.with(namePlace, incoming[namePlace] ?? clientNo);
    const name = String(named[namePlace]);
    const id = clients.insert(clientNo, kind, named, nameKeys(name), batchId);
    return { id, isNew: true, name, changes: [] };
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
    find: (clientNo: string) => clients.find(clientNo),
    write: (
      clientNo: string,
      kind: ClientKind,
      found: FoundClient | undefined,
      record: ImportRecord,
    ) => (found ? update(found, record) : insert(clientNo, kind, record)),
  };
}
