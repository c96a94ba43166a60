import type { LinearModel } from '../../../shared/models/linear-model';
import {
  careClasses,
  careTiers,
  classesOfTier,
  type CareClass,
} from '../../../shared/models/care-class';
import { capOf, loadScaleOf, unitsOf } from '../../../shared/assignment/capacity';
import type { Assignee, AssignmentProblem, ClientToAssign } from './assignment-problem';
import { LinearModelBuilder, type Term } from './linear-model-builder';
import {
  balanceCost,
  balanceStepCost,
  changeCost,
  loadSteps,
  mayPlace,
  overflowCost,
  placementCost,
  tagCost,
} from './placement-cost';
import { familiesOf, poolsOf, type Pool } from './pools';

/** Clients per class that are left without an owner. */
export type UnplacedCounts = Readonly<Record<CareClass, number>>;

/** What to minimise, and whether everybody must find a place. */
export interface ModelWanted {
  /** The points of a proposal, or only the unplaced clients of one class. */
  readonly objective: 'points' | CareClass;
  /** None may be left, or exactly so many of the given classes (others: any number). */
  readonly unplaced: 'none' | Readonly<Partial<Record<CareClass, number>>>;
  /** Families may only go to people who own one of them, where somebody does. */
  readonly isReduced?: boolean;
}

interface PooledPlaces {
  readonly pool: Pool;
  readonly stays: readonly number[];
  readonly gives: readonly { readonly to: Assignee; readonly column: number }[];
}
interface MemberPlaces {
  readonly client: ClientToAssign;
  readonly gives: readonly { readonly to: Assignee; readonly column: number }[];
}

/** A programme, and what its columns stand for. */
interface PlacementModel {
  readonly model: LinearModel;
  /** Points in hundredths that every solution has besides the programme's own. */
  readonly constant: number;
  readonly pooled: readonly PooledPlaces[];
  readonly members: readonly MemberPlaces[];
  readonly unplacedColumns: Readonly<Record<CareClass, readonly number[]>>;
}

/** Builds the programme of a problem; see docs/decisions/0008. */
export function buildPlacementModel(
  problem: AssignmentProblem,
  wanted: ModelWanted,
): PlacementModel {
  return new ModelWriter(problem, wanted).write();
}

class ModelWriter {
  private readonly builder = new LinearModelBuilder();
  private readonly columnsOf = new Map<Assignee, Record<CareClass, number[]>>();
  private readonly unplacedColumns: Record<CareClass, number[]> = {
    diamond: [],
    platinum: [],
    goldTop: [],
    goldUpper: [],
    goldLower: [],
  };
  private constant = 0;
  private readonly countsPoints: boolean;

  constructor(
    private readonly problem: AssignmentProblem,
    private readonly wanted: ModelWanted,
  ) {
    this.countsPoints = wanted.objective === 'points';
    for (const each of problem.assignees) {
      this.columnsOf.set(each, {
        diamond: [],
        platinum: [],
        goldTop: [],
        goldUpper: [],
        goldLower: [],
      });
    }
  }

  write(): PlacementModel {
    const families = this.countsPoints ? familiesOf(this.problem.clients) : [];
    const inFamily = new Set(families.flat());
    const others = this.problem.clients.filter((client) => !inFamily.has(client));
    const pooled = poolsOf(this.problem, others).map((pool) => this.writePool(pool));
    const members = families.flatMap((family) => this.writeFamily(family));
    for (const each of this.problem.assignees) this.writeCapacity(each);
    this.writeUnplaced();
    const { constant, unplacedColumns } = this;
    return { model: this.builder, constant, pooled, members, unplacedColumns };
  }

  private points(hundredths: number): number {
    return this.countsPoints ? hundredths : 0;
  }

  private place(careClass: CareClass, to: Assignee, cost: number, most: number): number {
    const column = this.builder.count(this.points(cost), most);
    this.columnsOf.get(to)![careClass].push(column);
    return column;
  }

  private unplacedTerm(careClass: CareClass, most: number): Term[] {
    if (this.wanted.unplaced === 'none') return [];
    const column = this.builder.count(this.wanted.objective === careClass ? 1 : 0, most);
    this.unplacedColumns[careClass].push(column);
    return [[column, 1]];
  }

  private writePool(pool: Pool): PooledPlaces {
    const { rules, assignees } = this.problem;
    const { sample, careClass, size } = pool;
    const stays = pool.stays.map(({ owner, stayCost, leaveCost, clients }) => {
      this.constant += leaveCost * clients.length;
      return this.place(careClass, owner, stayCost - leaveCost, clients.length);
    });
    for (const client of pool.free) this.constant += changeCost(client, rules);
    const gives = assignees
      .filter((to) => mayPlace(sample, to, rules))
      .map((to) => {
        const cost = tagCost(sample, to, rules) + overflowCost(sample, to, rules);
        return { to, column: this.place(careClass, to, cost, size) };
      });
    const placed = [...stays, ...gives.map(({ column }) => column)].map((column): Term => [
      column,
      1,
    ]);
    this.builder.row(size, size, [...placed, ...this.unplacedTerm(careClass, size)]);
    return { pool, stays, gives };
  }

  private writeFamily(family: readonly ClientToAssign[]): MemberPlaces[] {
    const { rules } = this.problem;
    const owns = new Map<Assignee, number>();
    const split = rules.weights.splitFamily * 100;
    const places = family.map((client) => {
      const people = this.choicesOf(client, family);
      const gives = people.map((to) => ({
        to,
        column: this.place(client.careClass, to, placementCost(client, to, rules), 1),
      }));
      const placed = gives.map(({ column }): Term => [column, 1]);
      const rest = this.unplacedTerm(client.careClass, 1);
      for (const [column] of rest) this.builder.costs[column]! += changeCost(client, rules);
      this.builder.row(1, 1, [...placed, ...rest]);
      return { client, gives };
    });
    for (const { gives } of places) {
      for (const { to, column } of gives) {
        if (!owns.has(to)) owns.set(to, this.builder.amount(split, 1));
        this.builder.row(-Infinity, 0, [
          [column, 1],
          [owns.get(to)!, -1],
        ]);
      }
    }
    this.writeFirstOwner(split, [...owns.values()]);
    return places;
  }

  private choicesOf(client: ClientToAssign, family: readonly ClientToAssign[]): Assignee[] {
    const { assignees, rules } = this.problem;
    const all = assignees.filter((to) => mayPlace(client, to, rules));
    if (!this.wanted.isReduced) return all;
    const near = all.filter(({ staffNo }) => family.some(({ owner }) => owner === staffNo));
    return near.length > 0 ? near : all;
  }

  /** The first owner of a family costs nothing; with nobody placed there is no first one. */
  private writeFirstOwner(split: number, owns: readonly number[]): void {
    if (this.wanted.unplaced === 'none') {
      this.constant -= split;
      return;
    }
    const free = this.builder.amount(-split, 1);
    this.builder.row(-Infinity, 0, [[free, 1], ...owns.map((column): Term => [column, -1])]);
  }

  private writeCapacity(person: Assignee): void {
    const { rules } = this.problem;
    const scale = loadScaleOf(person, rules);
    const columns = this.columnsOf.get(person)!;
    const load: Term[] = [];
    for (const tier of careTiers) {
      const inTier = classesOfTier(tier).flatMap((careClass) => columns[careClass]);
      if (inTier.length === 0) continue;
      const room = Math.max(0, capOf(person, tier, rules) - (person.base[tier] ?? 0));
      this.builder.row(
        -Infinity,
        room,
        inTier.map((column): Term => [column, 1]),
      );
      for (const column of inTier) load.push([column, scale.unit[tier]]);
    }
    const base = unitsOf(person.base, scale);
    const room = Math.max(0, scale.limit - base);
    if (load.length > 0) this.builder.row(-Infinity, room, load);
    if (this.countsPoints) this.writeBalance(base, scale.limit, load);
  }

  /** Load in steps that cost more and more; what was there before fills the first ones. */
  private writeBalance(base: number, limit: number, load: readonly Term[]): void {
    this.constant += balanceCost(base, limit, this.problem.rules);
    if (load.length === 0 || limit <= 0) return;
    const filled = (base * loadSteps) / limit;
    const steps: Term[] = [];
    for (let step = 0; step < loadSteps; step += 1) {
      // Whole factors, and a last step without an end: rounding must not make a full load too full.
      const room = step === loadSteps - 1 ? Infinity : Math.min(1, step + 1 - filled);
      if (room <= 1e-9) continue;
      steps.push([this.builder.amount(balanceStepCost(step, this.problem.rules), room), -limit]);
    }
    const units = load.map(([column, unit]): Term => [column, unit * loadSteps]);
    this.builder.row(0, 0, [...units, ...steps]);
  }

  private writeUnplaced(): void {
    const { unplaced } = this.wanted;
    if (unplaced === 'none') return;
    for (const careClass of careClasses) {
      const exactly = unplaced[careClass];
      const columns = this.unplacedColumns[careClass];
      if (exactly === undefined || columns.length === 0) continue;
      this.builder.row(
        exactly,
        exactly,
        columns.map((column): Term => [column, 1]),
      );
    }
  }
}

/** Where everybody goes: staff number by client number, null for nobody. */
export type Placement = ReadonlyMap<string, string | null>;

/** Reads whole numbers per pool and person back as clients with owners. */
export function readPlacement(
  { pooled, members }: Pick<PlacementModel, 'pooled' | 'members'>,
  values: readonly number[],
): Placement {
  const placement = new Map<string, string | null>();
  for (const { pool, stays, gives } of pooled) {
    const staying = pool.stays.map((_, index) => values[stays[index]!]!);
    const given = gives.map(({ to, column }) => ({ to, count: values[column]! }));
    placePool(pool, staying, given, placement);
  }
  for (const { client, gives } of members) {
    const place = gives.find(({ column }) => values[column] === 1);
    placement.set(client.clientNo, place?.to.staffNo ?? null);
  }
  return placement;
}

/** Names the clients of a pool who stay and who goes where; whoever came first stays first. */
export function placePool(
  pool: Pool,
  staying: readonly number[],
  given: readonly { readonly to: Assignee; readonly count: number }[],
  placement: Map<string, string | null>,
): void {
  const leaving = [...pool.free];
  pool.stays.forEach(({ owner, clients }, index) => {
    const count = staying[index]!;
    for (const client of clients.slice(0, count)) placement.set(client.clientNo, owner.staffNo);
    leaving.push(...clients.slice(count));
  });
  for (const { to, count } of given) {
    for (let left = count; left > 0; left -= 1) {
      const at = leaving.findIndex(({ owner }) => owner !== to.staffNo);
      const [client] = leaving.splice(Math.max(0, at), 1);
      if (client) placement.set(client.clientNo, to.staffNo);
    }
  }
  for (const client of leaving) placement.set(client.clientNo, null);
}
