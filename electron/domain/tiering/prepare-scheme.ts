import { childNodes } from '../../../shared/models/scheme-reading';
import type { Scheme, SchemeNode } from '../../../shared/models/scheme';
import { noFacts, toFact, type ClientFacts, type FactValue } from './client-facts';
import { prepareCondition, type PreparedCondition } from './conditions';
import {
  withoutFigure,
  type Judgement,
  type JudgeInput,
  type Leaf,
  type NodeJudge,
} from './judgement';
import { SlotPlan, type FigureRow, type Slot } from './metrics/figure-slots';
import { prepareMetrics, type PreparedMetrics } from './metrics/prepare-metrics';
import { listLeaves } from './node-at';
import { bestOf, keptOfBest, ladderDistanceAbove } from './nodes/best';
import { prepareLadder } from './nodes/ladder';
import { prepareMatrix } from './nodes/matrix';
import { ladderHysteresis } from './rules/hysteresis';

/** What a client is judged by, by name: a missing metric that is made of others is worked out. */
export interface NamedFigures {
  readonly metrics: Readonly<Record<string, number | null>>;
  readonly facts?: {
    readonly [name: string]: FactValue | undefined | Readonly<Record<string, string | true>>;
    readonly lists?: Readonly<Record<string, string | true>>;
  };
}

/** A scheme made ready to judge many clients. One engine serves runs, what-if and replay. */
export interface PreparedScheme {
  readonly scheme: Scheme;
  readonly slots: readonly Slot[];
  readonly metrics: PreparedMetrics;
  readonly conditions: readonly PreparedCondition[];
  readonly leaves: readonly Leaf[];
  /** Facts that metrics or conditions ask for, with their slots. */
  readonly facts: readonly { readonly name: string; readonly slot: number }[];
  /** Named lists that decide or are asked for; null when a condition may ask for any. */
  readonly lists: readonly string[] | null;
  /** Judges values in the order of `metrics.keys`. */
  readonly judgeValues: NodeJudge;
  /** Whether a client is tiered at all. */
  readonly covers: (input: JudgeInput) => boolean;
  /** Judges one client by names, as tests and explanations do; null outside the population. */
  readonly judge: (client: NamedFigures) => Judgement | null;
}

/** Metrics that nodes name themselves. */
function metricsOfNode(node: SchemeNode): string[] {
  const own =
    node.kind === 'ladder'
      ? [node.metric]
      : node.kind === 'matrix'
        ? [node.x.metric, node.y.metric]
        : [];
  return [...own, ...childNodes(node).flatMap(metricsOfNode)];
}

function listsOfNode(node: SchemeNode): string[] {
  return [
    ...(node.kind === 'namedList' ? [node.list] : []),
    ...childNodes(node).flatMap(listsOfNode),
  ];
}

function conditionsOfNode(node: SchemeNode): string[] {
  return [
    ...(node.kind === 'category' ? node.rows.map(({ when }) => when) : []),
    ...childNodes(node).flatMap(conditionsOfNode),
  ];
}

const keepsNone: Leaf['keptRank'] = ({ rank }) => rank;
const noDistance: Leaf['distanceAbove'] = () => null;

/** Compiles nodes; each leaf finds its number by its place. */
class NodeCompiler {
  readonly leaves: Leaf[];

  constructor(
    private readonly scheme: Scheme,
    private readonly keys: readonly string[],
    private readonly conditions: readonly PreparedCondition[],
  ) {
    this.leaves = listLeaves(scheme).map((place) => ({
      ...place,
      keptRank: keepsNone,
      distanceAbove: noDistance,
    }));
  }

  compile(node: SchemeNode, at: string): NodeJudge {
    switch (node.kind) {
      case 'tier': {
        const judgement = fixedJudgement(node.rank, this.leaf(at));
        return () => judgement;
      }
      case 'ladder':
        return this.ladder(node, at);
      case 'matrix':
        return this.matrix(node, at);
      case 'namedList':
        return this.namedList(node, at);
      case 'category':
        return this.category(node, at);
      case 'best':
        return this.best(node, at);
    }
  }

  /** Judges every way; what each leaf keeps is looked up when a client falls. */
  private best(node: Extract<SchemeNode, { kind: 'best' }>, at: string): NodeJudge {
    const ways = node.ways.map(({ then }, index) => this.compile(then, `${at}.ways.${index}.then`));
    const inner = new Map(this.leaves.map((leaf, path) => [path, leaf]));
    const leafOf = ({ path }: Judgement) => inner.get(path);
    const units = this.keys.map((key) => this.scheme.metrics[key]?.unit ?? null);
    const unitOf = ({ metricPlace }: Judgement) => units[metricPlace] ?? null;
    this.leaves.forEach((leaf, path) => {
      if (!leaf.at.startsWith(`${at}.ways.`)) return;
      const keptRank: Leaf['keptRank'] = (judged, before) => keptOfBest(judged, before, leafOf);
      this.leaves[path] = { ...leaf, keptRank };
    });
    return (input) =>
      bestOf(
        ways.map((judge) => judge(input)),
        leafOf,
        unitOf,
      );
  }

  private leaf(at: string): number {
    return this.leaves.findIndex((leaf) => leaf.at === at);
  }

  private ladder(node: Extract<SchemeNode, { kind: 'ladder' }>, at: string): NodeJudge {
    const { scheme } = this;
    const metric = this.keys.indexOf(node.metric);
    const path = this.leaf(at);
    const keptRank = ladderHysteresis(node.steps, scheme.rules.keepAboveShare);
    const distanceAbove = ladderDistanceAbove(node.steps);
    this.leaves[path] = { ...(this.leaves[path] as Leaf), keptRank, distanceAbove };
    const judge = prepareLadder(node.steps, scheme, { metric, path });
    return ({ values }) => judge(values[metric] as number);
  }

  private matrix(node: Extract<SchemeNode, { kind: 'matrix' }>, at: string): NodeJudge {
    const x = this.keys.indexOf(node.x.metric);
    const y = this.keys.indexOf(node.y.metric);
    const place = { metric: x, path: this.leaf(at) };
    const judge = prepareMatrix(node, node.cells, this.scheme, place);
    return ({ values }) => judge(values[x] as number, values[y] as number);
  }

  /** A member whose own level is no tier of the scheme falls through, as if not on the list. */
  private namedList(node: Extract<SchemeNode, { kind: 'namedList' }>, at: string): NodeJudge {
    const { list, rank } = node;
    const path = this.leaf(at);
    const byRank = this.scheme.tiers.map((tier) => fixedJudgement(tier.rank, path));
    const rankOfLevel = new Map(this.scheme.tiers.map((tier) => [tier.name, tier.rank]));
    const otherwise = this.compile(node.otherwise, `${at}.otherwise`);
    return (input) => {
      const level = input.facts.lists[list];
      if (level === undefined) return otherwise(input);
      const wanted = rank === 'byMember' ? rankOfLevel.get(String(level)) : rank;
      return (wanted === undefined ? undefined : byRank[wanted]) ?? otherwise(input);
    };
  }

  private category(node: Extract<SchemeNode, { kind: 'category' }>, at: string): NodeJudge {
    const rows = node.rows.map((row, index) => ({
      condition: this.conditions.findIndex(({ text }) => text === row.when),
      judge: this.compile(row.then, `${at}.rows.${index}.then`),
    }));
    const otherwise = this.compile(node.otherwise, `${at}.otherwise`);
    return (input) => {
      for (const row of rows) if (input.holds(row.condition)) return row.judge(input);
      return otherwise(input);
    };
  }
}

function fixedJudgement(rank: number, path: number): Judgement {
  return withoutFigure(rank, { metric: -1, path });
}

/** Conditions of the nodes, each once, and the population's last. */
function prepareConditions(scheme: Scheme): PreparedCondition[] {
  const texts = [...new Set(conditionsOfNode(scheme.root))];
  const all =
    scheme.population === null || texts.includes(scheme.population)
      ? texts
      : [...texts, scheme.population];
  return all.map((text) => prepareCondition(text, scheme.metrics));
}

/**
 * Prepares a scheme; throws a RangeError for one that has faults (`findSchemeFaults` names them).
 * The prepared scheme knows no ledger: it says which slots it needs and judges rows of them.
 */
export function prepareScheme(scheme: Scheme): PreparedScheme {
  const conditions = prepareConditions(scheme);
  const plan = new SlotPlan();
  const wanted = [...metricsOfNode(scheme.root), ...conditions.flatMap((each) => each.metrics)];
  const metrics = prepareMetrics(scheme.metrics, [...new Set(wanted)], plan);
  const names = [...new Set(conditions.flatMap(({ facts }) => facts))];
  const facts = names.map((name) => ({ name, slot: plan.fact(name) }));
  const compiler = new NodeCompiler(scheme, metrics.keys, conditions);
  const judgeValues = compiler.compile(scheme.root, 'root');
  const population = conditions.findIndex(({ text }) => text === scheme.population);
  const covers = (input: JudgeInput) => population < 0 || input.holds(population);
  const anyList = conditions.some(({ usesLists }) => usesLists);
  const prepared: PreparedScheme = {
    scheme,
    slots: plan.slots,
    metrics,
    conditions,
    leaves: compiler.leaves,
    facts,
    lists: anyList ? null : [...new Set(listsOfNode(scheme.root))],
    judgeValues,
    covers,
    judge: (client) => judgeByName(prepared, client),
  };
  return prepared;
}

/** The input of a judge over a client's values; conditions are worked out when they are asked. */
export function judgeInput(
  prepared: Pick<PreparedScheme, 'conditions' | 'metrics'>,
  values: Float64Array,
  facts: ClientFacts,
): JudgeInput {
  const metric = (key: string) => values[prepared.metrics.keys.indexOf(key)] as number;
  return {
    values,
    facts,
    holds: (condition) =>
      (prepared.conditions[condition] as PreparedCondition).holds(metric, facts),
  };
}

function judgeByName(prepared: PreparedScheme, client: NamedFigures): Judgement | null {
  const { keys, derive } = prepared.metrics;
  const values = Float64Array.from(keys, (key) => client.metrics[key] ?? NaN);
  derive(values, (place) => client.metrics[keys[place] as string] !== undefined);
  const { lists = {}, ...named } = client.facts ?? {};
  const facts: ClientFacts = { values: named as Record<string, FactValue>, lists };
  const input = judgeInput(prepared, values, facts);
  return prepared.covers(input) ? prepared.judgeValues(input) : null;
}

/** The facts of a client's row, and the lists the client is on. */
export function factsOf(
  prepared: PreparedScheme,
  row: FigureRow,
  lists: Readonly<Record<string, string | true>> | undefined,
): ClientFacts {
  if (prepared.facts.length === 0 && lists === undefined) return noFacts;
  const values: Record<string, FactValue> = {};
  for (const { name, slot } of prepared.facts) values[name] = toFact(name, row[slot]);
  return { values, lists: lists ?? {} };
}
