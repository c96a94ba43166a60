import type { Claim } from '../../../shared/models/assignment';
import type { Month } from '../../../shared/models/calendar';
import {
  decideClaim,
  findClaim,
  findOpenClaim,
  insertClaim,
  listClaims,
} from '../../ledger/assignment/assignment-claims';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';
import { commitMoves } from './commit-moves';
import { readBoard } from './read-board';

/** Every claim, open ones first. */
export function showClaims({ db }: Pick<Shown, 'db'>): Claim[] {
  return listClaims(db);
}

function requireOpen({ db }: Shown, id: number): Claim {
  const claim = findClaim(db, id);
  if (!claim) throw new OperationFailure('assignment.claimMissing', { id });
  if (claim.state !== 'open') throw new OperationFailure('assignment.claimDecided', { id });
  return claim;
}

/** An RM asks for a client of the newest month (申领); the head decides. */
export function askForClient(
  context: Ledger,
  wanted: { readonly clientNo: string; readonly staffNo: string; readonly reason: string },
): Claim {
  const { clientNo, staffNo, reason } = wanted;
  const { board } = readBoard(context, { month: null });
  const card = board.cards.find((each) => each.clientNo === clientNo);
  if (!card) throw new OperationFailure('client.missing', { clientNo });
  const person = board.people.find((each) => each.staffNo === staffNo);
  if (!person) throw new OperationFailure('assignment.personUnknown', { staffNo });
  if (card.owner === staffNo) {
    throw new OperationFailure('assignment.claimOwn', { clientNo, person: person.name });
  }
  const open = findOpenClaim(context.db, clientNo);
  if (open)
    throw new OperationFailure('assignment.claimOpen', { clientNo, person: open.staffName });
  const id = changeLedger(
    context,
    () =>
      insertClaim(context.db, {
        clientNo,
        staffNo,
        reason,
        ownerAtClaim: card.owner,
        askedAt: context.now(),
        accountId: context.account.id,
      }),
    () => ({ action: 'assignment.claim', subject: clientNo, detail: { staffNo, reason } }),
  );
  return findClaim(context.db, id)!;
}

/** What somebody decides about an open claim. */
interface ClaimDecision {
  readonly claimId: number;
  readonly month: Month;
  readonly accept: boolean;
  readonly on: string;
  readonly reason: string;
  readonly wishVerifiedBy: string | null;
  readonly exceptionReason?: string | undefined;
}

function close(
  context: Ledger,
  claim: Claim,
  state: 'accepted' | 'refused' | 'withdrawn',
  rest: { reason: string; wishVerifiedBy: string | null; operationId: number | null },
): void {
  const decision = { state, at: context.now(), accountId: context.account.id, ...rest };
  decideClaim(context.db, claim.id, decision);
}

/**
 * Accepts or refuses a claim. Accepting moves the client by the rules of every commit; where there is an owner
 * the client's wish must have been verified (docs/rules/assignment.md#claims-申领).
 */
export function decideOnClaim(context: Ledger, decision: ClaimDecision): Claim {
  const { claimId, month, accept, on, reason, wishVerifiedBy, exceptionReason } = decision;
  const claim = requireOpen(context, claimId);
  if (!accept) return closeWithout(context, claim, 'refused', reason);
  const { board } = readBoard(context, { month });
  const owner = board.cards.find(({ clientNo }) => clientNo === claim.clientNo)?.owner ?? null;
  if (owner !== null && !wishVerifiedBy) {
    const name = board.people.find(({ staffNo }) => staffNo === owner)?.name ?? owner;
    const values = { clientNo: claim.clientNo, owner: name };
    throw new OperationFailure('assignment.wishNeeded', values);
  }
  commitMoves(context, {
    month,
    on,
    reason,
    exceptionReason,
    moves: [{ clientNo: claim.clientNo, to: claim.staffNo }],
    kind: 'claim',
    also: (operationId) =>
      close(context, claim, 'accepted', { reason, wishVerifiedBy, operationId }),
  });
  return findClaim(context.db, claimId)!;
}

function closeWithout(
  context: Ledger,
  claim: Claim,
  state: 'refused' | 'withdrawn',
  reason: string,
): Claim {
  changeLedger(
    context,
    () => close(context, claim, state, { reason, wishVerifiedBy: null, operationId: null }),
    () => ({ action: `assignment.claim.${state}`, subject: claim.clientNo, detail: { reason } }),
  );
  return findClaim(context.db, claim.id)!;
}

/** Takes an open claim back. */
export function withdrawClaim(
  context: Ledger,
  wanted: { readonly claimId: number; readonly reason: string },
): Claim {
  return closeWithout(context, requireOpen(context, wanted.claimId), 'withdrawn', wanted.reason);
}
