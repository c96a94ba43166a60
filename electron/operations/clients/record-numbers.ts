import type { Month } from '../../../shared/models/calendar';
import type { Facts } from '../../../shared/models/merged-number';
import { filledPlaces, mergeValues } from '../../domain/clients/merge-values';
import { changedFacts } from '../../domain/clients/merged-facts';
import {
  freeClientId,
  insertRows,
  readClientRow,
  type Rows,
} from '../../ledger/clients/client-merges';
import { findClient } from '../../ledger/clients/clients';
import {
  listMergesWithoutNumbers,
  listStandingMerges,
  putNumber,
  recordChosen,
  restoreOwner,
} from '../../ledger/clients/merged-numbers';
import { putMonthPart, readMonthParts, type MonthPart } from '../../ledger/clients/merged-months';
import { prepareSnapshotWriter } from '../../ledger/clients/snapshots';
import { prepareTouchWriter } from '../../ledger/imports/touches';
import { trackedTables } from '../../ledger/imports/tracked-tables';
import type { Ledger } from '../ground/ledger';
import type { MergeImages } from './merge-images';
import { changeNumber, factsOfClient, keepCorrections, openMergedClient } from './merged-client';
import { monthNames, monthTables, type MonthName } from './month-tables';

const factsOf = (row: Rows[number]): Facts =>
  Object.fromEntries(trackedTables.client.columns.map((column) => [column, row[column] ?? null]));

/** A number's word as a merge found it; what was corrected by hand before that is part of it. */
function startFrom(context: Ledger, row: Rows[number], clientId: number): void {
  const { db } = context;
  const clientNo = String(row['client_no']);
  const client = openMergedClient(context, clientNo, listStandingMerges(db));
  const own = client.own.get(clientNo);
  if (!own) {
    const firstBatchId = Number(row['first_batch_id']);
    putNumber(db, { clientNo, clientId, firstBatchId, facts: factsOf(row) });
    return;
  }
  const corrected = changedFacts(factsOfClient(client), factsOf(row));
  changeNumber(context, client, { ...own, facts: { ...own.facts, ...corrected } });
}

/** The figures a row of a merge's images holds. */
function partOfRow(name: MonthName, row: Rows[number]): MonthPart {
  return {
    batchId: Number(row['batch_id']),
    part: Number(row['source_part']),
    row: Number(row['source_row']),
    values: trackedTables[name].columns.map((column) => row[column] ?? null),
  };
}

/** Gives a month of an older merge the parts of both numbers; what a part says is found by its number. */
function recordMonth(
  { db }: Ledger,
  name: MonthName,
  { image, shared, clientId }: { image: Rows[number]; shared?: Rows[number]; clientId: number },
  numbers: { readonly keptNo: string; readonly droppedNo: string },
): void {
  const month = image['month'] as Month;
  const { keptNo, droppedNo } = numbers;
  const dropped = partOfRow(name, image);
  const known = readMonthParts(db, name, month, [keptNo, droppedNo]);
  const own = known.get(droppedNo);
  if (!own) putMonthPart(db, name, month, droppedNo, dropped);
  else {
    const { changed, before } = mergeValues(dropped.values, own.values);
    const first = { ...dropped, stated: filledPlaces(dropped.values) };
    const said = { stated: filledPlaces(own.values), before, part: own.part, row: own.row };
    const touch = prepareTouchWriter(db, trackedTables[name], own.batchId, month);
    if (changed) touch(clientId, first, said);
  }
  if (!shared || known.has(keptNo)) return;
  const found = prepareSnapshotWriter(db, name, month).find(findClient(db, keptNo)?.id ?? 0);
  // A later import of the month has written the kept client's own figures.
  const isSum = found?.revision === Number(shared['revision']) + 1;
  putMonthPart(db, name, month, keptNo, isSum || !found ? partOfRow(name, shared) : found);
}

function recordMerge(
  context: Ledger,
  merge: { readonly id: number; readonly keptNo: string; readonly droppedNo: string },
  images: MergeImages,
): void {
  const { db } = context;
  const { kept, dropped, given } = images;
  const id = Number(dropped['id']);
  // The row's number may have been given to a client that came since.
  const clientId = readClientRow(db, id) === undefined ? id : freeClientId(db);
  startFrom(context, kept, Number(kept['id']));
  startFrom(context, dropped, clientId);
  const columns: readonly string[] = trackedTables.client.columns;
  const chosen = Object.keys(given).filter(
    (column) => columns.includes(column) && (kept[column] ?? null) !== null,
  );
  recordChosen(db, merge.id, chosen);
  insertRows(
    db,
    'import_touch',
    images.touches.map((row) => ({ ...row, target_id: clientId })),
  );
  for (const name of monthNames) {
    for (const image of images.tables[monthTables[name]]) {
      const shared = images.sharedMonths[name].find((each) => each['month'] === image['month']);
      recordMonth(context, name, { image, clientId, ...(shared && { shared }) }, merge);
    }
  }
  restoreOwner(db, merge, images.tables.ownership);
}

/** Gives merges that programs before this one made the word of each number, as far as they kept it. */
export function recordNumbers(context: Ledger): void {
  const { db } = context;
  const older = listMergesWithoutNumbers(db);
  if (older.length === 0) return;
  for (const merge of older) recordMerge(context, merge, JSON.parse(merge.images) as MergeImages);
  const merges = listStandingMerges(db);
  for (const { keptNo } of merges) {
    if (findClient(db, keptNo)) {
      keepCorrections(context, openMergedClient(context, keptNo, merges));
    }
  }
}
