import type { Month } from '../../../shared/models/calendar';
import type { Household } from '../../../shared/models/tier-lists';
import {
  findHouseholdOf,
  insertHousehold,
  listHouseholds,
  removeHousehold,
  updateHousehold,
} from '../../ledger/tiering/households';
import { recordGroundChange } from '../../ledger/months/ground-changes';
import { isMonthClosed } from '../../ledger/months/months';
import { monthsWithFigures } from '../../ledger/tiered-months';
import { requireClient } from '../ground/find-client';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';

/** Every household with its members. */
export function showHouseholds({ db }: Pick<Shown, 'db'>): Household[] {
  return listHouseholds(db);
}

function memberIds(context: Shown, own: number | null, members: readonly string[]): number[] {
  return [...new Set(members)].map((clientNo) => {
    const { id, kind } = requireClient(context, clientNo);
    const household = findHouseholdOf(context.db, id);
    if (kind !== 'retail') throw new OperationFailure('tiering.householdKind', { clientNo });
    if (household !== undefined && household !== own) {
      throw new OperationFailure('tiering.householdTaken', { clientNo });
    }
    return id;
  });
}

/** Begins a household or replaces its members; the first is the head. */
export function setHousehold(
  context: Ledger,
  wanted: {
    readonly id: number | null;
    readonly name: string;
    readonly members: readonly string[];
    readonly reason: string;
    /** The first month it acts on; the newest one with figures, or what it was, where not said. */
    readonly from?: Month | undefined;
  },
): { readonly id: number } {
  const { db } = context;
  const ids = memberIds(context, wanted.id, wanted.members);
  if (ids.length < 2) throw new OperationFailure('tiering.householdTooSmall');
  const known = wanted.id === null ? null : requireHousehold(context, wanted.id);
  const from = firstMonthOf(context, known, wanted.from);
  const id = changeLedger(
    context,
    () => {
      recordChange(context, 'set', earlier(known?.from ?? from, from));
      if (wanted.id === null) return insertHousehold(db, wanted.name, ids, from);
      updateHousehold(db, wanted.id, wanted.name, ids, from);
      return wanted.id;
    },
    (made) => ({ action: 'household.set', subject: String(made), detail: { ...wanted, from } }),
  );
  return { id };
}

/** The month a household acts from: as said, as it was, or the newest there is. */
function firstMonthOf(
  { db }: Shown,
  known: Household | null,
  said: Month | undefined,
): Month | null {
  if (said !== undefined && said !== known?.from && isMonthClosed(db, said)) {
    throw new OperationFailure('tiering.monthClosed', { month: said });
  }
  if (said !== undefined) return said;
  return known ? known.from : (monthsWithFigures(db)[0] ?? null);
}

const earlier = (one: Month | null, other: Month | null): Month | null =>
  one === null || other === null ? null : one < other ? one : other;

function recordChange({ db, now }: Ledger, cause: 'set' | 'ended', from: Month | null): void {
  recordGroundChange(db, { kind: 'households', cause, at: now(), subject: 'retail', from });
}

function requireHousehold({ db }: Shown, id: number): Household {
  const found = listHouseholds(db).find((household) => household.id === id);
  if (!found) throw new OperationFailure('tiering.householdMissing', { id });
  return found;
}

/** Ends a household; its members stay clients of their own. */
export function endHousehold(
  context: Ledger,
  wanted: { readonly id: number; readonly reason: string },
): void {
  const { name, from } = requireHousehold(context, wanted.id);
  changeLedger(
    context,
    () => {
      recordChange(context, 'ended', from);
      removeHousehold(context.db, wanted.id);
    },
    () => ({ action: 'household.end', subject: String(wanted.id), detail: { name, ...wanted } }),
  );
}
