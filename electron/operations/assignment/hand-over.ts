import type { AssignmentMove, AssignmentOperation } from '../../../shared/models/assignment';
import type { Month } from '../../../shared/models/calendar';
import { OperationFailure } from '../ground/failure';
import type { Ledger } from '../ground/ledger';
import { commitMoves } from './commit-moves';
import { readBoard } from './read-board';

/**
 * Moves all or part of a person's clients in one operation, for good or until a day
 * (docs/rules/assignment.md#handovers-and-reversals).
 */
export function handOver(
  context: Ledger,
  wanted: {
    readonly month: Month;
    readonly from: string;
    readonly moves: readonly AssignmentMove[];
    readonly on: string;
    readonly returnOn: string | null;
    readonly reason: string;
    readonly exceptionReason?: string | undefined;
  },
): AssignmentOperation {
  const { month, from, moves, on, returnOn, reason, exceptionReason } = wanted;
  if (returnOn !== null && returnOn <= on) {
    throw new OperationFailure('assignment.returnTooEarly', { on, returnOn });
  }
  const { board } = readBoard(context, { month });
  const owners = new Map(board.cards.map((card) => [card.clientNo, card.owner]));
  const other = moves.find(({ clientNo }) => owners.get(clientNo) !== from);
  if (other) {
    const values = { clientNo: other.clientNo, staffNo: from };
    throw new OperationFailure('assignment.notOwnedBy', values);
  }
  return commitMoves(context, {
    month,
    moves,
    on,
    reason,
    exceptionReason,
    returnOn,
    kind: 'handover',
  });
}
