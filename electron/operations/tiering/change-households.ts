import type { Month } from '../../../shared/models/calendar';
import type { Household } from '../../../shared/models/tier-lists';
import {
  findHouseholdOf,
  insertHousehold,
  listHouseholds,
  removeHousehold,
  updateHousehold,
} from '../../ledger/households';
import { markRunsStale } from '../../ledger/tier-runs';
import { requireClient } from '../clients/show-client';
import { OperationFailure } from '../failure';
import { changeLedger, type LedgerContext } from '../ledger-context';

/** Households hold for every open month. */
const everyMonth = '0000-00' as Month;

/** Every household with its members. */
export function showHouseholds({ db }: Pick<LedgerContext, 'db'>): Household[] {
  return listHouseholds(db);
}

function memberIds(
  context: LedgerContext,
  own: number | null,
  members: readonly string[],
): number[] {
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
  context: LedgerContext,
  wanted: {
    readonly id: number | null;
    readonly name: string;
    readonly members: readonly string[];
    readonly reason: string;
  },
): { readonly id: number } {
  const { db } = context;
  const ids = memberIds(context, wanted.id, wanted.members);
  if (ids.length < 2) throw new OperationFailure('tiering.householdTooSmall');
  if (wanted.id !== null) requireHousehold(context, wanted.id);
  const id = changeLedger(
    context,
    () => {
      markRunsStale(db, null, everyMonth);
      if (wanted.id === null) return insertHousehold(db, wanted.name, ids);
      updateHousehold(db, wanted.id, wanted.name, ids);
      return wanted.id;
    },
    (made) => ({ action: 'household.set', subject: String(made), detail: { ...wanted } }),
  );
  return { id };
}

function requireHousehold({ db }: LedgerContext, id: number): Household {
  const found = listHouseholds(db).find((household) => household.id === id);
  if (!found) throw new OperationFailure('tiering.householdMissing', { id });
  return found;
}

/** Ends a household; its members stay clients of their own. */
export function endHousehold(
  context: LedgerContext,
  wanted: { readonly id: number; readonly reason: string },
): void {
  const { name } = requireHousehold(context, wanted.id);
  changeLedger(
    context,
    () => {
      markRunsStale(context.db, null, everyMonth);
      removeHousehold(context.db, wanted.id);
    },
    () => ({ action: 'household.end', subject: String(wanted.id), detail: { name, ...wanted } }),
  );
}
