import {
  mayOwn,
  type Assignee,
  type AssignmentProblem,
  type ClientToAssign,
} from './assignment-problem';
import type { AssignmentRules } from '../../../shared/models/assignment-rules';
import { tierOfClass } from '../../../shared/models/care-class';

/** Whole years with the owner, as far as they count. */
export function yearsThatCount(client: ClientToAssign, { weights }: AssignmentRules): number {
  if (client.owner === null) return 0;
  return Math.min(weights.longestYears, Math.floor(client.monthsWithOwner / 12));
}

/** Whether a client may go to a person: role, band, and what the user pinned. */
export function mayPlace(client: ClientToAssign, to: Assignee, rules: AssignmentRules): boolean {
  if (client.pinnedTo !== null && client.pinnedTo !== to.staffNo) return false;
  return mayOwn(to, client.careClass, rules);
}

/**
 * Points that it costs to give a client to a person, in hundredths: a change of owner weighted by
 * tier and by the years of the relationship, tags that do not match, gold beside the managers.
 */
export function placementCost(
  client: ClientToAssign,
  to: Assignee,
  rules: AssignmentRules,
): number {
  const { weights } = rules;
  const tier = tierOfClass(client.careClass);
  const isChange = client.owner !== null && client.owner !== to.staffNo;
  const years = yearsThatCount(client, rules);
  const change = isChange ? weights.change[tier] * (100 + years * weights.perYearPercent) : 0;
  const missing = client.tags.filter((tag) => !to.tags.includes(tag)).length;
  const isOverflow = tier === 'gold' && (to.role === 'lobbyManager' || to.role === 'teller');
  return change + missing * weights.missingTag * 100 + (isOverflow ? weights.overflow * 100 : 0);
}

/** Points, in hundredths, of one more step of load than the step before it. */
export function balanceStepCost(step: number, { weights }: AssignmentRules): number {
  return (step + 1) * weights.balance * 100;
}

/** Points, in hundredths, of a load: each step costs more than the one below, so equal is cheapest. */
export function balanceCost(
  load: number,
  limit: number,
  steps: number,
  rules: AssignmentRules,
): number {
  const width = limit / steps;
  let cost = 0;
  for (let step = 0, rest = load; rest > 0; step += 1, rest -= width) {
    cost += balanceStepCost(step, rules) * (Math.min(rest, width) / width);
  }
  return cost;
}

/** Members of each family of more than one. */
export function familiesOf({ clients }: AssignmentProblem): ReadonlyMap<string, ClientToAssign[]> {
  const families = new Map<string, ClientToAssign[]>();
  for (const client of clients) {
    if (client.family === null) continue;
    families.set(client.family, [...(families.get(client.family) ?? []), client]);
  }
  for (const [name, members] of families) if (members.length < 2) families.delete(name);
  return families;
}
