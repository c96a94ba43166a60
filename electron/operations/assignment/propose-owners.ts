import type { Input } from '../../../shared/contract';
import type {
  AssignmentMove,
  AssignmentProposal,
  BoardCard,
  BoardPerson,
  ProposedMove,
} from '../../../shared/models/assignment';
import type { TierCaps } from '../../../shared/models/assignment-rules';
import { tierOfClass } from '../../../shared/models/care-class';
import type { Assignee, AssignmentProblem } from '../../domain/assignment/assignment-problem';
import { checkDraft } from '../../../shared/assignment/check-draft';
import { proposePlacement, type ProposalStep } from '../../domain/assignment/propose-placement';
import { shortageSentences } from '../../domain/assignment/shortage-sentences';
import { readSettings } from '../../ledger/file/settings';
import { goOn } from '../../ledger/stopping';
import { solveLinear } from '../../solver/solve-linear';
import { OperationFailure } from '../ground/failure';
import type { Shown } from '../ground/ledger';
import { readBoard, type BoardScope } from './read-board';

/** What to propose for. */
type ProposalWanted = Omit<Input<'assignment.propose'>, 'jobId'>;

/** Who may stop the search, and who is told where it is. */
interface ProposalControl {
  readonly shouldStop?: () => boolean;
  readonly onStep?: (step: ProposalStep) => void;
}

function isWanted(
  { scope }: ProposalWanted,
  card: BoardCard,
  chosen: ReadonlySet<string>,
): boolean {
  if (scope.kind === 'all') return true;
  if (scope.kind === 'chosen') return chosen.has(card.clientNo);
  return card.owner === null && card.claim === null;
}

/** Clients whose owner is settled count for the load of whoever has them after the draft. */
function assigneesOf(
  people: readonly BoardPerson[],
  without: ReadonlySet<string>,
  settled: readonly { readonly owner: string | null; readonly card: BoardCard }[],
  today: string,
): Assignee[] {
  const base = new Map<string, Record<string, number>>();
  for (const { owner, card } of settled) {
    if (owner === null) continue;
    const counts = base.get(owner) ?? {};
    const tier = tierOfClass(card.careClass);
    counts[tier] = (counts[tier] ?? 0) + 1;
    base.set(owner, counts);
  }
  const hasLeft = ({ leaveFrom, leaveUntil }: BoardPerson) =>
    leaveFrom !== null && leaveFrom <= today && leaveUntil === null;
  return people
    .filter((person) => !hasLeft(person) && !without.has(person.staffNo))
    .map(({ staffNo, role, abilityPercent, caps, tags, branch, onLeave }) => ({
      staffNo,
      role,
      abilityPercent,
      caps,
      tags,
      branch,
      takesNew: !onLeave,
      base: (base.get(staffNo) ?? {}) as TierCaps,
    }));
}

/** The problem that a proposal solves: who is in question, and what everybody carries already. */
function problemOf({ board, rules }: BoardScope, wanted: ProposalWanted): AssignmentProblem {
  const drafted = new Map(wanted.moves.map(({ clientNo, to }) => [clientNo as string, to]));
  const chosen = new Set<string>(wanted.scope.kind === 'chosen' ? wanted.scope.clientNos : []);
  const isOpen = (card: BoardCard) => !drafted.has(card.clientNo) && isWanted(wanted, card, chosen);
  const settled = board.cards
    .filter((card) => !isOpen(card))
    .map((card) => {
      const owner = drafted.has(card.clientNo) ? drafted.get(card.clientNo)! : card.owner;
      return { card, owner };
    });
  return {
    assignees: assigneesOf(board.people, new Set(wanted.without), settled, board.today),
    clients: board.cards.filter(isOpen),
    rules,
  };
}

/** Proposes owners (自动建议); nothing is stored. Throws where no answer was found in time. */
export async function proposeOwners(
  context: Shown,
  wanted: ProposalWanted,
  control: ProposalControl = {},
): Promise<AssignmentProposal> {
  const started = performance.now();
  const secondsLeft = () => wanted.seconds - (performance.now() - started) / 1000;
  const scope = readBoard(context, { month: wanted.month });
  const problem = problemOf(scope, wanted);
  const { shouldStop, onStep } = control;
  const solve = (model: Parameters<typeof solveLinear>[0], seconds: number) =>
    solveLinear(model, { seconds, gap: 0, ...(shouldStop ? { shouldStop } : {}) });
  const found = await proposePlacement(problem, { solve, secondsLeft, goOn }, onStep);
  if (!found)
    throw new OperationFailure('assignment.solverFailed', { reason: `${wanted.seconds} s` });
  const { language } = readSettings(context.db);
  const moves = movesOf(problem, scope, found.placement);
  const draft: AssignmentMove[] = [...wanted.moves, ...moves];
  const { board, rules } = scope;
  return {
    month: board.month,
    moves,
    kept: problem.clients.length - moves.length,
    isProven: found.isProven,
    gap: found.points === 0 ? 0 : Math.max(0, (found.points - found.bound) / found.points),
    points: found.points / 100,
    bound: found.bound / 100,
    method: found.method,
    seconds: (performance.now() - started) / 1000,
    unplacedClients: problem.clients
      .map(({ clientNo }) => clientNo)
      .filter((clientNo) => (found.placement.get(clientNo) ?? null) === null),
    shortage: found.shortage && {
      ...found.shortage,
      sentences: shortageSentences(
        found.shortage,
        language,
        new Map(board.people.map(({ staffNo, name }) => [staffNo, name])),
      ),
    },
    people: checkDraft({ board, rules, on: board.today, language }, draft).people,
  };
}

function movesOf(
  problem: AssignmentProblem,
  { board }: BoardScope,
  placement: ReadonlyMap<string, string | null>,
): ProposedMove[] {
  const cards = new Map(board.cards.map((card) => [card.clientNo, card]));
  return problem.clients.flatMap(({ clientNo, owner }) => {
    const to = placement.get(clientNo) ?? null;
    if (to === owner) return [];
    const { name, careClass, monthsWithOwner, pinnedTo } = cards.get(clientNo)!;
    return [
      { clientNo, to, from: owner, name, careClass, monthsWithOwner, isPinned: pinnedTo !== null },
    ];
  });
}
