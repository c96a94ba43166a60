import type { Month } from '../../../shared/models/calendar';
import { addFigures } from '../../domain/clients/add-figures';
import { numbersOf } from '../../domain/clients/merged-numbers';
import { removeMonthRow, type ClientKey } from '../../ledger/clients/client-merges';
import {
  giveBackStated,
  listPartMonths,
  readAliases,
  readMonthParts,
  removeMonthParts,
  type MonthPart,
} from '../../ledger/clients/merged-months';
import { partOwners, removeNumber, settleOwners } from '../../ledger/clients/merged-numbers';
import { prepareSnapshotWriter } from '../../ledger/clients/snapshots';
import type { Ledger, Shown } from '../ground/ledger';
import { monthNames, monthTables, type MonthName } from './month-tables';

/** The numbers on each side of a merge that is taken apart. */
interface PartedNumbers {
  readonly staying: readonly string[];
  readonly leaving: readonly string[];
}

/** Who stays and who leaves; read while the merge still stands. */
export function partedNumbers({ db }: Shown, keep: string, drop: string): PartedNumbers {
  const aliases = readAliases(db);
  const leaving = numbersOf(aliases, drop);
  return { leaving, staying: numbersOf(aliases, keep).filter((each) => !leaving.includes(each)) };
}

/** The month that numbers' parts make together, as coming from the newest import; undefined for none. */
export function sumOfParts(parts: ReadonlyMap<string, MonthPart>): MonthPart | undefined {
  const [first, ...others] = [...parts.values()];
  if (!first) return undefined;
  const last = others.reduce((one, other) => (other.batchId > one.batchId ? other : one), first);
  return { ...last, values: others.map(({ values }) => values).reduce(addFigures, first.values) };
}

/** Leaves the kept client the figures of the numbers that stay; a month of none is taken away. */
export function restoreStaying(
  { db }: Ledger,
  name: MonthName,
  keep: ClientKey,
  numbers: PartedNumbers,
): void {
  for (const month of listPartMonths(db, name, numbers.leaving)) {
    const writer = prepareSnapshotWriter(db, name, month as Month);
    const found = writer.find(keep.id);
    const own = sumOfParts(readMonthParts(db, name, month, numbers.staying));
    if (!found) continue;
    if (!own) removeMonthRow(db, monthTables[name], month, keep.id);
    else if (JSON.stringify(found.values) !== JSON.stringify(own.values)) {
      writer.replace(keep.id, found, own.batchId, own, own.values);
    }
  }
}

/** Gives the parted client the months of its numbers, over those it had before. */
export function restoreLeaving(
  { db }: Ledger,
  name: MonthName,
  drop: ClientKey,
  { had, leaving }: PartedNumbers & { readonly had: readonly string[] },
): void {
  const months = new Set([...had, ...listPartMonths(db, name, leaving)]);
  for (const month of months) {
    const own = sumOfParts(readMonthParts(db, name, month, leaving));
    const writer = prepareSnapshotWriter(db, name, month as Month);
    const found = writer.find(drop.id);
    if (!own) writer.remove(drop.id);
    else if (!found) writer.insert(drop.id, own.batchId, own, own.values);
    else if (JSON.stringify(found.values) !== JSON.stringify(own.values)) {
      writer.replace(drop.id, found, own.batchId, own, own.values);
    }
  }
}

/** Rows of other files go back to their number; a number's word is kept only where merges still stand. */
export function finishParting(
  { db }: Ledger,
  keep: string,
  drop: string,
  { staying, leaving }: PartedNumbers,
): void {
  giveBackStated(db, leaving, keep, drop);
  // First all of them: the owner that counted may be one of those that leave.
  partOwners(db, [...staying, ...leaving]);
  for (const group of [staying, leaving]) {
    settleOwners(db, group);
    if (group.length > 1) continue;
    removeMonthParts(db, group[0] as string);
    removeNumber(db, group[0] as string);
  }
}

/** The first month that parting changes. */
export function firstPartMonth({ db }: Shown, { leaving }: PartedNumbers): string | undefined {
  return monthNames.flatMap((name) => listPartMonths(db, name, leaving)).sort()[0];
}
