import type { Month } from '../../../shared/models/calendar';
import { attributeFields } from '../../../shared/models/client';
import type { ImportRecord } from '../../../shared/models/import';
import { nameKeys } from '../../domain/client/name-keys';
import { mergeValues } from '../../domain/client/merge-values';
import { prepareClientWriter } from '../../ledger/clients';
import { prepareSnapshotWriter } from '../../ledger/snapshots';
import type { LedgerContext } from '../ledger-context';
import { pickAttributes, pickFields, pickSnapshotValues } from './record-columns';
import type { RecordWriter, WriteOutcome } from './record-writer';

const namePlace = attributeFields.indexOf('name');

/**
 * Writes a person's month rows: the client by client number, the figures by client and month.
 * What was there before is kept in the histories; a blank never erases.
 */
export function prepareRetailWriter(
  context: LedgerContext,
  month: Month,
  batchId: number,
  fields: readonly string[],
): RecordWriter {
  const clients = prepareClientWriter(context.db);
  const snapshots = prepareSnapshotWriter(context.db, month, batchId);
  const clientNoOf = pickFields(fields, ['clientNo']);
  const attributesOf = pickAttributes(fields);
  const figuresOf = pickSnapshotValues(fields);

  function writeClient(record: ImportRecord): { id: number; isNew: boolean; changed: boolean } {
    const clientNo = String(clientNoOf(record)[0]);
    const incoming = attributesOf(record) as (string | null)[];
    const found = clients.find(clientNo);
    if (!found) {
      const named = incoming.with(namePlace, incoming[namePlace] ?? clientNo);
      const keys = nameKeys(named[namePlace] as string);
      return {
        id: clients.insert(clientNo, 'retail', named, keys, batchId),
        isNew: true,
        changed: true,
      };
    }
    const merged = mergeValues(found.values, incoming);
    if (merged.changed) {
      clients.remember(found.id, batchId, found.values, context.now(), context.account.id);
      clients.update(found.id, merged.values, nameKeys(merged.values[namePlace] as string));
    }
    return { id: found.id, isNew: false, changed: merged.changed };
  }

  return (record): WriteOutcome => {
    const client = writeClient(record);
    const incoming = figuresOf(record);
    const found = client.isNew ? undefined : snapshots.find(client.id);
    if (!found) {
      snapshots.insert(client.id, record.row, incoming);
      return 'inserted';
    }
    const merged = mergeValues(found.values, incoming);
    if (merged.changed) snapshots.replace(client.id, found.revision, record.row, merged.values);
    return merged.changed || client.changed ? 'updated' : 'unchanged';
  };
}
