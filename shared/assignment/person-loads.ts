import type { BoardCard, BoardPerson, LoadState, PersonLoad } from '../models/assignment';
import type { AssignmentRules } from '../models/assignment-rules';
import { careTiers, tierOfClass, type CareTier } from '../models/care-class';
import { capOf, loadScaleOf, unitsOf } from './capacity';
import { sumFen } from '../models/money';

/** What of a person counts for the load. */
type LoadedPerson = Pick<BoardPerson, 'staffNo' | 'role' | 'abilityPercent' | 'caps'>;
/** What of a client counts for the load. */
type LoadedClient = Pick<BoardCard, 'clientNo' | 'careClass' | 'aum' | 'isProspect' | 'nearMiss'>;

/** Fine, near (from the warning on) or over: both in the same unit. */
function stateOf(value: number, limit: number, warningPercent: number): LoadState {
  if (value > limit) return 'over';
  return value > 0 && value * 100 >= limit * warningPercent ? 'near' : 'fine';
}

/**
 * What a person carries with the given clients: per tier and as one weighted load
 * (docs/rules/assignment.md#capacity).
 */
export function personLoad(
  person: LoadedPerson,
  clients: readonly LoadedClient[],
  rules: AssignmentRules,
): PersonLoad {
  const counts: Record<CareTier, number> = { diamond: 0, platinum: 0, gold: 0 };
  for (const { careClass } of clients) counts[tierOfClass(careClass)] += 1;
  const scale = loadScaleOf(person, rules);
  const units = unitsOf(counts, scale);
  const warning = rules.warningPercent;
  return {
    staffNo: person.staffNo,
    clients: clients.length,
    tiers: careTiers.map((tier) => {
      const cap = capOf(person, tier, rules);
      return { tier, clients: counts[tier], cap, state: stateOf(counts[tier], cap, warning) };
    }),
    load: units / scale.full,
    limit: scale.limit / scale.full,
    state: stateOf(units, scale.limit, warning),
    aum: sumFen(clients.map(({ aum }) => aum)),
    potential: clients.filter(({ isProspect, nearMiss }) => isProspect || nearMiss === 'up').length,
  };
}

/** Everybody's load; clients whose owner is nobody of these count for no one. */
export function personLoads(
  people: readonly LoadedPerson[],
  clients: readonly LoadedClient[],
  ownerOf: (client: LoadedClient) => string | null,
  rules: AssignmentRules,
): Map<string, PersonLoad> {
  const owned = new Map(people.map(({ staffNo }) => [staffNo, [] as LoadedClient[]]));
  for (const client of clients) owned.get(ownerOf(client) ?? '')?.push(client);
  return new Map(
    people.map((each) => [each.staffNo, personLoad(each, owned.get(each.staffNo)!, rules)]),
  );
}
