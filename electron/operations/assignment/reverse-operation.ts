import type {
  AssignmentOperation,
  OwnerChange,
  OwnershipPeriod,
} from '../../../shared/models/assignment';
import {
  findOperation,
  insertOperation,
  listChanges,
  listDueReturns,
  listMovedSince,
  listOperations,
  listPeriods,
  markReturned,
  prepareOwnerChange,
} from '../../ledger/assignment/ownership-periods';
import { isReadOnly } from '../../ledger/database';
import { dayOf } from '../ground/clock';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';
import { checkDay } from './commit-moves';

/** Every operation, newest first. */
export function showOperations({ db }: Pick<Shown, 'db'>): AssignmentOperation[] {
  return listOperations(db);
}

/** An operation; throws `assignment.operationMissing`. */
export function requireOperation({ db }: Pick<Shown, 'db'>, id: number): AssignmentOperation {
  const found = findOperation(db, id);
  if (!found) throw new OperationFailure('assignment.operationMissing', { id });
  return found;
}

/** What an operation changed, client by client. */
export function showChanges(context: Pick<Shown, 'db'>, id: number): OwnerChange[] {
  requireOperation(context, id);
  return listChanges(context.db, id);
}

/** A client's owners, newest first. */
export function showOwnership({ db }: Pick<Shown, 'db'>, clientNo: string): OwnershipPeriod[] {
  return listPeriods(db, clientNo);
}

/**
 * Gives the clients of an operation back to whoever had them before, from a day on; both changes
 * stay in the history. Throws where a client has been moved since.
 */
export function reverseOperation(
  context: Ledger,
  wanted: { readonly operationId: number; readonly on: string; readonly reason: string },
): AssignmentOperation {
  const { operationId: id, on, reason } = wanted;
  const operation = requireOperation(context, id);
  if (operation.reversedBy !== null || operation.returnedOn !== null) {
    throw new OperationFailure('assignment.alreadyReversed', { id });
  }
  const moved = listMovedSince(context.db, id);
  if (moved.length > 0) {
    const values = { id, count: moved.length, clientNo: moved[0]! };
    throw new OperationFailure('assignment.movedSince', values);
  }
  const changes = listChanges(context.db, id);
  for (const { clientNo } of changes) checkDay(context, clientNo, on);
  return giveBack(context, { kind: 'reversal', operation, changes, on, reason });
}

function giveBack(
  context: Ledger,
  wanted: {
    readonly kind: 'reversal' | 'return';
    readonly operation: AssignmentOperation;
    readonly changes: readonly OwnerChange[];
    readonly on: string;
    readonly reason: string;
  },
): AssignmentOperation {
  const { db } = context;
  const { kind, operation, changes, on, reason } = wanted;
  const id = changeLedger(
    context,
    () => {
      const made = insertOperation(db, {
        kind,
        effectiveOn: on,
        recordedAt: context.now(),
        accountId: context.account.id,
        reason,
        exceptionReason: null,
        returnOn: null,
        reverses: kind === 'reversal' ? operation.id : null,
      });
      const change = prepareOwnerChange(db, { id: made, on });
      for (const { clientNo, from } of changes) change(clientNo, from, null);
      if (kind === 'return') markReturned(db, operation.id, made);
      return made;
    },
    (made) => ({
      action: `assignment.${kind}`,
      subject: String(made),
      detail: { of: operation.id, on, clients: changes.length, reason },
    }),
  );
  return requireOperation(context, id);
}

/**
 * Ends the handovers whose day has come: clients go back, from that day on; those who have been
 * moved since stay where they are. Returns the operations made.
 */
export function applyDueReturns(context: Ledger): AssignmentOperation[] {
  // A damaged ledger is only looked at.
  if (isReadOnly(context.db)) return [];
  return listDueReturns(context.db, dayOf(context.now())).map((operation) => {
    const moved = new Set(listMovedSince(context.db, operation.id));
    const changes = listChanges(context.db, operation.id).filter(
      ({ clientNo }) => !moved.has(clientNo),
    );
    const { returnOn, reason } = operation;
    return giveBack(context, { kind: 'return', operation, changes, on: returnOn!, reason });
  });
}
