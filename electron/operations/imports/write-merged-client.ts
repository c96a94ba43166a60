import type { ImportRecord } from '../../../shared/models/import';
import { filledPlaces, mergeValues } from '../../domain/clients/merge-values';
import { clientValueFields, type FoundClient } from '../../ledger/clients/clients';
import { listStandingMerges } from '../../ledger/clients/merged-numbers';
import { prepareTouchWriter } from '../../ledger/imports/touches';
import { trackedTables } from '../../ledger/imports/tracked-tables';
import {
  asFacts,
  asValues,
  changeNumber,
  factsOfClient,
  keepCorrections,
  openMergedClient,
  showFacts,
} from '../clients/merged-client';
import { fieldChanges } from './field-changes';
import { pickFields } from './record-columns';
import { rulesOf, type WriterSetup } from './record-writer';
import { namePlace, type WrittenClient } from './write-client';

/**
 * Writes facts of a client that has several numbers since a merge: each number keeps its own word, the
 * client shows what they make together, so that the file and the merge can each be undone.
 */
export function prepareMergedClient(setup: WriterSetup) {
  const { context, batchId, part } = setup;
  const merges = listStandingMerges(context.db);
  const touch = prepareTouchWriter(context.db, trackedTables.client, batchId, '');
  const valuesOf = pickFields(setup.fields, clientValueFields);
  const rules = rulesOf(setup, clientValueFields);
  return (found: FoundClient, keptNo: string, stated: string, record: ImportRecord) => {
    const client = openMergedClient(context, keptNo, merges);
    keepCorrections(context, client);
    const own = client.own.get(stated);
    if (!own) throw new Error(`no word of ${stated}`);
    const before = factsOfClient(client);
    const known = asValues(own.facts);
    const merged = mergeValues(known, valuesOf(record), rules);
    const firstBatchId = own.firstBatchId ?? batchId;
    touch(
      own.clientId,
      { batchId: firstBatchId, stated: filledPlaces(known), part: 0, row: 0 },
      { stated: merged.stated, before: merged.before, part, row: record.row },
    );
    changeNumber(context, client, { ...own, firstBatchId, facts: asFacts(merged.values) });
    const shown = showFacts(context, client, found, { before, batchId });
    const replaced = mergeValues(found.values, shown.values);
    return {
      id: found.id,
      isNew: false,
      name: String(shown.values[namePlace]),
      changes: shown.changed ? fieldChanges(clientValueFields, replaced) : [],
    } satisfies WrittenClient;
  };
}
