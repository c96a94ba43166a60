import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadScaleOf, unitsOf, capOf } from '../../../shared/assignment/capacity';
import type { AssignmentProblem } from '../../../electron/domain/assignment/assignment-problem';
import {
  isFeasible,
  withCap,
  withOwnCap,
  withMorePeople,
} from '../../../electron/domain/assignment/find-shortage';
import { isFlow, placeByFlow } from '../../../electron/domain/assignment/flow-placement';
import { mayPlace } from '../../../electron/domain/assignment/placement-cost';
import type { Placement } from '../../../electron/domain/assignment/placement-model';
import { placementPoints } from '../../../electron/domain/assignment/placement-points';
import { proposePlacement } from '../../../electron/domain/assignment/propose-placement';
import { solveLinear } from '../../../electron/solver/solve-linear';
import { defaultAssignmentRules } from '../../../shared/models/assignment-rules';
import { careClasses, careTiers, tierOfClass } from '../../../shared/models/care-class';
import type { LinearModel } from '../../../shared/models/linear-model';
import { anyProblem, clientsOf, client, assignee, peopleOf } from './problems';
import { referenceModel } from './reference-model';

const solve = (model: LinearModel) => solveLinear(model, { seconds: 60, gap: 0 });
const budget = { solve, secondsLeft: () => 60 };

/** Every hard rule, counted by hand. */
function expectWithinCapacity(problem: AssignmentProblem, placement: Placement): void {
  for (const person of problem.assignees) {
    const own = problem.clients.filter((each) => placement.get(each.clientNo) === person.staffNo);
    const counts = { ...person.base } as Record<string, number>;
    const added: Record<string, number> = {};
    for (const each of own) {
      expect(mayPlace(each, person, problem.rules)).toBe(true);
      const tier = tierOfClass(each.careClass);
      counts[tier] = (counts[tier] ?? 0) + 1;
      added[tier] = (added[tier] ?? 0) + 1;
    }
    for (const tier of careTiers) {
      if (added[tier]) expect(counts[tier]).toBeLessThanOrEqual(capOf(person, tier, problem.rules));
    }
    const scale = loadScaleOf(person, problem.rules);
    if (own.length > 0) expect(unitsOf(counts, scale)).toBeLessThanOrEqual(scale.limit);
  }
}

async function referencePoints(problem: AssignmentProblem): Promise<number | null> {
  const { model, constant } = referenceModel(problem);
  const { outcome, objective } = await solve(model);
  return outcome === 'infeasible' ? null : objective + constant;
}

/** Caps of one or two make a client weigh a lot: here only the rules besides the balance speak. */
const unbalanced = {
  ...defaultAssignmentRules,
  weights: { ...defaultAssignmentRules.weights, balance: 0 },
};

describe('a proposal', () => {
  it('is as good as the plain question of one yes or no per client and person', async () => {
    const outcomes = { placed: 0, short: 0 };
    await fc.assert(
      fc.asyncProperty(anyProblem(), async (problem) => {
        const reference = await referencePoints(problem);
        const proposal = await proposePlacement(problem, budget);
        expect(proposal?.isProven).toBe(true);
        expectWithinCapacity(problem, proposal!.placement);
        expect(proposal!.shortage === null).toBe(reference !== null);
        if (reference === null) outcomes.short += 1;
        else {
          outcomes.placed += 1;
          expect(proposal!.points).toBeCloseTo(reference, 3);
        }
      }),
      { numRuns: 300, seed: 5 },
    );
    expect(outcomes.placed).toBeGreaterThan(50);
    expect(outcomes.short).toBeGreaterThan(50);
  }, 300_000);

  it('is stopped between two paths of a flow', () => {
    const pathsOf = (problem: AssignmentProblem, most = Infinity) => {
      let paths = 0;
      const count = () => {
        paths += 1;
        if (paths > most) throw new Error('stopped');
      };
      return { work: () => placeByFlow(problem, count), paths: () => paths };
    };
    const problems = fc.sample(anyProblem({ classes: ['platinum'], families: false }), {
      numRuns: 50,
      seed: 7,
    });
    const long = problems.filter((problem) => {
      const { work, paths } = pathsOf(problem);
      work();
      return paths() > 3;
    });
    expect(long.length).toBeGreaterThan(0);
    for (const problem of long) expect(pathsOf(problem, 2).work).toThrow('stopped');
  });

  it('is the same by flow where clients of one tier make it one', async () => {
    let flows = 0;
    const problems = fc.oneof(
      anyProblem({ classes: ['goldUpper', 'goldLower'], families: false }),
      anyProblem({ classes: ['platinum'], families: false }),
    );
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        expect(isFlow(problem)).toBe(true);
        const reference = await referencePoints(problem);
        const placement = placeByFlow(problem);
        expect(placement === null).toBe(reference === null);
        if (placement === null) return;
        flows += 1;
        expectWithinCapacity(problem, placement);
        expect(placementPoints(problem, placement)).toBeCloseTo(reference!, 3);
      }),
      { numRuns: 200, seed: 7 },
    );
    expect(flows).toBeGreaterThan(30);
  }, 300_000);

  it('leaves out the fewest of the highest classes first', async () => {
    await fc.assert(
      fc.asyncProperty(anyProblem({ families: false }), async (problem) => {
        const proposal = await proposePlacement(problem, budget);
        if (!proposal?.shortage) return;
        // With exactly the clients that were left out taken away, everybody else fits.
        const left = problem.clients.filter(
          ({ clientNo }) => (proposal.placement.get(clientNo) ?? null) !== null,
        );
        expect(await isFeasible({ ...problem, clients: left }, budget)).toBe(true);
        // And with one fewer of the highest class that is short, they do not.
        const [highest] = proposal.shortage.unplaced;
        const above = problem.clients.filter(
          (each) => careClasses.indexOf(each.careClass) < careClasses.indexOf(highest!.careClass),
        );
        const ofClass = problem.clients.filter((each) => each.careClass === highest!.careClass);
        if (highest!.clients === 1) {
          const all = { ...problem, clients: [...above, ...ofClass] };
          expect(await isFeasible(all, budget)).toBe(false);
        }
      }),
      { numRuns: 60, seed: 11 },
    );
  }, 300_000);

  it('names only cures that are enough', async () => {
    let cures = 0;
    await fc.assert(
      fc.asyncProperty(anyProblem(), async (problem) => {
        const proposal = await proposePlacement(problem, budget);
        for (const cure of proposal?.shortage?.cures ?? []) {
          cures += 1;
          const [cured, less] =
            cure.kind === 'addPerson'
              ? [
                  withMorePeople(problem, cure.role, cure.count),
                  withMorePeople(problem, cure.role, cure.count - 1),
                ]
              : cure.kind === 'raiseCap'
                ? [withCap(problem, cure), withCap(problem, { ...cure, to: cure.to - 1 })]
                : [withOwnCap(problem, cure), withOwnCap(problem, { ...cure, to: cure.to - 1 })];
          expect(await isFeasible(cured, budget)).toBe(true);
          expect(await isFeasible(less, budget)).toBe(false);
        }
      }),
      { numRuns: 90, seed: 13 },
    );
    expect(cures).toBeGreaterThan(30);
  }, 300_000);

  it('prefers the owner, then matching tags, and moves the youngest relationship', async () => {
    const problem: AssignmentProblem = {
      assignees: [
        assignee('a', 'rm', { caps: { diamond: 1 } }),
        assignee('b', 'rm', { tags: ['粤语'] }),
        assignee('c'),
      ],
      clients: [
        client('1', 'diamond', { owner: 'a', monthsWithOwner: 6 }),
        client('2', 'diamond', { owner: 'a', monthsWithOwner: 60 }),
        client('3', 'platinum', { tags: ['粤语'] }),
      ],
      rules: unbalanced,
    };
    const proposal = await proposePlacement(problem, budget);
    expect(proposal?.placement.get('2')).toBe('a');
    expect(proposal?.placement.get('1')).not.toBe('a');
    expect(proposal?.placement.get('3')).toBe('b');
  });

  it('keeps a family together, and splits it where the caps say so', async () => {
    const family = ['1', '2', '3'].map((clientNo) =>
      client(clientNo, 'diamond', { family: '陆家' }),
    );
    const solved = async (cap: number) => {
      const people = peopleOf('rm', 3).map((each) => ({ ...each, caps: { diamond: cap } }));
      const problem = { assignees: people, clients: family, rules: unbalanced };
      const proposal = await proposePlacement(problem, budget);
      return new Set(proposal!.placement.values()).size;
    };
    expect(await solved(30)).toBe(1);
    expect(await solved(2)).toBe(2);
  });
});

describe('the case of four managers', () => {
  const outlet = (rms: number): AssignmentProblem => ({
    assignees: [...peopleOf('rm', rms), ...peopleOf('lobbyManager', 2), ...peopleOf('teller', 6)],
    clients: [
      ...clientsOf('diamond', 70),
      ...clientsOf('platinum', 350),
      ...clientsOf('goldUpper', 560),
      ...clientsOf('goldLower', 940),
    ],
    rules: defaultAssignmentRules,
  });

  it('leaves exactly seven of the lower gold band, and names what is enough', async () => {
    const problem = outlet(6);
    const proposal = await proposePlacement(problem, budget);
    expect(proposal?.isProven).toBe(true);
    expectWithinCapacity(problem, proposal!.placement);
    const goldWithManagers = problem.clients.filter(
      ({ clientNo, careClass }) =>
        tierOfClass(careClass) === 'gold' && proposal!.placement.get(clientNo)?.startsWith('rm'),
    );
    expect(goldWithManagers).toHaveLength(33);
    expect(proposal?.shortage?.unplaced).toEqual([{ careClass: 'goldLower', clients: 7 }]);
    expect(proposal?.shortage?.cures).toContainEqual({ kind: 'addPerson', role: 'rm', count: 1 });
    expect(proposal?.shortage?.cures).toContainEqual({
      kind: 'raiseCap',
      role: 'teller',
      tier: 'gold',
      from: 150,
      to: 152,
    });
  }, 120_000);

  it('is proven with either cure', async () => {
    const cap = withCap(outlet(6), { role: 'teller', tier: 'gold', to: 152 });
    for (const problem of [outlet(7), cap]) {
      const proposal = await proposePlacement(problem, budget);
      expect(proposal?.shortage).toBeNull();
      expect(proposal?.isProven).toBe(true);
      expectWithinCapacity(problem, proposal!.placement);
    }
  }, 120_000);

  it('says how far diamond and platinum alone exceed the load of five managers', async () => {
    const proposal = await proposePlacement(outlet(5), budget);
    const { excess } = proposal!.shortage!;
    expect(excess?.classes).toEqual(['diamond', 'platinum']);
    expect(excess?.load).toBeCloseTo(0.8333, 3);
  }, 120_000);
});
