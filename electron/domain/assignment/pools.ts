import type { CareClass } from '../../../shared/models/care-class';
import { changeCost, mayPlace, tagCost } from './placement-cost';
import type { Assignee, AssignmentProblem, ClientToAssign } from './assignment-problem';

/** Clients between whom no person makes a difference, once they have left their owner. */
export interface Pool {
  readonly careClass: CareClass;
  /** Any of them: what may own them and what it costs is the same for all. */
  readonly sample: ClientToAssign;
  readonly stays: readonly Stay[];
  /** Clients without an owner who could keep them. */
  readonly free: readonly ClientToAssign[];
  readonly size: number;
}

/** Clients of a pool who have the same owner and would cost the same to move. */
interface Stay {
  readonly owner: Assignee;
  readonly clients: readonly ClientToAssign[];
  /** Points in hundredths per client: of staying (tags), and of leaving. */
  readonly stayCost: number;
  readonly leaveCost: number;
}

function poolKey(client: ClientToAssign): string {
  const tags = [...client.tags].sort();
  return JSON.stringify([client.careClass, tags, client.branch, client.pinnedTo]);
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/**
 * Puts like clients together: those who leave an owner are all the same afterwards, so a pool and its
 * owners need a few whole numbers where clients and people would need one for every pair. Clients
 * come in the order of their numbers, so that the same problem gives the same answer.
 */
export function poolsOf(
  { assignees, rules }: AssignmentProblem,
  clients: readonly ClientToAssign[],
): Pool[] {
  const people = new Map(assignees.map((each) => [each.staffNo, each]));
  const ordered = [...clients].sort((a, b) => (a.clientNo < b.clientNo ? -1 : 1));
  return grouped(ordered, poolKey).map((members) => {
    const keeperOf = (client: ClientToAssign) => {
      const owner = client.owner === null ? undefined : people.get(client.owner);
      return owner && mayPlace(client, owner, rules) ? owner : undefined;
    };
    const owned = members.filter((client) => keeperOf(client) !== undefined);
    const sample = { ...members[0]!, owner: null, monthsWithOwner: 0 };
    const stays = grouped(owned, (client) =>
      JSON.stringify([client.owner, changeCost(client, rules)]),
    ).map((group) => {
      const owner = keeperOf(group[0]!)!;
      return {
        owner,
        clients: group,
        stayCost: tagCost(sample, owner, rules),
        leaveCost: changeCost(group[0]!, rules),
      };
    });
    const free = members.filter((client) => keeperOf(client) === undefined);
    return { careClass: sample.careClass, sample, stays, free, size: members.length };
  });
}

/** Families of more than one, in the order of their names; a pinned member is a member too. */
export function familiesOf(clients: readonly ClientToAssign[]): ClientToAssign[][] {
  const named = clients.filter(({ family }) => family !== null);
  return grouped(named, ({ family }) => family!).filter((members) => members.length > 1);
}
