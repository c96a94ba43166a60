import type { OwnerDifference } from '../../../shared/models/owner';
import {
  keepOwner,
  listOwnerDifferences,
  type StoredDifference,
} from '../../ledger/assignment/owner-differences';
import { insertOperation, prepareOwnerChange } from '../../ledger/assignment/ownership-periods';
import { dayOf } from '../ground/clock';
import { OperationFailure } from '../ground/failure';
import { changeLedger, noteInAudit, type Ledger, type Shown } from '../ground/ledger';
import { checkDay } from './commit-moves';

/** Which differences are settled, how, and why. */
interface Settling {
  readonly clientNos: readonly string[];
  readonly reason: string;
}

/** 管户差异: where the newest month's file names somebody else than the owner; kept ones only if asked. */
export function showOwnerDifferences(
  { db }: Pick<Shown, 'db'>,
  { withKept }: { readonly withKept: boolean },
): OwnerDifference[] {
  return listOwnerDifferences(db)
    .filter(({ isKept }) => withKept || !isKept)
    .map(({ saidNo: _saidNo, saidName: _saidName, ...difference }) => difference);
}

/** The differences of some clients; throws `assignment.noDifference` for one that has none. */
function chosenOf({ db }: Shown, clientNos: readonly string[]): StoredDifference[] {
  const known = new Map<string, StoredDifference>(
    listOwnerDifferences(db).map((each) => [each.clientNo, each]),
  );
  return [...new Set(clientNos)].map((clientNo) => {
    const found = known.get(clientNo);
    if (!found) throw new OperationFailure('assignment.noDifference', { clientNo });
    return found;
  });
}

const note = (
  context: Ledger,
  action: 'owner.accept' | 'owner.keep',
  { clientNo, month, owner, said, saidShown }: StoredDifference,
  reason: string,
) =>
  noteInAudit(context, {
    action,
    subject: clientNo,
    detail: { month, owner, said: said ?? saidShown, reason },
  });

/**
 * Makes whom the file names the owner, all in one operation; the file states what is so at the bank, so
 * that no cap stands against it. Throws `assignment.saidUnknown` where that is nobody of the staff list.
 */
export function acceptDifferences(context: Ledger, wanted: Settling): number {
  const { db } = context;
  const { reason } = wanted;
  const chosen = chosenOf(context, wanted.clientNos);
  const on = dayOf(context.now());
  for (const { clientNo, said, saidShown } of chosen) {
    if (said === null)
      throw new OperationFailure('assignment.saidUnknown', { clientNo, name: saidShown });
    checkDay(context, clientNo, on);
  }
  changeLedger(
    context,
    () => {
      const id = insertOperation(db, {
        kind: 'commit',
        effectiveOn: on,
        recordedAt: context.now(),
        accountId: context.account.id,
        reason,
        exceptionReason: reason,
        returnOn: null,
        reverses: null,
      });
      const change = prepareOwnerChange(db, { id, on });
      for (const each of chosen) {
        const { clientNo, owner, said, source, since } = each;
        const isFile = source === 'ownersFile' && owner !== null;
        change(clientNo, said, isFile ? { staffNo: owner, since, source: 'ownersFile' } : null);
        note(context, 'owner.accept', each, reason);
      }
    },
    () => null,
  );
  return chosen.length;
}

/** Keeps the owners as they are; asked about again when a file says something new. */
export function keepOwners(context: Ledger, wanted: Settling): number {
  const chosen = chosenOf(context, wanted.clientNos);
  const by = {
    reason: wanted.reason,
    at: context.now(),
    accountId: context.account.id,
  };
  changeLedger(
    context,
    () => {
      for (const each of chosen) {
        keepOwner(context.db, each, by);
        note(context, 'owner.keep', each, wanted.reason);
      }
    },
    () => null,
  );
  return chosen.length;
}
