import type {
  AssignmentBreach,
  AssignmentMove,
  AssignmentOperation,
  AssignmentOperationKind,
  DraftCheck,
} from '../../../shared/models/assignment';
import type { Month } from '../../../shared/models/calendar';
import { breachSentence } from '../../../shared/text/assignment';
import type { Language } from '../../../shared/text/message';
import { checkDraft } from '../../../shared/assignment/check-draft';
import {
  findOperation,
  insertOperation,
  openPeriodFrom,
  prepareOwnerChange,
  type FileOwner,
} from '../../ledger/assignment/ownership-periods';
import { readSettings } from '../../ledger/file/settings';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';
import { readBoard, type BoardScope } from './read-board';

/** A draft to be stored as one operation. */
interface DraftToCommit {
  readonly month: Month;
  readonly moves: readonly AssignmentMove[];
  readonly on: string;
  readonly reason: string;
  readonly exceptionReason?: string | undefined;
  readonly kind?: AssignmentOperationKind;
  readonly returnOn?: string | null;
  /** Done in the same transaction, with the operation's number. */
  readonly also?: (operationId: number) => void;
}

/** What a draft would do and which rules it breaks; nothing is stored. */
export function checkMoves(
  context: Shown,
  { month, moves }: Pick<DraftToCommit, 'month' | 'moves'>,
): DraftCheck {
  const { board, rules } = readBoard(context, { month });
  const { language } = readSettings(context.db);
  return checkDraft({ board, rules, on: board.today, language }, moves);
}

function refuse(
  code: 'assignment.hardRule' | 'assignment.reasonNeeded',
  breaches: readonly AssignmentBreach[],
  language: Language,
): never {
  const first = breachSentence(breaches[0]!, language);
  throw new OperationFailure(code, { count: breaches.length, first });
}

/** The moves that change something; throws unless they may be stored as they are. */
function acceptedMoves(
  context: Shown,
  draft: DraftToCommit,
  { board, rules }: BoardScope,
): readonly AssignmentMove[] {
  const { on, exceptionReason } = draft;
  const seen = new Set<string>();
  for (const { clientNo } of draft.moves) {
    if (seen.has(clientNo)) throw new OperationFailure('assignment.duplicateMove', { clientNo });
    seen.add(clientNo);
  }
  const { language } = readSettings(context.db);
  const { breaches } = checkDraft({ board, rules, on, language }, draft.moves);
  const hard = breaches.filter(({ isHard }) => isHard);
  if (hard.length > 0) refuse('assignment.hardRule', hard, language);
  if (breaches.length > 0 && !exceptionReason) {
    refuse('assignment.reasonNeeded', breaches, language);
  }
  const owners = new Map(board.cards.map((card) => [card.clientNo, card.owner]));
  const moves = draft.moves.filter(({ clientNo, to }) => owners.get(clientNo) !== to);
  if (moves.length === 0) throw new OperationFailure('assignment.nothingToDo');
  for (const { clientNo } of moves) checkDay(context, clientNo, on);
  return moves;
}

/** Periods follow one another: a change can not begin before the owner did. */
export function checkDay({ db }: Pick<Shown, 'db'>, clientNo: string, on: string): void {
  const since = openPeriodFrom(db, clientNo);
  if (since !== undefined && on < since) {
    throw new OperationFailure('assignment.dayTooEarly', { clientNo, since, on });
  }
}

/**
 * Stores a draft as one operation, all or nothing; every rule is checked again here. Throws
 * `assignment.hardRule`, or `assignment.reasonNeeded` where a soft rule is broken without a reason.
 */
export function commitMoves(context: Ledger, draft: DraftToCommit): AssignmentOperation {
  const { db } = context;
  const scope = readBoard(context, { month: draft.month, on: draft.on });
  const moves = acceptedMoves(context, draft, scope);
  const cards = new Map(scope.board.cards.map((card) => [card.clientNo, card]));
  const kind = draft.kind ?? 'commit';
  const id = changeLedger(
    context,
    () => {
      const operation = insertOperation(db, {
        kind,
        effectiveOn: draft.on,
        recordedAt: context.now(),
        accountId: context.account.id,
        reason: draft.reason,
        exceptionReason: draft.exceptionReason ?? null,
        returnOn: draft.returnOn ?? null,
        reverses: null,
      });
      const change = prepareOwnerChange(db, { id: operation, on: draft.on });
      for (const { clientNo, to } of moves) {
        change(clientNo, to, fileOwnerOf(cards.get(clientNo)!, draft.on));
      }
      draft.also?.(operation);
      return operation;
    },
    (operation) => ({
      action: `assignment.${kind}`,
      subject: String(operation),
      detail: { month: draft.month, on: draft.on, clients: moves.length, reason: draft.reason },
    }),
  );
  return findOperation(db, id)!;
}

function fileOwnerOf(card: BoardScope['board']['cards'][number], on: string): FileOwner | null {
  const { owner, ownerSource: source, ownedSince } = card;
  if (owner === null || source === 'decided' || source === 'none') return null;
  return { staffNo: owner, since: ownedSince ?? on, source };
}
