import type { Month } from '../../../shared/models/calendar';
import type { NumberOfClient } from '../../../shared/models/merged-number';
import { withoutBatch, type RowWithout } from '../../domain/imports/without-batch';
import { prepareClientWriter } from '../../ledger/clients/clients';
import { settleOwners } from '../../ledger/clients/merged-numbers';
import {
  putMonthPart,
  readMonthParts,
  removeMonthPart,
  type MonthPart,
} from '../../ledger/clients/merged-months';
import { prepareSnapshotWriter } from '../../ledger/clients/snapshots';
import {
  listTouches,
  replaceTouches,
  type Touch,
  type TrackedTable,
} from '../../ledger/imports/touches';
import { trackedTables } from '../../ledger/imports/tracked-tables';
import {
  asFacts,
  asValues,
  changeNumber,
  factsOfClient,
  keepCorrections,
  showFacts,
  type MergedClient,
} from '../clients/merged-client';
import { monthNames, type MonthName } from '../clients/month-tables';
import { sumOfParts } from '../clients/part-months';
import type { UndoWork } from './undo-work';
import { tell } from './undo-work';

type Values = readonly (string | number | null)[];

/** What others say of a number's row: null where the import said nothing, no touches where it was alone. */
function withoutImport(
  { context: { db }, batchId }: UndoWork,
  table: TrackedTable,
  row: {
    readonly month: string;
    readonly id: number;
    readonly batchId: number | null;
    readonly values: Values;
  },
): Pick<RowWithout<Touch>, 'values' | 'touches' | 'changed' | 'mattered'> | null {
  const touches = listTouches(db, table, row.month, row.id);
  if (!touches.some((touch) => touch.batchId === batchId)) {
    const isSole = touches.length === 0 && row.batchId === batchId;
    const values = row.values.map(() => null);
    return isSole ? { values, touches: [], changed: true, mattered: true } : null;
  }
  const without = withoutBatch(row.values, touches, batchId);
  const [only, ...more] = without.touches;
  // A row that only one import is left to speak of needs no record of its own.
  const kept = more.length === 0 && only?.inserted === true ? [] : without.touches;
  replaceTouches(db, table, row.month, row.id, kept);
  return without;
}

/** The part of a month that one number has left; null where nobody else speaks of it. */
function partWithout(
  work: UndoWork,
  name: MonthName,
  number: NumberOfClient,
  part: MonthPart,
): { readonly part: MonthPart | null; readonly changed: boolean } | undefined {
  const row = { month: work.month, id: number.clientId, ...part };
  const without = withoutImport(work, trackedTables[name], row);
  if (!without) return undefined;
  const last = without.touches.at(-1);
  if (!last) return { part: null, changed: true };
  const place = { part: last.sourcePart, row: last.sourceRow };
  const left = { ...place, batchId: last.batchId, values: without.values };
  return { part: left, changed: without.changed };
}

/** Takes an import's figures out of each number's part of a month; the month is the sum of what is left. */
function undoMonth(work: UndoWork, name: MonthName, client: MergedClient): void {
  const { db } = work.context;
  const month = work.month as Month;
  const parts = readMonthParts(db, name, month, client.numbers);
  const outcomes = [...client.own.values()].flatMap((number) => {
    const part = parts.get(number.clientNo);
    const outcome = part && partWithout(work, name, number, part);
    if (!outcome) return [];
    work.onRow();
    if (outcome.part) {
      parts.set(number.clientNo, outcome.part);
      putMonthPart(db, name, month, number.clientNo, outcome.part);
    } else {
      parts.delete(number.clientNo);
      removeMonthPart(db, name, month, number.clientNo);
    }
    return [outcome];
  });
  if (outcomes.length > 0) showMonth(work, name, client, parts, outcomes);
}

function showMonth(
  work: UndoWork,
  name: MonthName,
  { own, numbers }: MergedClient,
  parts: ReadonlyMap<string, MonthPart>,
  outcomes: readonly { readonly changed: boolean }[],
): void {
  const { clientId } = own.get(numbers[0] as string)!;
  const writer = prepareSnapshotWriter(work.context.db, name, work.month as Month);
  const found = writer.find(clientId);
  const sum = sumOfParts(parts);
  if (!found) return;
  if (!sum) {
    writer.remove(clientId);
    tell(work, name, clientId, 'removed');
    return;
  }
  const changed = JSON.stringify(found.values) !== JSON.stringify(sum.values);
  if (changed || found.batchId === work.batchId) {
    writer.replace(clientId, found, sum.batchId, sum, sum.values);
  }
  const mattered = changed || outcomes.some((outcome) => outcome.changed);
  tell(work, name, clientId, mattered ? 'restored' : 'laterImport');
}

/** Whether a month of a merged client is made of its numbers' parts; else it is the kept number's own. */
export function hasParts(work: UndoWork, name: MonthName, clientId: number): boolean {
  const client = work.merged.get(clientId);
  if (!client) return false;
  const { db } = work.context;
  return readMonthParts(db, name, work.month as Month, client.numbers).size > 0;
}

/** Takes figures of clients that others were merged into back, number by number. */
export function undoMergedMonths(work: UndoWork): void {
  for (const client of work.merged.values()) {
    for (const name of monthNames) undoMonth(work, name, client);
  }
}

function undoFacts(work: UndoWork, client: MergedClient): void {
  const { context } = work;
  keepCorrections(context, client);
  const before = factsOfClient(client);
  let said = false;
  for (const number of [...client.own.values()]) {
    const row = { month: '', id: number.clientId, values: asValues(number.facts) };
    const batch = { batchId: number.firstBatchId };
    const without = withoutImport(work, trackedTables.client, { ...row, ...batch });
    if (!without) continue;
    work.onRow();
    said = true;
    const firstBatchId = without.touches[0]?.batchId ?? null;
    changeNumber(context, client, { ...number, firstBatchId, facts: asFacts(without.values) });
  }
  if (said) showWithout(work, client, before);
}

function showWithout(
  work: UndoWork,
  client: MergedClient,
  before: ReturnType<typeof factsOfClient>,
): void {
  const { context } = work;
  const clients = prepareClientWriter(context.db);
  const found = clients.find(client.numbers[0] as string)!;
  const { changed } = showFacts(context, client, found, { before, batchId: null });
  const first = [...client.own.values()].flatMap(({ firstBatchId }) => firstBatchId ?? []);
  if (first.length > 0) clients.handOver(found.id, Math.min(...first));
  if (first.length === 0) tell(work, 'client', found.id, 'editedByHand');
  else if (changed) tell(work, 'client', found.id, 'restored');
}

/** Takes facts about clients that others were merged into back, number by number. */
export function undoMergedClients(work: UndoWork): void {
  for (const client of work.merged.values()) undoFacts(work, client);
}

/** Lets the owners that are left count for their clients. */
export function settleMergedOwners({ context, merged }: UndoWork): void {
  for (const { numbers } of merged.values()) settleOwners(context.db, numbers);
}
