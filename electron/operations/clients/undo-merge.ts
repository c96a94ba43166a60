import type { Month } from '../../../shared/models/calendar';
import { restoreDecisions, takeDecisionsBack } from '../../ledger/client-decisions';
import {
  findMerge,
  freeClientId,
  giveBackRows,
  insertRows,
  markMergeUndone,
  readClientRow,
  ownerTables,
  filedTables,
  readReferences,
  removeMonthRow,
  removeReferences,
  setClientColumns,
  type ClientKey,
  type ReferenceTable,
  type Rows,
} from '../../ledger/client-merges';
import { findClient } from '../../ledger/clients';
import { listPartMonths } from '../../ledger/merged-months';
import { prepareSnapshotWriter } from '../../ledger/snapshots';
import { trackedTables } from '../../ledger/tracked-tables';
import { removeRunsFrom } from '../../ledger/undo-rows';
import { matchAndCheck } from '../cards/card-life';
import { OperationFailure } from '../failure';
import { changeLedger, type LedgerContext } from '../ledger-context';
import {
  checkMonthsOpen,
  monthNames,
  monthsOf,
  monthTables,
  type MergeImages,
  type MonthName,
} from './merge-clients';
import {
  finishParting,
  firstPartMonth,
  partedNumbers,
  restoreLeaving,
  restoreStaying,
  type PartedNumbers,
} from './part-months';
import { requireClient } from './show-client';

/** Facts the merge gave go back, unless somebody changed them since. */
function restoreFacts({ db }: LedgerContext, keep: ClientKey, images: MergeImages): void {
  const now = readClientRow(db, keep.id);
  const untouched = Object.keys(images.given).filter(
    (column) => now[column] === images.given[column],
  );
  const before = untouched.map((column) => [column, images.kept[column] ?? null]);
  setClientColumns(db, keep.id, Object.fromEntries(before) as Rows[number]);
}

/** Months that came with the dropped client leave again; shared ones get their own figures back. */
function restoreMonths(
  context: LedgerContext,
  name: MonthName,
  keep: ClientKey,
  images: MergeImages,
  numbers: PartedNumbers,
): void {
  restoreStaying(context, name, keep, numbers);
  const parted = new Set(listPartMonths(context.db, name, numbers.leaving));
  const { columns } = trackedTables[name];
  // Merges from before parts were kept have only their images.
  for (const row of images.tables[monthTables[name]]) {
    const month = row['month'] as Month;
    if (parted.has(month)) continue;
    const writer = prepareSnapshotWriter(context.db, name, month);
    const found = writer.find(keep.id);
    const shared = images.sharedMonths[name].find((each) => each['month'] === month);
    const values = (image: Rows[number]) => columns.map((column) => image[column] ?? null);
    if (!found) continue;
    if (shared) {
      // A later import of the month has written the kept client's own figures already.
      if (found.revision !== Number(shared['revision']) + 1) continue;
      writer.replace(keep.id, found, found.batchId, found, values(shared));
    } else if (JSON.stringify(found.values) === JSON.stringify(values(row))) {
      removeMonthRow(context.db, monthTables[name], month, keep.id);
    }
  }
}

/** Rows with ids of their own go back to the dropped client, wherever they still are. */
function restoreRows({ db }: LedgerContext, images: MergeImages): void {
  const withIds = [
    ...['card_application', 'client_history', 'card_opening', 'maturity', 'card_spend'],
    ...['foreign_amount', ...filedTables],
  ];
  // Images of merges from before a table was there have none of its rows.
  for (const table of withIds as ReferenceTable[]) {
    giveBackRows(db, table, images.tables[table] ?? []);
  }
}

function part(context: LedgerContext, keep: ClientKey, images: MergeImages): void {
  const { db } = context;
  const drop = { id: Number(images.dropped['id']), clientNo: String(images.dropped['client_no']) };
  const numbers = partedNumbers(context, keep.clientNo, drop.clientNo);
  const [firstMonth] = [firstPartMonth(context, numbers), ...monthsOf(images)].sort();
  if (firstMonth) removeRunsFrom(db, firstMonth);
  restoreFacts(context, keep, images);
  for (const name of monthNames) restoreMonths(context, name, keep, images, numbers);
  insertRows(db, 'client', [images.dropped]);
  restoreRows(context, images);
  restoreOwner(context, keep, images);
  for (const table of [
    'snapshot',
    'snapshot_history',
    'organisation_snapshot',
    'organisation_snapshot_history',
  ] as const) {
    insertRows(db, table, images.tables[table]);
  }
  takeDecisionsBack(db, keep, images.tables, images.keptDecisions ?? {});
  restoreDecisions(db, images.tables);
  insertRows(db, 'import_touch', images.touches);
  for (const name of monthNames) restoreLeaving(context, name, drop, numbers);
  finishParting(context, keep.clientNo, drop.clientNo, numbers);
  matchAndCheck(context);
}

/** The dropped client's owner goes back; where the kept one had none, it has none again. */
function restoreOwner(
  { db }: LedgerContext,
  keep: ClientKey,
  { tables, dropped }: MergeImages,
): void {
  const drop = { id: Number(dropped['id']), clientNo: String(dropped['client_no']) };
  for (const table of ownerTables) {
    // Merges from before a table was there have no image of it.
    const images = tables[table] ?? [];
    const [image] = images;
    if (!image) continue;
    removeReferences(db, table, drop);
    const [now] = readReferences(db, table, keep);
    if (now && isSameRow(now, image)) removeReferences(db, table, keep);
    insertRows(db, table, images);
  }
}

/** Whether a row came with the dropped client: by its id, or where it has none by all it says. */
function isSameRow(now: Rows[number], image: Rows[number]): boolean {
  if (now['id'] !== undefined) return now['id'] === image['id'];
  const said = (row: Rows[number]) => JSON.stringify({ ...row, client_no: null });
  return said(now) === said(image);
}

/** The row's number may have been given to a client that came since. */
function withFreeId({ db }: LedgerContext, images: MergeImages): MergeImages {
  const id = Number(images.dropped['id']);
  if (readClientRow(db, id) === undefined) return images;
  const free = freeClientId(db);
  const moved = (rows: Rows, column: string): Rows =>
    rows.map((row) => (row[column] === id ? { ...row, [column]: free } : row));
  const tables = Object.fromEntries(
    Object.entries(images.tables).map(([table, rows]) => [table, moved(rows, 'client_id')]),
  ) as MergeImages['tables'];
  const dropped = { ...images.dropped, id: free };
  return { ...images, dropped, tables, touches: moved(images.touches, 'target_id') };
}

/**
 * Parts two merged clients again: everything that came with the dropped one, or was stated
 * for its number since, goes back to it. What was imported or written for the kept client stays. Throws when it can not be done.
 */
export function undoMerge(context: LedgerContext, mergeId: number): void {
  const found = findMerge(context.db, mergeId);
  if (!found) throw new OperationFailure('client.mergeGone');
  const { keptNo, droppedNo } = found;
  if (findClient(context.db, droppedNo)) {
    throw new OperationFailure('client.mergeTaken', { clientNo: droppedNo });
  }
  const keep = requireClient(context, keptNo);
  checkMonthsOpen(context, keep);
  changeLedger(
    context,
    () => {
      part(context, keep, withFreeId(context, JSON.parse(found.images) as MergeImages));
      markMergeUndone(context.db, mergeId, context.now());
    },
    () => ({ action: 'client.undoMerge', subject: keptNo, detail: { mergeId, droppedNo } }),
  );
}
