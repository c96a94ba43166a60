import { tierOfClass, type CareTier } from '../../../shared/models/care-class';
import { capOf, loadScaleOf, unitsOf } from '../../../shared/assignment/capacity';
import type { Assignee, AssignmentProblem } from './assignment-problem';
import { FlowNetwork } from './min-cost-flow';
import { balanceCost, mayPlace, overflowCost, tagCost } from './placement-cost';
import { placePool, type Placement } from './placement-model';
import { familiesOf, poolsOf, type Pool } from './pools';

/**
 * Whether a problem is a plain flow: no families, and everybody's clients of one tier only, so that
 * the load is a count.
 */
export function isFlow(problem: AssignmentProblem): boolean {
  if (familiesOf(problem.clients).length > 0) return false;
  return new Set(problem.clients.map(({ careClass }) => tierOfClass(careClass))).size === 1;
}

/** How many more clients of a tier a person can take. */
function roomOf(person: Assignee, tier: CareTier, { rules }: AssignmentProblem): number {
  const scale = loadScaleOf(person, rules);
  const cap = capOf(person, tier, rules);
  if (cap === 0) return 0;
  const byLoad = Math.floor((scale.limit - unitsOf(person.base, scale)) / scale.unit[tier]);
  return Math.max(0, Math.min(cap - (person.base[tier] ?? 0), byLoad));
}

/** What the first, second … client more costs in balance, like ones counted together. */
function balanceArcs(person: Assignee, tier: CareTier, problem: AssignmentProblem) {
  const { rules } = problem;
  const scale = loadScaleOf(person, rules);
  const base = unitsOf(person.base, scale);
  const costAt = (count: number) =>
    balanceCost(base + count * scale.unit[tier], scale.limit, rules);
  const arcs: { room: number; cost: number }[] = [];
  for (let count = 1; count <= roomOf(person, tier, problem); count += 1) {
    const cost = costAt(count) - costAt(count - 1);
    const last = arcs.at(-1);
    if (last && Math.abs(last.cost - cost) < 1e-7) last.room += 1;
    else arcs.push({ room: 1, cost });
  }
  return arcs;
}

/** The best placement of a plain flow, or null where not everybody finds a place; `onPath` may throw to stop it. */
export function placeByFlow(problem: AssignmentProblem, onPath?: () => void): Placement | null {
  const { assignees, clients, rules } = problem;
  const tier = tierOfClass(clients[0]!.careClass);
  const pools = poolsOf(problem, clients);
  const [source, sink, firstPerson] = [0, 1, 2];
  const groups = pools.flatMap((pool) => pool.stays).length;
  const firstPool = firstPerson + assignees.length;
  const network = new FlowNetwork(firstPool + pools.length + groups);
  const nodeOf = new Map(assignees.map((each, index) => [each, firstPerson + index]));
  for (const person of assignees) {
    for (const { room, cost } of balanceArcs(person, tier, problem)) {
      network.arc(nodeOf.get(person)!, sink, room, cost);
    }
  }
  let nextGroup = firstPool + pools.length;
  const arcs = pools.map((pool, index) => {
    const node = firstPool + index;
    network.arc(source, node, pool.free.length, 0);
    const stays = pool.stays.map(({ owner, clients: members, stayCost, leaveCost }) => {
      const group = nextGroup++;
      network.arc(source, group, members.length, 0);
      network.arc(group, node, members.length, leaveCost);
      return network.arc(group, nodeOf.get(owner)!, members.length, stayCost);
    });
    const gives = assignees
      .filter((to) => mayPlace(pool.sample, to, rules))
      .map((to) => {
        const cost = tagCost(pool.sample, to, rules) + overflowCost(pool.sample, to, rules);
        return { to, arc: network.arc(node, nodeOf.get(to)!, pool.size, cost) };
      });
    return { pool, stays, gives };
  });
  if (network.send(source, sink, clients.length, onPath) < clients.length) return null;
  return readFlow(network, arcs);
}

interface PoolArcs {
  readonly pool: Pool;
  readonly stays: readonly number[];
  readonly gives: readonly { readonly to: Assignee; readonly arc: number }[];
}

function readFlow(network: FlowNetwork, arcs: readonly PoolArcs[]): Placement {
  const placement = new Map<string, string | null>();
  for (const { pool, stays, gives } of arcs) {
    const staying = stays.map((arc) => network.flowOf(arc));
    const given = gives.map(({ to, arc }) => ({ to, count: network.flowOf(arc) }));
    placePool(pool, staying, given, placement);
  }
  return placement;
}
