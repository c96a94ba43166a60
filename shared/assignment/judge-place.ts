import type {
  AssignmentBreach,
  AssignmentMove,
  BoardCard,
  BoardPerson,
} from '../models/assignment';
import { capacityBreaches, moveBreaches, type DraftScope } from './check-draft';
import { personLoad } from './person-loads';

/** What would come of giving clients to one person. */
interface PlaceJudgement {
  /** Every rule that stands against it, hard ones first. */
  readonly breaches: readonly AssignmentBreach[];
  /** Clients that may go there, as far as their own rules say. */
  readonly accepted: readonly string[];
  /** Whether the person has no room for those who may go there. */
  readonly isFull: boolean;
}

/** Whose clients are whose after the draft so far. */
type OwnedCards = ReadonlyMap<string, readonly BoardCard[]>;

/** Clients by owner, as they would be after the moves. */
export function ownedAfter(
  { cards }: DraftScope['board'],
  moves: readonly AssignmentMove[],
): OwnedCards {
  const drafted = new Map(moves.map(({ clientNo, to }) => [clientNo, to]));
  const owned = new Map<string, BoardCard[]>();
  for (const card of cards) {
    const owner = drafted.has(card.clientNo) ? drafted.get(card.clientNo)! : card.owner;
    if (owner === null) continue;
    const list = owned.get(owner);
    if (list) list.push(card);
    else owned.set(owner, [card]);
  }
  return owned;
}

/**
 * Judges quickly what the whole check of a draft would say about giving clients to a person, or to
 * nobody: for showing legal targets while clients are being carried. Families are seen by the whole
 * check only.
 */
export function judgePlace(
  scope: DraftScope,
  owned: OwnedCards,
  carried: readonly BoardCard[],
  to: BoardPerson | null,
): PlaceJudgement {
  const staffNo = to?.staffNo ?? null;
  const byCard = carried.map((card) => ({
    card,
    found: moveBreaches(scope, { clientNo: card.clientNo, to: staffNo }, card),
  }));
  const accepted = byCard.filter(({ found }) => !found.some(({ isHard }) => isHard));
  const full = to ? fullness(scope, owned, accepted, to) : [];
  const breaches = [...full, ...byCard.flatMap(({ found }) => found)];
  return {
    breaches: breaches.sort((a, b) => Number(b.isHard) - Number(a.isHard)),
    accepted: accepted.map(({ card }) => card.clientNo),
    isFull: full.length > 0,
  };
}

function fullness(
  scope: DraftScope,
  owned: OwnedCards,
  accepted: readonly { readonly card: BoardCard }[],
  to: BoardPerson,
): AssignmentBreach[] {
  const present = owned.get(to.staffNo) ?? [];
  const there = new Set(present.map(({ clientNo }) => clientNo));
  const coming = accepted.map(({ card }) => card).filter(({ clientNo }) => !there.has(clientNo));
  if (coming.length === 0) return [];
  const after = personLoad(to, [...present, ...coming], scope.rules);
  return capacityBreaches(scope, to, after);
}
