import type { Month } from '../../../shared/models/calendar';
import { schemeSubjects } from '../../../shared/models/scheme';
import type { ClientMerge } from '../../../shared/models/duplicate';
import { openApplicationStates } from '../../domain/cards/application-machine';
import { addFigures } from '../../domain/clients/add-figures';
import { numbersOf } from '../../domain/clients/merged-numbers';
import { listStandingMerges, putNumber, settleOwners } from '../../ledger/clients/merged-numbers';
import { moveDecisions, readDecisions } from '../../ledger/clients/client-decisions';
import { nameKeys } from '../../domain/clients/name-keys';
import {
  insertMerge,
  listMerges,
  moveReferences,
  ownerTables,
  readClientRow,
  filedTables,
  readReferences,
  referenceTables,
  removeClientRow,
  removeMonthRow,
  removeReferences,
  setClientColumns,
  type ClientKey,
  type ReferenceTable,
  type Rows,
} from '../../ledger/clients/client-merges';
import { columnOf } from '../../ledger/columns';
import { clientValueFields, prepareClientWriter } from '../../ledger/clients/clients';
import { putMonthPart, readAliases, readMonthParts } from '../../ledger/clients/merged-months';
import { recordGroundChange } from '../../ledger/months/ground-changes';
import { isMonthClosed } from '../../ledger/months/months';
import { prepareSnapshotWriter, type FoundSnapshot } from '../../ledger/clients/snapshots';
import { removeRunsFrom } from '../../ledger/imports/undo-rows';
import { matchAndCheck } from '../cards/card-life';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';
import { asFacts, keepCorrections, openMergedClient } from './merged-client';
import { monthNames, monthTables, type MonthName } from './month-tables';
import { recordNumbers } from './record-numbers';
import { requireClient } from '../ground/find-client';
import type { MergeImages } from './merge-images';

const openStates = new Set<string>(openApplicationStates);

/** Refuses what would break a rule of the ledger, before anything moves. */
function checkMergeable(context: Shown, keep: ClientKey, drop: ClientKey): void {
  const { db } = context;
  const open = (client: ClientKey) =>
    readReferences(db, 'card_application', client).some((row) =>
      openStates.has(String(row['state'])),
    );
  if (open(keep) && open(drop)) {
    const values = { keep: keep.clientNo, drop: drop.clientNo };
    throw new OperationFailure('client.mergeApplications', values);
  }
  checkMonthsOpen(context, drop);
}

/** A closed month keeps its clients as they are. */
export function checkMonthsOpen({ db }: Shown, client: ClientKey): void {
  for (const name of monthNames) {
    for (const { month } of readReferences(db, monthTables[name], client)) {
      if (!isMonthClosed(db, month as Month)) continue;
      const values = { drop: client.clientNo, month: String(month) };
      throw new OperationFailure('client.mergeMonthClosed', values);
    }
  }
}

/** What is known of a client; one that shows its number for want of a name has none. */
function knownFact(row: Rows[number], column: string): string | number | null {
  const isNumber = column === 'name' && row['name'] === row['client_no'];
  return isNumber ? null : (row[column] ?? null);
}

/** Whose value stays: as chosen, else the kept client's, else the only one known. */
function mergedValues(
  kept: Rows[number],
  dropped: Rows[number],
  fields: Readonly<Record<string, 'keep' | 'drop'>>,
): Rows[number] {
  const given: Record<string, string | number | null> = {};
  for (const field of clientValueFields) {
    const column = columnOf(field);
    const [own, other] = [knownFact(kept, column), knownFact(dropped, column)];
    const value = fields[field] === 'drop' ? (other ?? own) : (own ?? other);
    if (value !== own) given[column] = value;
  }
  const remarks = [kept['remarks'], dropped['remarks']].filter((text) => text !== '');
  if (dropped['remarks'] !== '' && new Set(remarks).size > 0) {
    given['remarks'] = [...new Set(remarks)].join('\n');
  }
  if (dropped['do_not_contact'] === 1) given['do_not_contact'] = 1;
  if (kept['signed_on'] === null) given['signed_on'] = dropped['signed_on'] ?? null;
  if (typeof given['name'] === 'string') Object.assign(given, nameKeys(given['name']));
  else delete given['name'];
  return given;
}

/** Keeps what each number stated for a month, unless earlier merges have done so. */
function keepParts(
  { db }: Ledger,
  name: MonthName,
  month: Month,
  clientNo: string,
  found: FoundSnapshot,
): void {
  const known = readMonthParts(db, name, month, numbersOf(readAliases(db), clientNo));
  if (known.size === 0) putMonthPart(db, name, month, clientNo, found);
}

/** From now on the client's number keeps its own word; one that has others already keeps corrections. */
function startNumber(context: Ledger, { id, clientNo }: ClientKey): void {
  const { db } = context;
  const client = openMergedClient(context, clientNo, listStandingMerges(db));
  if (client.own.has(clientNo)) return keepCorrections(context, client);
  const { values, firstBatchId } = prepareClientWriter(db).find(clientNo)!;
  const facts = asFacts(values);
  const name = knownFact({ ...facts, client_no: clientNo }, 'name');
  putNumber(db, { clientNo, clientId: id, firstBatchId, facts: { ...facts, name } });
}

/** Moves months; a month that both have is added up. Returns the kept one's shared months. */
function mergeMonths(context: Ledger, name: MonthName, keep: ClientKey, drop: ClientKey): Rows {
  const { db } = context;
  const table = monthTables[name];
  const own = readReferences(db, table, keep);
  const shared: Rows[number][] = [];
  for (const { month } of readReferences(db, table, drop)) {
    const writer = prepareSnapshotWriter(db, name, month as Month);
    const other = writer.find(drop.id)!;
    const found = writer.find(keep.id);
    keepParts(context, name, month as Month, drop.clientNo, other);
    if (found) keepParts(context, name, month as Month, keep.clientNo, found);
    removeMonthRow(db, table, String(month), drop.id);
    if (!found) {
      writer.insert(keep.id, other.batchId, other, other.values);
      continue;
    }
    shared.push(own.find((row) => row['month'] === month)!);
    writer.replace(keep.id, found, found.batchId, found, addFigures(found.values, other.values));
  }
  return shared;
}

function moveEverything(context: Ledger, keep: ClientKey, drop: ClientKey): void {
  const { db } = context;
  for (const table of ['card_application', 'client_history'] as const) {
    moveReferences(db, table, drop, keep);
  }
  for (const table of ['card_opening', 'maturity', 'card_spend', 'foreign_amount'] as const) {
    moveReferences(db, table, drop, keep);
  }
  for (const table of filedTables) moveReferences(db, table, drop, keep);
  for (const table of ownerTables) {
    if (readReferences(db, table, keep).length === 0) moveReferences(db, table, drop, keep);
    else removeReferences(db, table, drop);
  }
  for (const table of [
    'snapshot_history',
    'organisation_snapshot_history',
    'tier_result',
  ] as const) {
    removeReferences(db, table, drop);
  }
  moveDecisions(db, drop, keep);
}

/** The months that a merge changes, oldest first. */
export function monthsOf(images: Pick<MergeImages, 'tables'>): string[] {
  return monthNames
    .flatMap((name) => images.tables[monthTables[name]].map(({ month }) => String(month)))
    .sort();
}

/** What was tiered from a client's first month on stands no more; facts and decisions move as well. */
export function renewFrom(
  { db, now }: Ledger,
  firstMonth: string | undefined,
  cause: 'merged' | 'parted',
): void {
  const from = firstMonth === undefined ? {} : { from: firstMonth as Month };
  recordGroundChange(db, { kind: 'figures', cause, at: now(), ...from });
  recordGroundChange(db, { kind: 'facts', cause, at: now() });
  if (firstMonth === undefined) return;
  for (const subject of schemeSubjects) removeRunsFrom(db, firstMonth, subject);
}

function merge(
  context: Ledger,
  keep: ClientKey,
  drop: ClientKey,
  fields: Readonly<Record<string, 'keep' | 'drop'>>,
): number {
  const { db } = context;
  recordNumbers(context);
  for (const client of [keep, drop]) startNumber(context, client);
  const kept = readClientRow(db, keep.id);
  const dropped = readClientRow(db, drop.id);
  const tables = Object.fromEntries(
    referenceTables.map((table) => [table, readReferences(db, table, drop)]),
  ) as Record<ReferenceTable, Rows>;
  const keptDecisions = readDecisions(db, keep);
  const given = mergedValues(kept, dropped, fields);
  const [firstMonth] = monthsOf({ tables });
  renewFrom(context, firstMonth, 'merged');
  const sharedMonths = {
    snapshot: mergeMonths(context, 'snapshot', keep, drop),
    organisationSnapshot: mergeMonths(context, 'organisationSnapshot', keep, drop),
  };
  moveEverything(context, keep, drop);
  setClientColumns(db, keep.id, given);
  removeClientRow(db, drop.id);
  const images: MergeImages = {
    kept,
    dropped,
    given,
    tables,
    touches: [],
    chosen: clientValueFields.filter((field) => fields[field] === 'drop').map(columnOf),
    sharedMonths,
    keptDecisions,
  };
  const id = insertMerge(db, {
    keptNo: keep.clientNo,
    droppedNo: drop.clientNo,
    name: String(given['name'] ?? kept['name']),
    images,
    mergedAt: context.now(),
    accountId: context.account.id,
  });
  settleOwners(db, numbersOf(readAliases(db), keep.clientNo));
  matchAndCheck(context);
  return id;
}

/**
 * Makes two clients one (docs/rules/clients.md#one-person-with-two-numbers): facts by choice, months, cards,
 * applications and everything else follow the kept client; figures of a month that both have add up. Throws
 * when a rule of the ledger stands against it.
 */
export function mergeClients(
  context: Ledger,
  wanted: {
    readonly keep: string;
    readonly drop: string;
    readonly fields: Readonly<Record<string, 'keep' | 'drop'>>;
  },
): ClientMerge {
  const { keep: keepNo, drop: dropNo, fields } = wanted;
  if (keepNo === dropNo) throw new OperationFailure('client.mergeSame', { clientNo: keepNo });
  const keep = requireClient(context, keepNo);
  const drop = requireClient(context, dropNo);
  if (keep.kind !== drop.kind) {
    throw new OperationFailure('client.mergeKinds', { keep: keepNo, drop: dropNo });
  }
  checkMergeable(context, keep, drop);
  const id = changeLedger(
    context,
    () => merge(context, keep, drop, fields),
    () => ({ action: 'client.merge', subject: keepNo, detail: { dropped: dropNo, fields } }),
  );
  return listMerges(context.db).find((each) => each.id === id)!;
}

/** Every merge, newest first. */
export function showMerges({ db }: Pick<Shown, 'db'>): ClientMerge[] {
  return listMerges(db);
}
