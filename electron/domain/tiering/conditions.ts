import { Environment, type ASTNode, type ParseResult } from '@marcbachmann/cel-js';
import type { Metric } from '../../../shared/models/scheme';
import { budgetFault, stepsOf, type BudgetFault } from './condition-budget';
import { factTypes, type ClientFacts } from './client-facts';

/** A condition made ready; metrics come as values by their place, NaN where missing. */
export interface PreparedCondition {
  readonly text: string;
  readonly metrics: readonly string[];
  readonly facts: readonly string[];
  readonly usesLists: boolean;
  /** Kept by a program that knew no budget: what it made can be looked at, but it is not run. */
  readonly isBeyondBudget: boolean;
  readonly holds: (metric: (key: string) => number, facts: ClientFacts) => boolean;
}

/** Whether a condition can be used, or what is wrong with it in the library's words. */
type ConditionCheck =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: string; readonly budget: BudgetFault | null };

/** The name under which conditions see the lists a client is on. */
const listsName = 'lists';

function withAmounts(environment: Environment): Environment {
  for (const [name, fen] of [
    ['wan', 1_000_000],
    ['yi', 10_000_000_000],
  ] as const) {
    environment.registerFunction(`${name}(int): int`, (value: bigint) => value * BigInt(fen));
    environment.registerFunction(`${name}(double): int`, (value: number) =>
      BigInt(Math.round(value * fen)),
    );
  }
  return environment.registerVariable(listsName, 'map<string, dyn>');
}

/** What conditions are checked against: the scheme's metrics as whole numbers, and the facts. */
function typedEnvironment(metrics: Readonly<Record<string, Metric>>): Environment {
  const environment = withAmounts(new Environment());
  for (const key of Object.keys(metrics)) environment.registerVariable(key, 'int');
  for (const [name, type] of Object.entries(factTypes)) {
    if (!(name in metrics)) environment.registerVariable(name, type);
  }
  return environment;
}

/** What guarded conditions run in: a fact may be null, which no typed variable may. */
const runningEnvironment = withAmounts(new Environment({ unlistedVariablesAreDyn: true }));

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

/** Checks a condition's grammar and types against a scheme's metrics and the facts there are. */
export function checkCondition(
  text: string,
  metrics: Readonly<Record<string, Metric>>,
): ConditionCheck {
  try {
    const checked = typedEnvironment(metrics).check(text);
    if (!checked.valid) return { ok: false, why: firstLine(checked.error), budget: null };
    if (checked.type !== 'bool') {
      return { ok: false, why: `${checked.type} ≠ bool`, budget: null };
    }
    const budget = budgetFault(runningEnvironment.parse(text).ast);
    return budget === null ? { ok: true } : { ok: false, why: whyOf(budget), budget };
  } catch (error) {
    return { ok: false, why: firstLine(error), budget: null };
  }
}

const whyOf = (budget: BudgetFault): string =>
  budget.kind === 'steps' ? String(budget.steps) : budget.why;

/** Steps that a condition takes for a client, at most; none where it is no condition. */
export function conditionSteps(text: string): number {
  try {
    return stepsOf(runningEnvironment.parse(text).ast);
  } catch {
    return 0;
  }
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value;
}

/** The variables that an expression names. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (!isNode(value)) return [];
  return value.op === 'id' ? [value.args] : namesIn(value.args);
}

const textOf = (node: ASTNode) => node.input.slice(node.start, node.end);

/**
 * The condition with every comparison guarded by what it names: a comparison with a missing value
 * is false, whatever stands around it (a missing fact is never an error).
 */
function guarded(node: ASTNode): string {
  if (node.op === '&&' || node.op === '||') {
    return `(${guarded(node.args[0])} ${node.op} ${guarded(node.args[1])})`;
  }
  if (node.op === '!_') return `!(${guarded(node.args)})`;
  if (node.op === '?:') {
    const [when, then, otherwise] = node.args;
    return `(${guarded(when)} ? ${guarded(then)} : ${guarded(otherwise)})`;
  }
  const names = [...new Set(namesIn(node))].filter((name) => name !== listsName);
  const known = names.map((name) => `${name} != null && `).join('');
  return `(${known}(${textOf(node)}))`;
}

/** Prepares a condition; throws what the library says when it is none. */
export function prepareCondition(
  text: string,
  metrics: Readonly<Record<string, Metric>>,
): PreparedCondition {
  const parsed = runningEnvironment.parse(text);
  const beyond = budgetFault(parsed.ast);
  const names = [...new Set(namesIn(parsed.ast))];
  const metricNames = names.filter((name) => name in metrics);
  const factNames = names.filter((name) => !(name in metrics) && name in factTypes);
  const run = runningEnvironment.parse(guarded(parsed.ast));
  return {
    text,
    metrics: metricNames,
    facts: factNames,
    usesLists: names.includes(listsName),
    isBeyondBudget: beyond !== null,
    holds: (metric, facts) => {
      if (beyond) throw new RangeError(`condition beyond its budget: ${whyOf(beyond)}`);
      const context: Record<string, unknown> = { [listsName]: facts.lists };
      for (const key of metricNames) {
        const value = metric(key);
        context[key] = Number.isNaN(value) ? null : BigInt(value);
      }
      for (const name of factNames) context[name] = wholeAsBigInt(facts.values[name]);
      return isTrue(run, context);
    },
  };
}

function wholeAsBigInt(value: unknown): unknown {
  return typeof value === 'number' ? BigInt(value) : (value ?? null);
}

/** A division by zero or a list the client is not on is a comparison that can not be made: false. */
function isTrue(run: ParseResult, context: Record<string, unknown>): boolean {
  try {
    return run(context) === true;
  } catch {
    return false;
  }
}
