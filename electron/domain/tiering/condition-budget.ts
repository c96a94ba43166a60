import type { ASTNode } from '@marcbachmann/cel-js';
import { schemeLimits } from '../../../shared/models/scheme-limits';
import { patternFault } from './pattern-fault';

/** Macros of the language that run their last arguments once for each element. */
const loops: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);

/**
 * What a condition may call. The language has more; what is left out can make a text longer and longer (join,
 * hex, bind), or says nothing about a client.
 */
const calls: ReadonlySet<string> = new Set([
  ...loops,
  'has',
  'size',
  'int',
  'double',
  'string',
  'bool',
  'wan',
  'yi',
  'startsWith',
  'endsWith',
  'contains',
  'matches',
  'split',
  'substring',
  'indexOf',
  'lastIndexOf',
  'trim',
  'lowerAscii',
  'upperAscii',
]);

/** Lists made of lists, one from the other: each may make what it is made of many times as long. */
const mostMaps = 2;

/** Elements that what is no literal may have: the lists a client is on, the parts of a text. */
const unknownSize = 100;

/** Why a condition may take too long; the steps are what it takes for one client. */
export type BudgetFault =
  | { readonly kind: 'steps'; readonly steps: number }
  | { readonly kind: 'pattern' | 'call'; readonly why: string };

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value;
}

/** The parts of an expression, however they are nested in its arguments. */
function partsOf(value: unknown): ASTNode[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  return isNode(value) ? [value] : [];
}

/** Elements of what a loop goes over, at most. */
function sizeOf(node: ASTNode): number {
  if (node.op === 'list' || node.op === 'map') return node.args.length;
  if (node.op === 'rcall' && (node.args[0] === 'map' || node.args[0] === 'filter')) {
    return sizeOf(node.args[1]);
  }
  return Math.max(unknownSize, ...partsOf(node.args).map(sizeOf));
}

/** Steps that an expression takes, at most. */
export function stepsOf(node: ASTNode): number {
  if (node.op === 'rcall' && loops.has(node.args[0])) {
    const [, range, inner] = node.args;
    const body = partsOf(inner).reduce((sum, part) => sum + stepsOf(part), 1);
    return stepsOf(range) + sizeOf(range) * body;
  }
  return partsOf(node.args).reduce((sum, part) => sum + stepsOf(part), 1);
}

/** The first pattern that may take long, or is no text that stands there. */
function badPattern(node: ASTNode): string | null {
  const isMatch = (node.op === 'rcall' || node.op === 'call') && node.args[0] === 'matches';
  if (isMatch) {
    const pattern = partsOf(node.args).at(-1);
    const text = pattern?.op === 'value' && typeof pattern.args === 'string' ? pattern.args : null;
    const why = text === null ? 'matches(…)' : patternFault(text);
    if (why !== null) return why;
  }
  for (const part of partsOf(node.args)) {
    const why = badPattern(part);
    if (why !== null) return why;
  }
  return null;
}

/** The names of everything that an expression calls. */
function callsIn(node: ASTNode): string[] {
  const own = node.op === 'call' || node.op === 'rcall' ? [node.args[0]] : [];
  return [...own, ...partsOf(node.args).flatMap(callsIn)];
}

/** A call that conditions may not make, or make too often. */
function badCall(node: ASTNode): string | null {
  const called = callsIn(node);
  const unknown = called.find((name) => !calls.has(name));
  if (unknown !== undefined) return `${unknown}(…)`;
  const maps = called.filter((name) => name === 'map').length;
  return maps > mostMaps ? `map × ${maps}` : null;
}

/** Whether a condition keeps to its budget; null where it does. */
export function budgetFault(node: ASTNode): BudgetFault | null {
  const call = badCall(node);
  if (call !== null) return { kind: 'call', why: call };
  const why = badPattern(node);
  if (why !== null) return { kind: 'pattern', why };
  const steps = stepsOf(node);
  return steps > schemeLimits.conditionSteps ? { kind: 'steps', steps } : null;
}
