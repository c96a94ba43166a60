import type { StandingMerge } from '../../../shared/models/merged-number';
import { nameKeys } from '../../domain/clients/name-keys';
import { restoreDecisions, takeDecisionsBack } from '../../ledger/clients/client-decisions';
import {
  findMerge,
  giveBackRows,
  insertRows,
  markMergeUndone,
  readClientRow,
  ownerTables,
  filedTables,
  readReferences,
  removeReferences,
  setClientColumns,
  type ClientKey,
  type ReferenceTable,
  type Rows,
} from '../../ledger/clients/client-merges';
import { findClient, prepareClientWriter } from '../../ledger/clients/clients';
import { listStandingMerges, readNumbers } from '../../ledger/clients/merged-numbers';
import { giveBackRatings } from '../../ledger/tiering/ratings';
import { trackedTables } from '../../ledger/imports/tracked-tables';
import { findClientHold, removeClient } from '../../ledger/imports/undo-rows';
import { matchAndCheck } from '../cards/card-life';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';
import { checkMonthsOpen, monthsOf, renewFrom } from './merge-clients';
import { type MergeImages } from './merge-images';
import {
  factsOfClient,
  keepCorrections,
  openMergedClient,
  showFacts,
  type MergedClient,
} from './merged-client';
import { monthNames, monthTables } from './month-tables';
import {
  finishParting,
  firstPartMonth,
  partedNumbers,
  restoreLeaving,
  restoreStaying,
} from './part-months';
import { recordNumbers } from './record-numbers';
import { requireClient } from '../ground/find-client';

const factColumns: readonly string[] = [...trackedTables.client.columns, 'pinyin', 'initials'];
const isFact = (column: string) => factColumns.includes(column);

/** Remarks and marks the merge gave go back, unless somebody changed them since. */
function restoreMarks({ db }: Ledger, keep: ClientKey, images: MergeImages): void {
  const now = readClientRow(db, keep.id);
  const untouched = Object.keys(images.given).filter(
    (column) => !isFact(column) && now[column] === images.given[column],
  );
  const before = untouched.map((column) => [column, images.kept[column] ?? null]);
  setClientColumns(db, keep.id, Object.fromEntries(before) as Rows[number]);
}

/** Leaves the kept client what its remaining numbers say, and what was corrected by hand. */
function restoreKeptFacts(
  context: Ledger,
  keep: ClientKey,
  before: MergedClient,
  after: MergedClient,
): void {
  const { db } = context;
  const found = prepareClientWriter(db).find(keep.clientNo)!;
  showFacts(context, after, found, { before: factsOfClient(before), batchId: null });
  if (after.numbers.length === 1) {
    const facts = factsOfClient(after);
    setClientColumns(db, keep.id, { ...facts, ...nameKeys(String(facts['name'])) });
  }
  const first = firstBatchOf(after);
  if (first !== null) setClientColumns(db, keep.id, { first_batch_id: first });
}

/** The dropped client as its numbers make it now; what it said of itself besides is as it was. */
function leavingRow(images: MergeImages, leaving: MergedClient): Rows[number] {
  const facts = factsOfClient(leaving);
  const first = firstBatchOf(leaving) ?? images.dropped['first_batch_id'] ?? null;
  const keys = nameKeys(String(facts['name']));
  return { ...images.dropped, ...facts, ...keys, first_batch_id: first };
}

function firstBatchOf({ own }: MergedClient): number | null {
  const known = [...own.values()].flatMap(({ firstBatchId }) => firstBatchId ?? []);
  return known.length > 0 ? Math.min(...known) : null;
}

/** A client that no file speaks of and nothing else holds is gone, as it is after an undo. */
function removeUnspoken({ db }: Ledger, client: ClientKey, parted: MergedClient): void {
  // One that still has other numbers is held by their merges.
  if (firstBatchOf(parted) !== null || parted.numbers.length > 1) return;
  const { edited, applied, hasMonths } = findClientHold(db, client.id);
  if (!edited && !applied && !hasMonths) removeClient(db, client.id);
}

/** Rows with ids of their own go back to the dropped client, wherever they still are. */
function restoreRows({ db }: Ledger, keep: ClientKey, images: MergeImages): void {
  const withIds = [
    'card_application',
    'client_history',
    'card_opening',
    'maturity',
    'card_spend',
    'foreign_amount',
    ...filedTables,
  ];
  // Images of merges from before a table was there have none of its rows.
  for (const table of withIds as ReferenceTable[]) {
    giveBackRows(db, table, images.tables[table] ?? [], keep);
  }
}

function part(
  context: Ledger,
  keep: ClientKey,
  images: MergeImages,
  others: readonly StandingMerge[],
): void {
  const { db } = context;
  const drop = { id: Number(images.dropped['id']), clientNo: String(images.dropped['client_no']) };
  const numbers = partedNumbers(context, keep.clientNo, drop.clientNo);
  const [firstMonth] = [firstPartMonth(context, numbers), ...monthsOf(images)].sort();
  renewFrom(context, firstMonth, 'parted');
  const whole = openMergedClient(context, keep.clientNo, listStandingMerges(db));
  keepCorrections(context, whole);
  const staying = openMergedClient(context, keep.clientNo, others);
  const leaving = openMergedClient(context, drop.clientNo, others);
  restoreMarks(context, keep, images);
  restoreKeptFacts(context, keep, whole, staying);
  for (const name of monthNames) restoreStaying(context, name, keep, numbers);
  insertRows(db, 'client', [leavingRow(images, leaving)]);
  restoreRows(context, keep, images);
  restoreOwners(context, keep, images);
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
  giveBackRatings(db, numbers.leaving, keep, drop);
  for (const name of monthNames) {
    const had = images.tables[monthTables[name]].map(({ month }) => String(month));
    restoreLeaving(context, name, drop, { ...numbers, had });
  }
  finishParting(context, keep.clientNo, drop.clientNo, numbers);
  removeUnspoken(context, keep, staying);
  removeUnspoken(context, drop, leaving);
  matchAndCheck(context);
}

/** Decided owners and what hangs on them go back; where the kept client had none, it has none again. */
function restoreOwners({ db }: Ledger, keep: ClientKey, { tables, dropped }: MergeImages): void {
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

/** The images under the id that imports know the dropped number by. */
function withIdOfNumber({ db }: Shown, images: MergeImages): MergeImages {
  const id = Number(images.dropped['id']);
  const droppedNo = String(images.dropped['client_no']);
  const own = readNumbers(db, [droppedNo]).get(droppedNo)?.clientId ?? id;
  if (own === id) return images;
  const moved = (rows: Rows): Rows =>
    rows.map((row) => (row['client_id'] === id ? { ...row, client_id: own } : row));
  const tables = Object.fromEntries(
    Object.entries(images.tables).map(([table, rows]) => [table, moved(rows)]),
  ) as MergeImages['tables'];
  return { ...images, dropped: { ...images.dropped, id: own }, tables };
}

/**
 * Parts two merged clients again: everything that came with the dropped one, or was stated
 * for its number since, goes back to it. What was imported or written for the kept client stays. Throws when it can not be done.
 */
export function undoMerge(context: Ledger, mergeId: number): void {
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
      recordNumbers(context);
      const others = listStandingMerges(context.db).filter((each) => each.droppedNo !== droppedNo);
      const images = withIdOfNumber(context, JSON.parse(found.images) as MergeImages);
      part(context, keep, images, others);
      markMergeUndone(context.db, mergeId, context.now());
    },
    () => ({ action: 'client.undoMerge', subject: keptNo, detail: { mergeId, droppedNo } }),
  );
}
