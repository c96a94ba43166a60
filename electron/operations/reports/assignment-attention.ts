import type { Month } from '../../../shared/models/calendar';
import type { HomeView } from '../../../shared/models/home';
import { fen, sumFen } from '../../../shared/models/money';
import { rateOf } from '../../domain/assignment/assignment-rates';
import { listClaims } from '../../ledger/assignment/assignment-claims';
import { findRunOfCode } from '../../ledger/tiering/tier-runs';
import { readBoard } from '../assignment/read-board';
import { careScheme } from '../../../shared/models/scheme-roles';
import { showOperations } from '../assignment/reverse-operation';
import { dayOf } from '../ground/clock';
import type { Shown } from '../ground/ledger';

/** A handover that ends within so many days is shown. */
const daysAhead = 7;
const dayLength = 24 * 60 * 60 * 1000;

/** What the home page says about owners. */
export interface AssignmentState {
  readonly assigned: number;
  /** Whether the rate that is aimed at is reached (docs/rules/assignment.md#指派率). */
  readonly isAssigned: boolean;
  readonly attention: HomeView['attention'];
}

/** VIP clients without an owner, open claims, people over their load, returns that are due. */
export function assignmentState(context: Shown, month: Month): AssignmentState {
  const none = { assigned: 0, isAssigned: false, attention: [] };
  if (!findRunOfCode(context.db, careScheme, month)) return none;
  const { board, rules } = readBoard(context, { month });
  const clients = board.cards.filter(({ isProspect }) => !isProspect);
  const missing = clients.filter(({ owner }) => owner === null);
  const assigned = clients.length - missing.length;
  const counts = { shouldBe: clients.length, assigned };
  const { missingToTarget } = rateOf({ key: '', name: '' }, counts, rules.targetPercent);
  const over = board.people.filter(
    ({ state, tiers }) => state === 'over' || tiers.some((tier) => tier.state === 'over'),
  );
  const line = (key: HomeView['attention'][number]['key'], count: number, aum = 0) => ({
    key,
    count,
    aum: fen(aum),
  });
  return {
    assigned,
    isAssigned: clients.length > 0 && missingToTarget === 0,
    attention: [
      line('unassignedVip', missing.length, sumFen(missing.map(({ aum }) => aum))),
      line('openClaims', listClaims(context.db).filter(({ state }) => state === 'open').length),
      line('overLoad', over.length),
      line('returnsDue', returnsDue(context)),
    ],
  };
}

function returnsDue(context: Shown): number {
  const until = dayOf(
    new Date(Date.parse(dayOf(context.now())) + daysAhead * dayLength).toISOString(),
  );
  return showOperations(context).filter(
    ({ returnOn, returnedOn, reversedBy }) =>
      returnOn !== null && returnedOn === null && reversedBy === null && returnOn <= until,
  ).length;
}
