import type { Month } from '../../../shared/models/calendar';
import { nameKeys } from '../../domain/clients/name-keys';
import { withoutBatch, type RowWithout } from '../../domain/imports/without-batch';
import { prepareClientWriter } from '../../ledger/clients/clients';
import { removeForeignOfBatch } from '../../ledger/months/exchange-rates';
import { partOwners } from '../../ledger/clients/merged-numbers';
import { findRatedClient, firstRatedMonth } from '../../ledger/tiering/ratings';
import { prepareSnapshotWriter } from '../../ledger/clients/snapshots';
import {
  listTouches,
  replaceTouches,
  type Touch,
  type TrackedTable,
} from '../../ledger/imports/touches';
import { recordGroundChange } from '../../ledger/months/ground-changes';
import { trackedTables, type TrackedName } from '../../ledger/imports/tracked-tables';
import {
  dayOfBatch,
  findClientHold,
  labelOf,
  listSoleRows,
  listTouchedRows,
  readValues,
  removeClient,
  removeRow,
  writeValues,
} from '../../ledger/imports/undo-rows';
import type { Shown } from '../ground/ledger';
import { hasParts, settleMergedOwners, undoMergedClients, undoMergedMonths } from './undo-merged';
import { tell, type UndoWork } from './undo-work';
import { namePlace } from './write-client';

const monthTables = ['snapshot', 'organisationSnapshot'] as const;

/** Takes the month's figures back; what they were before becomes a new revision. */
export function undoMonths(work: UndoWork): void {
  const { context, batchId, month } = work;
  if (month === '') return;
  for (const name of monthTables) {
    const table = trackedTables[name];
    const writer = prepareSnapshotWriter(context.db, name, month as Month);
    for (const id of listSoleRows(context.db, table, batchId, month)) {
      work.onRow();
      if (hasParts(work, name, id)) continue;
      writer.remove(id);
      tell(work, name, id, 'removed');
    }
    for (const id of listTouchedRows(context.db, table, batchId)) {
      work.onRow();
      if (hasParts(work, name, id)) continue;
      const without = replay(work, table, id);
      const last = without?.touches.at(-1);
      const found = writer.find(id);
      if (!without || !last || !found) continue;
      const place = { part: last.sourcePart, row: last.sourceRow };
      if (without.changed || found.batchId === batchId) {
        writer.replace(id, found, last.batchId, place, without.values);
      }
      tellReplayed(work, name, id, without);
    }
  }
  undoMergedMonths(work);
}

/** Takes facts about clients back, and clients that nobody else knows. */
export function undoClients(work: UndoWork): void {
  const { context, batchId } = work;
  const { db } = context;
  const table = trackedTables.client;
  for (const id of listSoleRows(db, table, batchId, '')) {
    work.onRow();
    if (work.merged.has(id)) continue;
    const hold = findClientHold(db, id);
    if (hold.applied) tell(work, 'client', id, 'hasApplication');
    else if (hold.edited) tell(work, 'client', id, 'editedByHand');
    else if (hold.hasMonths) tell(work, 'client', id, 'laterImport');
    else {
      tell(work, 'client', id, 'removed');
      removeClient(db, id);
    }
  }
  const clients = prepareClientWriter(db);
  for (const id of listTouchedRows(db, table, batchId)) {
    work.onRow();
    if (work.merged.has(id)) continue;
    const before = readValues(db, table, '', id) ?? [];
    const without = replay(work, table, id);
    if (!without) continue;
    const { key } = labelOf(db, 'client', id);
    const values = without.values.with(namePlace, without.values[namePlace] ?? key);
    if (without.changed) {
      const keys = nameKeys(String(values[namePlace]));
      clients.remember(id, null, before, context.now(), context.account.id);
      clients.update(id, values, keys);
    }
    clients.handOver(id, without.touches[0]?.batchId ?? batchId);
    tellReplayed(work, 'client', id, without);
  }
  undoMergedClients(work);
}

const otherTables = [
  ...(['staff', 'ownership', 'cardOpening', 'maturity', 'cardSpend'] as const),
  ...(['branch', 'exchangeRate', 'rating'] as const),
] as const;

/** Takes back people, owners, cards, maturities and card spend. */
export function undoOtherRows(work: UndoWork): void {
  const { context, batchId } = work;
  const { db } = context;
  removeForeignOfBatch(db, batchId);
  for (const { numbers } of work.merged.values()) partOwners(db, numbers);
  const from = firstRatedMonth(db, batchId);
  if (from !== null) {
    recordGroundChange(db, { kind: 'ratings', cause: 'undone', at: context.now(), from });
  }
  for (const name of otherTables) {
    const table: TrackedTable = trackedTables[name];
    for (const id of listSoleRows(db, table, batchId, '')) {
      work.onRow();
      if (isHeldRating(work, name, id)) continue;
      tell(work, name, id, 'removed');
      removeRow(db, table, id);
    }
    for (const id of listTouchedRows(db, table, batchId)) {
      work.onRow();
      if (isHeldRating(work, name, id)) continue;
      const without = replay(work, table, id);
      if (!without) continue;
      const source = sourceBatch(name, without) ?? batchId;
      writeValues(db, table, id, filled(work, name, id, without.values, source), source);
      tellReplayed(work, name, id, without);
    }
  }
  settleMergedOwners(work);
}

/** Owners name the import that made them so; everything else the one it came with. */
function sourceBatch(name: TrackedName, { touches }: RowWithout<Touch>): number | undefined {
  if (name !== 'ownership') return touches[0]?.batchId;
  const makers = touches.filter((touch) => touch.inserted || Object.keys(touch.before).length > 0);
  return makers.at(-1)?.batchId ?? touches[0]?.batchId;
}

/** What may not be blank gets what an import without it would have written. */
function filled(
  { context }: UndoWork,
  name: TrackedName,
  id: number,
  values: readonly (string | number | null)[],
  batchId: number,
): readonly (string | number | null)[] {
  const { columns } = trackedTables[name] as TrackedTable;
  const fallback = (column: string): string | number | null => {
    if (name === 'staff' && column === 'name') return labelOf(context.db, name, id).key;
    if (name === 'staff' && column === 'role') return '';
    if (name === 'staff' && column === 'ability_percent') return 100;
    if (column === 'starts_on') return dayOfBatch(context.db, batchId);
    return null;
  };
  return values.map((value, place) => value ?? fallback(columns[place] ?? ''));
}

/** The row as the other imports make it; their words stay on record. */
function replay(work: UndoWork, table: TrackedTable, id: number): RowWithout<Touch> | null {
  const { db } = work.context;
  const month = table.monthly ? work.month : '';
  const values = readValues(db, table, month, id);
  if (!values) return null;
  const without = withoutBatch(values, listTouches(db, table, month, id), work.batchId);
  // A row that only one import is left to speak of needs no record of its own.
  const [only, ...more] = without.touches;
  const kept = more.length === 0 && only?.inserted === true ? [] : without.touches;
  replaceTouches(db, table, month, id, kept);
  return without;
}

/** Ratings move with a merge, and go back where they were when it is undone. */
function isHeldRating(work: UndoWork, name: TrackedName, id: number): boolean {
  if (name !== 'rating' || !work.merged.has(findRatedClient(work.context.db, id))) return false;
  tell(work, name, id, 'merged');
  return true;
}

function tellReplayed(
  work: UndoWork,
  name: TrackedName,
  id: number,
  { changed, mattered }: RowWithout<Touch>,
): void {
  if (changed) tell(work, name, id, 'restored');
  else if (mattered) tell(work, name, id, 'laterImport');
}

/** How many rows an undo looks at, over all tables. */
export function countUndoRows({ db }: Pick<Shown, 'db'>, batchId: number, month: string) {
  const rows = Object.values(trackedTables).map((table: TrackedTable) => {
    if (table.monthly && month === '') return 0;
    const touched = listTouchedRows(db, table, batchId).length;
    return touched + listSoleRows(db, table, batchId, table.monthly ? month : '').length;
  });
  return rows.reduce((sum, count) => sum + count, 0);
}
