import type { AssignmentRules } from '../../../shared/models/assignment-rules';
import { tierOfClass } from '../../../shared/models/care-class';
import { mayOwn } from '../../../shared/assignment/capacity';
import type { Assignee, ClientToAssign } from './assignment-problem';

/** Steps that the load is balanced by: each a twentieth of what the person can carry. */
export const loadSteps = 20;

/** Whole years with the owner, as far as they count. */
function yearsThatCount(client: ClientToAssign, { weights }: AssignmentRules): number {
  if (client.owner === null) return 0;
  return Math.min(weights.longestYears, Math.floor(client.monthsWithOwner / 12));
}

/** Whether a client may go to a person: role and band, branch, leave, and what the user pinned. */
export function mayPlace(client: ClientToAssign, to: Assignee, rules: AssignmentRules): boolean {
  if (client.pinnedTo !== null && client.pinnedTo !== to.staffNo) return false;
  if (client.branch !== null && to.branch !== null && client.branch !== to.branch) return false;
  if (!to.takesNew && client.owner !== to.staffNo) return false;
  return mayOwn(to, client.careClass, rules);
}

/** Points, in hundredths, of taking a client from the present owner; 0 where there is none. */
export function changeCost(client: ClientToAssign, rules: AssignmentRules): number {
  if (client.owner === null) return 0;
  const { change, perYearPercent } = rules.weights;
  const perTier = change[tierOfClass(client.careClass)];
  return perTier * (100 + yearsThatCount(client, rules) * perYearPercent);
}

/** Points, in hundredths, of tags that a client needs and a person does not have. */
export function tagCost(
  { tags }: Pick<ClientToAssign, 'tags'>,
  to: Assignee,
  { weights }: AssignmentRules,
): number {
  return tags.filter((tag) => !to.tags.includes(tag)).length * weights.missingTag * 100;
}

/** Points, in hundredths, of a gold client who is newly given to somebody beside the managers. */
export function overflowCost(
  { careClass }: Pick<ClientToAssign, 'careClass'>,
  to: Assignee,
  { weights }: AssignmentRules,
): number {
  const isBeside = to.role === 'lobbyManager' || to.role === 'teller';
  return isBeside && tierOfClass(careClass) === 'gold' ? weights.overflow * 100 : 0;
}

/**
 * Points, in hundredths, of giving a client to a person (docs/rules/assignment.md#proposals): a change of owner
 * weighted by tier and by the years of the relationship, tags that do not match, gold beside the managers.
 */
export function placementCost(
  client: ClientToAssign,
  to: Assignee,
  rules: AssignmentRules,
): number {
  const tags = tagCost(client, to, rules);
  if (client.owner === to.staffNo) return tags;
  return changeCost(client, rules) + overflowCost(client, to, rules) + tags;
}

/** Points, in hundredths, of filling a whole step; each step costs more than the one below. */
export function balanceStepCost(step: number, { weights }: AssignmentRules): number {
  return (step + 1) * weights.balance * 100;
}

/** Points, in hundredths, of a load; equal shares of what people can carry are cheapest. */
export function balanceCost(load: number, limit: number, rules: AssignmentRules): number {
  if (limit <= 0) return 0;
  const width = limit / loadSteps;
  const whole = Math.min(loadSteps, Math.floor(load / width + 1e-9));
  let cost = 0;
  for (let step = 0; step < whole; step += 1) cost += balanceStepCost(step, rules);
  // Beyond the limit only what was there before can lie: the last step goes on.
  const last = Math.min(whole, loadSteps - 1);
  return cost + (balanceStepCost(last, rules) * Math.max(0, load - whole * width)) / width;
}
