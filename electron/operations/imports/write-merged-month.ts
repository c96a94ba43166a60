import type { Month } from '../../../shared/models/calendar';
import type { FieldChange, ImportRecord } from '../../../shared/models/import';
import { addFigures } from '../../domain/clients/add-figures';
import { filledPlaces, mergeValues } from '../../domain/clients/merge-values';
import { readNumbers } from '../../ledger/clients/merged-numbers';
import { putMonthPart, readMonthParts } from '../../ledger/clients/merged-months';
import { prepareSnapshotWriter } from '../../ledger/clients/snapshots';
import { prepareTouchWriter } from '../../ledger/imports/touches';
import { trackedTables } from '../../ledger/imports/tracked-tables';
import { fieldChanges } from './field-changes';
import type { RecordPicker } from './record-columns';
import type { WriterSetup } from './record-writer';

/** How a sheet's columns fill a month. */
export interface MonthColumns {
  readonly names: readonly string[];
  readonly valuesOf: RecordPicker;
  readonly rules: Parameters<typeof mergeValues>[2];
}

/**
 * Writes figures of a client that has several numbers since a merge: each number keeps its own part, the month
 * holds their sum, so that the merge can be undone with what came since
 * (docs/rules/clients.md#one-person-with-two-numbers).
 */
export function prepareMergedMonth(
  setup: WriterSetup,
  name: 'snapshot' | 'organisationSnapshot',
  month: Month,
  { names, valuesOf, rules }: MonthColumns,
) {
  const { context, batchId, part } = setup;
  const { db } = context;
  const table = prepareSnapshotWriter(db, name, month);
  const touch = prepareTouchWriter(db, trackedTables[name], batchId, month);
  const idOf = (number: string) => readNumbers(db, [number]).get(number)?.clientId;
  return (
    clientId: number,
    numbers: readonly string[],
    stated: string,
    record: ImportRecord,
  ): { readonly outcome: 'inserted' | 'known'; readonly changes: FieldChange[] } => {
    const place = { part, row: record.row };
    const kept = numbers[0] as string;
    const found = table.find(clientId);
    const parts = readMonthParts(db, name, month, numbers);
    // Before the merge, or with no part on record, the month was the kept number's own.
    if (found && parts.size === 0) parts.set(kept, found);
    const before = parts.get(stated);
    const own = mergeValues(before?.values ?? names.map(() => null), valuesOf(record), rules);
    parts.set(stated, { batchId, ...place, values: own.values });
    for (const [number, each] of parts) putMonthPart(db, name, month, number, each);
    const total = numbers
      .map((number) => parts.get(number)?.values)
      .filter((values) => values !== undefined)
      .reduce(addFigures);
    const numberId = idOf(stated);
    if (before && numberId !== undefined) {
      const first = { ...before, stated: filledPlaces(before.values) };
      touch(numberId, first, { stated: own.stated, before: own.before, ...place });
    }
    if (!found) {
      table.insert(clientId, batchId, place, total);
      return { outcome: 'inserted', changes: [] };
    }
    const sum = mergeValues(found.values, total);
    if (!sum.changed) return { outcome: 'known', changes: [] };
    table.replace(clientId, found, batchId, place, total);
    return { outcome: 'known', changes: fieldChanges(names, sum) };
  };
}
